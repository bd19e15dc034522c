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
  // When pieces only came (`added`), what holds the focus is still there, and still shown: it is not asked, for the
  // answer costs a drawing of the page.
  return (added = false) => {
    // Taken away with what it was in (an answered question): the nearest part of the page that can be focused.
    const shown = added || (held.isConnected && held.checkVisibility())
    const next = shown ? held : around.find((node) => node.isConnected)
    if (!next) return
    if (document.activeElement !== next) next.focus({ preventScroll: true })
    if (next !== held) return
    if (caret && caret[0] !== null && held.selectionStart !== caret[0]) held.setSelectionRange(...caret)
    const moved = held.getBoundingClientRect().top - top
    if (inView && Math.abs(moved) > 1) scroller(held).scrollTop += moved
  }
}

export function scroller(node) {
  for (let parent = node.parentElement; parent; parent = parent.parentElement)
    if (parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return document.scrollingElement
}
