// A piece that moves (a list sorted anew) loses the focus in the browser's eyes: it is given back where it was, with the
// caret, and what the person is looking at stays at the same height of the screen.
export function holdFocus(root) {
  const held = document.activeElement
  if (!held || held === root || !root.contains(held)) return () => {}
  const caret = "selectionStart" in held ? [held.selectionStart, held.selectionEnd] : null
  const top = held.getBoundingClientRect().top
  const inView = top >= 0 && top < innerHeight
  const around = []
  for (let node = held.parentElement; node && node !== root; node = node.parentElement)
    if (node.hasAttribute("tabindex")) around.push(node)
  const item = held.closest("[data-key], li")
  const beside = [item?.nextElementSibling, item?.previousElementSibling]
  const section = held.closest("section")
  // When pieces only came (`added`), what holds the focus is still there, and still shown: it is not asked, for the
  // answer costs a drawing of the page.
  return (added = false) => {
    // Taken away with what it was in (an answered question, a line that was removed): the nearest part of the page that can
    // be focused, else what comes after it in its list, or before, else the title of its list.
    const shown = added || (held.isConnected && held.checkVisibility())
    const next = shown ? held : around.find((node) => node.isConnected) || beside.map(firstIn).find(Boolean) || titleOf(section, root)
    if (!next) return
    if (document.activeElement !== next) next.focus({ preventScroll: true })
    if (next !== held) return
    if (caret && caret[0] !== null && held.selectionStart !== caret[0]) held.setSelectionRange(...caret)
    const moved = held.getBoundingClientRect().top - top
    if (inView && Math.abs(moved) > 1) scroller(held).scrollTop += moved
  }
}

const CONTROLS = "summary, button, a[href], input:not([type=hidden]), select, textarea"

function firstIn(node) {
  return node?.isConnected && [...node.querySelectorAll(CONTROLS)].find((each) => !each.disabled && each.checkVisibility())
}

function titleOf(section, root) {
  const title = (section?.isConnected ? section : root).querySelector("h1, h2, h3")
  title?.setAttribute("tabindex", "-1")
  return title
}

export function scroller(node) {
  for (let parent = node.parentElement; parent; parent = parent.parentElement)
    if (parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return document.scrollingElement
}
