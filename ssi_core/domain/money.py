"""Sums of money: whole cents inside, French on screen; no floating number ever."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import format_currency

from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Refused
from ssi_core.locale import _

MOST = 100_000_000  # one million euros
_WRITTEN = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")


def euros(cents: int) -> str:
    """« 1 250,50 € »; the cents are left out when there are none."""
    shape = "#,##0\u00a0¤" if cents % 100 == 0 else "#,##0.00\u00a0¤"
    return format_currency(Decimal(cents) / 100, "EUR", format=shape, locale="fr_FR", currency_digits=False)


def typed(cents: int) -> str:
    """As one types it in a field: « 1250,50 »."""
    whole, rest = divmod(cents, 100)
    return f"{whole},{rest:02}" if rest else str(whole)


def cents(value: object, field: str, *, least: int = 0) -> int:
    """What someone typed (« 1 250,50 », « 1250.5 € ») in cents. Raises Refused."""
    text = re.sub(r"[\s\u00a0\u202f€]", "", clean(value))
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise Refused(_("Une somme comme 350 ou 1 250,50."), field)
    total = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
    if not least <= total <= MOST:
        raise Refused(_("Une somme entre {least} et {most}.").format(least=euros(least), most=euros(MOST)), field)
    return total
