"""What a plenary changed in the calendar, net, in words: from rows of activities before and after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ssi_core.domain.french import elided, joined, quoted
from ssi_core.domain.net_effect import Difference, Row
from ssi_core.exports.minutes import CalendarChange, ChangeKind, ProgrammeLine, Slot
from ssi_core.locale import _

SLOT = ("starts", "ends")
TOLD = ("title", "state", "holder_id", "co_holder_ids", "publics", "theme_ids", "place", "description")


def calendar_changes(
    changed: Iterable[Difference], structures: dict[str, str], themes: dict[str, str]
) -> tuple[CalendarChange, ...]:
    """The changes worth telling; `structures` and `themes` are names by id."""
    found = []
    for each in changed:
        kind = _kind(each.before, each.after)
        row = each.after or each.before
        if kind is None or row is None:
            continue
        before, after = _slot(each.before), _slot(each.after)
        details = ""
        if kind == "created" and row["state"] == "idea":
            details = _("À confirmer")
        elif kind in ("moved", "changed") and each.before and each.after:
            details = ". ".join(_details(each.before, each.after, structures, themes))
        holders = [structures.get(row_id, "") for row_id in (row["holder_id"], *row["co_holder_ids"])]
        found.append(
            CalendarChange(
                kind, row["title"], joined(filter(None, holders)), before, after, row["place"], details,
                key=f"activite:{each.row_id}",
            )
        )  # fmt: skip
    return tuple(found)


def programme_lines(rows: Iterable[Row], structures: dict[str, str]) -> tuple[ProgrammeLine, ...]:
    """The programme, in the order of time, without what was cancelled; `structures` are names by id."""
    found = []
    for row in rows:
        slot = _slot(row)
        if slot is None or not _on_programme(row):
            continue
        holders = [structures.get(row_id, "") for row_id in (row["holder_id"], *row["co_holder_ids"])]
        line = ProgrammeLine(
            row["title"], joined(filter(None, holders)), slot, row["place"], row["state"] != "idea"
        )
        found.append(line)
    return tuple(sorted(found, key=lambda each: (each.slot, each.title)))


def _kind(before: Row | None, after: Row | None) -> ChangeKind | None:
    """What happened, in one word; None when readers need not know (what was off the programme still is)."""
    was, will_be = _on_programme(before), _on_programme(after)
    if not was:
        if not will_be:
            return None
        return "created" if before is None else "changed"
    if not will_be:
        return "removed" if after is None else "cancelled"
    if before is None or after is None:
        return None
    if any(before[name] != after[name] for name in SLOT):
        return "moved"
    return "changed" if any(before[name] != after[name] for name in TOLD) else None


def _on_programme(row: Row | None) -> bool:
    return row is not None and row["state"] != "cancelled"


def _slot(row: Row | None) -> Slot | None:
    return (
        None if row is None else (datetime.fromisoformat(row["starts"]), datetime.fromisoformat(row["ends"]))
    )


def _details(before: Row, after: Row, structures: dict[str, str], themes: dict[str, str]) -> list[str]:
    """One sentence, without its full stop, for each column that changed besides the slot."""
    found = []
    for name in TOLD:
        if before[name] == after[name]:
            continue
        match name:
            case "title":
                found.append(_("Auparavant intitulée {title}").format(title=quoted(before["title"])))
            case "state":
                found.append(_state(before["state"], after["state"]))
            case "holder_id":
                found.append(_holder(structures.get(before[name], ""), structures.get(after[name], "")))
            case "co_holder_ids":
                found += _co_holders(before[name], after[name], structures)
            case "publics":
                found.append(_listed(_("Public"), before[name], after[name]))
            case "theme_ids":
                was, now = (
                    [themes[row_id] for row_id in row[name] if row_id in themes] for row in (before, after)
                )
                found.append(_listed(_("Thème"), was, now))
            case "place" if before["place"]:
                found.append(_("Lieu précédent\u00a0: {place}").format(place=before["place"]))
            case "place":
                found.append(_("Lieu fixé"))
            case "description":
                found.append(_("Description revue"))
    return found


def _state(before: str, after: str) -> str:
    if before == "cancelled":
        return _("Rétablie au programme")
    return _("Confirmée") if after == "confirmed" else _("De nouveau à confirmer")


def _holder(before: str, after: str) -> str:
    if not after:
        return _("Porteur à trouver (auparavant {name})").format(name=before)
    if not before:
        return _("Portée par {name}").format(name=after)
    return _("Portée par {name} à la place {of_other}").format(name=after, of_other=elided("de", before))


def _co_holders(before: list[str], after: list[str], structures: dict[str, str]) -> list[str]:
    came = [structures.get(row_id, "") for row_id in after if row_id not in before]
    went = [structures.get(row_id, "") for row_id in before if row_id not in after]
    found = []
    if any(came):
        found.append(_("Désormais portée aussi par {names}").format(names=joined(filter(None, came))))
    if any(went):
        found.append(_("N’est plus portée par {names}").format(names=joined(filter(None, went))))
    return found


def _listed(label: str, before: list[str], after: list[str]) -> str:
    present = joined(after) or _("à préciser")
    former = _(" (auparavant {names})").format(names=joined(before)) if before else ""
    return f"{label}\u00a0: {present}{former}"
