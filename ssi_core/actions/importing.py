"""What the imports share: lines already read from a file, done all together or not at all.

The preview has compared each line with what was there: `base` holds it. When it is not there any more, nothing is
imported, so that what is done is always what was shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import NotDone, Refused
from ssi_core.domain.french import joined
from ssi_core.domain.same_name import name_key
from ssi_core.locale import _, ngettext

Record = Mapping[str, Any]
# Nobody else writes meanwhile: a few seconds at most. The rest of a longer file comes with a second import.
MOST_LINES = 500


@dataclass(frozen=True)
class Line:
    """One line of a file: `number` as the person sees it, `id` of what it changes ('' : it is new)."""

    number: int
    id: str
    values: Fields
    base: Fields


def lines_in(fields: Fields) -> list[Line]:
    """The lines of `rows`. Raises Refused."""
    rows = fields.get("rows")
    if not isinstance(rows, list) or not rows:
        raise Refused(_("Il n’y a rien à importer."), "rows")
    if len(rows) > MOST_LINES:
        raise Refused(
            _("{count} lignes d’un coup au plus : partagez le fichier en plusieurs.").format(count=MOST_LINES), "rows"
        )
    return [_line(row) for row in rows]


def _line(row: object) -> Line:
    given = row if isinstance(row, Mapping) else {}
    values, base = given.get("values"), given.get("base") or {}
    if not isinstance(values, Mapping) or not isinstance(base, Mapping):
        raise Refused(_("Ces lignes ne se lisent pas : déposez le fichier de nouveau."), "rows")
    number = cleaning.whole(given.get("line"), "rows", least=1, most=2_000_000) or 0
    return Line(number, cleaning.clean(given.get("id")), values, base)


def as_sent(value: object) -> object:
    """A value as JSON carries it."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, list | tuple) else value


class Records:
    """What is there already, by id and by name."""

    def __init__(self, records: Sequence[Record], key: str = "name") -> None:
        self._by_id = {str(record["id"]): record for record in records}
        self._names = {name_key(str(record[key])) for record in records}

    def of(self, line: Line, key: str) -> Record | None:
        """What the line changes; None when it adds something called `key`. Raises Refused: it is not as previewed."""
        if not line.id:
            if name_key(key) in self._names:
                raise _changed_since()
            self._names.add(name_key(key))
            return None
        found = self._by_id.get(line.id)
        if found is None or any(as_sent(found.get(name)) != was for name, was in line.base.items()):
            raise _changed_since()
        return found


def _changed_since() -> Refused:
    return Refused(
        _("La liste a changé depuis l’aperçu : rien n’est importé. Regardez le nouvel aperçu, puis importez."), "rows"
    )


@contextmanager
def at_line(line: Line) -> Iterator[None]:
    """Raises Refused, with the line's number, when the block does."""
    try:
        yield
    except Refused as refusal:
        said = " ".join(dict.fromkeys(refusal.errors.values()))
        raise Refused(_("Ligne {number} : {reason}").format(number=line.number, reason=said), "rows") from None
    except NotDone as refusal:
        raise Refused(refusal.message, "rows") from None


def answer(said: str, created: int, changed: int, added_structures: int = 0) -> dict[str, Any]:
    """Counts only: the answer is kept with the command, and names have no place there."""
    parts = [said.format(n=created)] if created else []
    if changed:
        parts.append(
            ngettext("{n} fiche complétée ou modifiée", "{n} fiches complétées ou modifiées", changed).format(n=changed)
        )
    if added_structures:
        parts.append(
            ngettext("{n} structure inconnue ajoutée", "{n} structures inconnues ajoutées", added_structures).format(
                n=added_structures
            )
        )
    message = _("Import terminé : {parts}.").format(parts=joined(parts)) if parts else _("Rien n’était à importer.")
    return {"created": created, "changed": changed, "added_structures": added_structures, "message": message}
