"""Cards moved with the mouse, a finger and the keyboard, while others change the board."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.actions.role_town import column, role
from tests.browser.conftest import PHONE
from tests.conftest import make_town


def two_columns(database: Database) -> str:
    """Two columns, one card in the first."""
    town = make_town(database)
    first, _second = column(town), column(town, "Écoles")
    role(town, "Tenir l’accueil", "communication", first)
    role(town, "Chanter", "animations", first)
    return str(town.one("SELECT code FROM room"))


def at_the_roles(room, person: str, **options) -> Page:
    """Someone who came in before, on the page of roles."""
    page = room.page(room.server.url, **options)
    cookie = Signer(secret_of(room.server.folder)).cookie(person)
    page.context.add_cookies([{"name": COOKIE, "value": cookie, "url": room.server.url}])
    page.goto(room.server.url + "/roles")
    expect(page.locator("[data-card]")).to_have_count(2)
    page.wait_for_function("document.querySelector('.pl-board').dataset.revision")
    return page


def grip(page: Page, title: str = "Tenir l’accueil"):
    return page.locator(f'[data-card="{title}"] [data-grip]')


def in_cell(page: Page, place: str, title: str = "Tenir l’accueil"):
    return page.locator(f'[data-place="{place}"] [data-card="{title}"]')


def middle(locator) -> tuple[float, float]:
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_card_moves_with_the_mouse_then_the_keyboard_and_another_screen_sees_both(make_room):
    room = make_room(two_columns)
    alice, bruno = at_the_roles(room, "alice"), at_the_roles(room, "bruno")

    # The mouse; meanwhile bruno takes a role, and the board pushed under the carried card does not drop it.
    grip(alice).scroll_into_view_if_needed()
    start, goal = middle(grip(alice)), middle(alice.locator('[data-place="Communication, Écoles"]'))
    alice.mouse.move(*start)
    alice.mouse.down()
    alice.mouse.move(start[0] + 20, start[1] + 5, steps=3)
    expect(alice.locator(".pl-carried")).to_be_visible()
    bruno.locator('[data-card="Chanter"]').get_by_role("button", name="Je m’en charge").click()
    expect(alice.locator('[data-card="Chanter"]')).to_contain_text("Bruno Etcheverry")
    expect(alice.locator(".pl-carried")).to_be_visible()
    expect(alice.locator(".pl-carried-from")).to_have_count(1)
    alice.mouse.move(*goal, steps=5)
    expect(alice.locator('[data-place="Communication, Écoles"]')).to_have_class("pl-roles-cell pl-roles-cell--empty pl-carried-over")
    alice.mouse.up()
    for page in (alice, bruno):
        expect(in_cell(page, "Communication, Écoles")).to_be_visible()
    expect(alice.locator(".pl-carried")).to_have_count(0)

    # The keyboard, with what a screen reader is told.
    said = alice.locator("#pl-said")
    grip(alice).focus()
    alice.keyboard.press("Enter")
    expect(said).to_contain_text("Tenir l’accueil » est pris")
    alice.keyboard.press("ArrowRight")
    expect(said).to_contain_text("plus de case de ce côté")
    alice.keyboard.press("ArrowLeft")
    expect(said).to_have_text("Communication, Associations")
    alice.keyboard.press("ArrowDown")
    expect(said).to_have_text("Logistique, Associations")
    alice.keyboard.press("Enter")
    for page in (alice, bruno):
        expect(in_cell(page, "Logistique, Associations")).to_be_visible()
    expect(grip(alice)).to_be_focused()

    # Escape leaves it where it was; « Annuler » takes the move back.
    alice.keyboard.press("Enter")
    alice.keyboard.press("ArrowUp")
    alice.keyboard.press("Escape")
    expect(said).to_contain_text("Rien n’est déplacé")
    alice.locator("#pl-toast").get_by_role("button", name="Annuler").click()
    expect(in_cell(bruno, "Communication, Écoles")).to_be_visible()


def test_on_a_phone_a_card_moves_by_its_menu_and_by_a_finger(make_room):
    room = make_room(two_columns)
    phone, other = at_the_roles(room, "alice", **PHONE), at_the_roles(room, "bruno")
    card = phone.locator('[data-card="Tenir l’accueil"]')
    card.get_by_text("Déplacer vers…").tap()
    card.get_by_role("button", name="Écoles").tap()
    expect(in_cell(other, "Communication, Écoles")).to_be_visible()
    # Both ends of the way on the screen: a finger does not reach below it.
    phone.locator('[data-place="Animations et événements, Associations"]').scroll_into_view_if_needed()
    (x, y), (goal_x, goal_y) = middle(grip(phone)), middle(phone.locator('[data-place="Animations et événements, Associations"]'))
    touch = phone.context.new_cdp_session(phone)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 6):
        at = {"x": x + (goal_x - x) * step / 5, "y": y + (goal_y - y) * step / 5}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
    expect(phone.locator(".pl-carried")).to_be_visible()
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(in_cell(other, "Animations et événements, Associations")).to_be_visible()
