// What was sent and not yet acknowledged. Kept in the browser: a retry after a cut, a restart or F5 carries the same
// operation id, so the server does it once.
import { listen, send, session } from "./channel.js"

const KEY = "pl-outbox"
const waiting = new Map() // op -> function(answer)

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || "{}")
  } catch {
    return {}
  }
}

function store(all) {
  try {
    localStorage.setItem(KEY, JSON.stringify(all))
  } catch {
    // A full or forbidden storage only costs the retry after F5.
  }
}

export function pendingCount() {
  return Object.keys(stored()).length
}

export function newOperation() {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_")
}

// Sends a command; `answered` is called once, with the server's answer, however many tries it takes. `draft` names the
// form it comes from: after F5 the answer finds its form again by that name. `secret`: kept in this page alone.
export function perform(action, fields, answered, draft = "", secret = false) {
  listen("done", received)
  const op = newOperation()
  const command = { action, fields, draft, person: session.person, since: Date.now() }
  waiting.set(op, { answered, command, secret })
  // Sent, then kept: the others need not wait for the storage, and nothing comes between the two.
  send({ type: "do", op, action, fields })
  if (!secret) store({ ...stored(), [op]: command })
  return op
}

function received(message) {
  const all = stored()
  const command = all[message.op]
  delete all[message.op]
  store(all)
  const mine = waiting.get(message.op)
  waiting.delete(message.op)
  if (mine) mine.answered(message)
  else if (command) stray(message, command)
}

// Answers to what was sent before this page was loaded.
let stray = () => {}
export function onStrayAnswer(found) {
  stray = found
}

export function resend() {
  listen("done", received)
  const all = stored()
  // Another tab may have emptied the store: what this tab waits for is sent again all the same.
  const secrets = {}
  for (const [op, { command, secret }] of waiting) (secret ? secrets : all)[op] = command
  for (const [op, command] of Object.entries(secrets)) send({ type: "do", op, action: command.action, fields: command.fields })
  for (const [op, command] of Object.entries(all)) {
    if (!command.person && waiting.has(op)) command.person = session.person
    if (command.person === session.person) send({ type: "do", op, action: command.action, fields: command.fields })
    else if (Date.now() - command.since > 86_400_000) delete all[op]
  }
  store(all)
}
