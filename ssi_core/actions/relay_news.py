"""What the relays are given to pass on; each confirms that it did."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.relay import relay_in
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing
from ssi_core.domain.events.relay import NewsAdded, NewsNotPassed, NewsPassed, NewsRemoved
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import relays
from ssi_core.store.queries.relays import News


@action("relay.add_news")
def add_news(command: Command, fields: Fields) -> Answer:
    """Give every relay something to pass on. Raises Missing before the first edition, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    what = cleaning.line(fields.get("what"), "what", longest=160)
    due_on = cleaning.day(fields.get("due_on"), "due_on", required=False)
    added = NewsAdded(new_id(), what, due_on)
    command.record(added)
    return {"message": _("C’est demandé à tous les relais : chacun confirme ici."), "id": added.id}


@action("relay.remove_news")
def remove_news(command: Command, fields: Fields) -> Answer:
    """Remove a piece of information that one gave; the facilitator, any. Raises Missing, Forbidden."""
    news = _news_in(command, fields)
    if news.person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’animateur·rice peut retirer ce qu’une autre personne a demandé."))
    command.record(NewsRemoved(news.id))
    return {"message": _("L’information est retirée.")}


@action("relay.pass_on")
def pass_on(command: Command, fields: Fields) -> Answer:
    """Confirm that a relay passed a piece of information on; with `no`, take it back. Raises Missing, Forbidden."""
    news, relay = _news_in(command, fields), relay_in(command, fields)
    check_speaks_for(command, relay.structure_id)
    there = relays.find_passed(command.cursor, news.id, relay.id)
    if cleaning.ticked(fields.get("no")):
        if there is not None:
            command.record(NewsNotPassed(news.id, relay.id))
        return {"message": _("La confirmation est retirée.")}
    remark = cleaning.line(fields.get("remark"), "remark", required=False)
    if there is None or there.remark != remark:
        command.record(NewsPassed(news.id, relay.id, remark))
    return {"message": _("C’est confirmé : merci.")}


def _news_in(command: Command, fields: Fields) -> News:
    found = relays.find_news(command.cursor, cleaning.clean(fields.get("news_id")))
    if found is None:
        raise Missing(_("Cette information a été retirée."))
    return found
