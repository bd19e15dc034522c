"""The theme chosen by several people at once: the order moves, what one is doing does not."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.actions.theme_town import propose
from tests.browser.conftest import PHONE
from tests.conftest import make_town

TITLES = ("L’eau", "Le climat", "Se nourrir")


def three_themes(database: Database) -> str:
    """Three proposals, the first one supported; gives the code of the room."""
    town = make_town(database)
    first, *_others = [propose(town, town.alice, title, "") for title in TITLES]
    town.do(town.alice, "theme.support", id=first)
    return str(town.one("SELECT code FROM room"))


def bruno_s_phone(room) -> Page:
    """The phone of someone who came in before."""
    page = room.page(room.server.url, **PHONE)
    cookie = Signer(secret_of(room.server.folder)).cookie("bruno")
    page.context.add_cookies([{"name": COOKIE, "value": cookie, "url": room.server.url}])
    return page


def at_the_theme(page: Page, url: str) -> Page:
    page.goto(url + "/theme")
    expect(page.locator("#theme-proposed h3")).to_have_count(3)
    page.wait_for_function("document.querySelectorAll('[data-mine][aria-pressed]').length === 3")
    return page


def card(page: Page, title: str):
    return page.locator("#theme-proposed article", has_text=title)


def support(page: Page, title: str, pressed: bool) -> None:
    button = card(page, title).get_by_role("button", name="Je soutiens")
    button.focus()
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", str(pressed).lower())
    expect(button).to_be_focused()


def test_support_sorts_every_screen_and_leaves_the_focus_and_the_half_typed_words(make_room):
    room = make_room(three_themes)
    facilitator = at_the_theme(room.facilitator(), room.server.url)
    phone = at_the_theme(bruno_s_phone(room), room.server.url)
    card(phone, "Se nourrir").locator("summary", has_text="Commenter").click()
    comment = card(phone, "Se nourrir").locator("textarea[name=body]")
    comment.press_sequentially("Et les écoles")
    comment.evaluate("field => field.setSelectionRange(3, 3)")
    height = comment.bounding_box()["y"]
    support(facilitator, "Se nourrir", True)
    expect(phone.locator("#theme-proposed h3")).to_have_text(["L’eau", "Se nourrir", "Le climat"])
    expect(facilitator.locator("#theme-proposed h3")).to_have_text(["L’eau", "Se nourrir", "Le climat"])
    expect(comment).to_be_focused()
    assert comment.evaluate("field => [field.value, field.selectionStart]") == ["Et les écoles", 3]
    assert abs(comment.bounding_box()["y"] - height) < 3
    assert phone.locator("form").evaluate_all(
        "forms => forms.map((form) => form.getAttribute('id')).filter((id, at, all) => id && all.indexOf(id) < at)"
    ) == []
    comment.press("Control+Enter")
    expect(facilitator.get_by_text("1 commentaire")).to_be_visible()
    support(facilitator, "Se nourrir", False)
    expect(phone.locator("#theme-proposed h3")).to_have_text(list(TITLES))


def test_a_theme_already_proposed_is_linked_and_nothing_typed_is_lost(make_room):
    room = make_room(three_themes)
    page = at_the_theme(bruno_s_phone(room), room.server.url)
    page.get_by_text("Proposer un thème").click()
    page.get_by_label("Titre").first.fill("se NOURRIR !")
    page.get_by_label("Pourquoi ce thème").first.fill("Mes raisons")
    page.get_by_role("button", name="Proposer ce thème").click()
    expect(page.locator("#theme-propose .pl-error")).to_contain_text("déjà proposé")
    page.locator("#theme-propose .pl-error").get_by_role("link").click()
    expect(card(page, "Se nourrir")).to_be_in_viewport()
    expect(page.get_by_label("Pourquoi ce thème").first).to_have_value("Mes raisons")


def test_an_amendment_is_accepted_on_one_screen_and_told_on_the_other(make_room):
    room = make_room(three_themes)
    facilitator = at_the_theme(room.facilitator(), room.server.url)
    phone = at_the_theme(bruno_s_phone(room), room.server.url)
    card(phone, "Le climat").locator("summary", has_text="Amender").click()
    card(phone, "Le climat").get_by_label("Titre").first.fill("La justice climatique")
    phone.get_by_role("button", name="Proposer cet amendement").locator("visible=true").click()
    expect(card(facilitator, "Le climat").locator("ins")).to_contain_text("La justice")
    facilitator.get_by_role("button", name="Accepter").click()
    expect(facilitator.locator("#theme-proposed h3").nth(1)).to_have_text("La justice climatique")
    expect(phone.locator(".pl-banner", has_text="Votre amendement est accepté")).to_be_visible()
    expect(card(facilitator, "La justice climatique").locator(".pl-banner", has_text="Votre amendement")).to_be_hidden()
