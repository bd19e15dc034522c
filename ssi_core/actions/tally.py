"""The count of a vote, as it is typed."""

from __future__ import annotations

from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.locale import _

COUNTS = ("votes_for", "votes_against", "abstained")
Tally = tuple[int | None, int | None, int | None]


def tally_in(fields: Fields) -> Tally:
    """For, against, abstained: the three counts, or none at all. Raises Refused."""
    counts = [cleaning.whole(fields.get(name), name, required=False) for name in COUNTS]
    missing = [name for name, count in zip(COUNTS, counts, strict=True) if count is None]
    if 0 < len(missing) < len(COUNTS):
        said = _("Écrivez les trois nombres (0 si personne), ou aucun.")
        raise Refused(said, **dict.fromkeys(missing, said))
    if not missing and not any(counts):
        raise Refused(_("Personne n’a voté : laissez les trois nombres vides."), COUNTS[0])
    return counts[0], counts[1], counts[2]
