"""A town with a mail server of its own, really listening, for the tests of the post."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.conftest import Town
from tests.exports.plenaries_held import closed, item, opened

PASSWORD = "mot-de-passe-très-secret"


@dataclass
class Box:
    """What arrived; `answers` are what the server says instead of taking a letter, one each, then it takes all."""

    answers: list[str] = field(default_factory=list)
    at_recipient: list[str] = field(default_factory=list)
    received: list[tuple[str, EmailMessage]] = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        if self.at_recipient:
            answer = self.at_recipient.pop(0)
            if answer:
                return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        answer = self.answers.pop(0) if self.answers else ""
        if answer == "cut before":
            server.transport.abort()
            return "250 OK"
        if answer and answer != "cut after":
            return answer
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.received.append((envelope.rcpt_tos[0], message))
        if answer == "cut after":
            server.transport.abort()
        return "250 OK"

    def to(self) -> list[str]:
        """Who received something, in order."""
        return [address for address, _message in self.received]


@contextlib.contextmanager
def listening(box: Box) -> Iterator[int]:
    """A mail server on a port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def set_account(town: Town, port: int, **given: str) -> None:
    """Let the town send by that port."""
    fields = {"host": "127.0.0.1", "port": port, "security": "none", "username": "", "password": ""}
    fields |= {"sender": "solidarite@ville.example", "sender_name": "Collectif de Valbrune"} | given
    town.do(town.facilitator, "mail.set_account", **fields)


def agree(town: Town, person: str, email: str) -> None:
    """Give an address, and the agreement to receive mail."""
    first, last = town.rows("SELECT first_name, last_name FROM identity WHERE id = ?", person)[0]
    town.do(person, "person.change", first_name=first, last_name=last, email=email)
    town.do(person, "mail.change_consent", agrees="1")


def held(town: Town) -> str:
    """A closed plenary where Alice was and Bruno and Carole were not, with tasks for them; its id."""
    plenary = opened(town)
    town.do(town.alice, "attendance.come", plenary_id=plenary)
    point = item(town, plenary, 1)
    town.do(town.alice, "decision.record", item_id=point, body="Prendre le bus")
    for what, fields in (
        ("Écrire à la presse", {"person_id": town.bruno, "due_on": "2026-10-01"}),
        ("Trouver une sono", {"structure_id": town.structures["Épicerie sociale"]}),
        ("Réserver la salle", {"person_id": town.alice, "due_on": "2026-10-02"}),
    ):
        town.do(town.alice, "task.give", item_id=point, what=what, **fields)
    return closed(town, plenary)
