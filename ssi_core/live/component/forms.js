// Forms and buttons of a board: what they send, and how the answer is shown beside them.
import { announce } from "./announce.js"
import { toast } from "./banner.js"
import { copyFrom } from "./copy.js"
import { forget, forgetSent, formOf, keep, values } from "./drafts.js"
import { onStrayAnswer, perform } from "./outbox.js"
import { slipOf } from "./slips.js"
import { word } from "./words.js"

let serial = 0

export function listenTo(root, refresh) {
  root.addEventListener("input", (event) => {
    const form = event.target.form
    if (form?.dataset.action) keep(form)
    if (event.target.getAttribute("aria-invalid")) clearError(event.target)
  })
  root.addEventListener("submit", (event) => {
    const form = event.target
    if (!form.dataset.action) return
    event.preventDefault()
    submit(form, refresh)
  })
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-action]")
    // A double click on « Point suivant » must not skip a point: by the second one the button already says another.
    const twice = event.detail > 1 && button && "once" in button.dataset
    if (button && root.contains(button) && !twice) press(button, refresh)
    const copier = event.target.closest("button[data-copy]")
    if (copier) copyFrom(copier)
    const closer = event.target.closest("[data-close]")
    if (closer) closeDetails(closer)
  })
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea:not([data-line])")) {
      event.preventDefault()
      event.target.form?.requestSubmit()
    }
    // Notes are written line after line: Enter sends, Shift+Enter goes to the next line.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && "line" in event.target.dataset) {
      event.preventDefault()
      event.target.form?.requestSubmit()
    }
    if (event.key === "Escape") closeDetails(event.target)
  })
}

function closeDetails(element) {
  // A part of the page that the server folds is not a form opened for a moment.
  const details = element.closest("details[open]:not([data-fold])")
  if (!details) return
  details.removeAttribute("open")
  details.querySelector("summary")?.focus()
}

// The fields that an element carries: `data-f-plenary-id` is `plenary_id`.
export function fieldsOf(element) {
  const fields = {}
  for (const { name, value } of element.attributes)
    if (name.startsWith("data-f-")) fields[name.slice(7).replaceAll("-", "_")] = value
  return fields
}

function press(button, refresh) {
  if (button.getAttribute("aria-busy") === "true") return
  const fields = fieldsOf(button)
  button.setAttribute("aria-busy", "true")
  const pressed = button.getAttribute("aria-pressed") === "true"
  if (button.dataset.wait) say(button.parentElement, button.dataset.wait, "pl-saved--waiting")
  perform((pressed && button.dataset.actionPressed) || button.dataset.action, fields, (answer) => {
    button.removeAttribute("aria-busy")
    if (button.dataset.wait) say(button.parentElement, "")
    if (answer.ok) followUp(answer, "undoable" in button.dataset, refresh)
    else toast(answer.message)
    closeDetails(button)
  })
}

// Sent again while it was still being sent: whoever writes line after line on a slow link has already written the next.
const sentAgain = new WeakSet()

function submit(form, refresh) {
  if (form.getAttribute("aria-busy") === "true") return sentAgain.add(form)
  sentAgain.delete(form)
  form.querySelectorAll("[aria-invalid]").forEach(clearError)
  form.querySelector(".pl-conflict")?.remove()
  form.setAttribute("aria-busy", "true")
  if (form.dataset.slip) form.elements.namedItem("slip").value = slipOf(form.dataset.slip)
  const sent = values(form)
  keep(form)
  const waiting = setTimeout(() => say(form, word("waiting")), 2500)
  perform(form.dataset.action, sent, (answer) => {
    clearTimeout(waiting)
    form.removeAttribute("aria-busy")
    answered(form.isConnected ? form : formOf(form.dataset.draft) || form, sent, answer, refresh)
  }, form.dataset.draft, "secret" in form.dataset)
}

function answered(form, sent, answer, refresh) {
  if (answer.ok) accepted(form, sent, answer, refresh)
  else if (answer.conflict) choose(form, answer, refresh)
  else refused(form, answer)
}

// Sent before F5, answered now: the form is found again by its draft's name, if it is on this page.
onStrayAnswer((answer, command) => {
  const form = formOf(command.draft)
  if (form) return answered(form, command.fields, answer, () => {})
  if (answer.ok) forgetSent(command.draft, command.fields)
  toast(answer.ok ? answer.saved : answer.message)
})

function accepted(form, sent, answer, refresh) {
  // Typed on while it was being sent: that is a new draft, not to be wiped.
  const unchanged = JSON.stringify(values(form)) === JSON.stringify(sent)
  say(form, answer.saved)
  if (unchanged) {
    forget(form)
    if (!("stay" in form.dataset)) form.reset()
    if ("refocus" in form.dataset) form.querySelector("input:not([type=hidden]), textarea")?.focus()
    else closeDetails(form)
  }
  followUp(answer, "undoable" in form.dataset, refresh)
  if (!unchanged && sentAgain.has(form)) submit(form, refresh)
}

export function followUp(answer, undoable, refresh) {
  const given = answer.answer || {}
  if (given.go) return location.assign(given.go)
  const undo = undoable ? () => perform("history.undo", { op_id: answer.op }, (a) => toast(a.ok ? a.answer.message : a.message)) : null
  if (given.message || undo) toast(given.message || answer.saved, undo)
  refresh()
}

function say(form, text, waiting = "") {
  let place = form.querySelector("[data-saved]")
  if (!place) {
    place = document.createElement("p")
    place.dataset.saved = ""
    form.append(place)
  }
  place.className = `pl-saved ${waiting}`
  place.textContent = text
  if (text) announce(text)
}

function refused(form, answer) {
  sentAgain.delete(form)
  // Nothing was typed in it: what it asks for may change elsewhere, and its error with it.
  if ("anew" in form.dataset && [...form.elements].every((each) => (each.value ?? "") === (each.defaultValue ?? each.value ?? ""))) forget(form)
  say(form, "")
  const errors = answer.errors || { "": answer.message }
  let first = null
  for (const [name, message] of Object.entries(errors)) {
    const input = name && form.elements.namedItem(name)
    const control = input instanceof RadioNodeList ? input[0] : input
    if (!control || control.type === "hidden") say(form, message, "pl-saved--failed")
    else {
      showError(control, message, answer.see)
      first ??= control
    }
  }
  first?.focus()
}

function showError(control, message, see) {
  const error = document.createElement("p")
  error.className = "pl-error"
  error.id = `pl-error-${++serial}`
  error.textContent = message
  if (see) error.append(" ", Object.assign(document.createElement("a"), { href: see, target: "_self", textContent: word("see") }))
  control.setAttribute("aria-invalid", "true")
  // With what the field says of itself, if it does.
  control.dataset.hintId ??= control.getAttribute("aria-describedby") || ""
  control.dataset.errorId = error.id
  control.setAttribute("aria-describedby", `${error.id} ${control.dataset.hintId}`.trim())
  ;(control.closest(".pl-field") || control.parentElement).append(error)
}

function clearError(control) {
  document.getElementById(control.dataset.errorId)?.remove()
  control.removeAttribute("aria-invalid")
  if (control.dataset.hintId) control.setAttribute("aria-describedby", control.dataset.hintId)
  else control.removeAttribute("aria-describedby")
  delete control.dataset.hintId
  delete control.dataset.errorId
}

// Someone else changed the same words: both texts are shown, and the person chooses.
function choose(form, answer, refresh) {
  sentAgain.delete(form)
  const { field, theirs, mine } = answer.conflict
  const control = form.elements.namedItem(field)
  const base = form.elements.namedItem(`base_${field}`)
  const box = document.createElement("div")
  box.className = "pl-conflict"
  box.setAttribute("role", "alert")
  box.innerHTML =
    '<p class="pl-conflict-title"></p>' +
    '<section class="pl-conflict-side"><h4 class="pl-conflict-who"></h4><p class="pl-conflict-text"></p></section>'.repeat(2) +
    '<div class="pl-row"></div>'
  box.querySelector(".pl-conflict-title").textContent = answer.message
  const [left, right] = box.querySelectorAll("section")
  left.querySelector("h4").textContent = word("theirs")
  left.querySelector("p").textContent = theirs
  right.querySelector("h4").textContent = word("mine")
  right.querySelector("p").textContent = mine
  for (const [side, value] of [[left, theirs], [right, mine]])
    if (control.options) side.querySelector("p").textContent = [...control.options].find((o) => o.value === value)?.text ?? value
    else if (control.type === "datetime-local" && value)
      side.querySelector("p").textContent = new Date(value).toLocaleString("fr", { dateStyle: "full", timeStyle: "short" })
    else if (control.type === "date" && value) side.querySelector("p").textContent = value.split("-").reverse().join("/")
  const offer = (label, text, again) => {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "pl-button"
    button.textContent = label
    button.onclick = () => {
      control.value = text
      base.value = theirs
      box.remove()
      if (again) return submit(form, refresh)
      if (text === theirs) {
        forget(form)
        refresh()
      } else {
        keep(form)
        control.focus()
      }
    }
    box.querySelector(".pl-row").append(button)
  }
  offer(word("keep_theirs"), theirs, false)
  offer(word("keep_mine"), mine, true)
  if (control.tagName === "TEXTAREA" || control.type === "text") offer(word("keep_both"), `${theirs}${control.tagName === "TEXTAREA" ? "\n" : " "}${mine}`, false)
  form.append(box)
  box.querySelector("button").focus()
}
