"""What a plenary changed in the needs: expressed, found, shifts taken, money obtained."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain import money
from ssi_core.domain.needs import CONFIRMED, GRANTED, funding_state_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import happenings, minutes_material
from ssi_core.store.queries.plenaries import Plenary

Line = tuple[str, str, str]


@chapter(33)
def needs(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Nothing when nothing changed. Volunteers are counted, never named."""
    lines = [*_speakers(cursor, plenary), *_shifts(cursor, plenary), *_money(cursor, plenary)]
    if lines:
        found, keys = tuple(line for line, _key in lines), tuple(key for _line, key in lines)
        yield Section(_("Besoins"), (Bullets(found, keys),))


def _speakers(cursor: Cursor, plenary: Plenary) -> Iterable[tuple[Line, str]]:
    labels = happenings.Labels(cursor)
    for each in minutes_material.during(cursor, plenary, "speaker_need"):
        if each.before is None and each.after is not None:
            said = labels.of("activity", str(each.after["activity_id"]))
            yield (str(each.after["subject"]), _("intervenant·e cherché·e"), said), f"besoin:{each.row_id}"
    for each in minutes_material.during(cursor, plenary, "speaker"):
        was = each.before is not None and each.before["state"] == CONFIRMED
        if each.after is not None and each.after["state"] == CONFIRMED and not was:
            said = labels.of("speaker_need", str(each.after["need_id"]))
            about = str(each.after["about"]) or labels.of("structure", str(each.after["structure_id"]))
            yield (said, _("trouvé"), about), f"intervenant:{each.row_id}"


def _shifts(cursor: Cursor, plenary: Plenary) -> Iterable[tuple[Line, str]]:
    labels = happenings.Labels(cursor)
    taken: dict[str, int] = {}
    for each in minutes_material.during(cursor, plenary, "shift_part"):
        row = each.after or each.before
        if row is not None and (each.before is None) != (each.after is None):
            shift_id = str(row["shift_id"])
            taken[shift_id] = taken.get(shift_id, 0) + (1 if each.after is not None else -1)
    for shift_id, number in taken.items():
        if number:
            said = _("{n} de plus").format(n=number) if number > 0 else _("{n} de moins").format(n=-number)
            yield (labels.of("shift", shift_id), _("bénévoles"), said), f"creneau:{shift_id}"


def _money(cursor: Cursor, plenary: Plenary) -> Iterable[tuple[Line, str]]:
    for each in minutes_material.during(cursor, plenary, "funding"):
        row = each.after
        if row is None or (each.before is not None and each.before["state"] == row["state"]):
            continue
        sum_ = row["obtained"] if row["state"] == GRANTED else row["asked"]
        label = funding_state_names()[row["state"]].lower()
        yield (str(row["title"]), label, money.euros(int(sum_))), f"financement:{each.row_id}"
