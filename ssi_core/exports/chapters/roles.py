"""Roles in a compte rendu: who took which, those that came or went, those still to take when the plenary ended."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.domain.french import count, joined, quoted
from ssi_core.domain.net_effect import Difference, Row
from ssi_core.domain.roles import PARTS, RESPONSIBLE, domain_names, part_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Remark, Section
from ssi_core.exports.minutes_sentences import finished
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, people, structures
from ssi_core.store.queries.plenaries import Plenary


@chapter(65)
def roles_of_each(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """One line per role that is not as it was: what it is, who has which part since, where it went."""
    told = _Told(cursor, plenary)
    lines = [line for role_id in told.concerned if (line := told.line(role_id)) is not None]
    applied = told.arrived_untouched()
    if not lines and not applied:
        return
    blocks: list[Remark | Bullets] = []
    if applied:
        blocks.append(Remark(finished(_("{roles} au tableau").format(
            roles=count(len(applied), _("rôle ajouté"), _("rôles ajoutés"))
        ))))  # fmt: skip
    if lines:
        blocks.append(Bullets(tuple(lines)))
    yield Section(_("Les rôles"), tuple(blocks))


class _Told:
    """What changed, with the names to say it."""

    def __init__(self, cursor: Cursor, plenary: Plenary) -> None:
        self._names, self._structures = people.names(cursor), structures.names(cursor)
        self._roles = {each.row_id: each for each in minutes_material.during(cursor, plenary, "role")}
        self._parts: dict[str, list[Difference]] = {}
        for each in minutes_material.during(cursor, plenary, "role_part"):
            self._parts.setdefault((each.after or each.before or {})["role_id"], []).append(each)
        ids = [*{*self._roles, *self._parts}]
        self._now = {
            role_id: row for role_id, row in minutes_material.at_the_end(cursor, plenary, "role", ids).items()
            if row["edition_id"] == plenary.edition_id
        }  # fmt: skip
        rows = [row for change in self._roles.values() for row in (change.before, change.after) if row]
        actors = [row["actor_id"] for row in rows if row["actor_id"]]
        self._actors = minutes_material.at_the_end(cursor, plenary, "role_actor", actors)
        untouched = set(self.arrived_untouched())
        self.concerned = sorted((each for each in ids if each not in untouched), key=self._order)

    def arrived_untouched(self) -> list[str]:
        """The roles that are new and that no person has taken: a whole table of them is told in one sentence."""
        return [
            role_id for role_id, change in self._roles.items()
            if change.before is None and role_id in self._now
            and not any(each.after and each.after["person_id"] for each in self._parts.get(role_id, ()))
        ]  # fmt: skip

    def _order(self, role_id: str) -> int:
        change = self._roles.get(role_id)
        row = self._now.get(role_id) or (change.before if change else None) or {}
        return int(row.get("seq", 0))

    def line(self, role_id: str) -> tuple[str, str, str] | None:
        """The role, and what happened to it; None when there is nothing to say."""
        change, row = self._roles.get(role_id), self._now.get(role_id)
        if row is None:
            gone = change is not None and change.before is not None
            return (change.before["title"], "", _("Retiré du tableau.")) if gone and change and change.before else None
        said = [*self._changes(change, row), *self._people(role_id)]
        text = "\u00a0; ".join(said)
        return (row["title"], "", finished(text[:1].upper() + text[1:])) if said else None

    def _changes(self, change: Difference | None, row: Row) -> Iterator[str]:
        if change is None:
            return
        before = change.before
        if before is None:
            yield _("rôle ajouté")
            return
        if before["title"] != row["title"]:
            yield _("s’appelait {title}").format(title=quoted(before["title"]))
        elif before["details"] != row["details"]:
            yield _("ce qu’il faut savoir est précisé")
        if before["actor_id"] != row["actor_id"]:
            actor = self._actors.get(row["actor_id"])
            yield _("passe à {actor}").format(actor=quoted(actor["name"])) if actor else _("à répartir")
        if before["domain"] != row["domain"]:
            yield _("rangé dans {domain}").format(domain=quoted(domain_names()[row["domain"]]))

    def _people(self, role_id: str) -> Iterator[str]:
        changes = self._parts.get(role_id, [])
        for part in PARTS:
            came = [each.after for each in changes if each.before is None and each.after and each.after["part"] == part]
            if came:
                who = joined(map(self._who, sorted(came, key=lambda row: row["seq"])))
                yield _("{part} : {who}").format(part=part_names()[part].lower(), who=who)
        came_in = {(each.after["person_id"] or each.after["structure_id"]) for each in changes if each.after}
        left = [
            each.before for each in changes
            if each.after is None and each.before and each.before["part"] == RESPONSIBLE
            and (each.before["person_id"] or each.before["structure_id"]) not in came_in
        ]  # fmt: skip
        if left and not any(each.after and each.after["part"] == RESPONSIBLE for each in changes):
            yield _("n’en est plus responsable : {who}").format(who=joined(map(self._who, left)))

    def _who(self, row: Row) -> str:
        person = self._names.get(row["person_id"], _("une personne")) if row["person_id"] else ""
        structure = self._structures.get(row["structure_id"], "") if row["structure_id"] else ""
        return f"{person} ({structure})" if person and structure else person or structure
