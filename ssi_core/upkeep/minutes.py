"""A compte rendu as a file, for a plenary named the way people name it."""

from __future__ import annotations

from ssi_core.domain import french
from ssi_core.domain.same_name import plain
from ssi_core.exports import minutes_file
from ssi_core.exports.minutes_lengths import COMPLETE, LENGTHS
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, plenaries
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.upkeep.registry import Answer, Asked, Impossible, upkeep

LAST = "last"


@upkeep("minutes")
def minutes(asked: Asked) -> Answer:
    """The compte rendu of `plenary` in `format`, at `length`. Raises Impossible, Missing."""
    kind, length = asked.options["format"], asked.options.get("length", COMPLETE)
    if kind not in minutes_file.MIME or length not in LENGTHS:
        raise Impossible(_("Ce format ou cette longueur n’existe pas."))
    with asked.desk.database.read() as cursor:
        plenary = _plenary(cursor, asked.options["plenary"])
        name, content = minutes_file.render(cursor, plenary.id, kind, length)
    return Answer({"plenary": plenary.id, "title": plenary.title, "name": name}, {name: content})


def _plenary(cursor: Cursor, wanted: str) -> Plenary:
    """By its id, a part of its title, or `last`: the last closed one, the current edition first."""
    found = plenaries.find(cursor, wanted)
    if found is not None:
        return found
    known = [each for edition in _editions(cursor) for each in reversed(plenaries.of_edition(cursor, edition))]
    closed = [each for each in known if each.state == "closed"]
    known += [each for edition in _editions(cursor) for each in reversed(plenaries.meetings(cursor, edition))]
    if wanted.strip().casefold() in {LAST, "derniere", "dernière"}:
        if not closed:
            raise Impossible(_("Aucune plénière n’est close : le compte rendu se fait à la clôture."))
        return closed[0]
    named = [each for each in known if plain(wanted) and plain(wanted) in plain(each.title)]
    exact = [each for each in named if plain(each.title) == plain(wanted)]
    if len(exact) == 1 or len(named) == 1:
        return (exact or named)[0]
    raise Impossible(_several(named) if named else _unknown(wanted, known))


def _editions(cursor: Cursor) -> list[str]:
    ordered = sorted(editions.all_of_them(cursor), key=lambda edition: not edition.is_current)
    return [edition.id for edition in ordered]


def _several(named: list[Plenary]) -> str:
    return _("Plusieurs plénières portent ces mots. Donnez l’identifiant de l’une d’elles :\n{list}").format(
        list=_listed(named)
    )


def _unknown(wanted: str, known: list[Plenary]) -> str:
    if not known:
        return _("Aucune plénière n’est encore prévue.")
    return _("Aucune plénière ne s’appelle « {title} ». Voici celles qui existent :\n{list}").format(
        title=wanted, list=_listed(known)
    )


def _listed(some: list[Plenary]) -> str:
    return "\n".join(f"  {each.id}  {french.short_date(each.scheduled_on)}  {each.title}" for each in some)
