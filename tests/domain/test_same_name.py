from __future__ import annotations

import pytest

from ssi_core.domain.same_name import name_key, plain, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’Étoile  du-Matin", "l'etoile du matin"),
        ("M.J.C. des Prés", "MJC des Prés"),
        ("Cœur & Forêt", "COEUR FORET"),
        ("Jean-Luc", "JEAN LUC"),
    ],
)
def test_two_spellings_of_a_name_are_the_same_name(one: str, other: str) -> None:
    assert same_name(one, other)


def test_names_made_of_signs_only_stay_different() -> None:
    assert name_key("!!!") != name_key("???") and name_key("Club A") != name_key("Club B")


def test_a_name_of_signs_only_has_no_letters() -> None:
    assert plain("!!! _ …") == ""
