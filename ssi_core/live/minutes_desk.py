"""The secretary's table beside a compte rendu: its lengths for all; correcting, approving, sending for who keeps it.

Made for one person, in their own page alone: never a board, never pushed.
"""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain import letters
from ssi_core.domain.passage_digest import digest
from ssi_core.domain.permissions import RANK, Role
from ssi_core.exports.minutes_document import Applied, applied, composed
from ssi_core.exports.minutes_lengths import COMPLETE, LENGTHS, labels
from ssi_core.exports.passages import is_title, passages
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store import mail_account
from ssi_core.store.database import Cursor
from ssi_core.store.queries import mailings, minutes_approval, people, plenaries, room, seats
from ssi_core.store.queries.plenaries import Plenary

TABLES = (
    "plenary", "secretary", "minutes_correction", "minutes_approval", "erratum", "mailing", "letter", "mail_consent",
    "mail_account", "person", "seat", "attendance",
)  # fmt: skip
COMPOSED_FROM = (
    *TABLES, "edition", "agenda_item", "note", "decision", "task", "structure", "membership", "proposal", "support",
    "adoption", "activity", "belonging",
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """One text that can be corrected: what it says now, what it says when composed, and what became of a correction."""

    key: str
    shown: str
    composed: str
    digest: str
    fate: Applied | None

    @property
    def title(self) -> bool:
        """Whether it is a heading, which may not be emptied."""
        return is_title(self.key)


@dataclass(frozen=True)
class Passage:
    """What is read in one go: a paragraph, a line with its label, a row of a table; `label` is not to be corrected."""

    key: str
    pieces: list[Piece]
    label: str = ""

    @property
    def text(self) -> str:
        """The whole, as it reads now: a line begins with whom or what it is about."""
        named = sorted(self.pieces, key=lambda piece: not piece.key.endswith("#nom"))
        return " – ".join(filter(None, (self.label, *(piece.shown for piece in named))))

    @property
    def heading(self) -> bool:
        """Whether it is the title of a section, written above it already."""
        return self.pieces[0].title and len(self.pieces) == 1 and not self.key.startswith("compte-rendu")

    @property
    def state(self) -> str:
        """moved, corrected, gone, or nothing."""
        fates = {piece.fate.state for piece in self.pieces if piece.fate}
        if "moved" in fates:
            return "moved"
        return ("corrected" if self.text else "gone") if fates else ""


def keeps(cursor: Cursor, person_id: str, plenary_id: str) -> bool:
    """Whether a person may correct, approve and send: the secretary of that plenary, or who runs the room."""
    role = seats.role_of(cursor, person_id)
    if role is Role.FACILITATOR:
        return True
    takes_part = RANK[role] >= RANK[Role.PARTICIPANT]
    return takes_part and bool(person_id) and minutes_approval.secretary(cursor, plenary_id) == person_id


def tools(cursor: Cursor, person_id: str, plenary_id: str, length: str = COMPLETE, correcting: bool = False) -> str:
    """What stands above the document; '' for who does not take part, or before the plenary."""
    role = seats.role_of(cursor, person_id)
    plenary = plenaries.find(cursor, plenary_id)
    if plenary is None or plenary.state == "planned" or RANK[role] < RANK[Role.PARTICIPANT]:
        return ""
    approval = minutes_approval.approval(cursor, plenary.id)
    names = people.names(cursor)
    secretary = minutes_approval.secretary(cursor, plenary.id)
    may = keeps(cursor, person_id, plenary.id)
    return render(
        "minutes_tools.html",
        plenary=plenary,
        length=length,
        lengths=[(each, labels()[each]) for each in LENGTHS],
        correcting=correcting,
        keeps=may,
        leads=role is Role.FACILITATOR,
        secretary=secretary,
        secretary_name=names.get(secretary, ""),
        people=[each for each in people.all_known(cursor) if each.first_name] if role is Role.FACILITATOR else [],
        approval=approval,
        approved_at=plenaries.find(cursor, approval.at_plenary_id) if approval else None,
        signed_by=names.get(approval.person_id, _("le logiciel")) if approval else "",
        approving=plenaries.find(cursor, room.open_plenary(cursor)),
        to_review=_to_review(cursor, plenary) if may and approval is None else 0,
        corrections=len(minutes_approval.corrections(cursor, plenary.id)),
        post=_post(cursor, plenary, names) if may and plenary.state == "closed" else None,
    )


def _to_review(cursor: Cursor, plenary: Plenary) -> int:
    corrections = minutes_approval.corrections(cursor, plenary.id)
    if not corrections:
        return 0
    return sum(each.state != "held" for each in applied(composed(cursor, plenary.id), corrections).values())


@dataclass(frozen=True)
class Post:
    """Who would receive the compte rendu, who did, what waits."""

    ready: bool
    stage: str
    everybody: int
    away: int
    new_for_all: int
    new_for_away: int
    unreachable: int
    letters: list[tuple[mailings.Letter, str]]

    @property
    def sent(self) -> int:
        """How many letters the mail server took."""
        return sum(letter.state == letters.SENT for letter, _name in self.letters)

    @property
    def waiting(self) -> int:
        """How many letters have not left yet."""
        return sum(letter.state == letters.WAITING for letter, _name in self.letters)


def _post(cursor: Cursor, plenary: Plenary, names: dict[str, str]) -> Post:
    approved = minutes_approval.approval(cursor, plenary.id) is not None
    stage = letters.stage_of(approved, len(minutes_approval.errata(cursor, plenary.id)))
    everybody, there = mailings.reachable(cursor), mailings.present_at(cursor, plenary.id)
    away = [person for person in everybody if person not in there]
    sent = mailings.of_plenary(cursor, plenary.id)
    had = {letter.person_id for letter in sent if letter.stage == stage}
    known = [each for each in people.all_known(cursor) if each.first_name]
    return Post(
        mail_account.find(cursor) is not None,
        letters.stage_name(stage),
        len(everybody),
        len(away),
        sum(person not in had for person in everybody),
        sum(person not in had for person in away),
        len(known) - len(everybody),
        [(letter, names.get(letter.person_id, _("une personne"))) for letter in sent],
    )


def correcting(cursor: Cursor, person_id: str, plenary_id: str) -> str:
    """The whole compte rendu, passage by passage, each with its form; '' for who does not keep it."""
    plenary = plenaries.find(cursor, plenary_id)
    if plenary is None or plenary.state == "planned" or not keeps(cursor, person_id, plenary.id):
        return ""
    if minutes_approval.approval(cursor, plenary.id) is not None:
        return render("minutes_correcting_closed.html", plenary=plenary)
    plan = composed(cursor, plenary.id)
    corrections = minutes_approval.corrections(cursor, plenary.id)
    fates = applied(plan, corrections)
    groups = _groups(passages(plan), fates, [label for label, _said in plan.facts])
    return render(
        "minutes_correcting.html",
        plenary=plenary,
        plan=plan,
        groups=groups,
        lost=[each for each in fates.values() if each.state == "lost"],
        moved=sum(passage.state == "moved" for _title, group in groups for passage in group),
        names=people.names(cursor),
    )


def _groups(
    texts: dict[str, str], fates: dict[str, Applied], labels: list[str]
) -> list[tuple[str, list[Passage]]]:
    """The passages under the heading where they stand; those before the first heading come first."""
    groups: list[tuple[str, list[Passage]]] = [("", [])]
    for key, text in texts.items():
        fate = fates.get(key)
        fate = fate if fate and fate.state != "lost" else None
        shown = fate.correction.body if fate else text
        piece = Piece(key, shown, text, digest(text), fate)
        if piece.title and not key.startswith("compte-rendu"):
            groups.append((shown, [Passage(key, [piece])]))
            continue
        base = key.split("#")[0]
        last = groups[-1][1]
        if last and last[-1].key == base:
            last[-1].pieces.append(piece)
        else:
            last.append(Passage(base, [piece], labels.pop(0) if base.startswith("fait:") and labels else ""))
    return [group for group in groups if group[1]]
