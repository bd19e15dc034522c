"""`pleniere report`."""

from __future__ import annotations

import json


def test_a_report_is_said_to_a_person_and_to_a_program(run, filled):
    assert run("report", "clashes").stdout.startswith("0 chevauchement")
    assert json.loads(run("report", "clashes", "--json").stdout)["clashes"] == []
    assert json.loads(run("report", "similar", "--json").stdout)["pairs"] == []


def test_a_report_that_does_not_exist_names_those_that_do(run, filled):
    result = run("report", "meteo")
    assert result.exit_code == 1
    assert "clashes" in result.output and "similar" in result.output
