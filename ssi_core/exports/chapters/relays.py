"""Relays of information in a compte rendu: who relays to whom, what they were given, what they confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ssi_core.domain.french import quoted, short_date
from ssi_core.domain.net_effect import Difference, Row
from ssi_core.domain.relay_channels import channel_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Grid, Section
from ssi_core.exports.minutes_sentences import finished
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, structures
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.store.queries.relays import find_news


@chapter(73)
def relays(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """The relays that are new or changed, what was asked of them, what they confirmed."""
    names = structures.names(cursor)
    changed = [
        each
        for each in minutes_material.during(cursor, plenary, "relay")
        if (each.after or each.before or {})["edition_id"] == plenary.edition_id
    ]
    kept = sorted((each.after for each in changed if each.after), key=lambda row: row["seq"])
    rows = tuple(
        (
            names.get(row["structure_id"], ""), _whom(row, names), channel_names().get(row["channel"], ""),
            _("confirmé") if row["agreed"] else _("à confirmer"),
        )
        for row in kept
    )  # fmt: skip
    lines = [
        (names.get(each.before["structure_id"], ""), "", finished(_("ne relaie plus vers {whom}").format(
            whom=_whom(each.before, names))))
        for each in changed
        if each.after is None and each.before is not None
    ]  # fmt: skip
    lines += _asked(minutes_material.during(cursor, plenary, "relay_news"))
    lines += _confirmed(cursor, plenary, names)
    blocks: list[Grid | Bullets] = []
    if rows:
        header = (_("Qui relaie"), _("À qui"), _("Par quel moyen"), _("Confirmation"))
        blocks.append(Grid(header, rows, widths=(30, 32, 20, 18)))
    if lines:
        blocks.append(Bullets(tuple(lines)))
    if blocks:
        yield Section(_("Relais d’information"), tuple(blocks))


def _whom(row: Row, names: dict[str, str]) -> str:
    return ", ".join(filter(None, (names.get(row["to_id"], ""), row["to_whom"])))


def _asked(changed: list[Difference]) -> Iterator[tuple[str, str, str]]:
    for each in sorted(changed, key=lambda one: (one.after or one.before or {})["seq"]):
        if each.before is None and each.after is not None:
            due = each.after["due_on"]
            when = _(" avant le {day}").format(day=short_date(date.fromisoformat(due))) if due else ""
            yield _("À faire passer"), "", finished(f"{quoted(each.after['what'])}{when}")
        elif each.after is None and each.before is not None:
            yield _("N’est plus à faire passer"), "", finished(quoted(each.before["what"]))


def _confirmed(cursor: Cursor, plenary: Plenary, names: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    new = [each.after for each in minutes_material.during(cursor, plenary, "relay_passed") if each.after]
    relays_of = minutes_material.at_the_end(cursor, plenary, "relay", [row["relay_id"] for row in new])
    for row in sorted(new, key=lambda each: each["seq"]):
        relay, news = relays_of.get(row["relay_id"]), find_news(cursor, row["news_id"])
        if relay is None or news is None or relay["edition_id"] != plenary.edition_id:
            continue
        said = _("a relayé {what} vers {whom}").format(what=quoted(news.what), whom=_whom(relay, names))
        yield names.get(relay["structure_id"], ""), "", finished(f"{said} ({row['remark']})" if row["remark"] else said)
