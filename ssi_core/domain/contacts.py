"""How to reach someone: addresses and telephone numbers, as people type them, in one spelling."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email


def email_of(text: str) -> str | None:
    """The e-mail address, its domain in lower case; « Prénom Nom <adresse> » is understood. None: it is not one."""
    address = text.strip()
    if inside := re.fullmatch(r"[^<>]*<([^<>]+)>", address):
        address = inside[1]
    try:
        return validate_email(re.sub(r"^mailto:", "", address.strip()), check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def phone_of(text: str) -> str | None:
    """« 05 59 00 00 00 » if French, « +34 943000000 » kept international otherwise. None: it is not one number."""
    typed = text.strip()
    digits = re.sub(r"\(0\)|[\s.\-‐‑–/()_]", "", typed)
    digits = re.sub(r"^00", "+", digits)
    # A spreadsheet that took the number for a quantity has lost its first zero.
    national = re.fullmatch(r"(?:\+330?|0)?([1-9]\d{8})", digits, re.ASCII)
    if national:
        number = f"0{national[1]}"
        return " ".join(number[at : at + 2] for at in range(0, 10, 2))
    if re.fullmatch(r"\+(?!33)[1-9]\d{6,14}", digits, re.ASCII):
        groups = re.sub(r"[^\d]+", " ", re.sub(r"^\s*(\+|00)", "", typed.replace("(0)", ""))).strip()
        return f"+{groups}" if " " in typed else digits
    return None


def website_of(text: str) -> str | None:
    """The web address, with its https:// when people left it out. None: it is not one.

    Only the web: a « javascript: » address would run on the computer of who clicks on it.
    """
    typed = text.strip()
    address = typed if re.match(r"[a-z][a-z0-9+.-]*:", typed, re.IGNORECASE) else f"https://{typed.lstrip('/')}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"(?:[\w-]+\.)+[\w-]{2,}", host):
        return None
    return None if re.search(r"\s", address) else address
