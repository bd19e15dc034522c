// The ear of a live region: when one of its tables changes, its fragment alone runs again. One trigger in flight at
// most, so that a burst of edits becomes one refresh; what is already shown is not asked for.
import { listen, unlisten } from "./channel.js"

const regions = new WeakMap()

export function followRegion({ data, parentElement, setTriggerValue }) {
  let region = regions.get(parentElement)
  if (!region) {
    region = { wanted: 0, asked: 0, shown: 0 }
    regions.set(parentElement, region)
    listen(
      data.name,
      (message) => {
        region.wanted = Math.max(region.wanted, message.revision)
        ask(region)
      },
      () => ({ type: "follow", name: data.name, tables: data.tables, revision: region.shown }),
    )
  }
  region.trigger = (revision) => setTriggerValue("changed", revision)
  region.shown = Math.max(region.shown, data.revision)
  if (region.asked <= region.shown) region.asked = 0
  region.leaving = false
  ask(region)
  return () => {
    region.leaving = true
    setTimeout(() => {
      if (!region.leaving) return
      unlisten(data.name)
      regions.delete(parentElement)
    }, 0)
  }
}

function ask(region) {
  if (region.asked || region.wanted <= region.shown) return
  region.asked = region.wanted
  region.trigger(region.wanted)
  // A trigger lost with the link must not silence the region for ever.
  setTimeout(() => {
    if (region.asked && region.asked > region.shown) {
      region.asked = 0
      ask(region)
    }
  }, 8000)
}
