"""The sentence of each action, for the history: « Alice Larrieu a déplacé « Discosoupe » au 15 novembre, 14 h »."""

from __future__ import annotations

from ssi_core.domain import sentences as by_subject
from ssi_core.domain import telling_details as details
from ssi_core.domain.events.agenda import AgendaItemRemoved
from ssi_core.domain.events.attendance import PersonCame, PersonExcused
from ssi_core.domain.events.plenary import ItemStarted, PlenaryClosed
from ssi_core.domain.events.room import PersonAdded, SeatRevoked
from ssi_core.domain.events.theme import ThemeAdopted, ThemeReopened
from ssi_core.domain.telling import Facts, Sentence, Words, capitalised
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action: these, and those of each subject of `domain/sentences/`."""
    return by_subject.all_of_them() | {
        "edition.start": Words(_("{who} a commencé l’édition {what}"), "edition"),
        "edition.change": Words(_("{who} a modifié l’édition {what}"), "edition"),
        "edition.resume": Words(_("{who} est revenu·e à l’édition {what}"), "edition"),
        "demo.open": Words(_("{who} a ouvert l’exemple")),
        "structure.add": Words(_("{who} a ajouté la structure {what}"), "structure"),
        "structure.change": Words(_("{who} a modifié la structure {what}"), "structure"),
        "structure.remove": Words(_("{who} a supprimé la structure {what}"), "structure"),
        "structure.enter": Words(_("{who} a noté l’entrée de {what} dans le collectif"), "structure", "structure_id"),
        "structure.leave": Words(_("{who} a noté le départ de {what}"), "membership", "membership_id"),
        "structure.sign_charter": details.charter,
        "import.structures": details.imported,
        "import.people": details.imported,
        "import.activities": details.imported,
        "plenary.create": details.plenary_planned,
        "plenary.change": Words(_("{who} a modifié la séance {what}"), "plenary"),
        "plenary.remove": Words(_("{who} a supprimé la séance {what}"), "plenary"),
        "plenary.open": Words(_("{who} a ouvert la séance {what}"), "plenary"),
        "plenary.close": Words(_("{who} a clos la séance {what}"), "plenary", kind=PlenaryClosed),
        "plenary.reopen": Words(_("{who} a rouvert la séance {what}"), "plenary"),
        "plenary.go_to": Words(_("{who} est passé·e au point {what}"), "agenda_item", "item_id", ItemStarted),
        "agenda.add": Words(_("{who} a ajouté {what} à l’ordre du jour"), "agenda_item"),
        "agenda.change": Words(_("{who} a modifié le point {what}"), "agenda_item"),
        "agenda.move": Words(_("{who} a changé l’ordre du jour de {what}"), "plenary", "plenary_id"),
        "agenda.mark": details.marked,
        "agenda.remove": Words(_("{who} a retiré {what} de l’ordre du jour"), "agenda_item", kind=AgendaItemRemoved),
        "attendance.come": Words(_("{who} est présent·e à {what}"), "plenary", "plenary_id"),
        "attendance.add": Words(_("{who} a noté présent·e {person}"), person="person_id", kind=PersonCame),
        "attendance.excuse": Words(_("{who} a noté excusé·e {person}"), person="person_id", kind=PersonExcused),
        "attendance.remove": Words(_("{who} a retiré {person} de la liste des présences"), person="person_id"),
        "note.write": Words(_("{who} a noté {what}"), "note"),
        "note.change": Words(_("{who} a modifié la note {what}"), "note"),
        "note.remove": Words(_("{who} a retiré la note {what}"), "note"),
        "decision.record": Words(_("{who} a écrit la décision {what}"), "decision"),
        "decision.change": Words(_("{who} a modifié la décision {what}"), "decision"),
        "decision.remove": Words(_("{who} a retiré la décision {what}"), "decision"),
        "task.give": details.given,
        "task.change": Words(_("{who} a modifié la tâche {what}"), "task"),
        "task.complete": details.completed,
        "task.remove": Words(_("{who} a retiré la tâche {what}"), "task"),
        "theme.propose": Words(_("{who} a proposé le thème {what}"), "proposal"),
        "theme.reword": Words(_("{who} a reformulé le thème {what}"), "proposal"),
        "theme.withdraw": Words(_("{who} a retiré le thème {what}"), "proposal"),
        "theme.support": Words(_("{who} soutient le thème {what}"), "proposal", "proposal_id"),
        "theme.unsupport": Words(_("{who} ne soutient plus le thème {what}"), "proposal", "proposal_id"),
        "theme.comment": Words(_("{who} a commenté le thème {what}"), "proposal", "proposal_id"),
        "theme.remove_comment": Words(_("{who} a retiré le commentaire {what}"), "comment"),
        "theme.amend": Words(_("{who} a proposé un amendement au thème {what}"), "proposal", "proposal_id"),
        "theme.accept_amendment": Words(_("{who} a accepté un amendement au thème {what}"), "proposal", "proposal_id"),
        "theme.refuse_amendment": Words(_("{who} n’a pas retenu l’amendement {what}"), "amendment"),
        "theme.adopt": Words(_("{who} a noté l’adoption du thème {what}"), "proposal", kind=ThemeAdopted),
        "theme.reopen": Words(_("{who} a rouvert le choix du thème {what}"), "proposal", kind=ThemeReopened),
        "activity.create": Words(_("{who} a ajouté l’activité {what}"), "activity"),
        "activity.change": Words(_("{who} a modifié l’activité {what}"), "activity"),
        "activity.move": details.moved,
        "activity.set_state": details.state_set,
        "activity.remove": Words(_("{who} a supprimé l’activité {what}"), "activity"),
        "invitation.create": Words(_("{who} a invité des partenaires de {what}"), "structure", "structure_id"),
        "invitation.revoke": Words(_("{who} a retiré l’invitation des partenaires de {what}"), "invitation"),
        "person.add": Words(_("{who} a ajouté {person} à la liste des personnes"), person="id", kind=PersonAdded),
        "person.change": details.own_or_other,
        "person.change_consent": details.own_or_other,
        "person.join_structure": details.belongs,
        "person.leave_structure": details.no_longer_belongs,
        "person.erase": Words(_("{who} a effacé une personne, à sa demande")),
        "person.erase_me": Words(_("Une personne a effacé ses données")),
        "door.join": Words(_("{who} est entré·e dans la salle")),
        "door.return": Words(_("{who} est revenu·e dans la salle")),
        "door.come_as_guest": Words(_("{who} est entré·e comme invité·e")),
        "door.facilitate": Words(_("{who} est venu·e animer")),
        "room.renew_code": Words(_("{who} a changé le code de la salle")),
        "room.give_role": details.role_given,
        "room.revoke_seat": Words(_("{who} a retiré l’accès de {person}"), person="person_id", kind=SeatRevoked),
        "history.undo": Words(_("{who} a annulé un changement")),
    }


def told(action: str, facts: Facts) -> str:
    """The sentence of a command; an action without words of its own has those of its verb."""
    words = _SENTENCES.get(action)
    if words is None:
        return capitalised(_by_verb(action).format(who=facts.who))
    return capitalised(words(facts) if callable(words) else _filled(words, facts))


def _filled(words: Words, facts: Facts) -> str:
    event = next((each for each in facts.events if isinstance(each, words.kind) and words.fits(each)), None)
    return words.template.format(
        who=facts.who,
        what=facts.named(words.table, str(getattr(event, words.field, ""))),
        person=facts.person(str(getattr(event, words.person, ""))) if words.person else "",
    )


def _by_verb(action: str) -> str:
    verb = action.rpartition(".")[2]
    return {
        "add": _("{who} a ajouté quelque chose"),
        "create": _("{who} a ajouté quelque chose"),
        "remove": _("{who} a retiré quelque chose"),
    }.get(verb, _("{who} a fait un changement"))


_SENTENCES = sentences()
