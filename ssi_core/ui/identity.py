"""Who looks at the page: read from the signed cookie at each run, never kept in the session's state."""

from __future__ import annotations

from streamlit.runtime.scriptrunner import get_script_run_ctx

from ssi_core import runtime
from ssi_core.domain.permissions import RANK, Role
from ssi_core.locale import _
from ssi_core.store.queries import people, seats


def person_id() -> str:
    """The person's id; '' for a visitor."""
    # What st.user reads too; but st.user first looks for a file of secrets on the disk, at each call, under a lock that
    # all pages share: half the time of a room of sixty.
    context = get_script_run_ctx(suppress_warning=True)
    return str(context.user_info.get("sub") or "") if context is not None else ""


def role() -> Role:
    """The person's present role, from the table of seats: an open page outlives a revoked cookie."""
    with runtime.current().gallery.memory.reading() as cursor:
        return seats.role_of(cursor, person_id())


def name() -> str:
    """The person's name as the sidebar shows it."""
    with runtime.current().gallery.memory.reading() as cursor:
        person = people.find(cursor, person_id()) if person_id() else None
    if person is None or role() is Role.VISITOR:
        return _("Vous regardez en visiteur")
    return person.name if person.first_name else _("Animateur·rice")


def takes_part() -> bool:
    """Whether the person has a seat."""
    return RANK[role()] >= RANK[Role.PARTICIPANT]


def facilitates() -> bool:
    """Whether the person runs the room."""
    return role() is Role.FACILITATOR
