// The state of the link, said calmly: nothing at a micro-cut, a banner when the link has been gone for 3 s.
import { pendingCount } from "./outbox.js"
import { word } from "./words.js"

let timer = null

export function showLink(alive) {
  clearTimeout(timer)
  if (alive) return remove()
  if (!document.getElementById("pl-link")) timer = setTimeout(show, 3000)
}

function show() {
  const banner = document.createElement("div")
  banner.id = "pl-link"
  banner.className = "pl"
  banner.innerHTML = '<div class="pl-banner pl-banner--warn" role="status"></div>'
  const waiting = pendingCount()
  banner.firstChild.textContent = word("link_lost") + (waiting ? " " + word("link_waiting") : "")
  document.body.append(banner)
}

function remove() {
  document.getElementById("pl-link")?.remove()
}

export function toast(text, undo) {
  document.getElementById("pl-toast")?.remove()
  const box = document.createElement("div")
  box.id = "pl-toast"
  box.className = "pl"
  box.innerHTML = '<div class="pl-toast" role="status"><span></span></div>'
  box.querySelector("span").textContent = text
  if (undo) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "pl-button pl-button--quiet"
    button.textContent = word("undo")
    button.onclick = () => {
      box.remove()
      undo()
    }
    box.firstChild.append(button)
  }
  // It lies over the end of the page: a press on its words puts it away.
  box.onclick = () => box.remove()
  document.body.append(box)
  setTimeout(() => box.remove(), undo ? 9000 : 5000)
}
