// What a line is changed with comes into the page when it is asked for: a `<button data-late="the HTML of a details">`
// stands for it until then, and then gives it its place, open. A page of a hundred lines is spared a hundred forms, and
// each new line costs every screen less: a `<details>` has a style sheet of its own, a button has none.
// `data-late-draft` names the form inside, whose half-typed words bring it back after F5.
const preparers = new WeakMap()

export function bring(button, prepare = preparers.get(button.closest(".pl-board"))) {
  const box = document.createElement("div")
  box.innerHTML = button.dataset.late
  const [details] = box.children
  details.dataset.brought = button.dataset.lateDraft
  prepare?.(box)
  button.replaceWith(details)
  return details
}

// What has been brought into the page stays when the line comes anew from the server.
export function keepBrought(root, fresh, prepare) {
  const brought = new Set([...root.querySelectorAll("details[data-brought]")].map((details) => details.dataset.brought))
  if (!brought.size) return
  for (const button of fresh.querySelectorAll("[data-late]"))
    if (brought.has(button.dataset.lateDraft)) bring(button, prepare)
}

// `prepare` makes of a piece of HTML what the person of this page is to see.
export function listenToLate(root, prepare) {
  preparers.set(root, prepare)
  root.addEventListener("click", ({ target }) => {
    const button = target.closest?.("button[data-late]")
    if (!button) return
    const details = bring(button)
    details.open = true
    details.querySelector("summary").focus()
  })
}
