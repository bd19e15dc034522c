"""The « coup de pouce »: its rules of the year, what the file says, what is ticked as counting for it."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events import boost as events
from ssi_core.domain.money import cents, typed
from ssi_core.locale import _
from ssi_core.store.queries import boost, editions, programme, structures
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity

NUMBERS = {"structures": 50, "first_year": 50, "activities": 50, "share": 100}
DAYS = ("starts_on", "ends_on", "listed_by")
YES_NO = ("awareness", "in_france")


@action("boost.set_rules")
def set_rules(command: Command, fields: Fields) -> Answer:
    """Write down the rules of the year. Raises Refused, Conflict."""
    edition = _edition(command)
    present = boost.rules_of(command.cursor, edition)
    mistakes = Mistakes()
    for name, most in NUMBERS.items():
        mistakes.kept(0, cleaning.whole, fields.get(name), name, most=most)
    days = [mistakes.kept(None, cleaning.day, fields.get(name), name) for name in DAYS]
    flat = mistakes.kept(0, cents, fields.get("flat"), "flat")
    if days[0] and days[1] and days[1] < days[0]:
        mistakes.add("ends_on", _("La fin vient après le début."))
    mistakes.raise_if_any()
    values: dict[str, int | bool | date] = {}
    for name in NUMBERS:
        mine = cleaning.clean(fields.get(name))
        values[name] = int(chosen(fields, name, str(int(mine)), str(getattr(present, name))))
    for name, mine_on in zip(DAYS, days, strict=True):
        values[name] = date.fromisoformat(chosen(fields, name, as_typed(mine_on), as_typed(getattr(present, name))))
    for name in YES_NO:
        mine, before = ("1" if each else "" for each in (cleaning.ticked(fields.get(name)), getattr(present, name)))
        values[name] = bool(chosen(fields, name, mine, before))
    values["flat_cents"] = cents(chosen(fields, "flat", typed(flat), typed(present.flat_cents)), "flat")
    command.record(events.BoostRulesSet(edition.id, **values))  # type: ignore[arg-type]
    return {"message": _("Les règles de l’année sont enregistrées.")}


@action("boost.set_file")
def set_file(command: Command, fields: Fields) -> Answer:
    """Write down what the file says besides the programme. Raises Refused, Conflict."""
    edition = _edition(command)
    present = boost.file_of(command.cursor, edition.id)
    mistakes = Mistakes()
    structure_id = cleaning.clean(fields.get("structure_id"))
    if structure_id and structures.find(command.cursor, structure_id) is None:
        mistakes.add("structure_id", _("Choisissez dans la liste."))
    presentation = mistakes.kept(
        "", cleaning.paragraph, fields.get("presentation"), "presentation", required=False, longest=3000
    )
    sums = [mistakes.kept(0, cents, fields.get(name) or "0", name) for name in ("budget", "elsewhere")]
    if sums[1] > sums[0]:
        mistakes.add("elsewhere", _("Pas plus que le budget."))
    mistakes.raise_if_any()
    is_first, was_first = ("1" if each else "" for each in (cleaning.ticked(fields.get("is_first")), present.is_first))
    budget = cents(chosen(fields, "budget", typed(sums[0]), typed(present.budget_cents)), "budget")
    elsewhere = cents(chosen(fields, "elsewhere", typed(sums[1]), typed(present.elsewhere_cents)), "elsewhere")
    command.record(
        events.BoostFileSet(
            edition.id,
            chosen(fields, "structure_id", structure_id, present.structure_id),
            bool(chosen(fields, "is_first", is_first, was_first)),
            merged(fields, "presentation", presentation, present.presentation),
            budget,
            elsewhere,
        )
    )
    return {"message": _("Le dossier est enregistré.")}


@action("boost.tick_structure")
def tick_structure(command: Command, fields: Fields) -> Answer:
    """A structure does awareness of international solidarity; with `off`, it does not. Raises Missing."""
    structure = structures.find(command.cursor, cleaning.clean(fields.get("structure_id")))
    if structure is None:
        raise Missing(_("Cette structure n’est plus connue."))
    ticked = not cleaning.ticked(fields.get("off"))
    if ticked != (structure.id in boost.aware(command.cursor, command.edition_id)):
        command.record(events.BoostStructureTicked(structure.id, ticked))
    return {"message": _("C’est enregistré.")}


@action("boost.tick")
def tick(command: Command, fields: Fields) -> Answer:
    """An activity is a participatory one; with `off`, it is not. Raises Missing, Forbidden."""
    activity = _carried(command, fields)
    ticked = not cleaning.ticked(fields.get("off"))
    if ticked != (activity.id in boost.ticked(command.cursor, command.edition_id)):
        command.record(events.BoostActivityTicked(activity.id, ticked))
    return {"message": _("C’est enregistré.")}


@action("boost.describe")
def describe(command: Command, fields: Fields) -> Answer:
    """How its public takes part, where it is, when it was listed. Raises Missing, Forbidden, Refused, Conflict."""
    activity = _carried(command, fields)
    present = boost.ticked(command.cursor, command.edition_id).get(activity.id)
    if present is None:
        raise Refused(_("Cochez d’abord cette activité comme participative."))
    mistakes = Mistakes()
    how = mistakes.kept("", cleaning.line, fields.get("how"), "how", required=False, longest=300)
    listed_on = mistakes.kept(None, cleaning.day, fields.get("listed_on"), "listed_on", required=False)
    mistakes.raise_if_any()
    abroad, was_abroad = ("1" if each else "" for each in (cleaning.ticked(fields.get("abroad")), present.abroad))
    kept = chosen(fields, "listed_on", as_typed(listed_on), as_typed(present.listed_on))
    command.record(
        events.BoostActivityDescribed(
            activity.id,
            merged(fields, "how", how, present.how),
            bool(chosen(fields, "abroad", abroad, was_abroad)),
            date.fromisoformat(kept) if kept else None,
        )
    )
    return {"message": _("C’est enregistré.")}


def _edition(command: Command) -> Edition:
    found = editions.find(command.cursor, command.edition_id)
    if found is None:
        raise Refused(_("Commencez d’abord une édition."))
    return found


def _carried(command: Command, fields: Fields) -> Activity:
    found = programme.find(command.cursor, cleaning.clean(fields.get("activity_id")))
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette activité n’est plus au programme."))
    check_speaks_for(command, *found.structure_ids)
    return found
