"""From Enter in one browser to the words on the others."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from playwright.sync_api import Page

# Each page notes, at the first change of its document that holds the awaited words, what time it is.
WATCH = """
() => {
  window.awaited = ""; window.seenAt = 0;
  const holds = (node) => node.textContent.includes(window.awaited)
  new MutationObserver((changes) => {
    if (!window.awaited || window.seenAt) return
    const fresh = changes.flatMap((change) => [...change.addedNodes, ...(change.target.nodeType === 3 ? [change.target] : [])])
    if (fresh.some(holds)) window.seenAt = Date.now()
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
  document.addEventListener("keydown", (e) => { if (e.key === "Enter") window.pressedAt = Date.now() }, true)
}
"""


@dataclass(frozen=True)
class Delays:
    """Milliseconds from Enter: until each screen (median, 95th centile), and until all of them (median)."""

    one: float
    one_p95: float
    last: float


def measure(writer: Page, readers: list[Page], box: str, edits: int) -> Delays:
    """Write `edits` lines in `box` and time each reader."""
    for page in [writer, *readers]:
        page.evaluate(WATCH)
    each: list[float] = []
    last: list[float] = []
    for number in range(edits):
        words = f"mesure {number:03d}."
        for reader in readers:
            reader.evaluate("words => { window.awaited = words; window.seenAt = 0 }", words)
        field = writer.locator(box).first
        field.fill(words)
        # Asking a page is work for it, and for the machine: all is still when the key is pressed, and nobody is asked
        # before all have had the time to show the words.
        writer.wait_for_timeout(300)
        field.press("Enter")
        writer.wait_for_timeout(50 + 15 * len(readers))
        pressed = writer.evaluate("window.pressedAt")
        delays = []
        for reader in readers:
            delays.append(_seen(reader) - pressed)
        each += delays
        last.append(max(delays))
        writer.wait_for_timeout(150)
    return Delays(statistics.median(each), statistics.quantiles(each, n=20)[-1], statistics.median(last))


def _seen(reader: Page) -> float:
    """When a reader saw the words. The page's security policy forbids Playwright's own way of waiting for a value."""
    for _ in range(600):
        if seen := reader.evaluate("window.seenAt"):
            return float(seen)
        reader.wait_for_timeout(100)
    raise TimeoutError("a screen did not show the words within a minute")
