"""What a plenary did about skills: new offers, new needs, links proposed and answered."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.domain.net_effect import Difference, Row
from ssi_core.domain.skill_levels import level_name
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, people
from ssi_core.store.queries.happenings import Labels
from ssi_core.store.queries.plenaries import Plenary

Line = tuple[str, str, str]


@chapter(60)
def skills(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """One section, in three parts at most."""
    words = _Words(cursor)
    changed = {
        table: minutes_material.during(cursor, plenary, table)
        for table in ("skill_offer", "skill_need", "skill_request")
    }
    parts = [
        Section(title, (Bullets(tuple(lines)),))
        for title, lines in (
            (_("Compétences proposées"), [words.offer(row) for row in _now(changed["skill_offer"])]),
            (_("Compétences recherchées"), [words.need(row) for row in _now(changed["skill_need"])]),
            (_("Liens proposés"), [words.request(row) for row in _now(changed["skill_request"])]),
        )
        if lines
    ]
    if parts:
        yield Section(_("Compétences"), parts=tuple(parts))


def _now(changes: list[Difference]) -> list[Row]:
    return sorted((each.after for each in changes if each.after), key=lambda row: str(row["id"]))


class _Words:
    """The words for skills, actors and subjects, as they are known now."""

    def __init__(self, cursor: Cursor) -> None:
        self._labels = Labels(cursor)
        self._people = people.names(cursor)

    def offer(self, row: Row) -> Line:
        """« Cuisine : Les Jardins du Lavoir, peut former »."""
        said = _("{who}, {level}").format(
            who=self._actor(row["actor_kind"], row["actor_id"]), level=level_name(row["level"])
        )
        return (self._skill(row), "", said)

    def need(self, row: Row) -> Line:
        """« Régie : 2 personnes, pour Discosoupe »."""
        said = ngettext("{n} personne, pour {subject}", "{n} personnes, pour {subject}", row["people"])
        return (self._skill(row), "", said.format(n=row["people"], subject=self._subject(row)))

    def request(self, row: Row) -> Line:
        """« Régie : Nadège sollicite Karim, pour Discosoupe ; réponse : oui »."""
        asked = self._actor(row["asked_kind"], row["asked_id"])
        who = self._people.get(row["person_id"], _("une personne"))
        said = _("{who} sollicite {asked}").format(who=who, asked=asked)
        if row["subject_kind"]:
            said = _("{said}, pour {subject}").format(said=said, subject=self._subject(row))
        answers = {
            "proposed": _("{said} ; réponse attendue"),
            "accepted": _("{said} ; réponse : oui"),
            "declined": _("{said} ; réponse : non"),
        }
        return (self._skill(row), "", answers[row["state"]].format(said=said))

    def _skill(self, row: Row) -> str:
        return self._labels.of("skill", row["skill_id"]) or _("une compétence")

    def _actor(self, kind: str, row_id: str) -> str:
        if kind == "structure":
            return self._labels.of("structure", row_id) or _("une structure")
        return self._people.get(row_id, _("une personne"))

    def _subject(self, row: Row) -> str:
        if row["subject_kind"] == "edition":
            return _("toute l’édition")
        return self._labels.of(row["subject_kind"], row["subject_id"]) or _("ce qui n’est plus au programme")
