"""Working groups in a compte rendu: those made, changed, finished; who came in and who went."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.domain.french import joined, quoted
from ssi_core.domain.net_effect import Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.exports.minutes_sentences import finished
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, people, structures
from ssi_core.store.queries.plenaries import Plenary


@chapter(71)
def working_groups(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """One line per group that is not as it was."""
    changed = {each.row_id: each for each in minutes_material.during(cursor, plenary, "working_group")}
    came: dict[str, list[str]] = {}
    went: dict[str, list[str]] = {}
    for each in minutes_material.during(cursor, plenary, "group_member"):
        if each.before is None and each.after is not None:
            came.setdefault(each.after["group_id"], []).append(each.after["person_id"])
        elif each.after is None and each.before is not None:
            went.setdefault(each.before["group_id"], []).append(each.before["person_id"])
    ids = list({*changed, *came, *went})
    now = minutes_material.at_the_end(cursor, plenary, "working_group", ids)
    names = people.names(cursor)
    lines = []
    for group_id in sorted(ids, key=lambda each: (now.get(each) or changed[each].before or {})["seq"]):
        row, change = now.get(group_id), changed.get(group_id)
        said = []
        if row is None:
            if change is not None and change.before is not None:
                lines.append((change.before["title"], "", _("Groupe supprimé.")))
            continue
        if row["edition_id"] != plenary.edition_id:
            continue
        lead = _lead(cursor, row, names)
        if change is not None and change.before is None:
            said.append(_("groupe créé"))
            said.append(_("chef de file : {lead}").format(lead=lead) if lead else _("chef de file à trouver"))
        elif change is not None and change.before is not None:
            said += _changes(change.before, row, lead)
        for found, one, several in (
            (came, _("entre : {names}"), _("entrent : {names}")),
            (went, _("sort : {names}"), _("sortent : {names}")),
        ):
            who = sorted(names.get(each, _("une personne")) for each in found.get(group_id, ()))
            if who:
                said.append((one if len(who) == 1 else several).format(names=joined(who)))
        if said:
            text = " ; ".join(said)
            lines.append((row["title"], "", finished(text[:1].upper() + text[1:])))
    if lines:
        yield Section(_("Groupes de travail"), (Bullets(tuple(lines)),))


def _lead(cursor: Cursor, row: Row, names: dict[str, str]) -> str:
    structure = structures.names(cursor).get(row["structure_id"], "")
    person = names.get(row["person_id"], "") if row["person_id"] else ""
    return f"{structure} ({person})" if structure and person else structure or person


def _changes(before: Row, after: Row, lead: str) -> Iterator[str]:
    if before["title"] != after["title"]:
        yield _("s’appelait {title}").format(title=quoted(before["title"]))
    if (before["structure_id"], before["person_id"]) != (after["structure_id"], after["person_id"]):
        yield _("chef de file : {lead}").format(lead=lead) if lead else _("chef de file à trouver")
    if before["purpose"] != after["purpose"]:
        yield _("ce qu’il prépare est précisé")
    if before["finished"] != after["finished"]:
        yield _("son travail est terminé") if after["finished"] else _("il se remet au travail")
