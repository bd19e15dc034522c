// Every word on screen comes from Python's gettext catalogue; here they are only kept.
let words = {}

export function setWords(given) {
  if (given) words = given
}

export function word(name) {
  return words[name] || name
}
