// The one place that screen readers listen to, on the page from the start: words that come with a place of their own are
// often not read.
const box = document.createElement("div")
box.className = "pl"
box.innerHTML = '<p class="pl-sr" role="status"></p>'
document.body.append(box)

export function announce(text) {
  const place = box.firstChild
  place.textContent = ""
  setTimeout(() => (place.textContent = text), 60)
}
