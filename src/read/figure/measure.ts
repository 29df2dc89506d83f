import type { Measure } from "../../model/figure.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { PageSentence } from "../page.ts"
import { BETWEEN, NOUNS, OF_NOUNS, PEOPLE, STATES, VERBS } from "./lexicon.ts"
import type { Slot } from "./slot.ts"

/** What a number measures and which signal told it. Null where none did. */
export interface Told {
  readonly measure: Measure
  readonly by: "noun" | "right" | "left" | "tree"
}

/** Reads the measure of one number from the words around it. */
export function measureOf(sentence: PageSentence, slot: Slot, slots: readonly Slot[], cover: Int32Array): Told | null {
  const noun = fromNoun(sentence, slot)
  const around = () => fromRight(sentence, slot, slots, cover) ?? fromLeft(sentence, slot)
  // "12 detainees were wounded", "executed nine prisoners": what they are is not what was done to them
  const done = noun && isStanding(sentence.words[slot.counted.head]?.norm) ? around() : null
  const told =
    done && /^(?:killed|injured|missing)$/.test(done.measure) ? done : (noun ?? around() ?? fromTree(sentence, slot))
  // towns and tanks are captured as well
  const head = sentence.words[slot.counted.head]?.norm ?? ""
  return told?.measure === "detained" && head !== "" && !PEOPLE.has(head) && !/(?:men|women)$/.test(head) ? null : told
}

/** Nouns for people by what befell them before. */
export function isStanding(noun: string | undefined): boolean {
  return /^(?:detainees|prisoners|hostages|captives|refugees|idps|abductees)$/.test(noun ?? "")
}

function fromNoun({ words }: PageSentence, { counted, first }: Slot): Told | null {
  const inside = words.slice(counted.from, counted.to).map((word) => word.norm)
  if (
    inside.some((norm) => /^(?:dead|killed)$/.test(norm)) &&
    inside.some((norm) => /^(?:wounded|injured)$/.test(norm))
  )
    return { measure: "other", by: "noun" }
  for (let i = counted.from; i < counted.to; i++) {
    const word = words[i]
    if (!word) continue
    const measure = i === counted.head || i === counted.to - 1 ? NOUNS.get(word.norm) : undefined
    // "two lives" are killed only where they were claimed or lost
    if (measure && word.norm !== "lives") return { measure, by: "noun" }
    if (/^(?:wounded|injured)$/.test(word.norm)) return { measure: "injured", by: "noun" }
    if (/^(?:dead|slain)$/.test(word.norm) || (word.norm === "killed" && i === counted.head))
      return { measure: "killed", by: "noun" }
    if (/^(?:displaced|uprooted)$/.test(word.norm)) return { measure: "displaced", by: "noun" }
    if (/^(?:besieged|trapped)$/.test(word.norm) && PEOPLE.has(words[counted.head]?.norm ?? ""))
      return { measure: "besieged", by: "noun" }
    if (/^(?:damaged|destroyed)$/.test(word.norm) && i < counted.head) return { measure: "destroyed", by: "noun" }
  }
  if (
    words[counted.head]?.norm === "lives" &&
    /^(?:claim|claims|claimed|claiming|lost|took|cost|costs|costing|taking)$/.test(words[first - 1]?.norm ?? "")
  )
    return { measure: "killed", by: "noun" }
  return null
}

/** The predicate after the noun: "18 people were killed", "30 wounded", "thousands have fled". */
function fromRight({ words }: PageSentence, slot: Slot, slots: readonly Slot[], cover: Int32Array): Told | null {
  let i = slot.counted.to
  i = overInsertion(words, i)
  let skipped = 0
  while (skipped < 7) {
    const word = words[i]
    if (!word) return null
    if (!BETWEEN.has(word.norm) && !(word.upos === "ADV" && !VERBS.has(word.norm))) break
    i++
    skipped++
  }
  const word = words[i]
  if (!word) return null
  const helped = skipped > 0
  const rest = (n: number) => words[i + n]?.norm ?? ""
  if (
    /^(?:killed|injured|wounded)$/.test(word.norm) &&
    /^(?:or|and)$/.test(rest(1)) &&
    /^(?:killed|injured|wounded)$/.test(rest(2))
  )
    return { measure: "other", by: "right" }
  if (helped && word.norm === "among") {
    const group = words.slice(i + 1, i + 4).find((w) => !/^(?:the|those|them)$/.test(w.norm))
    const measure =
      group &&
      (VERBS.get(group.norm)?.passive
        ? VERBS.get(group.norm)?.measure
        : (NOUNS.get(group.norm) ?? STATES.get(group.norm)))
    return measure && measure !== "attacks" ? { measure, by: "right" } : null
  }
  if (
    word.norm === "made" &&
    rest(1) === "up" &&
    words.slice(i + 2, i + 7).some((w) => w.norm === "dead" || w.norm === "victims")
  )
    return { measure: "killed", by: "right" }
  if (word.norm === "treated" && words.slice(i + 1, i + 4).some((w) => /^(?:wounds|injuries|burns)$/.test(w.norm)))
    return { measure: "injured", by: "right" }
  if (i - slot.counted.to <= 4 && /^(?:freed|released|rescued|unharmed|unhurt|acquitted)$/.test(word.norm))
    return { measure: "other", by: "right" }
  if (word.norm === "without" && /^(?:food|water|power|electricity|shelter|aid|access|medicine|homes)$/.test(rest(1)))
    return { measure: "affected", by: "right" }
  if (
    /^(?:live|living|lives|trapped|remain)$/.test(word.norm) &&
    /^(?:in|under)$/.test(rest(1)) &&
    [2, 3].some((n) => /^(?:besieged|siege)$/.test(rest(n)))
  )
    return { measure: "besieged", by: "right" }
  const verb = VERBS.get(word.norm)
  if (verb?.counts === "object") {
    if (!verb.passive) return null
    if (!helped && governsObject(words, i + 1, slots[cover[i + 1] ?? -1])) return null
    return { measure: verb.measure, by: "right" }
  }
  if (verb) return { measure: verb.measure, by: "right" }
  if (
    /^(?:lost|lose|losing)$/.test(word.norm) &&
    /^(?:their|his|her)$/.test(rest(1)) &&
    /^(?:lives|life)$/.test(rest(2))
  )
    return { measure: "killed", by: "right" }
  if (word.norm === "in" && rest(1) === "need") return { measure: "in-need", by: "right" }
  if (word.norm === "under" && rest(1) === "siege") return { measure: "besieged", by: "right" }
  if (/^(?:reduced|turned)$/.test(word.norm) && rest(1) === "to" && /^(?:rubble|ruins|ashes)$/.test(rest(2)))
    return { measure: "destroyed", by: "right" }
  if (word.norm === "shot" && rest(1) === "dead") return { measure: "killed", by: "right" }
  if (/^(?:taken|held)$/.test(word.norm) && /^(?:hostage|captive|prisoner)$/.test(rest(1)))
    return { measure: rest(1) === "prisoner" ? "detained" : "abducted", by: "right" }
  if (/^(?:leave|escape|abandon)$/.test(word.norm) && /^(?:their|his|her)$/.test(rest(1)))
    return { measure: "displaced", by: "right" }
  const state = STATES.get(word.norm)
  return state ? { measure: state, by: "right" } : null
}

/** Past "including two medics", "among them 10 children", "most of them civilians" to the predicate that follows. */
function overInsertion(words: PageSentence["words"], from: number): number {
  if (!/^(?:including|includ|among|mostly|mainly|most|many|some|,)$/.test(words[from]?.norm ?? "")) return from
  for (let i = from + 1; i < Math.min(words.length, from + 14); i++) {
    const norm = words[i]?.norm ?? ""
    if (/^(?:was|were|have|has|had|died|perished|fled|dead)$/.test(norm)) return i
    if (/^(?:[.;:]|said|says|that|who|when|in|on|at)$/.test(norm)) return from
  }
  return from
}

/** A verb form that takes what follows as its object is no passive: "13 rebels killed 5 soldiers". */
function governsObject(words: PageSentence["words"], i: number, slot: Slot | undefined): boolean {
  const next = words[i]
  if (!next) return false
  if (/^(?:the|a|an|his|their|its|several|many|some|dozens|scores|civilians|him|them)$/.test(next.norm)) return true
  if (slot?.first !== i) return false
  // in headlines the next number has a predicate of its own: "3 Killed 30 Wounded"
  const own = words[slot.counted.to]?.norm ?? ""
  return !(
    VERBS.get(own)?.passive ||
    STATES.has(own) ||
    (slot.counted.head >= 0 && NOUNS.has(words[slot.counted.head]?.norm ?? ""))
  )
}

/** The verb or noun before the number: "killing 18", "the death of 12", "a toll of 31". */
function fromLeft({ words }: PageSentence, { first }: Slot): Told | null {
  let i = first - 1
  let passed = 0
  while (
    i >= 0 &&
    passed < 6 &&
    /^(?:another|also|,|:|"|“|off|all|up|the|latest|toll|according|to|teh|total|a|of|some|reportedly|at|reach|reached|reaches|could|would|as|high|rose|risen|rising|stood|stands|put|is|was|from|now|has|had|had|lives|or|and|dead|more|than|and)$/.test(
      words[i]?.norm ?? "",
    )
  ) {
    const norm = words[i]?.norm ?? ""
    if (norm === "toll")
      return { measure: /^(?:injury|wounded)$/.test(words[i - 1]?.norm ?? "") ? "injured" : "killed", by: "left" }
    // lives are claimed or lost; they are also saved
    if (norm === "lives" && words[i + 1]?.norm === "of")
      return words.slice(Math.max(0, i - 2), i).some((w) => /^(?:claim|cost|took|tak|los)/.test(w.norm))
        ? { measure: "killed", by: "left" }
        : null
    if (norm === "and" || norm === "or" || norm === ",") {
      const verb = VERBS.get(words[i - 1]?.norm ?? "")
      if (!verb) break
    }
    i--
    passed++
  }
  const word = words[i]
  if (!word) return null
  if (/^(?:at|to|as|by|reach|reached|reaching|past|above|of|is|are|was|were)$/.test(words[first - 1]?.norm ?? "")) {
    const told = fromToll(words, first)
    if (told) return told
  }
  if (/^(?:left|leave|leaves|leaving)$/.test(word.norm)) {
    const state = words.slice(first, first + 16).find((w) => STATES.has(w.norm) || VERBS.get(w.norm)?.passive)
    const measure = state && (STATES.get(state.norm) ?? VERBS.get(state.norm)?.measure)
    return measure ? { measure, by: "left" } : null
  }
  const verb = VERBS.get(word.norm)
  const before = words[i - 1]?.norm ?? ""
  const pair = /^(?:and|or)$/.test(before) ? VERBS.get(words[i - 2]?.norm ?? "") : undefined
  if (verb?.counts === "object" && !/^(?:damage|trap|feed)$/.test(word.norm)) {
    if (pair && pair.measure !== verb.measure && pair.counts === "object") return { measure: "other", by: "left" }
    return { measure: verb.measure, by: "left" }
  }
  if (word.norm === "of" || words[i + 1]?.norm === "of") {
    const noun = OF_NOUNS.get(word.norm === "of" ? (words[i - 1]?.norm ?? "") : word.norm)
    if (noun) return { measure: noun, by: "left" }
  }
  if (/^(?:driven|driving|drove|forcing|forced|forces|sent|sending)$/.test(word.norm))
    return { measure: "displaced", by: "left" }
  if (/^(?:pledged|pledging|pledges)$/.test(word.norm)) return { measure: "pledged", by: "left" }
  if (word.norm === "shot" && before === "fatally") return { measure: "killed", by: "left" }
  if (word.norm === "down" && /^(?:gunned|mowed|cut)$/.test(before)) return { measure: "killed", by: "left" }
  const counts = words.slice(first, first + 6).some((w) => FALLEN.test(w.norm))
  if (counts && /^(?:lost|loses|losing|buried|burying)$/.test(word.norm)) return { measure: "killed", by: "left" }
  return null
}

/** Whom one loses in battle or buries. */
const FALLEN =
  /^(?:men|soldiers|fighters|troops|militants|people|members|comrades|policemen|officers|guards|martyrs|rebels|children|women|civilians|relatives|victims|dead)$/

/** "put the death toll of the five-year war at 12", "those who were executed are around 300". */
function fromToll(words: PageSentence["words"], first: number): Told | null {
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    const norm = words[i]?.norm ?? ""
    if (norm === "toll")
      return { measure: /^(?:injury|wounded)$/.test(words[i - 1]?.norm ?? "") ? "injured" : "killed", by: "left" }
    if (/^(?:those|number)$/.test(norm) && /^(?:is|are|was|were|at|to)$/.test(words[first - 1]?.norm ?? "")) {
      const verb = words.slice(i + 1, i + 5).find((word) => VERBS.get(word.norm)?.passive)
      const measure = verb && VERBS.get(verb.norm)?.measure
      return measure ? { measure, by: "left" } : null
    }
    if (/^[.;]$/.test(norm)) return null
  }
  return null
}

/** The verb that the counted noun hangs on, by the tree. */
function fromTree({ words }: PageSentence, { counted }: Slot): Told | null {
  let noun = words[counted.head]
  if (!noun || noun.upos === "X") return null
  // "killed a nurse, an employee and two soldiers"
  for (let steps = 0; steps < 4 && noun?.rel === "conj"; steps++) {
    const first: Word | undefined = words[noun.head]
    if (!first || (first.upos !== "NOUN" && first.upos !== "PROPN")) break
    noun = first
  }
  if (!noun) return null
  const verb = words[noun.head]
  if (!verb || Math.abs(verb.i - noun.i) > 12) return null
  const row = VERBS.get(verb.norm) ?? VERBS.get(verb.lemma)
  if (!row) return null
  const role = noun.rel
  const fits =
    row.counts === "subject"
      ? role.startsWith("nsubj") || (role === "obl" && /^(?:of|by)$/.test(words[noun.i - 1]?.norm ?? ""))
      : role === "obj" || role === "nsubj:pass"
  return fits ? { measure: row.measure, by: "tree" } : null
}
