"""E-mail, telephone, website of a form: in one spelling, or a sentence that shows how to write them."""

from __future__ import annotations

from collections.abc import Callable

from ssi_core.domain import cleaning
from ssi_core.domain.contacts import email_of, phone_of, website_of
from ssi_core.domain.errors import Refused
from ssi_core.locale import _


def email(value: object, field: str = "email") -> str:
    """An e-mail address, '' when empty. Raises Refused."""
    return _spelled(value, field, email_of, _("Une adresse comme prenom@exemple.fr."))


def phone(value: object, field: str = "phone") -> str:
    """A telephone number, '' when empty. Raises Refused."""
    return _spelled(value, field, phone_of, _("Un seul numéro, comme 05 59 00 00 00."))


def website(value: object, field: str = "website") -> str:
    """A web address, '' when empty. Raises Refused."""
    return _spelled(value, field, website_of, _("Une adresse de site comme www.exemple.fr."))


def _spelled(value: object, field: str, rule: Callable[[str], str | None], advice: str) -> str:
    text = cleaning.line(value, field, required=False)
    if not text:
        return ""
    found = rule(text)
    if found is None:
        raise Refused(advice, field)
    return cleaning.line(found, field)
