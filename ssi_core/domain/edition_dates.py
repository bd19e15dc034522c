"""The dates of an edition: what the national calendar proposes, and kind warnings when a town leaves it.

The Festival des Solidarités begins on the first Friday after 11 November and lasts 17 days. Towns do spill
over (a school free a week earlier, a speaker free a day later): nothing here ever forbids a date.
"""

from __future__ import annotations

from datetime import date, timedelta

from ssi_core.domain.french import count, date_range, long_date
from ssi_core.locale import _

LENGTH_IN_DAYS = 17
_FRIDAY = 4


def proposed_dates(year: int) -> tuple[date, date]:
    """First and last day (both included) of the Festival in `year`, by the rule."""
    after = date(year, 11, 12)
    starts_on = after + timedelta(days=(_FRIDAY - after.weekday()) % 7)
    return starts_on, starts_on + timedelta(days=LENGTH_IN_DAYS - 1)


def next_proposed_dates(today: date) -> tuple[date, date]:
    """Dates of the first Festival that has not begun before `today`: what a new edition is offered."""
    this_year = proposed_dates(today.year)
    return this_year if this_year[0] >= today else proposed_dates(today.year + 1)


def warnings_about(starts_on: date, ends_on: date) -> list[str]:
    """French sentences on what is unusual in these dates (both included); empty when they follow the rule."""
    if ends_on < starts_on:
        return [
            _("La fin ({end}) précède le début ({start}).").format(
                end=long_date(ends_on), start=long_date(starts_on)
            )
        ]
    warnings = []
    usual_start, usual_end = proposed_dates(starts_on.year)
    if starts_on != usual_start:
        warnings.append(
            _(
                "Le Festival commence d’habitude le premier vendredi après le 11 novembre\u00a0: "
                "en {year}, le {usual}. Ici, il commencerait le {start}."
            ).format(year=starts_on.year, usual=long_date(usual_start), start=long_date(starts_on))
        )
    length = (ends_on - starts_on).days + 1
    if length != LENGTH_IN_DAYS:
        warnings.append(
            _("Le Festival dure d’habitude {usual} ({range} en {year}). Ces dates en font {length}.").format(
                usual=count(LENGTH_IN_DAYS, _("jour"), _("jours")),
                range=date_range(usual_start, usual_end, with_year=False),
                year=starts_on.year,
                length=length,
            )
        )
    return warnings


def activity_date_warning(day: date, starts_on: date, ends_on: date) -> str | None:
    """A French sentence when `day` is outside the edition (ends included), None inside; never a refusal."""
    if starts_on <= day <= ends_on:
        return None
    edition = date_range(starts_on, ends_on)
    if day < starts_on:
        days = count((starts_on - day).days, _("jour"), _("jours"))
        sentence = _("Hors des dates de l’édition ({edition})\u00a0: {day}, {days} avant l’ouverture.")
    else:
        days = count((day - ends_on).days, _("jour"), _("jours"))
        sentence = _("Hors des dates de l’édition ({edition})\u00a0: {day}, {days} après la clôture.")
    return sentence.format(edition=edition, day=long_date(day), days=days)
