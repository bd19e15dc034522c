"""What the command line says of itself, and of what is mistyped: in French, with the code that scripts expect."""

from __future__ import annotations

import re

import pytest

from ssi_core.cli.application import application

COMMANDS = [command.name for command in application.registered_commands]
ENGLISH = re.compile(
    r"\b(Usage:|Options:|Commands:|Arguments:|Show this|required|default|Missing|No such|Invalid|Try)\b"
)


def test_the_help_lists_every_command_in_french(run):
    result = run("--help")
    assert result.exit_code == 0
    assert all(name in result.output for name in COMMANDS)
    assert "Commandes" in result.output and not ENGLISH.search(result.output)
    assert "..." not in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_in_french(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0 and "Usage" in result.output
    assert not ENGLISH.search(result.output), result.output


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["sauver"], "La commande « sauver » n’existe pas."),
        (["backup"], "Il manque FICHIER."),
        (["backup", "a", "b"], "« b » n’a pas de place ici"),
        (["backup", "--vite"], "L’option --vite n’existe pas."),
        (["serve", "--port", "beaucoup"], "--port : donnez un nombre permis."),
        (["serve", "--port", "70000"], "--port : donnez un nombre permis."),
        (["serve", "--port"], "Il manque une valeur après --port."),
        (["serve", "--local=oui"], "--local s’écrit sans valeur."),
        (["link", "--role", "maire"], "--role : choisissez parmi"),
        (["demo", "paris"], "choisissez parmi"),
    ],
)
def test_a_mistyped_command_is_explained_and_ends_with_2(run, folder, typed, said):
    result = run(*typed)
    assert result.exit_code == 2
    assert said in result.stderr.replace("\u00a0", " ")
    assert not ENGLISH.search(result.stderr) and result.stdout == ""
    assert not folder.exists()


def test_no_command_shows_the_help(run):
    result = run()
    assert result.exit_code == 2 and "Commandes" in result.output


def test_an_odd_port_in_the_environment_is_explained(run, folder, monkeypatch):
    monkeypatch.setenv("PORT", "http")
    result = run("serve")
    assert result.exit_code == 2 and "donnez un nombre permis" in result.stderr
