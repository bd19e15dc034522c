"""What the tests of roles start from."""

from __future__ import annotations

from typing import Any

from tests.conftest import Town


def column(town: Town, name: str = "Associations", structure: str = "") -> str:
    """An actor's id."""
    town.do(town.alice, "role.add_actor", name=name, structure_id=structure)
    return str(town.one("SELECT id FROM role_actor ORDER BY seq DESC LIMIT 1"))


def role(town: Town, title: str = "Tenir l’accueil", domain: str = "benevoles", actor: str = "", **more: Any) -> str:
    """A role's id."""
    return str(town.do(town.alice, "role.add", title=title, domain=domain, actor_id=actor, **more).answer["id"])


def parts(town: Town, role_id: str) -> list[tuple[str, str, str]]:
    """Part, structure, person of each who has one, in order."""
    return town.rows("SELECT part, structure_id, person_id FROM role_part WHERE role_id = ? ORDER BY seq", role_id)


def place(town: Town, role_id: str) -> tuple[str, str]:
    """Domain and column."""
    return town.rows("SELECT domain, actor_id FROM role WHERE id = ?", role_id)[0]
