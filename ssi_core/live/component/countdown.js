// Time left on the current item: counted in the browser from the server's end time; no message is needed.
import { session } from "./channel.js"
import { word } from "./words.js"

// A clock that has just come in says its time at once.
export function tickNew() {
  if (document.querySelector("[data-ends-at]:not([aria-label])")) tick()
}

function tick() {
  const now = Date.now() + session.clockOffset
  document.querySelectorAll("[data-ends-at]").forEach((clock) => {
    const left = Math.round((Number(clock.dataset.endsAt) - now) / 1000)
    const late = left < 0
    const minutes = Math.floor(Math.abs(left) / 60)
    const seconds = String(Math.abs(left) % 60).padStart(2, "0")
    const text = `${late ? "+\u2009" : ""}${minutes}:${seconds}`
    if (clock.textContent !== text) clock.textContent = text
    clock.classList.toggle("pl-clock--late", late)
    // Read aloud by minute only: a screen reader must not be told each second.
    const label = word(late ? "time_late" : "time_left").replace("{minutes}", minutes)
    if (clock.getAttribute("aria-label") !== label) clock.setAttribute("aria-label", label)
  })
}

setInterval(tick, 1000)
