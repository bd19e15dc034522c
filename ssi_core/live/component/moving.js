// Moving a card from cell to cell, with the mouse, a finger, or the keyboard.
//
// `[data-card]` (its words; its `data-f-…` say which) holds a `button[data-grip]` and stands in a cell `[data-drop]` (the
// action; its `data-f-…` say where, `data-place` names it) among the cells of its row (their common parent). Nothing of
// the board is touched while a card is carried: a picture of it follows the pointer, so boards may be pushed meanwhile.
import { toast } from "./banner.js"
import { scroller } from "./focus.js"
import { fieldsOf, followUp } from "./forms.js"
import { perform } from "./outbox.js"
import { word } from "./words.js"

const FAR_ENOUGH = 6
const EDGE = 56
let carried = null // { root, card id, title, cell id, refresh, ghost?, byKeys?, x, y }

export function listenToMoving(root, refresh) {
  root.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("[data-card]")
    if (!card || event.button !== 0 || carried) return
    const grip = event.target.closest("[data-grip]")
    // A finger on the card itself scrolls the page; the mouse may take a card anywhere but by what it can press.
    if (!grip && (event.pointerType !== "mouse" || event.target.closest("a, button, summary, input, select, textarea"))) return
    follow(root, card, event, refresh)
  })
  root.addEventListener("dragstart", (event) => event.target.closest?.("[data-card]") && event.preventDefault())
  root.addEventListener("click", (event) => {
    const grip = event.target.closest("[data-grip]")
    if (!grip) return
    // Enter and Space on a button come as a click without a pointer.
    if (event.detail === 0) carried?.byKeys ? putDown() : take(root, grip.closest("[data-card]"), refresh)
  })
  root.addEventListener("keydown", (event) => {
    if (!carried?.byKeys || !event.target.closest("[data-grip]")) return
    if (event.key === "Escape") leave(word("move_left"))
    else if (event.key.startsWith("Arrow")) step(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  root.addEventListener("focusout", (event) => {
    // Gone elsewhere with Tab or a click: not when a pushed board moves the card for a moment.
    if (carried?.byKeys && event.relatedTarget && root.contains(event.relatedTarget)) leave(word("move_left"))
  })
}

export const isCarrying = () => carried !== null

// What is carried is marked on each fresh picture of the board, before it is put in place.
export function markCarried(live, fresh) {
  if (!carried || carried.root !== live) return
  const card = fresh.querySelector(`#${CSS.escape(carried.card)}`)
  if (!card) return leave(word("move_gone"))
  mark(fresh)
}

function take(root, card, refresh) {
  carried = { root, card: card.id, title: card.dataset.card, cell: card.closest("[data-drop]").id, refresh, byKeys: true }
  mark(root)
  say(word("move_taken").replace("{what}", carried.title))
}

function follow(root, card, down, refresh) {
  const moving = (event) => {
    if (event.pointerId !== down.pointerId) return
    if (!carried) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < FAR_ENOUGH) return
      const present = document.getElementById(card.id)
      if (!present) return stop()
      carried = { root, card: card.id, title: card.dataset.card, cell: "", refresh, ghost: picture(present, down) }
      getSelection()?.removeAllRanges()
      requestAnimationFrame(scrollNearEdges)
    }
    event.preventDefault()
    Object.assign(carried, { x: event.clientX, y: event.clientY })
    aim()
  }
  const up = (event) => {
    if (event.pointerId !== down.pointerId) return
    const wasCarried = carried?.ghost
    stop()
    if (!wasCarried) return
    // The release is not a click on what is under the pointer.
    const swallow = (click) => (click.preventDefault(), click.stopPropagation())
    document.addEventListener("click", swallow, { capture: true, once: true })
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50)
    putDown()
  }
  const cancel = () => (stop(), carried && leave(word("move_left")))
  const escape = (event) => event.key === "Escape" && cancel()
  const stop = () => {
    document.removeEventListener("pointermove", moving)
    document.removeEventListener("pointerup", up)
    document.removeEventListener("pointercancel", cancel)
    document.removeEventListener("keydown", escape)
  }
  document.addEventListener("pointermove", moving, { passive: false })
  document.addEventListener("pointerup", up)
  document.addEventListener("pointercancel", cancel)
  document.addEventListener("keydown", escape)
}

function picture(card, down) {
  const box = card.getBoundingClientRect()
  const ghost = document.createElement("div")
  ghost.className = "pl pl-carried"
  ghost.setAttribute("aria-hidden", "true")
  ghost.style.width = `${box.width}px`
  ghost.dataset.dx = down.clientX - box.left
  ghost.dataset.dy = down.clientY - box.top
  const words = document.createElement("p")
  words.textContent = card.dataset.card
  ghost.append(words)
  document.body.append(ghost)
  return ghost
}

function aim() {
  const { ghost, x, y, root } = carried
  ghost.style.transform = `translate(${x - ghost.dataset.dx}px, ${y - ghost.dataset.dy}px)`
  // Through what may lie over the board for a moment, as the toast of the move before.
  const under = document.elementsFromPoint(x, y).find((node) => root.contains(node) && node.closest("[data-drop]"))
  const cell = under?.closest("[data-drop]").id || ""
  if (cell === carried.cell && carried.marked) return
  carried.cell = cell
  carried.marked = true
  mark(root)
}

function scrollNearEdges() {
  if (!carried?.ghost) return
  const { x, y, root } = carried
  if (x !== undefined) {
    const down = y > innerHeight - EDGE ? 1 : y < EDGE ? -1 : 0
    if (down) scroller(root).scrollTop += down * 12
    const wide = root.querySelector(".pl-scroll:has([data-drop])")
    const box = wide?.getBoundingClientRect()
    const right = box && (x > box.right - EDGE ? 1 : x < box.left + EDGE ? -1 : 0)
    if (right) wide.scrollLeft += right * 12
    if (down || right) aim()
  }
  requestAnimationFrame(scrollNearEdges)
}

function step(key) {
  const cell = carried.root.querySelector(`#${CSS.escape(carried.cell)}`)
  if (!cell) return leave(word("move_gone"))
  const shown = (node) => node.getClientRects().length > 0
  const cellsOf = (row) => [...row.children].filter((node) => "drop" in node.dataset)
  const rows = [...new Set([...carried.root.querySelectorAll("[data-drop]")].map((node) => node.parentElement))]
  const place = cellsOf(cell.parentElement).indexOf(cell)
  const sideways = key === "ArrowLeft" || key === "ArrowRight"
  const forward = key === "ArrowRight" || key === "ArrowDown"
  const line = sideways ? cellsOf(cell.parentElement) : rows.map((row) => cellsOf(row)[place])
  const before = line.indexOf(cell)
  const ahead = forward ? line.slice(before + 1) : line.slice(0, before).reverse()
  const next = ahead.find((node) => node && shown(node))
  if (!next) return say(word("move_edge"))
  carried.cell = next.id
  mark(carried.root)
  next.scrollIntoView({ block: "nearest", inline: "nearest" })
  say(next.dataset.place)
}

function mark(root) {
  root.querySelectorAll(".pl-carried-over").forEach((node) => node.classList.remove("pl-carried-over"))
  root.querySelectorAll(".pl-carried-from").forEach((node) => node.classList.remove("pl-carried-from"))
  root.querySelectorAll("[data-grip]").forEach((node) => node.setAttribute("aria-pressed", "false"))
  if (!carried) return
  if (carried.cell) root.querySelector(`#${CSS.escape(carried.cell)}`)?.classList.add("pl-carried-over")
  const card = root.querySelector(`#${CSS.escape(carried.card)}`)
  card?.classList.add("pl-carried-from")
  if (carried.byKeys) card?.querySelector("[data-grip]")?.setAttribute("aria-pressed", "true")
}

function putDown() {
  const { root, card: id, cell: to, refresh, title } = carried
  const card = root.querySelector(`#${CSS.escape(id)}`)
  const cell = to && root.querySelector(`#${CSS.escape(to)}`)
  if (!card) return leave(word("move_gone"))
  if (!cell || cell.contains(card)) return leave(word("move_left"))
  leave(word("move_dropped").replace("{what}", title).replace("{place}", cell.dataset.place))
  perform(cell.dataset.drop, { ...fieldsOf(card), ...fieldsOf(cell) }, (answer) => {
    if (answer.ok) followUp(answer, true, refresh)
    else toast(answer.message)
  })
}

function leave(words) {
  const { root, ghost } = carried
  carried = null
  ghost?.remove()
  mark(root)
  say(words)
}

function say(words) {
  let place = document.getElementById("pl-said")
  if (!place) {
    place = document.createElement("div")
    place.id = "pl-said"
    place.className = "pl"
    place.innerHTML = '<p class="pl-sr" role="status" aria-live="assertive"></p>'
    document.body.append(place)
  }
  place.firstChild.textContent = words
}
