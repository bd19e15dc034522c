// A search box narrows a long list at once, in the browser: <input type="search" data-filter="x"> shows only the
// <… data-filtered="x"> whose words hold every word typed; a <details data-filter-group="x"> opens on what it found.
// <select data-facet="kind" data-facet-of="x"> keeps those whose data-facet-kind holds the chosen value (between « | »);
// <button data-filter-clear="x"> shows everything again. <button data-layout-of="x" value="table" aria-pressed> says how
// <… data-layout="x"> are laid out: their data-layout-shown becomes its value.
import { word } from "./words.js"

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/[’']/g, " ").toLowerCase()

export function listenToFilters(board) {
  board.filters = {}
  const again = () => applyFilters(board.root, board.filters)
  board.root.addEventListener("input", ({ target }) => {
    const { filter, facet, facetOf } = target.dataset ?? {}
    if (!filter && !facet) return
    board.filters[filter || key(facetOf, facet)] = target.value
    again()
  })
  board.root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-layout-of], [data-filter-clear]")
    if (!button) return
    if (button.dataset.layoutOf) board.filters[key(button.dataset.layoutOf, "layout")] = button.value
    else clear(board, button.dataset.filterClear)
    again()
  })
}

const key = (name, part) => `${name}·${part}`

function clear({ root, filters }, name) {
  for (const control of root.querySelectorAll(`input[data-filter="${name}"], select[data-facet-of="${name}"]`)) {
    control.value = ""
    delete filters[control.dataset.filter || key(name, control.dataset.facet)]
  }
  root.querySelector(`input[data-filter="${name}"]`)?.focus()
}

export function applyFilters(root, filters) {
  layOut(root, filters)
  for (const input of root.querySelectorAll("input[data-filter]")) {
    const name = input.dataset.filter
    const typed = filters[name] || ""
    if (input.value !== typed) input.setAttribute("value", typed)
    const wanted = plain(typed).split(/\s+/).filter(Boolean)
    const facets = chosen(root, filters, name)
    const searching = Boolean(wanted.length || facets.length)
    let found = 0
    for (const item of root.querySelectorAll(`[data-filtered="${name}"]`)) {
      const words = wanted.length ? plain(item.textContent) : ""
      const kept = facets.every(([facet, value]) => (item.getAttribute(`data-facet-${facet}`) || "").split("|").includes(value))
      item.hidden = !kept || !wanted.every((one) => words.includes(one))
      found += !item.hidden
    }
    for (const group of root.querySelectorAll(`[data-filter-group="${name}"]`)) {
      group.hidden = searching && !group.querySelector(`[data-filtered="${name}"]:not([hidden])`)
      fold(group, searching)
    }
    const said = root.querySelector(`[data-filter-said="${name}"]`)
    if (said) said.textContent = searching ? word(found > 1 ? "found_several" : `found_${found}`).replace("{n}", found) : ""
    for (const button of root.querySelectorAll(`[data-filter-clear="${name}"]`)) button.hidden = !searching
  }
}

// What is chosen in the lists of a filter, as [facet, value]; a choice that is no longer in its list is let go.
function chosen(root, filters, name) {
  const found = []
  for (const select of root.querySelectorAll(`select[data-facet-of="${name}"]`)) {
    const value = filters[key(name, select.dataset.facet)] || ""
    const option = [...select.options].find((each) => each.value === value)
    for (const each of select.options) each.toggleAttribute("selected", each === option && value !== "")
    if (value && option) found.push([select.dataset.facet, value])
  }
  return found
}

function layOut(root, filters) {
  for (const place of root.querySelectorAll("[data-layout]")) {
    const shown = filters[key(place.dataset.layout, "layout")] || place.dataset.layoutShown
    place.dataset.layoutShown = shown
    for (const button of root.querySelectorAll(`[data-layout-of="${place.dataset.layout}"]`))
      button.setAttribute("aria-pressed", String(button.value === shown))
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
