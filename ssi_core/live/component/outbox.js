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

// Sends a command; `answered` is called once, with the server's answer, however many tries it takes.
export function perform(action, fields, answered, op = newOperation()) {
  listen("done", received)
  waiting.set(op, answered)
  const all = stored()
  all[op] = { action, fields, person: session.person, since: Date.now() }
  store(all)
  send({ type: "do", op, action, fields })
  return op
}

function received(message) {
  const all = stored()
  delete all[message.op]
  store(all)
  const answered = waiting.get(message.op)
  waiting.delete(message.op)
  answered?.(message)
}

export function resend() {
  listen("done", received)
  const all = stored()
  for (const [op, command] of Object.entries(all)) {
    if (command.person === session.person || (!command.person && waiting.has(op)))
      send({ type: "do", op, action: command.action, fields: command.fields })
    else if (Date.now() - command.since > 86_400_000) delete all[op]
  }
  store(all)
}
