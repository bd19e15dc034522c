"""What the tests of the theme start from."""

from __future__ import annotations

EAU = "L’eau, un bien commun"
WHY = "Trois structures ont un projet d’accès à l’eau."


def propose(town, person, title=EAU, why=WHY):
    """A proposal's id."""
    town.later(minutes=1)
    return town.do(person, "theme.propose", title=title, why=why).answer["id"]


def amend(town, person, proposal_id, title=EAU, why=WHY, **base):
    """An amendment's id."""
    town.later(minutes=1)
    town.do(person, "theme.amend", id=proposal_id, title=title, why=why, **base)
    return town.one("SELECT id FROM amendment ORDER BY seq DESC")


def wording(town, proposal_id):
    """The present title and reasons."""
    return town.rows("SELECT title, why FROM proposal WHERE id = ?", proposal_id)[0]


def state(town, proposal_id):
    """open, adopted or withdrawn."""
    return town.one("SELECT state FROM proposal WHERE id = ?", proposal_id)


def open_plenary(town, agenda="Le thème 20\nLe calendrier 30"):
    """An open plenary's id."""
    plenary_id = town.do(
        town.facilitator, "plenary.create", title="Première plénière", place="Mairie",
        scheduled_on="2026-09-10T18:00", agenda=agenda,
    ).answer["id"]
    town.do(town.facilitator, "plenary.open", plenary_id=plenary_id)
    return plenary_id
