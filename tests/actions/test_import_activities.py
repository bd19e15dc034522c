"""A programme brought in at once, with the structures that hold its activities."""

from __future__ import annotations

from datetime import datetime

import pytest

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.exports.lists import list_files
from ssi_core.store.database import Database
from tests.actions.import_town import bring, csv, look, statuses

HEADER = "Titre;Porteur;Co-porteurs;Publics;Lieu;Début;Fin;État;Description"
DISCO = (
    "Discosoupe;Épicerie sociale;Les Jardins partagés;familles, adultes;Halle;14/11/2026 11h;14/11/2026 14h;"
    "confirmée;"
)
BAL = "Bal;;;;;20/11/2026 20h;20/11/2026 23h;;"


def activity(town, title):
    found = town.rows(
        "SELECT holder_id, co_holder_ids, publics, place, starts, ends, state FROM activity WHERE title = ? "
        "ORDER BY starts",
        title,
    )
    names = {row_id: name for name, row_id in town.structures.items()}
    holder, co_holders, *others = found[0]
    return (names.get(holder, ""), [names[each] for each in co_holders], *others)


def test_a_programme_is_brought_in(town):
    done = bring(town, "activities", csv(HEADER, DISCO, BAL))
    assert done.answer["message"] == "Import terminé : 2 activités ajoutées."
    assert activity(town, "Discosoupe") == (
        "Épicerie sociale", ["Les Jardins partagés"], ["familles", "adultes"], "Halle", datetime(2026, 11, 14, 11),
        datetime(2026, 11, 14, 14), "confirmed",
    )  # fmt: skip
    assert activity(town, "Bal")[-1] == "idea"


def test_bringing_it_in_twice_does_nothing_the_second_time(town):
    bring(town, "activities", csv(HEADER, DISCO, BAL))
    again = look(town, "activities", csv(HEADER, DISCO.replace("Discosoupe", "DISCOSOUPE"), BAL))
    assert statuses(again) == ["same"] * 2


def test_a_new_hour_is_a_change_of_the_same_activity_and_a_state_too(town):
    bring(town, "activities", csv(HEADER, DISCO))
    later = csv("Titre;Date;Heure de début;Heure de fin;État", "discosoupe;14/11/2026;12h;15h;annulée")
    changes = look(town, "activities", later).lines[0].changes
    assert [(c.label, c.before, c.after) for c in changes] == [
        ("Début", "14/11/2026 11:00", "14/11/2026 12:00"),
        ("Fin", "14/11/2026 14:00", "14/11/2026 15:00"),
        ("État", "Confirmée", "Annulée"),
    ]
    bring(town, "activities", later)
    assert activity(town, "Discosoupe")[2:] == (
        ["familles", "adultes"], "Halle", datetime(2026, 11, 14, 12), datetime(2026, 11, 14, 15), "cancelled",
    )  # fmt: skip


def test_the_same_title_several_times_a_day_is_several_activities(town):
    content = csv("Titre;Date;Horaire", "Atelier;16/11/2026;9h-10h", "Atelier;16/11/2026;14h-15h")
    bring(town, "activities", content)
    assert town.one("SELECT count(*) FROM activity") == 2
    assert statuses(look(town, "activities", content)) == ["same", "same"]
    more = csv("Titre;Date;Horaire", "Atelier;16/11/2026;16h-17h")
    assert statuses(look(town, "activities", more)) == ["create"]


def test_themes_of_an_activity_stay(town):
    theme = town.do(town.alice, "theme.propose", title="L’eau", why="Parce que.").answer["id"]
    town.do(
        town.alice, "activity.create", title="Bal", starts="2026-11-20T20:00", ends="2026-11-20T23:00",
        theme_ids=[theme],
    )  # fmt: skip
    bring(town, "activities", csv("Titre;Début;Fin;Lieu", "Bal;20/11/2026 20h;20/11/2026 23h;Halle"))
    assert town.one("SELECT theme_ids FROM activity") == [theme]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Bal;Inconnue;;;;20/11/2026 20h;;;", "Porteur : « Inconnue » n’est pas dans la liste"),
        ("Bal;;Inconnue;;;20/11/2026 20h;;;", "Co-porteurs : « Inconnue » n’est pas dans la liste"),
        ("Bal;;;;;20/11/2026 20h;20/11/2026 18h;;", "n’est pas après le début"),
        ("Bal;;;;;20/11/2026 20h;20/11/2027 20h;;", "Plus de trois mois"),
        ("x" * 150 + ";;;;;20/11/2026 20h;;;", "120 caractères"),
        ("Bal;;;" + ",".join(f"public {n}" for n in range(30)) + ";;20/11/2026 20h;;;", "20 publics au plus"),
        ("Bal;;;;;bientôt;;;", "ne se comprend pas"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_the_reason(town, line, reason):
    seen = look(town, "activities", csv(HEADER, line, DISCO))
    assert statuses(seen) == ["refused", "create"]
    assert reason in " ".join(seen.lines[0].reasons)


def test_unknown_structures_are_added_only_when_asked_for(town):
    content = csv(HEADER, "Bal;La Récré;Les Petits Pas;;;20/11/2026 20h;;;")
    assert look(town, "activities", content).unknown_structures == ["Les Petits Pas", "La Récré"]
    done = bring(town, "activities", content, add_structures=True)
    assert done.answer["added_structures"] == 2


def test_one_command_is_one_undo(town):
    bring(town, "activities", csv(HEADER, DISCO))
    more = csv(HEADER, DISCO.replace("Halle", "Parvis"), BAL, "Chorale;La Récré;;;;21/11/2026 20h;;;")
    bring(town, "activities", more, "op-1", add_structures=True)
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-1"})
    assert [title for (title,) in town.rows("SELECT title FROM activity")] == ["Discosoupe"]
    assert activity(town, "Discosoupe")[3] == "Halle"
    assert town.rows("SELECT 1 FROM structure WHERE name = 'La Récré'") == []


def test_the_same_sending_twice_is_done_once(town):
    fields = look(town, "activities", csv(HEADER, BAL)).fields
    town.do(town.facilitator, "import.activities", "op-1", **fields)
    assert town.do(town.facilitator, "import.activities", "op-1", **fields).repeated
    assert town.one("SELECT count(*) FROM activity") == 1


def test_nothing_is_done_when_someone_moved_it_since_the_preview(town):
    bring(town, "activities", csv(HEADER, BAL))
    fields = look(town, "activities", csv("Titre;Début;Fin", "Bal;20/11/2026 19h;20/11/2026 23h")).fields
    activity_id = town.one("SELECT id FROM activity")
    town.do(
        town.alice, "activity.move", activity_id=activity_id, starts="2026-11-20T18:00", ends="2026-11-20T19:00"
    )
    with pytest.raises(Refused, match="a changé depuis l’aperçu"):
        town.do(town.facilitator, "import.activities", **fields)
    assert town.one("SELECT starts FROM activity") == datetime(2026, 11, 20, 18)


@pytest.mark.parametrize("who", ["visitor", "alice"])
def test_only_the_facilitator_imports(town, who):
    with pytest.raises(Forbidden):
        town.do(getattr(town, who), "import.activities", **look(town, "activities", csv(HEADER, BAL)).fields)


def test_before_the_first_edition_there_is_no_programme_to_fill():
    desk = Desk(Database())
    desk.perform("f", "door.facilitate", {})
    with pytest.raises(Missing, match="Commencez d’abord une édition"):
        desk.perform("f", "import.activities", {"rows": []})


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_what_was_exported_comes_back_without_a_change(town, extension):
    town.do(town.alice, "structure.add", name="Arts et Loisirs, le club", kind="association")
    club = town.one("SELECT id FROM structure WHERE name LIKE 'Arts%'")
    town.do(
        town.alice, "activity.create", title="=Fête & <b>joie</b>", starts="2026-11-20T20:00", ends="2026-11-21T01:00",
        holder_id=club, co_holder_ids=[town.structures["Épicerie sociale"]], publics=["parents et enfants", "seniors"],
        description="Une ligne\nUne autre",
    )  # fmt: skip
    bring(town, "activities", csv(HEADER, DISCO, BAL))
    with town.desk.database.read() as cursor:
        content = getattr(list_files()["activities"], extension)(cursor)
    seen = look(town, "activities", content, f"activites.{extension}")
    assert statuses(seen) == ["same"] * 3
    assert seen.notes == []
