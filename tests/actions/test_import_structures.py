"""A list of structures: previewed, brought in at once, taken back at once."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_core.actions.importing import MOST_LINES
from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.domain.events.structure import KINDS
from ssi_core.exports.lists import list_files
from tests.actions.import_town import bring, csv, look, statuses

HEADER = "Nom;Type;Date d’arrivée;Date de départ;Charte signée le;Site internet;Description"
AMIS = "L’Étoile & Cie;asso;01/02/2020;;03/09/2026;etoile.example.org;Danse\n"


def row(town, name):
    return town.rows(
        "SELECT kind, website, description, charter_signed_on FROM structure WHERE name = ?", name
    )[0]


def stays(town, name):
    return town.rows(
        "SELECT joined_on, left_on FROM membership m JOIN structure s ON s.id = m.structure_id WHERE name = ? "
        "ORDER BY joined_on",
        name,
    )


def test_a_file_is_brought_in_whole(town):
    done = bring(town, "structures", csv(HEADER, AMIS, "Collège Jean-Macé;collège;;;;;"))
    assert done.answer["message"] == "Import terminé : 2 structures ajoutées."
    assert row(town, "L’Étoile & Cie") == ("association", "https://etoile.example.org", "Danse", date(2026, 9, 3))
    assert stays(town, "L’Étoile & Cie") == [(date(2020, 2, 1), None)]
    assert row(town, "Collège Jean-Macé")[0] == "etablissement_scolaire"
    assert stays(town, "Collège Jean-Macé") == []


def test_nothing_is_written_by_the_preview(town):
    before = town.one("SELECT count(*) FROM journal")
    seen = look(town, "structures", csv(HEADER, AMIS))
    assert statuses(seen) == ["create"]
    assert town.one("SELECT count(*) FROM journal") == before


def test_bringing_it_in_twice_does_nothing_the_second_time(town):
    content = csv(HEADER, AMIS, "epicerie SOCIALE;association;;;;;")
    bring(town, "structures", content)
    again = look(town, "structures", content)
    assert statuses(again) == ["same", "same"]
    assert again.fields["rows"] == []
    with pytest.raises(Refused, match="rien à importer"):
        bring(town, "structures", content)


def test_a_known_name_keeps_its_spelling_and_only_what_the_file_says_changes(town):
    seen = look(town, "structures", csv("Nom;Description", "EPICERIE SOCIALE;Ouverte à tous"))
    assert [(change.label, change.after) for change in seen.lines[0].changes] == [("Description", "Ouverte à tous")]
    done = bring(town, "structures", csv("Nom;Description", "EPICERIE SOCIALE;Ouverte à tous"))
    assert (done.answer["created"], done.answer["changed"]) == (0, 1)
    assert row(town, "Épicerie sociale")[:3] == ("autre", "", "Ouverte à tous")


def test_kinds_are_previewed_with_the_words_people_use(town):
    seen = look(town, "structures", csv("Nom;Type", "Épicerie sociale;lycée"))
    change = seen.lines[0].changes[0]
    assert (change.before, change.after) == ("Autre", "Établissement scolaire")


def test_coming_back_is_a_new_stay_and_leaving_ends_the_present_one(town):
    bring(town, "structures", csv(HEADER, "Le Club;asso;01/01/2020;01/01/2021;;;"))
    bring(town, "structures", csv(HEADER, "Le Club;asso;02/03/2022;;;;"))
    bring(town, "structures", csv("Nom;Date de départ", "Le Club;04/05/2023"))
    assert stays(town, "Le Club") == [
        (date(2020, 1, 1), date(2021, 1, 1)),
        (date(2022, 3, 2), date(2023, 5, 4)),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Le Club;asso;05/05/2021;;;;", "déjà notée le 1er janvier 2020"),
        ("Le Club;asso;;01/01/2019;;;", "son départ vient après"),
        ("Épicerie sociale;;;01/01/2019;;;", "manque la date d’arrivée"),
        ("Nouvelle;asso;01/01/2040;;;;", "pas encore venu"),
        ("!!!;asso;;;;;", "avec des lettres"),
        ("x" * 150 + ";asso;;;;;", "120 caractères"),
        ("Nouvelle;fusée;;;;;", "n’est pas un type connu"),
        (";asso;;;;;", "à remplir"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_the_reason_and_the_others_pass(town, line, reason):
    bring(town, "structures", csv(HEADER, "Le Club;asso;01/01/2020;;;;"))
    seen = look(town, "structures", csv(HEADER, line, "La Bonne;asso;;;;;"))
    assert statuses(seen) == ["refused", "create"]
    assert reason in " ".join(seen.lines[0].reasons)
    assert len(seen.fields["rows"]) == 1


def test_one_command_is_one_undo(town):
    before = town.one("SELECT count(*) FROM structure")
    content = csv(HEADER, AMIS, "Le Club;asso;01/01/2020;;;;", "Épicerie sociale;asso;;;;;")
    bring(town, "structures", content, "import-1")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "import-1"})
    assert town.one("SELECT count(*) FROM structure") == before
    assert town.one("SELECT count(*) FROM membership") == 0
    assert row(town, "Épicerie sociale")[0] == "autre"


def test_it_is_not_taken_back_once_someone_speaks_for_one_of_them(town):
    bring(town, "structures", csv(HEADER, AMIS), "import-1")
    structure = town.one("SELECT id FROM structure WHERE name = 'L’Étoile & Cie'")
    town.do(town.alice, "person.join_structure", structure_id=structure)
    with pytest.raises(Refused, match="sert depuis"):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "import-1"})
    assert row(town, "L’Étoile & Cie")[0] == "association"


def test_the_same_sending_twice_is_done_once(town):
    fields = look(town, "structures", csv(HEADER, AMIS)).fields
    first = town.do(town.facilitator, "import.structures", "op-1", **fields)
    again = town.do(town.facilitator, "import.structures", "op-1", **fields)
    assert again.repeated and again.answer == first.answer
    assert town.one("SELECT count(*) FROM structure WHERE name = 'L’Étoile & Cie'") == 1


def test_nothing_is_done_when_the_list_changed_since_the_preview(town):
    fields = look(town, "structures", csv("Nom;Description", "Neuve;x", "Épicerie sociale;Du fichier")).fields
    town.do(
        town.alice, "structure.change", structure_id=town.structures["Épicerie sociale"], name="Épicerie sociale",
        kind="association", description="D’Alice",
    )  # fmt: skip
    with pytest.raises(Refused, match="a changé depuis l’aperçu"):
        town.do(town.facilitator, "import.structures", **fields)
    assert row(town, "Épicerie sociale")[2] == "D’Alice"
    assert town.rows("SELECT 1 FROM structure WHERE name = 'Neuve'") == []


def test_nor_when_someone_added_the_same_structure_meanwhile(town):
    fields = look(town, "structures", csv(HEADER, AMIS)).fields
    town.do(town.alice, "structure.add", name="l'etoile cie", kind="association")
    with pytest.raises(Refused, match="a changé depuis l’aperçu"):
        town.do(town.facilitator, "import.structures", **fields)


@pytest.mark.parametrize("person", ["visitor", "alice"])
def test_only_the_facilitator_imports(town, person):
    fields = look(town, "structures", csv(HEADER, AMIS)).fields
    with pytest.raises(Forbidden):
        town.do(getattr(town, person), "import.structures", **fields)


@pytest.mark.parametrize(
    "rows",
    [None, [], "x", {}, [None], [{"line": "a", "values": {}}], [{"line": 1, "values": []}],
     [{"line": 1, "values": {"name": "X", "kind": "fusée"}}], [{"line": 1, "id": "inconnu", "values": {}}]],
)  # fmt: skip
def test_what_a_browser_could_invent_is_refused(town, rows):
    with pytest.raises(Refused):
        town.do(town.facilitator, "import.structures", rows=rows)


def test_five_hundred_lines_at_most(town):
    with pytest.raises(Refused, match="500 lignes"):
        town.do(town.facilitator, "import.structures", rows=[{"line": 1, "values": {"name": "X"}}] * 501)


def test_the_line_is_named_when_the_command_refuses_it(town):
    with pytest.raises(Refused, match="Ligne 7 : "):
        town.do(town.facilitator, "import.structures", rows=[{"line": 7, "values": {"name": "X", "kind": "fusée"}}])


def test_every_kind_exported_comes_back_without_a_change(town):
    for kind in KINDS:
        town.do(town.alice, "structure.add", name=f"Une {kind}", kind=kind, joined_on="2026-01-02")
    with town.desk.database.read() as cursor:
        content = list_files()["structures"].xlsx(cursor)
    seen = look(town, "structures", content, "structures.xlsx")
    assert set(statuses(seen)) == {"same"} and len(seen.lines) == len(KINDS) + 3
    assert seen.notes == []


def test_a_long_file_comes_in_several_imports_of_the_same_file(town):
    content = csv("Nom", *(f"Association {number}" for number in range(MOST_LINES + 2)))
    seen = look(town, "structures", content)
    assert (len(seen.fields["rows"]), seen.waiting) == (MOST_LINES, 2)
    bring(town, "structures", content)
    rest = look(town, "structures", content)
    assert (len(rest.fields["rows"]), rest.waiting) == (2, 0)
