"""Signed cookies and links (itsdangerous): what a browser shows us is what we gave it."""

from __future__ import annotations

from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeSerializer, URLSafeTimedSerializer

COOKIE = "pleniere"
COOKIE_SECONDS = 400 * 24 * 3600
KEY_SECONDS = 24 * 3600
NEWCOMER_SECONDS = 3600
UPKEEP_SECONDS = 60


@dataclass(frozen=True)
class Signer:
    """Signs with the data folder's secret; a salt keeps one use from serving as another."""

    secret: str

    def cookie(self, person_id: str) -> str:
        """The cookie of a person's browser."""
        return str(URLSafeSerializer(self.secret, "cookie").dumps(person_id))

    def person_of(self, cookie: str) -> str:
        """The person of a cookie; '' when it is not ours."""
        try:
            return str(URLSafeSerializer(self.secret, "cookie").loads(cookie))
        except BadSignature:
            return ""

    def newcomer(self, person_id: str) -> str:
        """What the entrance form of someone new carries: sent twice, it is the same person. Valid one hour."""
        return str(URLSafeTimedSerializer(self.secret, "newcomer").dumps(person_id))

    def newcomer_of(self, token: str) -> str:
        """The person id of an entrance form; '' when it is not ours or too old."""
        try:
            return str(URLSafeTimedSerializer(self.secret, "newcomer").loads(token, max_age=NEWCOMER_SECONDS))
        except BadSignature:
            return ""

    def facilitator_key(self, nonce: str) -> str:
        """A sign-in link's token, valid one day."""
        return str(URLSafeTimedSerializer(self.secret, "facilitator").dumps(nonce))

    def accepts_facilitator_key(self, token: str) -> bool:
        """Whether the token is ours and not too old."""
        return self._accepts(token, "facilitator", KEY_SECONDS)

    def agenda(self, structure_id: str, version: int = 0) -> str:
        """What the address of a structure's rétroplanning holds; '' is everybody's. Agendas sign in nowhere."""
        return str(URLSafeSerializer(self.secret, "agenda").dumps([structure_id, version] if version else structure_id))

    def agenda_of(self, token: str) -> tuple[str, int] | None:
        """The structure of such an address, '' for everybody's, and its version; None when it is not ours."""
        try:
            found = URLSafeSerializer(self.secret, "agenda").loads(token)
        except BadSignature:
            return None
        return (str(found[0]), int(found[1])) if isinstance(found, list) else (str(found), 0)

    def upkeep_key(self, command: str) -> str:
        """A token by which the command line speaks with the running server, valid one minute."""
        return str(URLSafeTimedSerializer(self.secret, "upkeep").dumps(command))

    def upkeep_command(self, token: str) -> str:
        """The command of an upkeep token; '' when it is not ours or too old."""
        try:
            return str(URLSafeTimedSerializer(self.secret, "upkeep").loads(token, max_age=UPKEEP_SECONDS))
        except BadSignature:
            return ""

    def _accepts(self, token: str, salt: str, seconds: int) -> bool:
        try:
            URLSafeTimedSerializer(self.secret, salt).loads(token, max_age=seconds)
        except BadSignature:
            return False
        return True
