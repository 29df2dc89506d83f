import type { Part } from "../../model/span.ts"
import type { Page } from "../page.ts"
import { isPassive } from "./doer.ts"
import type { Trigger } from "./trigger.ts"

const STOP =
  /^(?:[.;:?!,"“”()]|--|–|in|on|at|by|from|with|after|when|while|as|during|killing|wounding|injuring|leaving|causing|destroying|sparking|and|but|who|which|that|said|says|told|according|near|outside|inside|for|into|amid|since|before|because|where|is|are|was|were|has|have|had|under|through|across|around|between|late|early|overnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|to|until|since|including|using)$/
const LEAD = /^(?:on|against|at|targeting|targeted|of|hit|hitting|struck|striking|hits|into|onto|towards?)$/
const LONGEST = 9

/** What was hit or aimed at, in the text's words: what stands after "on", "against", "of", or is the verb's object. */
export function targetsOf(page: Page, trigger: Trigger): Part[] {
  const { sentence, entry } = trigger
  const { words } = sentence
  if (entry.family === "clash" && entry.form === "noun") return []
  let from = trigger.last + 1
  if (entry.form === "noun") {
    const lead = words.slice(from, from + 12).findIndex((w) => LEAD.test(w.norm))
    if (lead < 0 || (lead > 3 && !/^(?:target|hit|struck|on|against)/.test(words[from + lead]?.norm ?? ""))) return []
    from += lead + 1
  } else if (isPassive(trigger)) {
    return passiveTarget(page, trigger)
  }
  const part = phraseFrom(page, trigger, from)
  return part ? [part] : []
}

function phraseFrom(page: Page, trigger: Trigger, from: number): Part | null {
  const { words } = trigger.sentence
  let to = from
  while (to < words.length && to - from < LONGEST && !STOP.test(words[to]?.norm ?? "")) {
    if (to > from && words[to]?.upos === "VERB" && words[to - 1]?.norm !== "-" && !/ed$/.test(words[to]?.norm ?? ""))
      break
    to++
  }
  while (to > from && /^(?:of|the|a|an|its|their|-)$/.test(words[to - 1]?.norm ?? "")) to--
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from) return null
  if (to - from === 1 && /^(?:it|them|him|her|himself|themselves|this|that|they)$/.test(first.norm)) return null
  return page.part(first.start, last.end)
}

/** The subject of a passive: the words before its auxiliary, back to where its clause begins. */
function passiveTarget(page: Page, trigger: Trigger): Part[] {
  const { words } = trigger.sentence
  let to = trigger.first
  while (
    to > 0 &&
    /^(?:is|are|was|were|been|be|being|have|has|had|also|reportedly|not|all|later|then)$/.test(
      words[to - 1]?.norm ?? "",
    )
  )
    to--
  let from = to
  while (from > 0 && to - from < LONGEST && !STOP.test(words[from - 1]?.norm ?? "")) from--
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from || /^(?:it|they|he|she|who|which|that)$/.test(first.norm)) return []
  return [page.part(first.start, last.end)]
}
