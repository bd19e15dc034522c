"""Activities that are close, and could be one."""

from __future__ import annotations

from ssi_core.domain.french import quoted
from ssi_core.domain.likeness_words import closeness, likeness_sentence
from ssi_core.exports.reports import Report, report
from ssi_core.locale import ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import described, themes
from ssi_core.store.queries.editions import Edition


@report("similar")
def similar(cursor: Cursor, edition: Edition) -> Report:
    """The pairs that nobody has answered yet, best first, with what they have in common."""
    found = described.suggested(cursor, edition)
    titles = {each.id: each.title for each in themes.of_edition(cursor, edition.id)}
    data = {
        "edition": edition.name,
        "pairs": [
            {
                "activities": [{"id": each.id, "title": each.title} for each in (pair.one, pair.other)],
                "score": pair.score,
                "reasons": [
                    {"kind": each.kind, "about": list(each.about), "said": likeness_sentence(each, titles)}
                    for each in pair.likenesses
                ],
            }
            for pair in found
        ],
    }
    number = ngettext("{n} paire d’activités proches", "{n} paires d’activités proches", len(found))
    lines = [number.format(n=len(found))]
    for pair in found:
        said = "\u00a0; ".join(likeness_sentence(each, titles) for each in pair.likenesses)
        sides = f"{quoted(pair.one.title)}, {quoted(pair.other.title)}"
        lines.append(f"{closeness(pair.score)} : {sides} : {said}")
    return Report(lines, data)
