// The state of the link, said calmly: nothing at a micro-cut, a banner when the link has been gone for 3 s, or at once
// when it had been silent for longer than that already.
import { announce } from "./announce.js"
import { pendingCount } from "./outbox.js"
import { word } from "./words.js"

let timer = null

export function showLink(alive, atOnce = false) {
  clearTimeout(timer)
  if (alive) return remove()
  if (atOnce) return show()
  if (!document.getElementById("pl-link")) timer = setTimeout(show, 3000)
}

function show() {
  const waiting = pendingCount()
  place("pl-link", word("link_lost") + (waiting ? " " + word("link_waiting") : ""))
}

function remove() {
  putAway("pl-link")
}

// What the server says to every screen (its disk is full), with the remedy for who runs the room; until it says something
// else, or nothing. The room's screen shows no remedy.
export function showAlert(message = "", remedy = "") {
  if (message || remedy) place("pl-alert", message, remedy)
  else putAway("pl-alert")
}

function place(id, ...texts) {
  let banner = document.getElementById(id)
  if (!banner) {
    banner = document.createElement("div")
    banner.id = id
    banner.className = "pl"
    banner.innerHTML = '<div class="pl-banner pl-banner--warn"><p></p><p></p></div>'
    notices().prepend(banner)
  }
  document.body.toggleAttribute("data-noticed", true)
  banner.querySelectorAll("p").forEach((line, number) => (line.textContent = texts[number] || ""))
  announce(texts.filter(Boolean).join(" "))
}

function putAway(id) {
  document.getElementById(id)?.remove()
  document.body.toggleAttribute("data-noticed", !!document.querySelector("#pl-link, #pl-alert"))
}

// Where all of it lies, one above the other: at the bottom of the window, over Streamlit's page, which fills it; at the top
// of the room's screen.
function notices() {
  let box = document.getElementById("pl-notices")
  if (!box) {
    box = document.createElement("div")
    box.id = "pl-notices"
    box.className = "pl pl-notices"
    document.body.append(box)
  }
  box.classList.toggle("pl-notices--top", !!document.querySelector(".pl-projector"))
  return box
}

export function toast(text, undo) {
  document.getElementById("pl-toast")?.remove()
  const box = document.createElement("div")
  box.id = "pl-toast"
  box.className = "pl"
  box.innerHTML = '<div class="pl-toast"><span></span></div>'
  box.querySelector("span").textContent = text
  announce(text)
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
  notices().append(box)
  setTimeout(() => box.remove(), undo ? 9000 : 5000)
}
