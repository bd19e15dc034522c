"""Everything about skills, read once: who offers what, what needs it, who was asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ssi_core.domain.skill_asking import Candidate, Suggestion, whom_to_ask
from ssi_core.domain.skill_matrix import Held, Row, Wanted, rows_of
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, people, skill_subjects, skills, structures
from ssi_core.store.queries.people import Person
from ssi_core.store.queries.skill_subjects import Subject
from ssi_core.store.queries.skills import Need, Offer, Request
from ssi_core.store.queries.structures import Structure

TABLES = (
    "edition", "structure", "membership", "person", "belonging", "activity", "role", "role_part", "skill",
    "skill_offer", "skill_need", "skill_request",
)  # fmt: skip
MAIN_KINDS = ("mairie", "service_municipal")


@dataclass(frozen=True)
class SkillState:
    """What the pages about skills read. Actors and subjects go by kind:id."""

    edition_id: str
    names: dict[str, str]
    structures: dict[str, Structure]
    people: dict[str, Person]
    belongings: dict[str, list[str]]
    offers: list[Offer]
    needs: list[Need]
    requests: list[Request]
    subjects: dict[str, Subject]

    @cached_property
    def rows(self) -> list[Row]:
        """One per skill that is offered or needed, by name."""
        held = [
            Held(offer.skill_id, self.source(offer.actor), offer.actor, offer.level)
            for offer in self.offers
            if offer.actor in self.actors
        ]
        return rows_of(self.names, held, [Wanted(need.skill_id, need.subject, need.people) for need in self.needs])

    def row(self, skill_id: str) -> Row | None:
        """One skill's row; an empty one when nobody offers nor needs it; None when it is not in the vocabulary."""
        found = next((each for each in self.rows if each.skill_id == skill_id), None)
        return found or (Row(skill_id, self.names[skill_id]) if skill_id in self.names else None)

    @cached_property
    def actors(self) -> dict[str, str]:
        """The name of each actor who may offer something, by key: structures, then people."""
        named = {f"structure:{each.id}": each.name for each in self.structures.values()}
        return named | {f"person:{each.id}": each.name for each in self.people.values() if each.first_name}

    def source(self, actor: str) -> str:
        """For whom an actor counts: a person counts for the structure they speak for, if any."""
        kind, _colon, row_id = actor.partition(":")
        spoken_for = [each for each in self.belongings.get(row_id, []) if each in self.structures]
        return f"structure:{spoken_for[0]}" if kind == "person" and spoken_for else actor

    def name(self, actor: str) -> str:
        """An actor's name; neutral words for those who are gone."""
        return self.actors.get(actor) or (_("une structure") if actor.startswith("structure:") else _("une personne"))

    def described(self, actor: str) -> str:
        """« Bruno Etcheverry (Épicerie sociale) »."""
        source = self.source(actor)
        return self.name(actor) if source == actor else f"{self.name(actor)} ({self.name(source)})"

    def subject(self, key: str) -> str:
        """What a subject is called; '' for none."""
        if not key:
            return ""
        found = self.subjects.get(key)
        if found is None:
            return _("ce qui a été retiré du programme")
        return _("toute l’édition") if found.kind == "edition" else found.label

    def found(self, need_skill: str, subject: str) -> list[Request]:
        """Who said yes for a skill of a subject."""
        return [
            each
            for each in self.requests
            if (each.skill_id, each.subject, each.state) == (need_skill, subject, "accepted")
        ]

    def suggestions(self, row: Row, subject: str = "") -> list[Suggestion]:
        """Whom to ask for a skill, for a subject if any."""
        levels: dict[str, int] = defaultdict(int)
        for each in row.held:
            levels[each.who] = max(levels[each.who], each.level)
        asked = {
            each.asked: each.state
            for each in self.requests
            if each.skill_id == row.skill_id and (each.subject == subject or not subject)
        }
        carried_by = self.subjects[subject].structure_ids if subject in self.subjects else ()
        holders = {f"structure:{each}" for each in carried_by}
        # Without anybody who offers it, those whose presentation speaks of it: structures alone present themselves.
        keys: Iterable[str] = levels or (f"structure:{each}" for each in self.structures)
        return whom_to_ask(
            row.name,
            (
                Candidate(
                    key,
                    self.described(key),
                    levels.get(key, 0),
                    self._carried[self.source(key)],
                    self._accepted[key],
                    asked.get(key, ""),
                    self.source(key) in holders,
                    self._about(key),
                )
                for key in keys
            ),
        )

    @cached_property
    def _carried(self) -> Counter[str]:
        return Counter(
            f"structure:{each}"
            for subject in self.subjects.values()
            if subject.kind == "activity"
            for each in subject.structure_ids
        )

    @cached_property
    def _accepted(self) -> Counter[str]:
        return Counter(each.asked for each in self.requests if each.state == "accepted")

    def _about(self, key: str) -> str:
        kind, _colon, row_id = key.partition(":")
        return self.structures[row_id].description if kind == "structure" else ""


def read(cursor: Cursor) -> SkillState:
    """The present state, of the current edition; needs of what is no longer on the programme are left out."""
    edition = editions.current(cursor)
    edition_id = edition.id if edition else ""
    left = structures.left_last_on(cursor)
    subjects = skill_subjects.of_edition(cursor, edition_id)
    return SkillState(
        edition_id,
        {each.id: each.name for each in skills.vocabulary(cursor)},
        {each.id: each for each in structures.all_known(cursor) if each.membership_id or each.id not in left},
        {each.id: each for each in people.all_known(cursor)},
        people.belongings(cursor),
        skills.offers(cursor),
        [each for each in skills.needs(cursor, edition_id) if each.subject in subjects],
        skills.requests(cursor, edition_id),
        subjects,
    )
