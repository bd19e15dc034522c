// Entry of the Streamlit component: a live board, or the ear of a live region.
import { mountBoard } from "./board.js"
import { speakFrenchSoon } from "./decor.js"
import { followRegion } from "./region.js"
import { setWords } from "./words.js"

export default function mount(component) {
  setWords(component.data.words)
  speakFrenchSoon()
  return component.data.kind === "region" ? followRegion(component) : mountBoard(component)
}
