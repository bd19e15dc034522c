"""Choosing the theme: what is adopted, what is proposed with its support, what is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain.amending import Wording, amended
from ssi_core.domain.wording_diff import Piece, word_differences
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, people, room, theme_discussion, themes
from ssi_core.store.queries.theme_discussion import Amendment, Comment
from ssi_core.store.queries.themes import Adoption, Proposal


@dataclass(frozen=True)
class ShownAmendment:
    """An amendment with its differences: from the present wording while it waits and still fits it."""

    amendment: Amendment
    title: list[Piece]
    why: list[Piece]
    fits: bool

    @property
    def why_differs(self) -> bool:
        """Whether the reasons change too; most amendments touch the title alone."""
        return any(piece.kind != "same" for piece in self.why)


@dataclass(frozen=True)
class Card:
    """A proposal with everything said of it."""

    proposal: Proposal
    supporters: list[str]
    comments: list[Comment]
    amendments: list[ShownAmendment]
    adoption: Adoption | None

    @property
    def waiting(self) -> list[ShownAmendment]:
        """The amendments without an answer."""
        return [shown for shown in self.amendments if shown.amendment.state == "proposed"]

    @property
    def answered(self) -> list[ShownAmendment]:
        """The amendments with an answer."""
        return [shown for shown in self.amendments if shown.amendment.state != "proposed"]

    @property
    def answers_to_tell(self) -> list[Amendment]:
        """The last answer to each person who amended and waits for no other one."""
        last = {shown.amendment.person_id: shown.amendment for shown in self.amendments}
        return [amendment for amendment in last.values() if amendment.state != "proposed" and not amendment.taken_back]


def _keys(view: View, wanted: Iterable[str]) -> dict[str, list[str]]:
    """What each person supports and wrote."""
    edition = editions.current(view.cursor)
    keys: dict[str, list[str]] = {person: [] for person in wanted if person}
    if edition is None or not view.takes_part():
        return keys
    for mark in themes.marks(view.cursor, edition.id):
        if mark.person_id in keys:
            keys[mark.person_id].append(f"{mark.kind}-{mark.row_id}")
    return keys


@board(
    "theme", "edition", "proposal", "support", "comment", "amendment", "adoption", "decision", "attendance", "plenary",
    "person", mine=_keys,
)  # fmt: skip
def theme(view: View) -> str:
    """Everything for those who take part; the adopted themes alone, without a name, for a visitor."""
    edition = editions.current(view.cursor)
    if edition is None:
        return render("theme_adopted.html", view=view, edition=None, adopted=[])
    if not view.takes_part():
        adopted = themes.adopted(view.cursor, edition.id)
        return render("theme_adopted.html", view=view, edition=edition, adopted=adopted)
    names = people.names(view.cursor)
    cards = _cards(view, edition.id, names)
    return render(
        "theme.html",
        view=view,
        adopted=sorted(
            (card for card in cards if card.proposal.state == "adopted"), key=lambda card: str(card.proposal.adopted_on)
        ),
        proposed=[card for card in cards if card.proposal.state == "open"],
        withdrawn=[card.proposal for card in cards if card.proposal.state == "withdrawn"],
        concerned=themes.people_concerned(view.cursor, edition.id),
        in_plenary=bool(room.open_plenary(view.cursor)),
        names=names,
    )


def _cards(view: View, edition_id: str, names: dict[str, str]) -> list[Card]:
    supporters, comments, amendments = defaultdict(list), defaultdict(list), defaultdict(list)
    for support in themes.supports(view.cursor, edition_id):
        supporters[support.proposal_id].append(names[support.person_id])
    for comment in theme_discussion.comments(view.cursor, edition_id):
        comments[comment.proposal_id].append(comment)
    for amendment in theme_discussion.amendments(view.cursor, edition_id):
        amendments[amendment.proposal_id].append(amendment)
    adoptions = themes.adoptions(view.cursor, edition_id)
    return [
        Card(
            each,
            supporters[each.id],
            comments[each.id],
            [_shown(amendment, (each.title, each.why)) for amendment in amendments[each.id]],
            adoptions.get(each.id),
        )
        for each in themes.of_edition(view.cursor, edition_id)
    ]


def _shown(amendment: Amendment, present: Wording) -> ShownAmendment:
    """What accepting would change, while that can be said; else what the amendment changed of its own base."""
    base, wanted = (amendment.base_title, amendment.base_why), (amendment.title, amendment.why)
    result = amended(base, wanted, present) if amendment.state == "proposed" else None
    before, after = (base, wanted) if result is None else (present, result)
    return ShownAmendment(
        amendment,
        word_differences(before[0], after[0]),
        word_differences(before[1], after[1]),
        fits=result is not None,
    )
