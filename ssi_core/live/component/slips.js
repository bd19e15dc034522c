// The secret by which this device, and nobody else, finds its ballot of a secret vote again. The server keeps only its
// fingerprint. One a vote and a person: two people may vote one after the other on the same device.
import { session } from "./channel.js"

const made = new Map()

export function slipOf(vote) {
  const name = `pl-slip:${vote}:${session.person}`
  let slip = made.get(name)
  try {
    slip ??= localStorage.getItem(name)
  } catch {
    // Without storage the secret lives as long as the page.
  }
  if (!slip) slip = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, "0")).join("")
  made.set(name, slip)
  try {
    localStorage.setItem(name, slip)
  } catch {
    // As above.
  }
  return slip
}
