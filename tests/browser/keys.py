"""A page used with the keys alone: Tab until what is wanted has the focus, which must be seen."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

# Where the focus is, and whether it is seen: an outline or a shadow, on what holds it, inside the window.
FOCUSED = """
() => {
  const held = document.activeElement
  if (!held || held === document.body) return null
  const style = getComputedStyle(held)
  const box = held.getBoundingClientRect()
  return {
    what: `${held.tagName.toLowerCase()} « ${(held.getAttribute("aria-label") || held.innerText || held.name || "").slice(0, 40)} »`,
    ringed: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
}
"""


@dataclass
class Keys:
    """Someone at a page without a mouse; `tabs` keeps how many times Tab was pressed to reach each thing."""

    page: Page
    most: int = 40
    tabs: dict[str, int] = field(default_factory=dict)

    def to_content(self) -> None:
        """Past the menu, by the first link of the page."""
        self.reach(self.page.get_by_role("link", name="Aller au contenu", exact=True), "aller au contenu")
        self.press("Enter")

    def reach(self, target: Locator, name: str, back: bool = False) -> None:
        """Press Tab until `target` has the focus; AssertionError when it is too far, or its focus is not seen."""
        expect(target).to_be_attached()
        for pressed in range(1, self.most + 1):
            self.press("Shift+Tab" if back else "Tab")
            if target.evaluate("node => node === document.activeElement"):
                self.tabs[name] = pressed
                seen = self.page.evaluate(FOCUSED)
                assert seen["ringed"] and seen["shown"], f"the focus is not seen: {seen}"
                return
        raise AssertionError(f"{name}: not reached in {self.most} tabs; the focus is on {self.page.evaluate(FOCUSED)}")

    def press(self, key: str) -> None:
        """One key."""
        self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        """What is typed where the focus is."""
        self.page.keyboard.type(text)

    def push(self, target: Locator, name: str) -> None:
        """Reach a button, a link or a summary, and press it."""
        self.reach(target, name)
        self.press("Enter")

    def fill(self, target: Locator, text: str, name: str) -> None:
        """Reach a field and type in it (in a list, the beginning of a choice)."""
        self.reach(target, name)
        self.write(text)
