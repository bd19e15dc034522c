"""One letter given to the mail server, step by step, so that we know what the server knows of it."""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from email.message import EmailMessage

from ssi_core.store.mail_account import MailAccount

SECONDS = 20
_GREETING = "pleniere.localhost"  # not the machine's own name, which is nobody's business


class NotTaken(Exception):
    """The server does not have the letter. `problem` is a word of `domain/letters.py`; `for_good`: no use trying again.

    Never the server's own text, which may repeat an address.
    """

    def __init__(self, problem: str, *, for_good: bool = False) -> None:
        super().__init__(problem)
        self.problem = problem
        self.for_good = for_good


class NobodyKnows(Exception):
    """The link broke after the whole letter was given and before the server answered."""


@contextlib.contextmanager
def connected(account: MailAccount, seconds: float = SECONDS) -> Iterator[smtplib.SMTP]:
    """A conversation with the server, encrypted and signed in as the settings say. Raises NotTaken."""
    link: smtplib.SMTP | None = None
    try:
        try:
            link = _open(account, seconds)
        except ssl.SSLError as error:
            raise NotTaken("security") from error
        except smtplib.SMTPAuthenticationError as error:
            raise NotTaken("login") from error
        except smtplib.SMTPNotSupportedError as error:
            raise NotTaken("security") from error
        except smtplib.SMTPResponseException as error:
            raise NotTaken("busy" if error.smtp_code < 500 else "refused") from error
        except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
            raise NotTaken("unreachable") from error
        yield link
    finally:
        if link is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                link.quit()


def _open(account: MailAccount, seconds: float) -> smtplib.SMTP:
    context = ssl.create_default_context()
    link: smtplib.SMTP
    if account.security == "tls":
        link = smtplib.SMTP_SSL(
            account.host, account.port, local_hostname=_GREETING, timeout=seconds, context=context
        )
    else:
        link = smtplib.SMTP(account.host, account.port, local_hostname=_GREETING, timeout=seconds)
    try:
        if account.security == "starttls":
            link.starttls(context=context)
        link.ehlo()
        if account.username:
            link.login(account.username, account.password)
    except BaseException:
        link.close()
        raise
    return link


def give(link: smtplib.SMTP, message: EmailMessage, sender: str, recipient: str) -> None:
    """Give one letter to the server. Raises NotTaken, NobodyKnows."""
    content = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))
    try:
        _accepted(link.mail(sender), "sender")
        _accepted(link.rcpt(recipient), "recipient")
    except smtplib.SMTPServerDisconnected as error:
        raise NotTaken("unreachable") from error
    except OSError as error:
        raise NotTaken("unreachable") from error
    try:
        answer = link.data(content)
    except smtplib.SMTPDataError as error:  # refused before a word of it was given
        raise _refusal(error.smtp_code, "refused") from error
    except (OSError, smtplib.SMTPException) as error:
        raise NobodyKnows from error
    _accepted(answer, "refused")


def _accepted(answer: tuple[int, bytes], problem: str) -> None:
    code, _said = answer
    if code not in (250, 251):
        raise _refusal(code, problem)


def _refusal(code: int, problem: str) -> NotTaken:
    """5xx is for good; 4xx (too many letters at once, a grey list) asks to come back."""
    return NotTaken(problem, for_good=True) if 500 <= code < 600 else NotTaken("busy")
