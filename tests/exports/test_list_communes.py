"""The commune of a structure goes out with the list, and comes back in without a change."""

from __future__ import annotations

from ssi_core.exports.lists import list_files
from ssi_core.imports.structures import read_structures
from ssi_core.imports.table_file import read_table


def test_a_commune_that_went_out_comes_back_the_same(town):
    town.do(town.alice, "structure.add", name="Amis du fleuve", kind="association", commune="Saint-Jean-d’Arves")
    with town.desk.database.read() as cursor:
        written = list_files()["structures"].csv(cursor)
    read = {draft.value.name: draft.value.commune for draft in read_structures(read_table("structures.csv", written))}
    assert read["Amis du fleuve"] == "Saint-Jean-d’Arves" and read["Épicerie sociale"] is None


def test_an_import_writes_the_commune_and_leaves_it_when_the_file_says_nothing(town):
    structure = town.structures["Épicerie sociale"]
    for field, value in (("commune", "Pau"), ("description", "Vend")):
        row = {"line": 2, "id": structure, "values": {"name": "Épicerie sociale", field: value}, "base": {field: ""}}
        town.do(town.facilitator, "import.structures", rows=[row])
    assert town.rows("SELECT commune, description FROM structure WHERE name = 'Épicerie sociale'") == [("Pau", "Vend")]
