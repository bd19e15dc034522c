"""The pictures of the boards: kept, and not without end."""

from __future__ import annotations

from ssi_core.domain.permissions import Role
from ssi_core.live import gallery as gallery_module
from ssi_core.live.gallery import Gallery, Showing
from ssi_core.live.revisions import Revisions


def test_asking_for_boards_with_any_parameters_does_not_fill_the_memory(town, monkeypatch):
    monkeypatch.setattr(gallery_module, "MOST_KEPT", 10)
    gallery = Gallery(town.desk.database, Revisions(1))
    for number in range(30):
        gallery.picture(Showing("structure", (("id", str(number)),), Role.VISITOR))
    assert len(gallery._pictures) == len(gallery._locks) == 10
