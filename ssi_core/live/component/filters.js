// A search box narrows a long list at once, in the browser: <input type="search" data-filter="x"> shows only the
// <… data-filtered="x"> whose words hold every word typed; a <details data-filter-group="x"> opens on what it found.
import { word } from "./words.js"

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/[’']/g, " ").toLowerCase()

export function listenToFilters(board) {
  board.filters = {}
  board.root.addEventListener("input", ({ target }) => {
    if (!target.dataset?.filter) return
    board.filters[target.dataset.filter] = target.value
    applyFilters(board.root, board.filters)
  })
}

export function applyFilters(root, filters) {
  for (const input of root.querySelectorAll("input[data-filter]")) {
    const name = input.dataset.filter
    const typed = filters[name] || ""
    if (input.value !== typed) input.setAttribute("value", typed)
    const wanted = plain(typed).split(/\s+/).filter(Boolean)
    let found = 0
    for (const item of root.querySelectorAll(`[data-filtered="${name}"]`)) {
      const words = plain(item.textContent)
      item.hidden = !wanted.every((one) => words.includes(one))
      found += !item.hidden
    }
    for (const group of root.querySelectorAll(`[data-filter-group="${name}"]`)) {
      group.hidden = Boolean(wanted.length) && !group.querySelector(`[data-filtered="${name}"]:not([hidden])`)
      fold(group, Boolean(wanted.length))
    }
    const said = root.querySelector(`[data-filter-said="${name}"]`)
    if (said) said.textContent = wanted.length ? word(found > 1 ? "found_several" : `found_${found}`).replace("{n}", found) : ""
  }
}

// Opened by a search, closed again with it; what the person opened stays open.
function fold(group, searching) {
  if (group.tagName !== "DETAILS") return
  if (searching && !group.open) {
    group.open = true
    group.dataset.byFilter = ""
  } else if (!searching && "byFilter" in group.dataset) {
    group.open = false
    delete group.dataset.byFilter
  }
}
