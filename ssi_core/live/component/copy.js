// A button that copies the text of a field. On the hall's plain http network the browser's own clipboard is closed
// to pages: then the field is selected and copied the old way, and stays selected if even that fails.
import { toast } from "./banner.js"
import { word } from "./words.js"

export async function copyFrom(button) {
  const field = document.getElementById(button.dataset.copy)
  if (!field) return
  let copied = false
  try {
    await navigator.clipboard.writeText(field.value)
    copied = true
  } catch {
    field.focus()
    field.select()
    copied = document.execCommand("copy")
    if (copied) button.focus()
  }
  toast(word(copied ? "copied" : "copy_by_hand"))
}
