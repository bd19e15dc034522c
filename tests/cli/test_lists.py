"""import and export: shown before it is written, and read back without a change."""

from __future__ import annotations

import json

import pytest

from ssi_core.actions.desk import Desk
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database

STRUCTURES = "Nom;Type\nAmicale laïque d’été;association\nÉpicerie sociale;association\n;association\n"


@pytest.fixture
def structures_file(tmp_path):
    file = tmp_path / "structures.csv"
    file.write_text(STRUCTURES, encoding="utf-8")
    return file


def count(folder, table):
    database = Database(folder / DATABASE)
    with database.read() as cursor:
        (found,) = cursor.execute(f"SELECT count(*) FROM {table}").fetchone()
    database.close()
    return found


def test_without_yes_the_preview_is_shown_and_nothing_written(run, filled, structures_file):
    before = count(filled, "journal")
    result = run("import", str(structures_file))
    assert result.exit_code == 0, result.output
    said = result.stdout.replace("\u00a0", " ")
    assert "+ ligne 2 : Amicale laïque d’été" in said and "! ligne 4 : —" in said and "1 à créer" in said
    assert "ajoutez --yes" in said
    assert count(filled, "journal") == before


def test_with_yes_it_is_written_and_twice_changes_nothing_more(run, filled, structures_file):
    done = json.loads(run("import", str(structures_file), "--yes", "--json").stdout)
    assert done["kind"] == "structures" and done["create"] == 1 and done["written"]
    assert count(filled, "structure") == 4
    events = count(filled, "journal")
    again = run("import", str(structures_file), "--yes")
    assert again.exit_code == 0 and "Rien n’était à importer" in again.stdout
    assert count(filled, "journal") == events


def test_the_kind_is_guessed_from_the_titles(run, filled, tmp_path):
    people = tmp_path / "personnes.csv"
    people.write_text("Prénom;Nom;Courriel\nInès;D’Aubigné;ines@exemple.fr\n", encoding="utf-8")
    activities = tmp_path / "programme.csv"
    activities.write_text("Titre;Date;Heure de début;Lieu\nDiscosoupe;15/11/2026;18:00;Halle\n", encoding="utf-8")
    assert json.loads(run("import", str(people), "--json").stdout)["kind"] == "people"
    assert json.loads(run("import", str(activities), "--json").stdout)["kind"] == "activities"


def test_titles_that_say_nothing_ask_for_the_kind(run, filled, tmp_path):
    odd = tmp_path / "odd.csv"
    odd.write_text("Couleur;Taille\nbleu;12\n", encoding="utf-8")
    result = run("import", str(odd))
    assert result.exit_code == 1 and "--kind structures" in result.stderr.replace("\u00a0", " ")
    result = run("import", str(odd), "--kind", "structures")
    assert result.exit_code == 1 and "Nom" in result.stderr


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 x", b"<html><table>"])
def test_what_is_no_table_is_explained(run, filled, tmp_path, content):
    file = tmp_path / "liste.csv"
    file.write_bytes(content)
    result = run("import", str(file))
    assert result.exit_code == 1 and result.stderr.strip() and "Traceback" not in result.output
    assert "ne peut pas être lu" in run("import", str(tmp_path / "absent.csv")).stderr


def test_unknown_structures_are_named_and_added_only_if_asked(run, filled, tmp_path):
    file = tmp_path / "personnes.csv"
    file.write_text("Prénom;Nom;Structure;Courriel\nInès;Sallé;Les Glaneurs;i@exemple.fr\n", encoding="utf-8")
    result = run("import", str(file), "--yes")
    assert "Les Glaneurs" in result.stdout and count(filled, "structure") == 3
    result = run("import", str(file), "--yes", "--add-structures")
    assert result.exit_code == 0, result.output
    assert count(filled, "structure") == 4


def test_an_export_writes_every_list_and_never_over_a_file(run, filled, tmp_path):
    out = tmp_path / "sortie"
    result = run("export", str(out), "--json")
    assert result.exit_code == 0, result.output
    names = json.loads(result.stdout)["files"]
    assert {"structures.csv", "structures.xlsx", "personnes.csv", "activites.xlsx"} <= set(names)
    assert "Épicerie sociale" in (out / "structures.csv").read_text(encoding="utf-8-sig")
    assert "N’Diaye" in (out / "personnes.csv").read_text(encoding="utf-8-sig")
    (out / "structures.csv").write_text("annoté à la main")
    result = run("export", str(out))
    assert result.exit_code == 1 and "structures.csv" in result.stderr
    assert (out / "structures.csv").read_text() == "annoté à la main"
    assert run("export", str(out), "--force").exit_code == 0
    assert run("export", str(out / "structures.csv")).exit_code == 1


def test_an_export_imported_again_changes_nothing(run, filled, tmp_path):
    run("export", str(tmp_path / "sortie"))
    for name, kind in (("structures.csv", "structures"), ("personnes.xlsx", "people")):
        done = json.loads(run("import", str(tmp_path / "sortie" / name), "--json").stdout)
        assert done["kind"] == kind and (done["create"], done["change"], done["refused"]) == (0, 0, 0), done


@pytest.fixture
def closed(filled):
    """Two plenaries closed, a third open, in the folder."""
    desk = Desk(Database(filled / DATABASE))
    for title in ("Première plénière", "Plénière d’automne", "Plénière d’hiver"):
        fields = {"title": title, "place": "Mairie", "scheduled_on": "2026-09-24T18:00", "agenda": "Accueil — 10"}
        plenary = {"plenary_id": desk.perform("facilitator", "plenary.create", fields).answer["id"]}
        desk.perform("facilitator", "plenary.open", plenary)
        if title != "Plénière d’hiver":
            desk.perform("facilitator", "plenary.close", plenary)
    desk.database.close()
    return filled


def test_a_compte_rendu_is_named_by_a_part_of_its_title(run, closed, tmp_path):
    result = run("minutes", "premiere", "--json")
    assert result.exit_code == 0, result.output
    file = tmp_path / json.loads(result.stdout)["file"]
    assert file.suffix == ".md" and "Première plénière" in file.read_text(encoding="utf-8")


def test_the_last_compte_rendu_goes_where_it_is_asked(run, closed, tmp_path):
    result = run("minutes", "last", "--format", "docx", "--output", str(tmp_path / "cr.docx"))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "cr.docx").read_bytes()[:2] == b"PK"
    shown = run("minutes", "last", "--output", "-")
    assert shown.stdout.startswith("#") or "Compte rendu" in shown.stdout


def test_a_plenary_that_is_unknown_open_or_ambiguous_is_explained(run, closed):
    unknown = run("minutes", "printemps")
    assert unknown.exit_code == 1 and "Première plénière" in unknown.stderr
    several = run("minutes", "plénière d’")
    assert several.exit_code == 1 and "Plusieurs" in several.stderr and "Plénière d’hiver" in several.stderr
    still_open = run("minutes", "hiver")
    assert still_open.exit_code == 1 and "n’est pas close" in still_open.stderr
    word = run("minutes", "last", "-f", "docx", "-o", "-")
    assert word.exit_code == 2 and "donnez un nom de fichier" in word.stderr


def test_without_any_closed_plenary_the_last_is_explained(run, filled):
    assert "Aucune plénière n’est close" in run("minutes", "last").stderr
    assert "Aucune plénière n’est encore prévue" in run("minutes", "automne").stderr


def test_the_comptes_rendus_are_exported_too(run, closed, tmp_path):
    assert json.loads(run("export", str(tmp_path / "s"), "--json").stdout)["minutes"] == 2
    assert len(list((tmp_path / "s" / "comptes-rendus").iterdir())) == 4
