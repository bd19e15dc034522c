"""What every command about a theme checks: which proposal, who decides on it, what its wording may be."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.same_name import plain
from ssi_core.locale import _
from ssi_core.store.queries import themes
from ssi_core.store.queries.themes import Proposal

LONGEST_TITLE = 120
LONGEST_WHY = 2000


def proposal_in(command: Command, fields: Fields) -> Proposal:
    """The proposal of `id`, of this edition. Raises Missing."""
    return proposal(command, cleaning.clean(fields.get("id")))


def proposal(command: Command, proposal_id: str) -> Proposal:
    """A proposal of this edition. Raises Missing."""
    found = themes.find(command.cursor, proposal_id)
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette proposition n’existe plus."))
    return found


def check_open(found: Proposal) -> None:
    """Raises Refused once a proposal is adopted or withdrawn: it is no longer discussed."""
    if found.state == "adopted":
        raise Refused(_("Ce thème est adopté : pour en discuter encore, l’animateur·rice doit le rouvrir."))
    if found.state == "withdrawn":
        raise Refused(_("Cette proposition a été retirée."))


def check_decides(command: Command, found: Proposal) -> None:
    """Raises Forbidden unless the person is the proposal's author or the facilitator."""
    if command.person_id != found.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’auteur·rice de la proposition ou l’animateur·rice peut faire cela."))


def wording(fields: Fields) -> tuple[str, str]:
    """The title and the reasons, both checked before anything is said. Raises Refused."""
    given: dict[str, str] = {}
    errors: dict[str, str] = {}
    for name, take in (("title", _title), ("why", _why)):
        try:
            given[name] = take(fields.get(name))
        except Refused as refusal:
            errors |= refusal.errors
    if errors:
        raise Refused(next(iter(errors.values())), **errors)
    return given["title"], given["why"]


def check_wording(command: Command, title: str, why: str, *, but: str = "") -> None:
    """A wording made by merging fits too, and no other proposal (than `but`) has that title. Raises Refused."""
    wording({"title": title, "why": why})
    wanted = plain(title) or title
    for other in themes.of_edition(command.cursor, command.edition_id):
        if other.id != but and other.state != "withdrawn" and (plain(other.title) or other.title) == wanted:
            raise Refused(
                _("Ce thème est déjà adopté.") if other.state == "adopted"
                else _("Ce thème est déjà proposé : soutenez-le, ou amendez-le."),
                "title",
                see=f"#theme-{other.id}",
            )


def _title(value: object) -> str:
    return cleaning.line(value, "title", longest=LONGEST_TITLE)


def _why(value: object) -> str:
    return cleaning.paragraph(value, "why", required=False, longest=LONGEST_WHY)
