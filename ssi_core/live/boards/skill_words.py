"""The vocabulary of skills: what is said while typing, and the words that could be one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ssi_core.domain.skill_names import RELATED, Word, first_names, look_alikes, same_skill, to_merge
from ssi_core.live import skill_state
from ssi_core.live.boards import View, board
from ssi_core.live.hints import Hint, hint
from ssi_core.live.rendering import render
from ssi_core.locale import ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import skills


@dataclass(frozen=True)
class ShownWord:
    """A skill of the vocabulary, with how many actors offer it and how many subjects need it."""

    id: str
    name: str
    offered: int
    needed: int


def vocabulary(cursor: Cursor) -> list[Word]:
    """The skills that stand, then the words to begin with that nobody used yet."""
    known = [Word(skill.id, skill.name) for skill in skills.vocabulary(cursor)]
    return known + [Word("", name) for name in first_names() if same_skill(name, known) is None]


@hint("skill")
def alike(cursor: Cursor, text: str) -> list[Hint]:
    """The words that look like what is being typed; the same one, when it is only spelled otherwise."""
    words = vocabulary(cursor)
    offered = Counter(offer.skill_id for offer in skills.offers(cursor))
    same = same_skill(text, words)
    found = [same] if same else look_alikes(text, words, RELATED, most=3)
    return [Hint(word.name, _said(offered[word.id] if word.id else 0)) for word in found]


def _said(offered: int) -> str:
    if not offered:
        return ""
    return ngettext("({n} la propose)", "({n} la proposent)", offered).format(n=offered)


@board("skill_words", *skill_state.TABLES)
def skill_words(view: View) -> str:
    """For those who take part: each word with its use, and the pairs that look alike."""
    if not view.takes_part():
        return ""
    state = skill_state.read(view.cursor)
    used = {row.skill_id: row for row in state.rows}
    words = [
        ShownWord(
            row_id,
            name,
            len(used[row_id].sources) if row_id in used else 0,
            len(used[row_id].wanted) if row_id in used else 0,
        )
        for row_id, name in state.names.items()
    ]
    pairs = to_merge([Word(each.id, each.name) for each in words])
    return render("skill_words.html", view=view, words=words, pairs=pairs)
