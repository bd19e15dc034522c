"""The main job: a plenary opened by a facilitator, joined from two phones, written together, closed and reported."""

from __future__ import annotations

import io
import re

import docx
from playwright.sync_api import Page, expect

NOTE = "form[data-action='note.write']:visible textarea"


def send(page: Page, action: str, **fields: str) -> None:
    form = page.locator(f"form[data-action='{action}']:visible").first
    for name, value in fields.items():
        control = form.locator(f"[name={name}]")
        if control.evaluate("node => node.tagName") == "SELECT":
            control.select_option(label=value)
        else:
            control.fill(value)
    form.locator("button:not([type=button])").last.click()


def unfold(page: Page, summary: str) -> None:
    page.locator("summary:visible", has_text=summary).first.click()


def press(page: Page, action: str) -> None:
    page.locator(f"button[data-action='{action}']:visible").first.click()


def test_a_plenary_from_its_opening_to_its_compte_rendu(make_room):
    room = make_room()
    host = room.facilitator()
    send(host, "edition.start", name="Festival des Solidarités", collective_name="Collectif de Valbrune")
    expect(host.locator("h1", has_text="Festival des Solidarités")).to_be_visible()

    host.goto(room.server.url + "/pleniere")
    host.wait_for_selector(".pl-board h2")
    if not host.locator("form[data-action='plenary.create']:visible").count():
        host.locator("summary:visible", has_text=re.compile("pléni", re.I)).first.click()
    send(
        host, "plenary.create", title="Plénière de rentrée", place="Salle du conseil", scheduled_on="2026-09-10T18:00",
        agenda="Accueil et tour de table — 10\nLe thème — 30\nLe calendrier — 30",
    )
    expect(host.get_by_role("button", name="Ouvrir la plénière")).to_be_visible()
    press(host, "plenary.open")
    expect(host.locator("[data-ends-at]").first).to_be_visible()

    host.goto(room.server.url + "/rejoindre")
    shown = host.locator(".pl-code").first
    expect(shown).to_be_visible()
    room.code = "".join(shown.inner_text().split())[-6:]
    assert len(room.code) == 6
    expect(host.locator(".pl-qr svg, .pl-qr img, svg.pl-qr").first).to_be_visible()
    phones = []
    for name, structure in (("Inès", "Les Jardins partagés"), ("Karim", "Lycée Jean-Moulin")):
        phone = room.page(room.server.url, viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
        phone.goto(f"{room.server.url}/r/{room.code}")
        phone.fill("[name=first_name]", name)
        phone.fill("[name=last_name]", "Essai")
        phone.select_option("[name=structure]", value="autre")
        phone.fill("[name=new_structure]", structure)
        phone.click("button.pl-button--main")
        phone.wait_for_selector(NOTE)
        phones.append(phone)
    ines, karim = phones

    host.goto(room.server.url + "/pleniere")
    ines.locator(NOTE).first.fill("Chacun dit ce qu’il attend de la semaine.")
    ines.locator(NOTE).first.press("Enter")
    for page in (host, karim):
        expect(page.locator(".pl-line-text", has_text="Chacun dit ce qu’il attend")).to_be_visible()
    unfold(karim, "Une décision")
    send(karim, "decision.record", body="La plénière suivante se tient au lycée.")
    expect(host.locator(".pl-line-text", has_text="se tient au lycée")).to_be_visible()
    unfold(karim, "Une action")
    send(karim, "task.give", what="Réserver la salle", structure_id="Lycée Jean-Moulin", due_on="2026-10-01")
    expect(host.locator(".pl-line-text", has_text="Réserver la salle")).to_be_visible()
    press(host, "plenary.go_to")

    for page in (ines, karim):
        page.goto(room.server.url + "/theme")
    ines.wait_for_selector(".pl-board h1, .pl-board h2")
    if not ines.locator("form[data-action='theme.propose']:visible").count():
        unfold(ines, "Proposer")
    send(ines, "theme.propose", title="Se nourrir ici et là-bas", why="Tout le monde mange.")
    karim.get_by_role("button", name="Je soutiens").click()
    host.goto(room.server.url + "/theme")
    expect(host.locator("article", has_text="Se nourrir ici")).to_be_visible()
    unfold(host, "Adopter")
    send(host, "theme.adopt", votes_for="3", votes_against="0", abstained="0")
    for page in (ines, karim):
        expect(page.locator(".pl-tag--adopted").first).to_be_visible()

    host.goto(room.server.url + "/calendrier")
    ines.goto(room.server.url + "/calendrier")
    host.locator("[data-ask]:visible", has_text="Ajouter").first.click()
    send(host, "activity.create", title="Discosoupe", starts="2026-11-14T14:00", ends="2026-11-14T18:00", place="Place du marché")
    expect(ines.locator(".pl-board", has_text="Discosoupe").first).to_be_visible()

    host.goto(room.server.url + "/pleniere")
    unfold(host, "Clore")
    press(host, "plenary.close")
    expect(host.locator(".pl-tag--closed").first).to_be_visible()

    ines.goto(room.server.url + "/compte-rendu")
    page_text = ines.locator(".pl-board", has_text="Plénière de rentrée").last
    for words in ("Chacun dit ce qu’il attend", "se tient au lycée", "Réserver la salle", "Se nourrir ici et là-bas", "Discosoupe", "Inès Essai"):
        expect(page_text).to_contain_text(words)
    downloads = []
    for kind in ("Markdown", "Word"):
        with ines.expect_download() as coming:
            ines.get_by_role("button", name=kind).or_(ines.get_by_role("link", name=kind)).first.click()
        downloads.append(coming.value.path().read_bytes())
    assert "Chacun dit ce qu’il attend" in downloads[0].decode()
    written = docx.Document(io.BytesIO(downloads[1]))
    assert any("Chacun dit ce qu’il attend" in paragraph.text for paragraph in written.paragraphs)
