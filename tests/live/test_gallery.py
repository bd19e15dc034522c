"""The pictures of the boards: kept, and not without end."""

from __future__ import annotations

from ssi_core.actions.desk import Change
from ssi_core.domain.permissions import Role
from ssi_core.live import gallery as gallery_module
from ssi_core.live.gallery import Gallery, Showing
from ssi_core.live.revisions import Revisions
from tests.live.test_splice import applied


def test_asking_for_boards_with_any_parameters_does_not_fill_the_memory(town, monkeypatch):
    monkeypatch.setattr(gallery_module, "MOST_KEPT", 10)
    gallery = Gallery(town.desk.database, Revisions(1))
    for number in range(30):
        gallery.picture(Showing("structure", (("id", str(number)),), Role.VISITOR))
    assert len(gallery._pictures) == len(gallery._locks) == 10


def _shown(town):
    revisions = Revisions(1)
    town.desk.listen(revisions.note)
    return Gallery(town.desk.database, revisions)


def test_a_board_drawn_again_and_unchanged_keeps_its_picture(town):
    gallery = _shown(town)
    showing = Showing("plenaries", (), Role.PARTICIPANT)
    before = gallery.picture(showing)
    gallery._revisions.note(Change(99, frozenset({"note"})))
    after = gallery.picture(showing)
    assert (after.mark, after.revision, after.html) == (before.mark, before.revision, before.html)
    assert after.checked == 99


def test_a_changed_board_says_what_makes_it_of_the_one_before(town):
    gallery = _shown(town)
    showing = Showing("structures", (), Role.FACILITATOR)
    before = gallery.picture(showing)
    town.desk.perform_as_software("structure.add", {"name": "Les Amis du monde 🌍", "kind": "association"})
    after = gallery.picture(showing)
    assert after.before == before.mark != after.mark
    assert after.change is not None and applied(before.html, after.change) == after.html
    assert len(after.change.text) < len(after.html)


def test_at_midnight_every_picture_is_made_whole_again(town):
    gallery = _shown(town)
    showing = Showing("structures", (), Role.FACILITATOR)
    gallery.picture(showing)
    gallery.forget_time()
    assert gallery.picture(showing).change is None
