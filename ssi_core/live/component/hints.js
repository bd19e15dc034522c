// While someone types in <input data-hint="skill">, the server names the words that exist and look alike, under it:
// <p data-hints-for="the input's id">. One press takes the word.
import { listen, send } from "./channel.js"

const QUIET = 200
let timer = null

export function listenToHints(root) {
  root.addEventListener("input", ({ target }) => {
    if (!target.dataset?.hint) return
    clearTimeout(timer)
    timer = setTimeout(() => ask(target), QUIET)
  })
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-hint-word]")
    const input = button && document.getElementById(button.parentElement.dataset.hintsFor)
    if (!input) return
    input.value = button.dataset.hintWord
    show(input.id, { found: [] })
    input.focus()
    input.dispatchEvent(new Event("input", { bubbles: true }))
  })
}

function ask(input) {
  listen("hints", (message) => show(message.field, message))
  send({ type: "hint", hint: input.dataset.hint, field: input.id, text: input.value })
}

function show(field, { found, text }) {
  const place = document.querySelector(`[data-hints-for="${CSS.escape(field)}"]`)
  const input = document.getElementById(field)
  if (!place || (text !== undefined && input?.value !== text)) return
  place.replaceChildren()
  const others = found.filter(({ word }) => word !== input.value)
  if (!others.length) return
  place.append(`${place.dataset.said} `)
  for (const { word, said } of others) {
    const button = document.createElement("button")
    Object.assign(button, { type: "button", className: "pl-button pl-button--small", textContent: word })
    button.dataset.hintWord = word
    place.append(button)
    if (said) place.append(` ${said} `)
  }
}
