"""The town's mail server, tried before it is trusted; and each person's agreement to receive mail."""

from __future__ import annotations

from ssi_core.actions import contact
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.person import person_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, letters
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.mail import LetterQueued, MailAccountChanged, MailConsentChanged, MailingAsked
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store import mail_account
from ssi_core.store.mail_account import MailAccount
from ssi_core.store.queries import mailings

SECURITIES = ("starttls", "tls", "none")
LONGEST_PASSWORD = 500


@action("mail.set_account")
def set_account(command: Command, fields: Fields) -> Answer:
    """Keep the mail server's settings; an empty password keeps the former, for the same server. Raises Refused."""
    present, mistakes = mail_account.find(command.cursor), Mistakes()
    host = mistakes.kept("", cleaning.line, fields.get("host"), "host", longest=255).lower()
    if host and not all(part and part.replace("-", "").isalnum() for part in host.split(".")):
        mistakes.add("host", _("Un nom de serveur comme smtp.exemple.fr."))
    port = mistakes.kept(None, cleaning.whole, fields.get("port"), "port", least=1, most=65_535)
    security = mistakes.kept("", cleaning.choice, fields.get("security"), "security", SECURITIES)
    username = mistakes.kept("", cleaning.line, fields.get("username"), "username", required=False)
    password = str(fields.get("password") or "")
    if len(password) > LONGEST_PASSWORD or "\n" in password or "\x00" in password:
        said = _("Ce mot de passe ne peut pas être gardé : une ligne, {n} caractères au plus.")
        mistakes.add("password", said.format(n=LONGEST_PASSWORD))
    sender = mistakes.kept("", contact.email, fields.get("sender"), "sender")
    if not sender:
        mistakes.add("sender", _("L’adresse d’où partent les courriels, comme solidarite@ville.fr."))
    name = mistakes.kept("", cleaning.line, fields.get("sender_name"), "sender_name", required=False, longest=100)
    same = present is not None and (present.host, present.username) == (host, username)
    if not password and username and present is not None and present.password and not same:
        mistakes.add("password", _("Le serveur ou l’identifiant a changé : tapez de nouveau le mot de passe."))
    if password and security == "none":
        said = _("Sans chiffrement, le mot de passe passerait en clair : choisissez STARTTLS ou TLS.")
        mistakes.add("security", said)
    mistakes.raise_if_any()
    assert port is not None
    kept = password or (present.password if present and same and username else "")
    if kept and security == "none":
        kept = ""
    mail_account.keep(command.cursor, MailAccount(host, port, security, username, kept, sender, name))
    command.record(MailAccountChanged())
    return {"message": _("C’est enregistré. Envoyez-vous un essai pour vérifier.")}


@action("mail.forget_account")
def forget_account(command: Command, fields: Fields) -> Answer:
    """Forget the mail server, its password too."""
    if mail_account.find(command.cursor) is not None:
        mail_account.forget(command.cursor)
        command.record(MailAccountChanged())
    return {"message": _("Les réglages du courrier sont effacés.")}


@action("mail.test")
def test(command: Command, fields: Fields) -> Answer:
    """Queue a letter to who asks, by the way that all letters take. Raises Refused."""
    if mail_account.find(command.cursor) is None:
        raise Refused(_("Enregistrez d’abord les réglages."))
    if mailings.recipient(command.cursor, command.person_id) is None:
        raise Refused(
            _("Il faut votre adresse, et votre accord pour recevoir des courriels : page « Les personnes »."),
            see="/personnes",
        )
    asked = MailingAsked(new_id(), "", letters.TEST, "", letters.TEST)
    command.record(asked)
    command.record(LetterQueued(letters.letter_id("", asked.id, command.person_id), asked.id, "", command.person_id))
    return {"message": _("L’essai part : son résultat s’affiche ici dans un instant.")}


@action("mail.change_consent")
def change_consent(command: Command, fields: Fields) -> Answer:
    """Agree, or no longer agree, to receive comptes rendus by mail. Raises Missing, Forbidden, Refused."""
    person = person_in(command, fields)
    agrees = cleaning.ticked(fields.get("agrees"))
    if agrees and not person.email:
        raise Refused(_("Enregistrez d’abord une adresse électronique."))
    if agrees != mailings.agrees(command.cursor, person.id):
        command.record(MailConsentChanged(person.id, agrees))
    if agrees:
        return {"message": _("C’est noté : les comptes rendus vous seront envoyés.")}
    return {"message": _("C’est noté : plus aucun courriel ne vous sera envoyé.")}
