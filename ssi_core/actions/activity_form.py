"""What the form of an activity says, cleaned; what cannot be accepted is said at once, beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.programme import check_slot
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import structures, themes
from ssi_core.store.queries.programme import Activity

LONGEST_TITLE = 120
LONGEST_PUBLIC = 60
MOST_PUBLICS = 20
T = TypeVar("T")


@dataclass(frozen=True)
class Given:
    """An activity as a form describes it."""

    title: str
    description: str
    holder_id: str
    co_holder_ids: list[str]
    publics: list[str]
    theme_ids: list[str]
    place: str
    starts: datetime
    ends: datetime


def read_form(cursor: Cursor, fields: Fields, present: Activity | None = None) -> Given:
    """The form, cleaned; what `present` refers to is accepted even when it is gone since. Raises Refused."""
    errors: dict[str, str] = {}

    def tried(reader: Callable[[], T], otherwise: T) -> T:
        try:
            return reader()
        except Refused as refusal:
            errors.update(refusal.errors)
            return otherwise

    known = set(structures.names(cursor)) | set(present.structure_ids if present else [])
    proposals = set(present.theme_ids) if present else set()
    holder_id = tried(lambda: _holder(fields, known), "")
    given = Given(
        title=tried(lambda: cleaning.line(fields.get("title"), "title", longest=LONGEST_TITLE), ""),
        description=tried(
            lambda: cleaning.paragraph(fields.get("description"), "description", required=False), ""
        ),
        holder_id=holder_id,
        co_holder_ids=[
            each
            for each in cleaning.several(fields.get("co_holder_ids"))
            if each in known and each != holder_id
        ],
        publics=tried(lambda: _publics(fields), []),
        theme_ids=[
            each
            for each in cleaning.several(fields.get("theme_ids"))
            if each in proposals or themes.find(cursor, each) is not None
        ],
        place=tried(lambda: cleaning.line(fields.get("place"), "place", required=False), ""),
        starts=tried(lambda: cleaning.moment(fields.get("starts"), "starts"), datetime.min),
        ends=tried(lambda: cleaning.moment(fields.get("ends"), "ends"), datetime.max),
    )
    if not {"starts", "ends"} & errors.keys():
        tried(lambda: check_slot(given.starts, given.ends), None)
    if errors:
        raise Refused(next(iter(errors.values())), **errors)
    return given


def _holder(fields: Fields, known: set[str]) -> str:
    holder_id = cleaning.clean(fields.get("holder_id"))
    if holder_id and holder_id not in known:
        raise Refused(_("Cette structure n’existe plus : choisissez-en une autre."), "holder_id")
    return holder_id


def _publics(fields: Fields) -> list[str]:
    """Those ticked, then those typed between commas in `other_publics`."""
    typed = (
        cleaning.line(fields.get("other_publics"), "other_publics", required=False)
        .replace(";", ",")
        .split(",")
    )
    ticked = (each.replace(",", " ") for each in cleaning.several(fields.get("publics")))
    found = cleaning.several([*ticked, *typed])
    if len(found) > MOST_PUBLICS or any(len(each) > LONGEST_PUBLIC for each in found):
        raise Refused(
            _("{most} publics au plus, de {longest} caractères chacun, séparés par des virgules.").format(
                most=MOST_PUBLICS, longest=LONGEST_PUBLIC
            ),
            "other_publics",
        )
    return found
