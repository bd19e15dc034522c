// A board comes whole the first time; then only what changed of its text comes. The server marks, by comments, the parts
// that can be put in place alone: `<!--part:x-->` before and `<!--/part:x-->` after the element whose id, or
// data-key, is x.
const OPENING = "<!--part:"

export const withoutMarks = (html) => html.replace(/<!--\/?part:[^>]*-->/g, "")

export const spliced = (html, { start, end, text }) => html.slice(0, start) + text + html.slice(end)

// The smallest part of the new text that holds the whole change: its id and its text; null when none does.
export function partAround(html, { start, text }) {
  for (let at = html.lastIndexOf(OPENING, start); at >= 0; at = html.lastIndexOf(OPENING, at - 1)) {
    const begins = html.indexOf("-->", at) + 3
    if (begins > start) continue
    const id = html.slice(at + OPENING.length, begins - 3)
    const ends = html.indexOf(`<!--/part:${id}-->`, begins)
    if (ends >= start + text.length) return { id, html: html.slice(begins, ends) }
    if (at === 0) break
  }
  return null
}

// A part without the smaller parts it holds that are word for word as they were: each leaves its name on an empty
// element, which says `data-same`, so that nothing of it is parsed nor compared.
export function lightened(html, before, isThere) {
  let light = ""
  let done = 0
  for (let at = html.indexOf(OPENING); at >= 0; at = html.indexOf(OPENING, done)) {
    const begins = html.indexOf("-->", at) + 3
    const id = html.slice(at + OPENING.length, begins - 3)
    const text = inside(html, id, begins)
    light += html.slice(done, at)
    done = begins + text.length
    const tag = /^\s*<(\w+)/.exec(text)?.[1]
    if (tag && text === inside(before, id) && isThere(id)) light += `<${tag} data-key="${id}" data-same></${tag}>`
    else light += text
  }
  return light + html.slice(done)
}

function inside(html, id, from = html.indexOf(`${OPENING}${id}-->`) + OPENING.length + id.length + 3) {
  return html.slice(from, html.indexOf(`<!--/part:${id}-->`, from))
}
