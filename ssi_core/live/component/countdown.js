// Time left on the current item: counted in the browser from the server's end time; no message is needed.
import { session } from "./channel.js"
import { word } from "./words.js"

const two = (number) => String(number).padStart(2, "0")

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
    const seconds = `${minutes}:${two(Math.abs(left) % 60)}`
    const text = `${late ? "+\u2009" : ""}${minutes < 60 ? seconds : spoken(minutes)}`
    if (clock.textContent !== text) clock.textContent = text
    clock.classList.toggle("pl-clock--late", late)
    // Read aloud by minute only: a screen reader must not be told each second.
    const label = word(late ? "time_late" : "time_left").replace("{time}", spoken(minutes))
    if (clock.getAttribute("aria-label") !== label) clock.setAttribute("aria-label", label)
  })
}

// A point left running overnight has not « 115813:01 » to say, which no screen is wide enough for.
function spoken(minutes) {
  if (minutes < 60) return word("minutes_short").replace("{n}", minutes)
  if (minutes < 24 * 60) return word("hours_short").replace("{h}", Math.floor(minutes / 60)).replace("{min}", two(minutes % 60))
  return word("days_short").replace("{n}", Math.floor(minutes / (24 * 60)))
}

setInterval(tick, 1000)
