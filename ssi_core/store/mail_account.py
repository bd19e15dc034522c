"""The town's mail server: beside the journal, for its password has no place there; read by who sends, never shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one


@dataclass(frozen=True)
class MailAccount:
    """How to reach the mail server; `security` is starttls, tls or none. The password never shows, even in a trace."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    sender: str
    sender_name: str


def find(cursor: Cursor) -> MailAccount | None:
    """The settings; None before they are made."""
    return one(
        cursor,
        MailAccount,
        "SELECT host, port, security, username, password, sender, sender_name FROM mail_account WHERE id = 'account'",
    )


def keep(cursor: Cursor, account: MailAccount) -> None:
    """Keep or replace the settings."""
    cursor.execute(
        "INSERT OR REPLACE INTO mail_account VALUES ('account', ?, ?, ?, ?, ?, ?, ?)",
        [
            account.host,
            account.port,
            account.security,
            account.username,
            account.password,
            account.sender,
            account.sender_name,
        ],
    )


def forget(cursor: Cursor) -> None:
    """No mail server any more."""
    cursor.execute("DELETE FROM mail_account")
