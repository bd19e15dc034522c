"""The people side of the generated town: skills, projects abroad, roles, groups, mentors and newcomers, relays.

Most of its structures send nobody to plenaries: the facilitator wrote down what their registration form said.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ssi_core.demo import fontenay_words as words
from ssi_core.demo.told_collective import Told
from ssi_core.domain.mentoring_fit import SKILLS
from ssi_core.domain.programme import PUBLICS
from ssi_core.domain.project_themes import USUAL
from ssi_core.domain.relay_channels import CHANNELS
from ssi_core.domain.skill_names import first_names

MENTORS, NEWCOMERS, RELAYS, GROUP_SIZE = 30, 24, 24, 7
ROLE_TABLE = "fontenay"
LEVELS = ("découvre", "pratique", "pratique", "peut former")
# Nobody offers the last one, one structure alone the one before: there is something to look for.
RARE = 2


def network(seed: int, lead: str, structures: list[Told], people: list[Told], activities: list[Told]) -> dict[str, Any]:
    """The parts of the story of those names; its own chance, so that the rest of the town stays as it is."""
    random = Random(f"network {seed}")  # noqa: S311 - no secret: the same town each time is what is wanted
    speaks = {told["structure"]: told["cle"] for told in people}
    members = [told["cle"] for told in structures if told.get("entree")]
    abroad = [told for told in structures if told["description"].startswith("Solidarité")]
    return {
        "skills": {
            "offre": list(_offers(random, structures, members, speaks, lead)),
            "besoin": list(_needs(random, activities, lead)),
        },
        "projects": [told for each in abroad for told in _projects(random, each, speaks, lead)],
        "groups": [_group(random, number, people) for number in range(len(words.GROUPS))],
        "roles": {"modele": ROLE_TABLE, "quand": "P2 + 2 j, 09:30", "par": lead},
        "mentoring": _mentoring(random, members, speaks, lead),
        "relays": _relays(random, members, speaks, lead),
    }


def _when(random: Random, plenary: int) -> str:
    return f"P{plenary} + {random.randint(1, 9)} j, {random.randint(8, 20):02d}:{random.randint(0, 59):02d}"


def _offers(
    random: Random, structures: list[Told], members: list[str], speaks: dict[str, str], lead: str
) -> Iterator[Told]:
    *usual, alone, _nobody = first_names()
    for number, told in enumerate(structures):
        key = told["cle"]
        known = random.sample(usual, random.randint(2, 4) if key in members else 1)
        knows = {name: random.choice(LEVELS) for name in known}
        if number == 1:
            knows[alone] = "peut former"
        yield {"par": speaks.get(key, lead), "structure": key, "quand": _when(random, 2), "sait": knows}


def _needs(random: Random, activities: list[Told], lead: str) -> Iterator[Told]:
    names = first_names()
    for told in activities:
        needed = random.sample(names, random.randint(1, 2))
        yield {
            "par": lead, "pour": told["cle"], "quand": _when(random, 11),
            "il_faut": {name: random.randint(1, 4) for name in needed},
        }  # fmt: skip


def _projects(random: Random, told: Told, speaks: dict[str, str], lead: str) -> Iterator[Told]:
    codes = zip(words.COUNTRIES, words.COUNTRY_CODES, strict=True)
    code = next(code for country, code in codes if told["nom"].endswith(f" {country}"))
    for title in random.sample(words.PROJECTS, random.choice((1, 1, 2))):
        yield {
            "structure": told["cle"], "par": speaks.get(told["cle"], lead), "titre": title,
            "pays": code,
            "themes": random.sample(USUAL, random.randint(1, 3)),
            "avec": random.choice(words.PARTNERS), "quand": _when(random, 1),
        }  # fmt: skip


def _group(random: Random, number: int, people: list[Told]) -> Told:
    title, purpose = words.GROUPS[number]
    chief, *members = random.sample([told["cle"] for told in people], GROUP_SIZE)
    task = {
        "quoi": f"Groupe {title} : écrire qui fait quoi", "par": chief, "personne": chief,
        "quand": "P4 + 10 j, 18:00", "dans": 30,
    }  # fmt: skip
    return {
        "cle": f"g{number}", "titre": title, "but": purpose, "par": chief, "chef": chief,
        "quand": f"P3 + {number + 1} j, 10:05", "membres": members, "actions": [task],
    }  # fmt: skip


def _mentoring(random: Random, members: list[str], speaks: dict[str, str], lead: str) -> Told:
    chosen = random.sample(members, MENTORS + NEWCOMERS)
    declared = []
    for place, key in enumerate(chosen):
        new = place >= MENTORS
        wanted = random.sample(SKILLS, 2)
        declared.append(
            {
                "structure": key, "par": speaks.get(key, lead), "quand": _when(random, 5), "premiere": new,
                "peut": 0 if new else random.randint(1, 2), "publics": random.sample(PUBLICS, 2),
                "lieu": random.choice(words.QUARTERS), ("cherche" if new else "apporte"): wanted,
            }
        )  # fmt: skip
    answers = [
        {"paire": pair, "cote": side, "par": lead, "quand": f"P6 + 4 j, 1{pair % 10}:10", "dit": "yes"}
        for pair in range(1, 9) for side in ("mentor", "newcomer")[: 1 + pair % 2]
    ]  # fmt: skip
    return {"declaration": declared, "recherche": "P6 + 1 j, 09:00", "reponse": answers}


def _relays(random: Random, members: list[str], speaks: dict[str, str], lead: str) -> Told:
    relays = [
        {
            "cle": f"r{number}", "de": key, "vers": random.choice(words.RELAYED_TO),
            "moyen": random.choice(CHANNELS[:-1]), "par": speaks.get(key, lead), "quand": _when(random, 3),
        }
        for number, key in enumerate(random.sample([each for each in members if each in speaks], RELAYS))
    ]  # fmt: skip
    confirmed = [{"relais": told["cle"], "par": told["par"], "quand": "P4 + 9 j, 18:00"} for told in relays[::2]]
    news = {
        "quoi": "Les dates de la Quinzaine, à réserver", "par": lead, "quand": "P4 + 2 j, 09:00", "dans": 20,
        "confirme": confirmed,
    }  # fmt: skip
    return {"relais": relays, "information": [news]}
