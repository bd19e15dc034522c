"""A few of each fault, at each run of the tests; `make faults` tries many."""

from __future__ import annotations

import pytest

from tests.faults import disk
from tests.faults.trials import TRIALS


@pytest.mark.parametrize("name", TRIALS)
def test_the_file_survives(name, tmp_path):
    trial, few, _ = TRIALS[name]
    said = trial(tmp_path, few)
    assert said
    if said.startswith("skipped"):
        pytest.skip(said)


def test_the_read_only_trial_leaves_the_folders_above_as_they_were(tmp_path):
    above = tmp_path / "private"
    folder = above / "town"
    folder.mkdir(parents=True)
    above.chmod(0o700)
    before = [each.stat().st_mode for each in (folder, *folder.parents)]
    disk.read_only(folder, 1)
    assert [each.stat().st_mode for each in (folder, *folder.parents)] == before
