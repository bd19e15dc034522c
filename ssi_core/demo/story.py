"""A collective's whole story, told as plain values (read from files, or generated), turned into steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Step
from ssi_core.demo.told_bilan import retained
from ssi_core.demo.told_collective import Told, beginning, in_the_directory
from ssi_core.demo.told_communication import communicated
from ssi_core.demo.told_grants import helped
from ssi_core.demo.told_groups import worked
from ssi_core.demo.told_means import lent
from ssi_core.demo.told_mentoring import accompanied
from ssi_core.demo.told_needs import needed
from ssi_core.demo.told_plenary import sat
from ssi_core.demo.told_poolings import pooled
from ssi_core.demo.told_programme import planned
from ssi_core.demo.told_projects import listed
from ssi_core.demo.told_publication import published
from ssi_core.demo.told_relays import relayed
from ssi_core.demo.told_roles import shared_out
from ssi_core.demo.told_skills import noted
from ssi_core.demo.told_slots import offered
from ssi_core.demo.told_themes import discussed


@dataclass(frozen=True)
class Story:
    """What the files of `data/demos/billere` hold, one list for each kind of thing."""

    collective: Told
    structures: list[Told] = field(default_factory=list)
    people: list[Told] = field(default_factory=list)
    plenaries: list[Told] = field(default_factory=list)
    themes: list[Told] = field(default_factory=list)
    activities: list[Told] = field(default_factory=list)
    skills: Told = field(default_factory=dict)
    projects: list[Told] = field(default_factory=list)
    links: list[Told] = field(default_factory=list)
    groups: list[Told] = field(default_factory=list)
    mentoring: Told = field(default_factory=dict)
    relays: Told = field(default_factory=dict)
    slots: list[Told] = field(default_factory=list)
    poolings: list[Told] = field(default_factory=list)
    roles: Told = field(default_factory=dict)
    bilan: Told = field(default_factory=dict)
    means: Told = field(default_factory=dict)
    communication: Told = field(default_factory=dict)
    needs: Told = field(default_factory=dict)
    grants: Told = field(default_factory=dict)

    def steps(self, today: date) -> Iterator[Step]:
        """Everything that was done until `today`; the next plenary is about to open."""
        moments = Moments(today)
        moments = Moments(today, tuple(_time_of(plenary, moments) for plenary in self.plenaries))
        lead = self.collective["animation"]
        yield from beginning(self.collective, self.structures, self.people, moments)
        # Who never comes with a phone of their own is written down by the facilitator.
        came = {key for plenary in self.plenaries for key in plenary.get("presents", ())} | {lead}
        before = moments.plenaries[0].replace(hour=9) - moments.PREPARATION / 2
        yield from (in_the_directory(told, lead, before) for told in self.people if told["cle"] not in came)
        known = {lead}
        for number, plenary in enumerate(self.plenaries, start=1):
            yield from sat(plenary, number, lead, self.people, known, moments)
        yield from discussed(self.themes, moments)
        yield from planned(self.activities, moments)
        yield from published(self.collective, moments)
        yield from noted(self.skills, moments)
        yield from listed(self.projects, self.links, moments)
        yield from worked(self.groups, moments)
        yield from accompanied(self.mentoring, lead, moments)
        yield from relayed(self.relays, moments)
        yield from offered(self.slots, moments)
        yield from pooled(self.poolings, moments)
        yield from shared_out(self.roles, moments)
        yield from lent(self.means, self.collective["animation"], moments)
        yield from communicated(self.communication, self.collective["animation"], moments)
        yield from needed(self.needs, self.collective["animation"], moments)
        yield from helped(self.grants, self.collective["animation"], moments)
        yield from retained(self.bilan, self.collective["animation"], moments)


def _time_of(plenary: Told, moments: Moments) -> datetime:
    if "semaines_avant" not in plenary:
        return moments.next_working_day(plenary["heure"])
    return moments.weeks_before(plenary["semaines_avant"], plenary["jour"], plenary["heure"])
