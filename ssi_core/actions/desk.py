"""The desk where every command arrives: checked, carried out once, recorded, then announced."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ssi_core import actions
from ssi_core.actions.command import Command
from ssi_core.actions.registry import ACTIONS, Fields
from ssi_core.domain import clock
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import Role, may
from ssi_core.locale import _
from ssi_core.store import wal_repair
from ssi_core.store.database import CommitFailed, Cursor, Database
from ssi_core.store.queries import operations, seats

actions.load_all()
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Done:
    """A command carried out: when (instant, UTC), up to which event, what the action answered, and its events' ids."""

    recorded_on: datetime
    seq: int
    answer: dict[str, Any] = field(default_factory=dict)
    repeated: bool = False
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """What a committed command changed: the names of the tables touched and the number of its last event."""

    seq: int
    tables: frozenset[str]


class Desk:
    """Carries out commands on one database and announces each change once it is committed."""

    def __init__(self, database: Database, now: Callable[[], datetime] = clock.now) -> None:
        self.database = database
        self.now = now
        self._listeners: list[Callable[[Change], None]] = []
        self._announcing = threading.Lock()
        self._acknowledged = 0

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` after each commit, in the thread that made it."""
        self._listeners.append(listener)

    def role_of(self, person_id: str) -> Role:
        """The present role of a person: visitor when unknown, or when the seat was taken away."""
        with self.database.read() as cursor:
            return seats.role_of(cursor, person_id)

    def perform(self, person_id: str, action: str, fields: Fields, op_id: str = "") -> Done:
        """Carry out one action for a person, identified by the signed cookie.

        The same `op_id` sent again by the same person is answered with the first result. Raises NotDone (Refused,
        Forbidden, Missing, Conflict, Unavailable): then nothing was recorded.
        """
        return self._perform(person_id, None, action, fields, op_id)

    def perform_as_software(self, action: str, fields: Fields, op_id: str = "") -> Done:
        """Carry out one action for nobody in particular: the command line of the person who owns the machine."""
        return self._perform("", Role.FACILITATOR, action, fields, op_id)

    def _perform(self, person_id: str, role: Role | None, action: str, fields: Fields, op_id: str) -> Done:
        if action not in ACTIONS:
            raise Missing(_("Cette action n’existe pas."))
        sent, op_id = op_id, op_id or new_id()
        done, tables = Done(self.now(), 0), set[str]()
        try:
            with self.database.write() as cursor:
                done, tables = carry_out(cursor, self.now(), person_id, role, action, fields, op_id)
        except CommitFailed:
            # Said to have failed though it is there, it would be sent again, and be there twice.
            if not done.seq or self._earlier(person_id, op_id) is None:
                raise
        except Exception:
            # Sent again, a command meets what it has itself done: its number is taken, its object is gone or changed.
            # Looked for only then, for nearly every command is sent once.
            earlier = self._earlier(person_id, sent) if sent else None
            if earlier is None:
                raise
            return earlier
        if sent and not done.seq and (earlier := self._earlier(person_id, sent)):
            return earlier  # there was nothing left to do the second time
        self._announce(done, tables)
        return done

    def _earlier(self, person_id: str, op_id: str) -> Done | None:
        with self.database.read() as cursor:
            earlier = operations.find(cursor, op_id)
        if earlier is None:
            return None
        if earlier.person_id != person_id:
            raise Refused(_("Cet envoi porte le numéro d’un autre. Envoyez-le de nouveau."))
        return Done(earlier.recorded_on, earlier.last_seq, json.loads(earlier.result), repeated=True)

    def _announce(self, done: Done, tables: set[str]) -> None:
        if not done.seq:
            return
        self._note_acknowledged(done.seq)
        change = Change(done.seq, frozenset(tables))
        for listener in self._listeners:
            listener(change)

    def _note_acknowledged(self, seq: int) -> None:
        """Remember the greatest number: commands answered at the same moment may come here in any order."""
        with self._announcing:
            if self.database.path is not None and seq > self._acknowledged:
                self._acknowledged = seq
                try:
                    wal_repair.write_last_acknowledged(self.database.path, seq)
                except OSError as error:  # it is recorded all the same: nobody is to be told the contrary
                    log.warning("the number of the last recording could not be noted: %s", error)


def carry_out(
    cursor: Cursor, now: datetime, person_id: str, role: Role | None, action: str, fields: Fields, op_id: str
) -> tuple[Done, set[str]]:
    """Carry out one action in the caller's transaction and remember it; the role is the person's when None.

    Raises NotDone. Gives what was done and the tables touched, for the caller to announce.
    """
    role = seats.role_of(cursor, person_id) if role is None else role
    if not may(role, action):
        raise Forbidden(_("Cette action demande d’être entré·e dans la salle.") if role is Role.VISITOR
                        else _("Seul·e l’animateur·rice peut faire cela."))
    command = Command(cursor, op_id, person_id, role, operations.current_edition(cursor), now)
    answer = ACTIONS[action](command, fields) or {}
    if command.last_seq:
        operations.remember(
            cursor, op_id, person_id, action, command.first_seq, command.last_seq, command.now, json.dumps(answer)
        )
    return Done(command.now, command.last_seq, answer, ids=tuple(command.created)), command.touched
