"""A town of the size of Fontenay-sous-Bois, generated: always the same one, for trying and measuring at scale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from ssi_core.demo import fontenay_words as words
from ssi_core.demo.fontenay_network import network
from ssi_core.demo.story import Story
from ssi_core.demo.told_collective import Told

STRUCTURES, IN_SOLIDARITY, PEOPLE, ACTIVITIES, PLENARIES, THEMES = 450, 100, 60, 150, 12, 12
SOLIDARITY = "Solidarité internationale"
LEAD = "p0"
WEEKS_BETWEEN = 4
LAST_DAY = 17


def story(seed: int = 94) -> Story:
    """The town; the same `seed` gives the same town."""
    random = Random(seed)  # noqa: S311 - no secret: the same town each time is what is wanted
    structures = _structures(random)
    people = _people(random, [told["cle"] for told in structures if told.get("entree")])
    plenaries = [_plenary(random, number, structures, people) for number in range(1, PLENARIES + 1)]
    themes = [_theme(random, number, people) for number in range(THEMES)]
    activities = [_activity(random, number, structures, people) for number in range(ACTIVITIES)]
    return Story(
        collective={
            "nom": "Collectif de la Quinzaine, Fontenay-sous-Bois",
            "edition": "Quinzaine de la solidarité internationale {year}",
            "zone": "C",
            "animation": LEAD,
        },
        structures=structures,
        people=people,
        plenaries=plenaries,
        themes=themes,
        activities=activities,
        **network(seed, LEAD, structures, people, activities),
    )


def _structures(random: Random) -> list[Told]:
    named = [*_institutions(), *_associations(random)]
    assert len(named) == STRUCTURES
    return [
        {"cle": f"s{number}", "nom": name, "type": kind, "description": about} | _stay(random, kind, about)
        for number, (name, kind, about) in enumerate(named)
    ]


def _institutions() -> Iterator[tuple[str, str, str]]:
    yield "Ville de Fontenay-sous-Bois", "mairie", "Prête ses salles, aide les projets, les fait connaître."
    for name in words.SERVICES:
        yield f"Service {name}", "service_municipal", f"Service de la ville : {name.lower()}."
    for kind, wanted in (("École", 12), ("Collège", 4), ("Lycée", 3)):
        for name in words.QUARTERS[:wanted]:
            yield f"{kind} {name}", "etablissement_scolaire", "Participe avec plusieurs classes."
    for name in words.QUARTERS[-6:]:
        yield f"Maison de quartier {name}", "centre_animation", "Accueille les habitants toute la semaine."
    for name in words.NETWORKS:
        yield name, "reseau_regional", "Relaie l’information et prête des outils."


def _associations(random: Random) -> Iterator[tuple[str, str, str]]:
    abroad = [(f"{what} {country}", country) for what in words.SOLIDARITIES for country in words.COUNTRIES]
    for name, country in random.sample(abroad, IN_SOLIDARITY):
        yield name, "association", f"{SOLIDARITY}. Un projet suivi d’année en année, avec {country}."
    here = [(f"{club} {quarter}", club) for club in words.CLUBS for quarter in words.QUARTERS]
    for name, club in random.sample(here, STRUCTURES - IN_SOLIDARITY - len(list(_institutions()))):
        yield name, "association", f"{club}, pour tous les âges."


def _stay(random: Random, kind: str, about: str) -> Told:
    """Institutions and those in international solidarity are in the collective; a few of the others too."""
    if kind == "association" and not about.startswith(SOLIDARITY) and random.random() > 0.05:
        return {}
    joined_on = date(random.randint(2008, 2023), random.randint(1, 12), random.randint(1, 28))
    return {"entree": joined_on, "charte": joined_on + timedelta(days=20) if random.random() < 0.8 else None}


def _people(random: Random, members: list[str]) -> list[Told]:
    names = random.sample([(first, last) for first in words.FIRST_NAMES for last in words.LAST_NAMES], PEOPLE)
    places = ["s1", *random.sample(members, PEOPLE - 1)]
    return [
        {"cle": f"p{number}", "prenom": first, "nom": last, "structure": place}
        for number, ((first, last), place) in enumerate(zip(names, places, strict=True))
    ]


def _plenary(random: Random, number: int, structures: list[Told], people: list[Told]) -> Told:
    """Everybody comes to the first one; the last one is about to open."""
    plenary: Told = {
        "titre": f"Plénière n° {number}", "lieu": random.choice(words.PLACES), "heure": "18:30",
        "points": [{"titre": title, "minutes": random.choice((10, 15, 20, 30))} for title in words.POINTS],
    }  # fmt: skip
    if number == PLENARIES:
        return plenary
    others = [told["cle"] for told in people if told["cle"] != LEAD]
    came = others if number == 1 else random.sample(others, random.randint(25, 45))
    excused = random.sample([key for key in others if key not in came], 0 if number == 1 else 6)
    for point in plenary["points"]:
        old = number < PLENARIES - 2
        point["faits"] = [_fact(random, structures, came, old=old) for _each in range(random.randint(5, 8))]
    if number == 3:
        tally = {"pour": len(came) - 7, "contre": 3, "abstentions": 4}
        plenary["points"][2]["faits"].append({"adopte": "t0"} | tally)
    weeks = {"semaines_avant": WEEKS_BETWEEN * (PLENARIES - number) - 1, "jour": "jeudi"}
    return plenary | weeks | {"presents": [LEAD, *came], "excuses": excused, "secretaire": came[0]}


def _fact(random: Random, structures: list[Told], came: list[str], *, old: bool) -> Told:
    filling = {
        "structure": random.choice(structures)["nom"], "subject": random.choice(words.SUBJECTS),
        "place": random.choice(words.PLACES), "public": random.choice(words.PUBLICS[1:]),
    }  # fmt: skip
    who, drawn = random.choice(came), random.random()
    if drawn < 0.7:
        return {"note": random.choice(words.NOTES).format(**filling), "par": who}
    if drawn < 0.85:
        return {"decision": random.choice(words.DECISIONS).format(**filling), "par": who}
    task = {"tache": random.choice(words.TASKS).format(**filling), "personne": random.choice(came), "par": who}
    done = {"faite": random.randint(2, 14)} if old or random.random() < 0.4 else {}
    return task | {"dans": random.randint(7, 40)} | done


def _theme(random: Random, number: int, people: list[Told]) -> Told:
    author, *supporters = (told["cle"] for told in random.sample(people, random.randint(4, 18)))
    subject = words.SUBJECTS[number]
    return {
        "cle": f"t{number}", "par": author, "titre": f"{subject[0].upper()}{subject[1:]}, ici et ailleurs",
        "pourquoi": f"Beaucoup d’entre nous travaillent déjà sur {subject}.", "soutiens": supporters,
        "quand": f"P1 + {1 + number} j, {random.randint(9, 19):02d}:10",
        "commentaires": [
            {"par": each, "texte": f"D’accord pour parler de {subject}.", "quand": f"P2 + {2 + number} j, 12:30"}
            for each in supporters[:2] if number
        ],
    }  # fmt: skip


def _activity(random: Random, number: int, structures: list[Told], people: list[Told]) -> Told:
    holder, *others = random.sample([told["cle"] for told in structures if told.get("entree")], 3)
    starts = random.choice((9, 10, 14, 16, 18, 20))
    day = random.randint(1, LAST_DAY)
    after = random.randint(3, PLENARIES - 2)
    asked = f"P{after} + {random.randint(1, 9)} j, {random.randint(8, 21):02d}:{random.randint(0, 59):02d}"
    told: Told = {
        "cle": f"a{number}", "par": random.choice(people)["cle"], "proposee": asked,
        "titre": f"{random.choice(words.ACTIVITIES)} : {random.choice(words.SUBJECTS)}",
        "description": "Ouvert à toutes et à tous, avec un temps pour essayer soi-même.",
        "porteur": holder if random.random() < 0.9 else "", "avec": others[: random.randint(0, 2)],
        "publics": random.sample(words.PUBLICS, random.randint(1, 2)), "lieu": random.choice(words.PLACES),
        "themes": ["t0"] if random.random() < 0.6 else [],
        "jour": day, "de": f"{starts:02d}:00", "a": f"{starts + 2:02d}:00",
    }  # fmt: skip
    if random.random() < 0.08:
        told["jusqu_au"] = min(LAST_DAY, day + random.randint(2, 8))
    return told | ({"confirmee": f"P{after} + 12 j, 10:00"} if random.random() < 0.65 else {})
