"""The boards on show: rendered at most once per revision and audience, however many screens look."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ssi_core.domain.permissions import Role
from ssi_core.live import boards
from ssi_core.live.boards import BOARDS, Board, View
from ssi_core.live.memory import Memory
from ssi_core.live.revisions import Revisions
from ssi_core.live.splice import Splice, splice
from ssi_core.store.database import Database

boards.load_all()

# Parameters come from browsers: whoever invents thousands of them must not fill the memory.
MOST_KEPT = 500


@dataclass(frozen=True)
class Showing:
    """Which board, with which parameters, for which audience."""

    board: str
    params: tuple[tuple[str, str], ...]
    audience: Role

    def spec(self) -> Board:
        """The declared board; KeyError when nobody declared it."""
        return BOARDS[self.board]


@dataclass(frozen=True)
class Picture:
    """A rendered board and its revision: the number of the last event it may show.

    `mark` tells a screen which picture it has; `change` makes this one of the picture whose mark is `before`. Up to
    the revision `checked` the board was drawn again and was the same.
    """

    html: str
    revision: int
    mark: str
    before: str = ""
    change: Splice | None = None
    checked: int = -1


class Gallery:
    """Renders boards from the database and keeps the last picture of each showing."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._revisions = revisions
        self.memory = Memory(database, revisions)
        self._pictures: dict[Showing, Picture] = {}
        self._locks: dict[Showing, threading.Lock] = {}
        self._guard = threading.Lock()

    def picture(self, showing: Showing) -> Picture:
        """The board at its present revision. KeyError when it does not exist."""
        spec = showing.spec()
        with self._guard:
            if len(self._locks) > MOST_KEPT:
                self._pictures.clear()
                self._locks.clear()
            lock = self._locks.setdefault(showing, threading.Lock())
        with lock:
            # Read before rendering: a change committed meanwhile makes the picture old, never wrongly new.
            revision = self._revisions.of(spec.tables)
            kept = self._pictures.get(showing)
            if kept is not None and max(kept.revision, kept.checked) >= revision:
                return kept
            with self.memory.reading() as cursor:
                html = spec.render(View(cursor, dict(showing.params), showing.audience))
            picture = _drawn(f'<div class="pl">{html}</div>', revision, kept)
            self._keep(showing, picture)
            return picture

    def _keep(self, showing: Showing, picture: Picture) -> None:
        with self._guard:
            self._pictures.pop(showing, None)
            self._pictures[showing] = picture
            while len(self._pictures) > MOST_KEPT:
                oldest = next(iter(self._pictures))
                del self._pictures[oldest]
                self._locks.pop(oldest, None)

    def forget_time(self) -> None:
        """Render everything again at the next look: what a board shows may depend on the day."""
        self._pictures.clear()
        self.memory.forget()

    def mine(self, showing: Showing, people: Iterable[str]) -> dict[str, list[str]]:
        """For each person, the keys of the board to mark as theirs."""
        spec = showing.spec()
        if spec.mine is None:
            return {}
        with self.memory.reading() as cursor:
            return spec.mine(View(cursor, dict(showing.params), showing.audience), people)


def _drawn(html: str, revision: int, kept: Picture | None) -> Picture:
    if kept is None:
        return Picture(html, revision, _mark(html))
    if kept.html == html:
        return replace(kept, checked=revision)
    return Picture(html, revision, _mark(html), kept.mark, splice(kept.html, html))


def _mark(html: str) -> str:
    """The same after a restart, for the same words: a screen that comes back is not sent what it has."""
    return f"{zlib.crc32(html.encode()):x}"
