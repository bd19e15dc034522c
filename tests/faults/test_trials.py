"""A few of each fault, at each run of the tests; `make faults` tries many."""

from __future__ import annotations

import pytest

from tests.faults.trials import TRIALS


@pytest.mark.parametrize("name", TRIALS)
def test_the_file_survives(name, tmp_path):
    trial, few, _ = TRIALS[name]
    assert trial(tmp_path, few)
