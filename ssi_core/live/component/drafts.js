// Half-typed text: kept in the browser at each keystroke, put back after F5, a restart or a lost network.
import { session } from "./channel.js"
import { bring } from "./late.js"

const nameFor = (draft) => `pl-draft:${session.person}:${draft}`
const nameOf = (form) => nameFor(form.dataset.draft)

function stored(name) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null // no storage
  }
}

export function values(form) {
  const found = {}
  for (const [name, value] of new FormData(form)) {
    if (!(name in found)) found[name] = value
    else found[name] = [].concat(found[name], value)
  }
  // A multiple choice with nothing chosen must be said, else the server would keep the old choice.
  form.querySelectorAll("[data-several]").forEach((box) => (found[box.dataset.several] ??= []))
  return found
}

export function keep(form) {
  form.dataset.dirty = "true"
  if (!form.dataset.draft || !session.person) return
  try {
    localStorage.setItem(nameOf(form), JSON.stringify(values(form)))
  } catch {
    // Without storage the text stays in the page all the same.
  }
}

// The form of that name on the page now: Streamlit may have drawn the board anew since.
export function formOf(draft) {
  return draft ? document.querySelector(`form[data-draft="${CSS.escape(draft)}"]`) : null
}

// A draft kept for a form that is not on the page, when it is still what was sent.
export function forgetSent(draft, sent) {
  const name = nameFor(draft)
  if (stored(name) === JSON.stringify(sent)) localStorage.removeItem(name)
}

export function forget(form) {
  delete form.dataset.dirty
  if (form.dataset.draft) localStorage.removeItem(nameOf(form))
}

// The forms whose draft was looked for: kept aside, for a mark on the form would make it differ from the server's.
const looked = new WeakMap()

export function restore(root) {
  if (!session.person) return
  for (const button of root.querySelectorAll("button[data-late-draft]"))
    if (stored(nameFor(button.dataset.lateDraft))) bring(button)
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (form.dataset.dirty || looked.get(form) === form.dataset.draft) continue
    looked.set(form, form.dataset.draft)
    let kept
    try {
      kept = JSON.parse(stored(nameOf(form)) || "null")
    } catch {
      kept = null
    }
    if (!kept) continue
    fill(form, kept)
    form.dataset.dirty = "true"
    form.closest("details")?.setAttribute("open", "")
  }
}

export function fill(form, kept) {
  // `data-follows="slot"`: kept from the draft only while the field `slot` is the one the draft was typed under.
  const outdated = (name) => name && kept[name] !== form.elements.namedItem(name)?.value
  const skipped = [...form.elements].filter((input) => outdated(input.dataset.follows))
  for (const input of form.elements) {
    if (skipped.includes(input)) continue
    if (!input.name || !(input.name in kept)) {
      if (input.type === "checkbox" && input.name) input.checked = false
      continue
    }
    const chosen = [].concat(kept[input.name])
    if (input.type === "checkbox" || input.type === "radio") input.checked = chosen.includes(input.value)
    else if (input.multiple) for (const option of input.options) option.selected = chosen.includes(option.value)
    else input.value = kept[input.name]
  }
}
