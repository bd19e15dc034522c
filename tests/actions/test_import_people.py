"""A list of people: names and contacts kept apart, everyone's own choices kept."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.exports.lists import list_files
from tests.actions.import_town import bring, csv, look, statuses

HEADER = "Prénom;Nom;Structure;Courriel;Téléphone;Partage ses coordonnées"
ZOE = "Zoé;D’Almeida;Épicerie sociale;zoe@exemple.fr;06 12 34 56 78;oui"
LEO = "Léo;Ménard;;leo@exemple.fr;;"
PRIVATE = ("Zoé", "Almeida", "zoe@exemple.fr", "06 12 34 56 78", "Léo", "Ménard", "leo@exemple.fr")


def person(town, last_name):
    return town.rows(
        "SELECT i.first_name, i.email, i.phone, p.shares_contact FROM identity i JOIN person p ON p.id = i.id "
        "WHERE i.last_name = ?",
        last_name,
    )[0]


def structures(town, last_name):
    found = town.rows(
        "SELECT s.name FROM belonging b JOIN structure s ON s.id = b.structure_id "
        "JOIN identity i ON i.id = b.person_id WHERE i.last_name = ? ORDER BY s.name",
        last_name,
    )
    return [name for (name,) in found]


def undo(town, op_id):
    return town.desk.perform(town.facilitator, "history.undo", {"op_id": op_id})


def test_people_are_added_with_their_structure_and_their_consent(town):
    done = bring(town, "people", csv(HEADER, ZOE, LEO))
    assert done.answer["message"] == "Import terminé : 2 personnes ajoutées."
    assert person(town, "D’Almeida") == ("Zoé", "zoe@exemple.fr", "06 12 34 56 78", True)
    assert structures(town, "D’Almeida") == ["Épicerie sociale"]
    assert person(town, "Ménard") == ("Léo", "leo@exemple.fr", "", False)


def test_neither_names_nor_contacts_reach_the_journal_the_images_or_the_answer(town):
    bring(town, "people", csv(HEADER, ZOE, LEO))
    bring(town, "people", csv(HEADER, "Léo;Ménard;Épicerie sociale;;05 59 00 00 00;"))
    tables = ("journal", "operation", "row_change", "person", "belonging")
    kept = "".join(str(town.rows(f"SELECT * FROM {table}")) for table in tables)
    assert not [word for word in (*PRIVATE, "05 59 00 00 00") if word in kept]


def test_bringing_it_in_twice_does_nothing_the_second_time(town):
    bring(town, "people", csv(HEADER, ZOE, LEO))
    again = look(town, "people", csv(HEADER, ZOE.replace("Zoé;D’Almeida", "ZOE;D'ALMEIDA").replace("oui", "non"), LEO))
    assert statuses(again) == ["same", "same"]


def test_someone_known_speaks_for_one_structure_more(town):
    seen = look(town, "people", csv("Nom complet;Structure", 'Alice Larrieu;"Épicerie sociale ; Lycée Jean-Moulin"'))
    assert statuses(seen) == ["change"]
    assert [(c.label, c.before, c.after) for c in seen.lines[0].changes] == [
        ("Parle aussi au nom de", "", "Épicerie sociale, Lycée Jean-Moulin")
    ]
    bring(town, "people", csv("Nom complet;Structure", 'Alice Larrieu;"Épicerie sociale ; Lycée Jean-Moulin"'))
    assert structures(town, "Larrieu") == ["Les Jardins partagés", "Lycée Jean-Moulin", "Épicerie sociale"]


def test_a_contact_that_someone_keeps_private_is_neither_shown_nor_changed(town):
    town.do(town.alice, "person.change", first_name="Alice", last_name="Larrieu", email="alice@exemple.fr")
    seen = look(town, "people", csv(HEADER, "Alice;Larrieu;;autre@exemple.fr;05 59 00 00 00;oui"))
    assert [change.label for change in seen.lines[0].changes] == ["Téléphone"]
    assert "alice@exemple.fr" not in str(seen)
    bring(town, "people", csv(HEADER, "Alice;Larrieu;;autre@exemple.fr;05 59 00 00 00;oui"))
    assert person(town, "Larrieu") == ("Alice", "alice@exemple.fr", "05 59 00 00 00", False)


def test_a_shared_contact_is_changed_with_both_shown(town):
    bring(town, "people", csv(HEADER, ZOE))
    seen = look(town, "people", csv(HEADER, ZOE.replace("zoe@", "zoe.almeida@")))
    assert [(c.before, c.after) for c in seen.lines[0].changes] == [("zoe@exemple.fr", "zoe.almeida@exemple.fr")]
    bring(town, "people", csv(HEADER, ZOE.replace("zoe@", "zoe.almeida@")))
    assert person(town, "D’Almeida")[1] == "zoe.almeida@exemple.fr"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Zoé;;;;;", "à remplir"),
        ("Zoé;D’Almeida;Inconnue & fils;;;", "« Inconnue & fils » n’est pas dans la liste des structures"),
        ("Zoé;D’Almeida;;zoe@;;", "n’est pas une adresse"),
        ("Zoé;D’Almeida;;;;oui", "ni courriel ni téléphone"),
        ("Z" * 70 + ";D’Almeida;;;;", "60 caractères"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_the_reason(town, line, reason):
    seen = look(town, "people", csv(HEADER, line, LEO))
    assert statuses(seen) == ["refused", "create"]
    assert reason in " ".join(seen.lines[0].reasons)


def test_unknown_structures_are_added_only_when_asked_for_and_once(town):
    content = csv(HEADER, "Zoé;D’Almeida;La Récré;;;", "Léo;Ménard;la recre;;;")
    refused = look(town, "people", content)
    assert statuses(refused) == ["refused", "refused"]
    assert refused.unknown_structures == ["La Récré", "la recre"]
    done = bring(town, "people", content, add_structures=True)
    assert done.answer["message"] == "Import terminé : 2 personnes ajoutées et 1 structure inconnue ajoutée."
    assert structures(town, "D’Almeida") == structures(town, "Ménard") == ["La Récré"]


def test_an_import_of_new_people_is_taken_back_with_their_names(town):
    bring(town, "people", csv(HEADER, ZOE, "Léo;Ménard;La Récré;;;"), "op-1", add_structures=True)
    undo(town, "op-1")
    assert town.rows("SELECT 1 FROM identity WHERE last_name IN ('D’Almeida', 'Ménard')") == []
    assert town.rows("SELECT 1 FROM structure WHERE name = 'La Récré'") == []
    assert town.one("SELECT count(*) FROM person") == 4


def test_taking_it_back_cannot_itself_be_taken_back_since_names_are_gone(town):
    bring(town, "people", csv(HEADER, ZOE), "op-1")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-1"}, "op-2")
    with pytest.raises(Refused, match="importez le fichier de nouveau"):
        undo(town, "op-2")


def test_it_is_not_taken_back_when_contacts_were_replaced(town):
    bring(town, "people", csv(HEADER, "Alice;Larrieu;;alice@exemple.fr;;"), "op-1")
    with pytest.raises(Refused, match="coordonnées de personnes déjà connues"):
        undo(town, "op-1")
    assert person(town, "Larrieu")[1] == "alice@exemple.fr"


def test_nor_when_one_of_them_is_spoken_of_since(town):
    bring(town, "people", csv(HEADER, LEO), "op-1")
    leo = town.one("SELECT id FROM identity WHERE last_name = 'Ménard'")
    town.do(
        town.facilitator, "person.join_structure", person_id=leo, structure_id=town.structures["Épicerie sociale"]
    )
    with pytest.raises(Refused, match="est venue depuis"):
        undo(town, "op-1")
    assert person(town, "Ménard")[0] == "Léo"


def test_the_same_sending_twice_is_done_once(town):
    fields = look(town, "people", csv(HEADER, ZOE)).fields
    town.do(town.facilitator, "import.people", "op-1", **fields)
    assert town.do(town.facilitator, "import.people", "op-1", **fields).repeated
    assert town.one("SELECT count(*) FROM identity WHERE last_name = 'D’Almeida'") == 1


@pytest.mark.parametrize("who", ["visitor", "alice"])
def test_only_the_facilitator_imports(town, who):
    with pytest.raises(Forbidden):
        town.do(getattr(town, who), "import.people", **look(town, "people", csv(HEADER, ZOE)).fields)


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_what_was_exported_comes_back_without_a_change(town, extension):
    bring(town, "people", csv(HEADER, ZOE, LEO, "Alice;Larrieu;Épicerie sociale;;;"))
    with town.desk.database.read() as cursor:
        content = getattr(list_files()["people"], extension)(cursor)
    seen = look(town, "people", content, f"personnes.{extension}")
    assert set(statuses(seen)) == {"same"} and len(seen.lines) == 5
    assert seen.notes == []
