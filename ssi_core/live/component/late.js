// What a line is changed with comes into the page when it is asked for: `<details data-late="its HTML">` holds its summary
// alone until then. A page of a hundred lines is spared a hundred forms, and each new line costs every screen less.
// `data-late-draft` names the form inside, whose half-typed words bring it back after F5.
const preparers = new WeakMap()

export const isBrought = (details) => details.children.length > 1

export function bring(details, prepare = preparers.get(details.closest(".pl-board"))) {
  if (isBrought(details)) return
  const box = document.createElement("div")
  box.innerHTML = details.dataset.late
  prepare?.(box)
  details.append(...box.children)
}

// `prepare` makes of a piece of HTML what the person of this page is to see.
export function listenToLate(root, prepare) {
  preparers.set(root, prepare)
  const come = ({ target }) => {
    const details = target.closest?.("details[data-late]")
    if (details) bring(details)
  }
  // Before it opens, by hand or by key; `toggle` for what is opened otherwise.
  root.addEventListener("click", (event) => event.target.closest?.("summary") && come(event), true)
  root.addEventListener("toggle", come, true)
}
