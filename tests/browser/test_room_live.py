"""Projector, facilitator and three phones through two votes: the projector follows, nothing is told too early."""

from __future__ import annotations

from playwright.sync_api import expect

from ssi_core.store.database import Database
from tests.actions.plenary_helpers import opened
from tests.conftest import make_town


def a_plenary(database: Database) -> str:
    """An open plenary with two prepared votes; gives the code of the room."""
    town = make_town(database)
    plenary, _items = opened(town)
    for title, method, options in (("Quel thème ?", "approval", "L’eau\nLa forêt"), ("On avance ?", "consent", "")):
        town.do(
            town.facilitator, "vote.prepare", plenary_id=plenary, title=title, method=method, options=options,
            secrecy="secret",
        )  # fmt: skip
    return str(town.one("SELECT code FROM room"))


def close(remote) -> None:
    remote.locator("summary", has_text="Clore le vote").click()
    remote.get_by_role("button", name="Clore et montrer").click()


def test_the_projector_follows_two_votes_and_the_speaking(make_room):
    room = make_room(a_plenary)
    projector = room.facilitator(viewport={"width": 1920, "height": 1080})
    projector.goto(room.server.url + "/projection")
    expect(projector.locator(".pl-room h1")).to_have_text("Accueil")
    remote = room.facilitator(viewport={"width": 390, "height": 844})
    remote.goto(room.server.url + "/telecommande")
    phones = [room.phone(name) for name in ("Nina", "Omar", "Lou")]
    expect(projector.locator(".pl-room-foot .pl-count strong")).to_have_text("3")

    remote.get_by_role("button", name="Ouvrir : Quel thème ?").click()
    expect(projector.locator(".pl-room h1")).to_have_text("Quel thème ?")
    for phone, option in zip(phones, ("L’eau", "La forêt", "La forêt"), strict=True):
        phone.get_by_label(option).locator("visible=true").check()
        phone.get_by_role("button", name="Voter", exact=True).click()
        expect(phone.get_by_text("Changer ou retirer mon vote")).to_be_visible()
    expect(projector.locator(".pl-tally-text")).to_have_text("3 voix sur 3")
    phones[2].get_by_text("Changer ou retirer mon vote").click()
    phones[2].get_by_label("L’eau").locator("visible=true").check()
    phones[2].get_by_role("button", name="Remplacer mon vote").click()
    expect(phones[2].get_by_text("Votre vote est changé.")).to_be_visible()
    close(remote)
    expect(projector.locator(".pl-room-outcome")).to_have_text("« L’eau » arrive en tête.")
    expect(phones[0].get_by_text("arrive en tête")).to_be_visible()

    remote.get_by_role("button", name="Ouvrir : On avance ?").click()
    expect(projector.locator(".pl-room h1")).to_have_text("On avance ?")
    phones[0].get_by_label("J’ai une objection").locator("visible=true").check()
    phones[0].get_by_role("button", name="Voter", exact=True).click()
    expect(phones[0].locator(".pl-error")).to_contain_text("Écrivez votre objection")
    phones[0].locator("textarea[name=objection]").locator("visible=true").fill("Trop tôt")
    phones[0].get_by_role("button", name="Voter", exact=True).click()
    expect(projector.locator(".pl-tally-text")).to_have_text("1 voix sur 3")
    expect(projector.get_by_text("Trop tôt")).to_have_count(0)
    close(remote)
    expect(projector.locator(".pl-room-outcome")).to_contain_text("1 objection")
    expect(projector.get_by_text("Trop tôt")).to_be_visible()

    remote.get_by_role("button", name="Commencer un tour de table").click()
    phones[1].get_by_role("button", name="Demander la parole").click()
    remote.get_by_role("button", name="La parole à Omar").click()
    expect(projector.locator(".pl-room-speaker strong")).to_have_text("Omar Essai")
    assert projector.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    small = projector.locator(".pl-room-body *, .pl-room-foot *").evaluate_all(
        "nodes => nodes.filter((node) => !node.children.length && node.textContent.trim() && "
        "parseFloat(getComputedStyle(node).fontSize) < 28).map((node) => node.textContent)"
    )
    assert small == []

    remote.get_by_role("button", name="Figer ce qui est montré").click()
    expect(remote.get_by_text("L’image est figée")).to_be_visible()
    phones[0].get_by_role("button", name="Demander la parole").click()
    expect(remote.get_by_text("1 personne attend.")).to_be_visible()
    projector.wait_for_timeout(1000)
    expect(projector.get_by_text("Nina Essai")).to_have_count(0)
    remote.get_by_role("button", name="Libérer l’image").click()
    expect(projector.get_by_text("Nina Essai")).to_be_visible()
