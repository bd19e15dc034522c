"""The settings: logo, mail server, time that names are kept, for who runs the room. The password is on no board."""

from __future__ import annotations

import base64

from ssi_core.domain.letters import state_name
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store import mail_account
from ssi_core.store.queries import editions, logos, mailings, retention


@board("settings_logo", "edition", "logo")
def logo(view: View) -> str:
    """The logo as it stands at the head of documents."""
    if not view.facilitates():
        return render("settings_closed.html")
    edition = editions.current(view.cursor)
    found = logos.of_edition(view.cursor, edition.id) if edition else None
    picture = f"data:image/png;base64,{base64.b64encode(found.content).decode()}" if found else ""
    return render("settings_logo.html", edition=edition, logo=found, picture=picture)


@board("settings_keeping", "edition", "retention")
def keeping(view: View) -> str:
    """How long names are kept."""
    if not view.facilitates():
        return ""
    return render(
        "settings_keeping.html", edition=editions.current(view.cursor), months=retention.months(view.cursor)
    )


@board("settings_mail", "mail_account", "mailing", "letter", "mail_consent")
def mail(view: View) -> str:
    """The mail server, without its password, and what became of the last trial."""
    if not view.facilitates():
        return ""
    account = mail_account.find(view.cursor)
    test = mailings.last_test(view.cursor) if account else None
    return render(
        "settings_mail.html",
        account=account,
        has_password=bool(account and account.password),
        test=test,
        test_state=state_name(test.state) if test else "",
        reachable=len(mailings.reachable(view.cursor)),
    )
