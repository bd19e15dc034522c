// What Streamlit itself says around our boards, in English, to those who listen to the page: said in French.
import { word } from "./words.js"

const NAMES = {
  "Collapse sidebar": "decor_fold",
  "Expand sidebar": "decor_unfold",
  Sidebar: "decor_sidebar",
  "App pages": "decor_pages",
  "Navigate to home page": "decor_home",
  Logo: "decor_logo",
  "Link to heading": "decor_heading",
  Open: "decor_open",
  "file upload": "decor_file",
  "Choose an option": "decor_choose",
  "streamlit_calendar.calendar": "decor_calendar",
}
const ATTRIBUTES = ["aria-label", "alt", "title", "placeholder"]
const SPOKEN = [["[data-testid=stSkipToContent]", "decor_skip"], ["[data-testid=stFileUploaderDropzone] button", "decor_browse"]]

function speakFrench() {
  for (const [english, name] of Object.entries(NAMES))
    for (const attribute of ATTRIBUTES)
      for (const node of document.querySelectorAll(`[${attribute}="${english}"]`)) node.setAttribute(attribute, word(name))
  for (const [selector, name] of SPOKEN)
    for (const node of document.querySelectorAll(selector)) node.setAttribute("aria-label", word(name))
}

// Streamlit draws its parts when it likes: after ours, and anew when the menu is folded or a widget opened.
let soon = null
export function speakFrenchSoon() {
  clearTimeout(soon)
  speakFrench()
  soon = setTimeout(() => (speakFrench(), (soon = setTimeout(speakFrench, 1500))), 300)
}
addEventListener("click", speakFrenchSoon, true)
