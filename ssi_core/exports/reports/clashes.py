"""Everything that clashes in an edition."""

from __future__ import annotations

from typing import Any

from ssi_core.domain.clash_words import level_name, reason_sentence
from ssi_core.domain.clashes import Clash, all_clashes, level
from ssi_core.domain.french import datetime_range
from ssi_core.domain.occasions import Occasion
from ssi_core.exports.reports import Report, report
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import occasions, structures, themes
from ssi_core.store.queries.editions import Edition


@report("clashes")
def clashes(cursor: Cursor, edition: Edition) -> Report:
    """Activities, reasons and strength, the strongest first."""
    known, circumstances = occasions.of_edition(cursor, edition)
    found = all_clashes(known, circumstances)
    names = structures.names(cursor)
    titles = {each.id: each.title for each in themes.of_edition(cursor, edition.id)}

    def told(clash: Clash) -> dict[str, Any]:
        return {
            "activities": [_activity(each, names) for each in (clash.one, clash.other) if each is not None],
            "strength": clash.strength,
            "level": level(clash.strength),
            "reasons": [
                {"kind": reason.kind, "strength": reason.strength, "said": reason_sentence(reason, names, titles)}
                for reason in clash.reasons
            ],
        }

    data = {
        "edition": edition.name,
        "activities": len(known),
        "total": sum(clash.strength for clash in found),
        "clashes": [told(clash) for clash in found],
    }
    lines = [
        ngettext("{n} chevauchement, {total} points en tout", "{n} chevauchements, {total} points en tout", len(found))
        .format(n=len(found), total=data["total"])
    ]  # fmt: skip
    for clash in found:
        sides = " × ".join(each.title for each in (clash.one, clash.other) if each is not None)
        said = "\u00a0; ".join(reason_sentence(reason, names, titles) for reason in clash.reasons)
        lines.append(
            _("{level} ({points}) : {sides}, {slot} : {said}").format(
                level=level_name(clash.strength), points=clash.strength, sides=sides,
                slot=datetime_range(clash.one.starts, clash.one.ends), said=said,
            )
        )  # fmt: skip
    return Report(lines, data)


def _activity(each: Occasion, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": each.id,
        "title": each.title,
        "starts": each.starts.isoformat(),
        "ends": each.ends.isoformat(),
        "place": each.place,
        "publics": list(each.publics),
        "structures": [names[row_id] for row_id in (each.holder_id, *each.co_holder_ids) if row_id in names],
    }
