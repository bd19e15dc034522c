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
