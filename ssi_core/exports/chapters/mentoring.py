"""Parrainage in a compte rendu: the pairs made, confirmed, declined; who is still without a mentor."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.domain.mentoring_reasons import reason_words
from ssi_core.domain.net_effect import Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.exports.minutes_sentences import finished
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, programme, structures, themes
from ssi_core.store.queries.plenaries import Plenary


@chapter(72)
def pairs(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """One line per pair that is not as it was; then what was noted of others."""
    names = structures.names(cursor)
    theme_titles = {each.id: each.title for each in themes.of_edition(cursor, plenary.edition_id)}
    titles = {each.id: each.title for each in programme.of_edition(cursor, plenary.edition_id)}
    changed = minutes_material.during(cursor, plenary, "pairing")
    written = [
        each.after for each in minutes_material.during(cursor, plenary, "pairing_note")
        if each.before is None and each.after is not None
    ]  # fmt: skip
    found: list[tuple[int, tuple[str, str, str]]] = []
    for each in changed:
        row = each.after or each.before or {}
        if row["edition_id"] == plenary.edition_id:
            reasons = reason_words(row["reasons"], names, theme_titles, titles)
            found.append((row["seq"], (_pair(row, names), "", _said(each.before, each.after, reasons))))
    told = {each.row_id for each in changed}
    of_note = minutes_material.at_the_end(cursor, plenary, "pairing", [note["pairing_id"] for note in written])
    lines = [line for _seq, line in sorted(found)]
    lines += [
        (_pair(of_note[note["pairing_id"]], names), "", finished(_("suivi : {note}").format(note=note["body"])))
        for note in sorted(written, key=lambda note: note["seq"])
        if note["pairing_id"] in of_note and note["pairing_id"] not in told
    ]
    if lines:
        yield Section(_("Parrainage"), (Bullets(tuple(lines)),))


def _pair(row: Row, names: dict[str, str]) -> str:
    nobody = _("une structure")
    return _("{mentor} et {newcomer}").format(
        mentor=names.get(row["mentor_id"], nobody), newcomer=names.get(row["newcomer_id"], nobody)
    )


def _said(before: Row | None, after: Row | None, reasons: list[str]) -> str:
    if after is None:
        return _("Paire retirée.")
    answers = (after["mentor_said"], after["newcomer_said"])
    if "no" in answers:
        return _("Paire déclinée.")
    if answers == ("yes", "yes"):
        said = _("Parrainage confirmé des deux côtés")
    elif "yes" in answers:
        said = _("Parrainage proposé, confirmé d’un côté")
    elif before is not None and before["mentor_id"] == after["mentor_id"]:
        said = _("Parrainage de nouveau à confirmer")
    else:
        said = _("Parrainage proposé, à confirmer des deux côtés")
    return finished(f"{said} ({' ; '.join(reasons)})" if reasons else said)
