"""Every mistake of a form said at once, each beside its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from ssi_core.domain.errors import Refused
from ssi_core.locale import _

P = ParamSpec("P")
T = TypeVar("T")


class Mistakes:
    """What was refused so far, by field."""

    def __init__(self) -> None:
        self._errors: dict[str, str] = {}

    def kept(self, instead: T, check: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What `check` gives, or `instead` when it refuses; the refusal is kept for `raise_if_any`."""
        try:
            return check(*given, **named)
        except Refused as refusal:
            self._errors.update(refusal.errors)
            return instead

    def add(self, field: str, message: str) -> None:
        """Refuse a field; its first refusal stays."""
        self._errors.setdefault(field, message)

    def raise_if_any(self) -> None:
        """Raises Refused with everything that was refused."""
        if self._errors:
            raise Refused(_("Il manque quelque chose : regardez les champs signalés."), **self._errors)
