// One WebSocket per tab, shared by every board and region of the page.
// It pings every 5 s; a link that stays silent is declared dead after 9 s, said by a calm banner, and replaced.
import { resend } from "./outbox.js"
import { showAlert, showLink } from "./banner.js"

const PING_EVERY = 5000
const DEAD_AFTER = 9000
const LOOK_EVERY = 1000
const listeners = new Map() // name -> function(message)
const greetings = new Map() // name -> function(): message sent at each (re)connection
let socket = null
let heardAt = 0
let pingedAt = 0
let retryIn = 300
let retryTimer = null
export const session = { person: "", role: "", clockOffset: 0 }

export function connect() {
  if (socket && socket.readyState <= 1) return
  clearTimeout(retryTimer)
  const scheme = location.protocol === "https:" ? "wss" : "ws"
  const fresh = new WebSocket(`${scheme}://${location.host}/live`)
  socket = fresh
  heardAt = Date.now()
  fresh.onmessage = (event) => {
    heardAt = Date.now()
    hear(JSON.parse(event.data))
  }
  fresh.onclose = () => {
    if (socket === fresh) dropped()
  }
}

function dropped(silent = false) {
  socket = null
  session.ready = false
  showLink(false, silent)
  clearTimeout(retryTimer)
  retryTimer = setTimeout(connect, retryIn)
  retryIn = Math.min(retryIn * 1.7, 5000)
}

export function send(message) {
  if (!socket || socket.readyState !== 1 || !session.ready) return false
  socket.send(JSON.stringify(message))
  return true
}

function hear(message) {
  if (message.type === "hello") {
    retryIn = 300
    const before = session.person
    Object.assign(session, { person: message.person, role: message.role, ready: true })
    session.clockOffset = (message.now || Date.now()) - Date.now()
    showLink(true)
    showAlert() // what is still so is said again at once
    if (before && before !== message.person) return location.reload()
    greetings.forEach((greeting) => send(greeting()))
    resend()
    listeners.get("hello")?.(message)
  } else if (message.type === "reload") {
    location.reload()
  } else if (message.type === "alert") {
    showAlert(message.message, message.remedy)
  } else if (message.type !== "pong") {
    listeners.get(message.type === "done" ? "done" : message.name)?.(message)
  }
}

export function listen(name, listener, greeting) {
  listeners.set(name, listener)
  if (!greeting) return
  greetings.set(name, greeting)
  connect()
  send(greeting())
}

export function unlisten(name) {
  listeners.delete(name)
  greetings.delete(name)
  send({ type: "unwatch", name })
}

setInterval(() => {
  if (!socket) return
  if (Date.now() - heardAt > DEAD_AFTER) {
    const dead = socket
    dropped(true)
    dead.close()
  } else if (Date.now() - pingedAt >= PING_EVERY && send({ type: "ping" })) pingedAt = Date.now()
}, LOOK_EVERY)

const wake = () => {
  if (!socket) connect()
}
window.addEventListener("online", wake)
document.addEventListener("visibilitychange", wake)
