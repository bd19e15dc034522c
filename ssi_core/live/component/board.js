// A live board: the server's HTML, put in place piece by piece so that focus, scroll, open details and half-typed
// text stay.
import morphdom from "./vendor/morphdom.js"
import { announce } from "./announce.js"
import { listen, send, session, unlisten } from "./channel.js"
import { tickNew } from "./countdown.js"
import { restore } from "./drafts.js"
import { applyFilters, listenToFilters } from "./filters.js"
import { holdFocus } from "./focus.js"
import { listenTo } from "./forms.js"
import { listenToHints } from "./hints.js"
import { keepBrought, listenToLate } from "./late.js"
import { isCarrying, listenToMoving, markCarried } from "./moving.js"
import { lightened, partAround, spliced, withoutMarks } from "./parts.js"
import { word } from "./words.js"

const boards = new WeakMap()

export function mountBoard({ data, parentElement, setTriggerValue }) {
  let board = boards.get(parentElement)
  if (board && board.name !== data.name) {
    unlisten(board.name)
    board.root.remove()
    board = null
  }
  if (!board) {
    board = { name: data.name, revision: -1, mark: "", html: "", unwritten: [], mine: [], root: document.createElement("div") }
    board.root.className = "pl-board"
    board.root.dataset.board = data.name
    parentElement.append(board.root)
    boards.set(parentElement, board)
    listenTo(board.root, () => placeSoon(board))
    listenToLate(board.root, (piece) => prepare(board, piece))
    listenToAsks(board)
    listenToFilters(board)
    listenToHints(board.root)
    listenToMoving(board.root, () => place(board))
    const again = () => ({ type: "watch", name: board.name, board: board.spec.board, params: board.spec.params, revision: board.revision, mark: board.mark })
    board.spec = data
    board.again = again
    receive(board, data)
    // A private board is of one person: the server draws it anew in their page, it is never pushed.
    if (!data.private) listen(board.name, (message) => (message.type === "mine" ? mark(board, message.keys) : receive(board, message)), again)
    listen("hello", () => document.querySelectorAll(".pl-board").forEach(restore))
    arrive(board.root.querySelector("[data-arrive]"))
  } else {
    board.spec = data
    receive(board, data)
  }
  board.ask = (value) => setTriggerValue("asked", value)
  board.leaving = false
  return () => {
    board.leaving = true
    setTimeout(() => {
      if (!board.leaving) return
      unlisten(board.name)
      boards.delete(parentElement)
      board.root.remove()
    }, 0)
  }
}

// A button that asks something of the page around the board, as « open this activity beside the calendar ».
function listenToAsks(board) {
  board.root.addEventListener("click", (event) => {
    const asker = event.target.closest("[data-ask]")
    if (!asker) return
    board.ask(asker.dataset.ask)
    if (asker.dataset.ask === "") askedFrom?.focus()
  })
}

// A board that the person has just asked for takes the focus where it begins, once; closed, it gives the focus back.
let askedFrom = null

function arrive(heading) {
  if (!heading) return
  if (document.activeElement !== document.body) askedFrom = document.activeElement
  heading.focus({ preventScroll: true })
  if (heading.dataset.arrive === "scroll") heading.scrollIntoView({ block: "start" })
  const { top } = heading.getBoundingClientRect()
  if (top < 0 || top > innerHeight / 2) heading.scrollIntoView({ block: "start" })
}

function receive(board, message) {
  const { html, revision, mark } = message
  if (revision === undefined || revision <= board.revision) return
  // A change of a picture that is not the one here: the whole is asked for.
  if (html === undefined && message.before !== board.mark) return send({ ...board.again(), revision: -1, mark: "" })
  Object.assign(board, { revision, mark })
  if (message.follows && placeAfter(board, message)) board.unwritten.push(message)
  else {
    const before = wholeOf(board)
    board.html = html ?? spliced(before, message)
    const part = html === undefined && partAround(board.html, message)
    if (!part || !placePart(board, part, before)) place(board)
  }
  board.root.dataset.revision = revision
}

// The board's HTML; the lines that were put in the page without it are written into it only when it is needed.
function wholeOf(board) {
  board.html = board.unwritten.reduce(spliced, board.html)
  board.unwritten = []
  return board.html
}

function place(board) {
  board.held = false
  const fresh = document.createElement("div")
  for (const { name, value } of board.root.attributes) fresh.setAttribute(name, value)
  fresh.innerHTML = withoutMarks(wholeOf(board))
  fillChoices(fresh, fresh)
  applyMarks(fresh, board.mine)
  applyFilters(fresh, board.filters)
  markCarried(board.root, fresh)
  put(board, board.root, fresh)
}

// What was held back while a form was being sent is put in place a moment later: the change itself comes by the channel,
// and must not wait for the whole board.
function placeSoon(board) {
  setTimeout(() => board.held && place(board), 60)
}

// A piece of the board's HTML that has just been parsed, as this person is to see it.
function prepare(board, piece) {
  fillChoices(piece, board.root)
  applyMarks(piece, board.mine)
}

// One part of the board is all that changed: the rest of the page is not even looked at.
function placePart(board, part, before) {
  const live = pieceOf(board, part.id)
  if (!live || isCarrying()) return false
  const there = new Set([...live.querySelectorAll("[id], [data-key]")].map(keyOf))
  const fresh = document.createElement("div")
  fresh.innerHTML = withoutMarks(lightened(part.html, before, (id) => there.has(id)))
  const [after] = fresh.children
  if (!after || keyOf(after) !== part.id || fresh.children.length > 1) return false
  prepare(board, fresh)
  put(board, live, after)
  applyFilters(board.root, board.filters)
  return true
}

// One more piece right after another one, and nothing else: the rest of the board is not even read. It is what a
// plenary does most.
function placeAfter(board, { follows, text }) {
  const live = pieceOf(board, follows)
  if (!live || isCarrying()) return false
  const fresh = document.createElement("div")
  fresh.innerHTML = withoutMarks(text)
  const [piece] = fresh.children
  // Already there: it was removed and put back, while someone here was writing in it.
  if (!piece || fresh.children.length > 1 || pieceOf(board, keyOf(piece))) return false
  prepare(board, fresh)
  add(board, piece, live)
  applyFilters(board.root, board.filters)
  return true
}

const pieceOf = ({ root }, id) => root.querySelector(`#${CSS.escape(id)}, [data-key="${CSS.escape(id)}"]`)

function add(board, piece, previous) {
  const giveFocusBack = holdFocus(board.root)
  previous.after(piece)
  noteAdded(board, piece)
  restore(piece)
  giveFocusBack(true)
  tickNew()
}

function put(board, live, fresh) {
  const giveFocusBack = holdFocus(board.root)
  keepBrought(live, fresh, (piece) => prepare(board, piece))
  morphdom(live, fresh, {
    getNodeKey: keyOf,
    onBeforeElUpdated: (node, after) => keepWhatIsInUse(board, node, after),
    onBeforeNodeDiscarded: (node) => keepWhatIsTyped(board, node),
    onElUpdated: (node) => node.dataset?.key && board.placed && flash(node),
    onNodeAdded: (node) => noteAdded(board, node),
  })
  board.placed = true
  giveFocusBack()
  restore(live)
  tickNew()
}

function noteAdded(board, node) {
  if (board.placed && node.dataset?.key) flash(node)
  if (board.placed && "announce" in (node.dataset ?? {})) announce(node.textContent)
  return node
}

// A form is known by its draft: one that a new line has pushed down must not be taken for another, nor lose its fields.
// Not node.id: in a form that has a field called id, that is the field.
function keyOf(node) {
  return node.getAttribute?.("id") || node.dataset?.key || (node.dataset?.draft ? `form ${node.dataset.draft}` : "")
}

function keepWhatIsInUse(board, live, fresh) {
  if ("same" in fresh.dataset) return false
  // A clock that counts down to the same moment goes on.
  if (live.dataset.endsAt && live.dataset.endsAt === fresh.dataset.endsAt) return false
  // A frozen picture stays as the room sees it, whatever is written meanwhile.
  if ("frozen" in fresh.dataset) return false
  // What has just changed stays lit for its time, and is not taken for changed again.
  if (live.classList.contains("pl-changed")) fresh.classList.add("pl-changed")
  if (live.isEqualNode(fresh)) return false
  if (live.tagName === "FORM" && (live.dataset.dirty || live.getAttribute("aria-busy"))) {
    live.querySelector(".pl-gone")?.remove() // put back since
    board.held = true
    return false
  }
  if (live.tagName === "DETAILS") keepFolding(live, fresh)
  // In a form that is not dirty nothing was typed: old words kept beside a new base_ would pass for a change.
  if (live === document.activeElement && "value" in live && live.tagName !== "BUTTON" && !live.form?.dataset.action) {
    fresh.value = live.value
  }
  if (live.hasAttribute("data-saved")) fresh.textContent = live.textContent
  return true
}

// Open or closed as the person left it, unless the server folds it anew (`data-fold` changed) and nobody writes in it.
function keepFolding(live, fresh) {
  const refolded = live.dataset.fold !== fresh.dataset.fold
  const writing = live.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")
  const inUse = live.open && (writing || live.querySelector("form[data-dirty]"))
  if (!refolded || inUse) fresh.toggleAttribute("open", live.open)
}

// One list of choices for many selects: `<select data-choices="people">` takes the options of
// `<datalist data-options="people">`, and `data-chosen` selects one of them.
function fillChoices(fresh, whole) {
  for (const select of fresh.querySelectorAll("select[data-choices]")) {
    const source = whole.querySelector(`datalist[data-options="${select.dataset.choices}"]`)
    for (const option of source?.children || []) select.append(option.cloneNode(true))
    for (const option of select.options) option.toggleAttribute("selected", option.value === (select.dataset.chosen || ""))
  }
}

// Someone removed what this person is writing in: the text stays on screen, with a word about it.
function keepWhatIsTyped(board, node) {
  if (node.nodeType !== 1) return true
  if (node.hasAttribute("data-saved")) return !node.closest("form")
  const typed = node.matches("form[data-dirty]") ? node : node.querySelector("form[data-dirty]")
  if (!typed) return true
  board.held = true
  if (!typed.querySelector(".pl-gone")) {
    const note = document.createElement("p")
    note.className = "pl-error pl-gone"
    note.textContent = word("gone")
    typed.prepend(note)
  }
  return false
}

const lit = new WeakMap()

function flash(node) {
  clearTimeout(lit.get(node))
  node.classList.add("pl-changed")
  lit.set(node, setTimeout(() => node.classList.remove("pl-changed"), 2500))
}

function mark(board, keys) {
  board.mine = keys
  applyMarks(board.root, keys)
}

// What is this person's own on a board rendered for everybody: pressed buttons, and parts only they see.
function applyMarks(root, keys) {
  root.querySelectorAll("[data-mine]").forEach((node) => node.setAttribute("aria-pressed", keys.includes(node.dataset.mine)))
  root.querySelectorAll("[data-mine-only]").forEach((node) => (node.hidden = !keys.includes(node.dataset.mineOnly)))
  root.querySelectorAll("[data-mine-not]").forEach((node) => (node.hidden = keys.includes(node.dataset.mineNot)))
}
export { session }
