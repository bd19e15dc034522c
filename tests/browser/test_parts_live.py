"""A screen that was sent only what changed shows what a screen opened afterwards shows."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.filling import open_plenary

# What there is on the board, in order; what marks of the moment or the person's own (a light, a draft looked at) apart.
SHOWN = """
() => [...document.querySelectorAll(".pl-plenary *")].map((node) =>
  [node.tagName, node.id, node.dataset.key || "", node.className.replace?.("pl-changed", "").trim() ?? "",
   node.children.length || node.matches(".pl-clock") ? "" : node.textContent].join(" "))
"""


def write(page: Page, words: str) -> None:
    field = page.locator("form[data-action='note.write']:visible textarea").first
    field.fill(words)
    field.press("Enter")
    expect(field).to_have_value("")


def test_what_came_piece_by_piece_is_what_comes_whole(make_room):
    room = make_room(open_plenary)
    writer, watcher = room.phone("Nina"), room.phone("Omar")
    half = watcher.locator("form[data-action='note.write']:visible textarea").first
    half.fill("À moitié écrit 🎉")
    for words in ("Première 🎉 ligne", "Deuxième ligne", "Troisième <b>ligne</b> & fin"):
        write(writer, words)
    note = writer.locator("li.pl-note", has_text="Deuxième").first
    note.get_by_text("Modifier").click()
    note.locator("textarea[name=body]").fill("Deuxième ligne, corrigée 😀")
    note.get_by_role("button", name="Enregistrer").click()
    expect(watcher.locator("li.pl-note", has_text="corrigée 😀")).to_be_visible()
    first = writer.locator("li.pl-note", has_text="Première").first
    first.get_by_text("Modifier").click()
    first.locator("summary", has_text="Retirer cette note").click()
    first.get_by_role("button", name="Retirer la note").click()
    expect(watcher.locator("li.pl-note", has_text="Première")).to_have_count(0)
    write(writer, "Quatrième ligne")
    expect(watcher.locator("li.pl-note")).to_have_count(3)
    expect(half).to_have_value("À moitié écrit 🎉")
    later = room.phone("Lou")
    expect(later.locator("li.pl-note")).to_have_count(3)
    watcher.wait_for_timeout(3000)
    assert watcher.evaluate(SHOWN) == later.evaluate(SHOWN)
