"""What is held about one person, for them alone: as JSON for a machine, as a PDF to read."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from ssi_core.domain import clock
from ssi_core.domain.french import clock as hour
from ssi_core.domain.french import long_date, short_date
from ssi_core.domain.telling import Facts
from ssi_core.domain.telling_words import told
from ssi_core.exports import typesetting
from ssi_core.exports.directory import FONTS
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, happenings, people, personal_data, structures
from ssi_core.store.queries.people import Person

MOST_DONE = 5000


def to_json(cursor: Cursor, person_id: str) -> bytes:
    """Every row that names the person, and what they did; UTF-8."""
    person = _known(cursor, person_id)
    held = {
        _("ce qui est gardé"): personal_data.held_about(cursor, person_id),
        _("ce que vous avez fait"): [
            {_("quand"): at.isoformat(timespec="minutes"), _("quoi"): what} for at, what in _done(cursor, person)
        ],
    }
    return json.dumps(held, ensure_ascii=False, indent=2, default=str).encode()


def to_pdf(cursor: Cursor, person_id: str, now: datetime) -> bytes:
    """The same in sentences, tagged for screen readers; `now` is an instant. typst.TypstError when it cannot be set."""
    person = _known(cursor, person_id)
    names = structures.names(cursor)
    since = people.consent_changed_on(cursor, person.id)
    mine = sorted(names[row_id] for row_id in people.structures_of(cursor, person.id) if row_id in names)
    agreed = _("oui") if person.shares_contact else _("non")
    if since:
        agreed = _("{agreed}, depuis le {day}").format(agreed=agreed, day=short_date(clock.wall_clock(since).date()))
    none = _("rien de noté")
    values: dict[str, Any] = {
        "title": _("Ce qui est gardé sur vous"),
        "said": _("Au {day}. Vous pouvez tout corriger, ou tout effacer, à la page « Les personnes ».").format(
            day=long_date(clock.wall_clock(now).date())
        ),
        "fonts": FONTS,
        "page": _("page"),
        "facts": [
            [_("Prénom et nom"), f"{person.first_name} {person.last_name}".strip() or none],
            [_("Courriel"), person.email or none],
            [_("Téléphone"), person.phone or none],
            [_("Coordonnées partagées avec le collectif"), agreed],
            [_("Structures au nom desquelles vous parlez"), "\u00a0; ".join(mine) or none],
            [_("Vous animez"), _("oui") if person.role == "facilitator" else _("non")],
        ],
        "done_title": _("Ce que vous avez fait ici"),
        "done": [[f"{short_date(at.date())}, {hour(at)}", what] for at, what in _done(cursor, person)],
        "done_none": _("Rien pour le moment."),
    }
    return typesetting.to_pdf("my_data.typ", values, {})


def _known(cursor: Cursor, person_id: str) -> Person:
    person = people.find(cursor, person_id)
    if person is None or person.forgotten:
        raise LookupError("nothing is held about this person")
    return person


def _done(cursor: Cursor, person: Person) -> list[tuple[datetime, str]]:
    """What the person did, the latest first, with wall-clock times; others who are in it keep their names out."""
    labels = happenings.Labels(cursor)
    found: list[tuple[datetime, str]] = []

    def name_of(person_id: str) -> str:
        return person.name if person_id == person.id else _("une personne")

    for edition in editions.all_of_them(cursor):
        done = happenings.of_edition(cursor, edition.id, MOST_DONE, person_id=person.id)
        op_ids = [each.op_id for each in done]
        events, counts = happenings.events(cursor, op_ids), happenings.counts(cursor, op_ids)
        for each in done:
            facts = Facts(
                person.name, person.id, events.get(each.op_id, []), labels.of, name_of, counts.get(each.op_id, {})
            )
            found.append((clock.wall_clock(each.recorded_on), told(each.action, facts)))
    return sorted(found, reverse=True)
