"""An unseen programme of sixty activities, brought in as a town sends it: what clashes in it, what is close."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ssi_core.exports import reports
from ssi_core.store.queries import editions
from tests.actions.import_town import bring

PROGRAMME = Path(__file__).parents[1] / "imports" / "programme_unseen.csv"
NEIGHBOUR = PROGRAMME.with_name("programme_neighbour.csv")
reports.load_all()


def made(town, kind):
    with town.desk.database.read() as cursor:
        return reports.REPORTS[kind](cursor, editions.current(cursor))


@pytest.fixture
def unseen(town):
    bring(town, "activities", PROGRAMME.read_bytes())
    return town


def pairs_of(found, key):
    return [frozenset(each["title"] for each in line["activities"]) for line in found.data[key]]


def test_sixty_unseen_activities_give_sensible_clashes(unseen):
    found = made(unseen, "clashes")
    json.dumps(found.data)
    assert found.data["activities"] == 60
    by_pair = {frozenset(e["title"] for e in c["activities"]): c for c in found.data["clashes"]}
    strengths = [clash["strength"] for clash in found.data["clashes"]]
    assert strengths == sorted(strengths, reverse=True) and found.data["total"] == sum(strengths)
    for expected, kind, level in (
        ({"Initiation au cirque", "Match de gala"}, "place", "strong"),
        ({"Visite du potager", "Chantier participatif au potager"}, "place", "strong"),
        ({"Soirée étudiante solidaire", "Karaoké du monde"}, "place", "strong"),
        ({"Café philo : qu’est-ce qu’un étranger ?", "Nuit de l’accueil"}, "public", "medium"),
        ({"Spectacle de clôture", "Défilé de mode éthique"}, "public", "weak"),
        ({"Banquet final", "Pique-nique géant"}, "public", "medium"),
    ):
        clash = by_pair[frozenset(expected)]
        assert kind in {reason["kind"] for reason in clash["reasons"]} and clash["level"] == level, expected
        assert all(reason["said"] for reason in clash["reasons"])
    for apart in ({"Marché des créateurs", "Loto solidaire"}, {"Concert de la fanfare municipale", "Bal trad"}):
        assert by_pair.get(frozenset(apart), {"level": "weak"})["level"] == "weak"
    assert len(found.lines) == len(found.data["clashes"]) + 1


def test_sixty_unseen_activities_give_sensible_pairs_best_first(unseen):
    found = made(unseen, "similar")
    ranked = pairs_of(found, "pairs")
    expected = [
        {"Vente de livres d’occasion", "Braderie de livres pour une école togolaise"},
        {"Atelier origami", "Grues de papier pour la paix"},
        {"Table ronde sur la dette", "Conférence : la dette des pays du Sud"},
        {"Soirée cinéma : les ouvrières du textile", "Projection et discussion : nos habits"},
        {"Conférence sur les pesticides", "Débat : les pesticides chez nous et ailleurs"},
        {"Bourse aux plantes", "Troc de plantes et de boutures"},
        {"Rencontre d’écrivains haïtiens", "Lecture musicale : Haïti"},
        {"Nuit de l’accueil", "Repas et paroles d’exil"},
        {"Café tricot", "Tricotons ensemble pour le Népal"},
        {"Visite du potager", "Chantier participatif au potager"},
    ]
    # Few words to go by (many lines have no description): what is shown is right, not everything is found.
    right = [each for each in ranked if set(each) in expected]
    assert len(right) >= 5 and len(right) >= 0.8 * len(ranked), [sorted(each) for each in ranked]
    scores = [pair["score"] for pair in found.data["pairs"]]
    assert scores == sorted(scores, reverse=True)
    assert all(pair["reasons"] for pair in found.data["pairs"])


def test_a_second_unseen_programme_gives_sensible_pairs(town):
    bring(town, "activities", NEIGHBOUR.read_bytes(), add_structures="1")
    found = made(town, "similar")
    ranked = pairs_of(found, "pairs")
    for expected in (
        {"Fresque du climat", "Atelier : la fresque du climat pour débuter"},
        {"Discosoupe de quartier", "Soupe géante anti-gaspi"},
        {"Bibliothèque vivante", "Témoignages : arriver ici"},
        {"Écrire pour une personne emprisonnée", "Marathon des lettres"},
        {"Petit-déjeuner équitable", "Petit déj’ du commerce équitable"},
    ):
        assert frozenset(expected) in ranked, expected
    # Words that only look alike: a coopération is no coopérative, a parcours no game, birds are no exiles.
    told = "\n".join(found.lines)
    for wrong in ("Assemblée générale du jumelage", "escape game", "oiseaux migrateurs", " et es "):
        assert wrong not in told


def test_a_second_unseen_programme_gives_sensible_clashes(town):
    bring(town, "activities", NEIGHBOUR.read_bytes(), add_structures="1")
    levels = {frozenset(e["title"] for e in c["activities"]): c["level"] for c in made(town, "clashes").data["clashes"]}
    assert levels[frozenset({"Grande fête de clôture", "Concert de clôture"})] == "strong"
    assert levels[frozenset({"Bibliothèque vivante", "Témoignages : arriver ici"})] == "medium"
    assert frozenset({"Escape game des droits humains", "Atelier de lutte contre les préjugés"}) not in levels


def test_an_empty_edition_has_nothing_to_say(town):
    assert made(town, "clashes").lines == ["0 chevauchement, 0 points en tout"]
    assert made(town, "similar").data["pairs"] == []
