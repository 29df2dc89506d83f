import { dependents } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { attributionAt, sideOf } from "../side.ts"
import type { TermNoun } from "../term-nouns.ts"
import type { Find } from "./find.ts"
import { modifierParties, nounParties } from "./noun-parties.ts"
import { type NounState, nounState } from "./noun-state.ts"
import { phraseStart } from "./noun-window.ts"
import type { State } from "./states.ts"

const FORCE_OF: Readonly<Record<State, Find["force"]>> = {
  declared: "declared",
  agreed: "signed",
  joined: "declared",
  "in-effect": "signed",
  extended: "declared",
  violated: "signed",
  collapsed: "signed",
  ended: "declared",
  refused: "declared",
  offered: "proposed",
  negotiated: "proposed",
  demanded: "proposed",
}

const WEAK_STATES = new Set<State>(["in-effect", "violated", "collapsed", "extended"])

/** Reads one noun for a truce: who declared, agreed, joined, broke or ended it. Null where the sentence only wishes for one. */
export function truceFind(page: Page, s: PageSentence, noun: TermNoun): Find | null {
  const state = declaredOver(s, noun, nounState(s, noun))
  if (state === "unreal" || state?.state === "demanded") return null
  // "killed in the first week of the truce": when something else happened
  const at = s.words[noun.head]
  if (state === null && at && page.all("time", s).some((time) => time.start < at.start && at.end <= time.end))
    return null
  const words = page.text.slice(s.words[noun.first]?.start ?? 0, s.words[noun.last]?.end ?? 0)
  const isHalt =
    /^(?:halts?|freezes?|pauses?|moratorium|suspension|stoppage|stop|end|lull|break) (?:in|on|of|to)\b/i.test(words)
  const definite = isDefinite(s, noun)
  if (state === null && !isPresented(page, s, noun, isHalt, definite)) return null
  if (isHalt && state !== null && WEAK_STATES.has(state.state) && !definite) return null
  const parties = nounParties(page, s, noun, state)
  // "dozens of such truces were brokered" tells of no one truce
  if (noun.plural && (parties.names.length === 0 || !/^(?:declared|joined|ended|refused)$/.test(state?.state ?? "")))
    return null
  // a bystander who declares a truce dead does not end it: only a party can
  const own = state?.state === "ended" ? modifierParties(page, s, noun) : []
  const outsider = own.some((name) => !parties.names.includes(name))
  const ends =
    state?.state === "refused" || (state?.state === "ended" && parties.names.length > 0 && !outsider && !parties.weak)
  const told = state?.state === "ended" && !ends ? "collapsed" : (state?.state ?? "in-effect")
  const bystander = outsider && !parties.names.some((name) => own.includes(name))
  const names = bystander ? own : parties.names
  return {
    s,
    range: rangeWith(s, noun, state),
    content: noun.head,
    rule: `truce-${state?.state ?? "mention"}`,
    promisors: names,
    act: actOf(words),
    force: forceOf(page, s, state, told, names),
    polarity: ends ? "will-not" : "will",
    state: told,
    instrument: null,
    beneficiary: null,
    conditions: [],
    definite,
    weakPromisors: parties.weak || bystander,
    loose: false,
  }
}

/** "declared the truce over", "pronounced the ceasefire dead": words that declare an end. */
function declaredOver(
  s: PageSentence,
  noun: TermNoun,
  state: ReturnType<typeof nounState>,
): ReturnType<typeof nounState> {
  if (state === null || state === "unreal" || state.state !== "declared") return state
  const behind = s.words
    .slice(noun.last + 1, noun.last + 6)
    .map(({ norm }) => norm)
    .join(" ")
  return /^(?:(?:was |is |to be |had |has |now |officially |effectively ){0,3})(?:over\b|dead\b|finished\b|ended\b|null\b|void\b|at an end\b|no longer\b)/.test(
    behind,
  )
    ? { ...state, state: "ended" }
    : state
}

/** A truce that nothing is said of is still told of where the text presents it as known or names its parties. */
function isPresented(page: Page, s: PageSentence, noun: TermNoun, isHalt: boolean, definite: boolean): boolean {
  if (isHalt) return false
  if (definite || s.zone === "headline") return true
  if (nounParties(page, s, noun, null).weak === false) return true
  return dependents(s, noun.head, "det", "nmod:poss").length > 0 && modifierParties(page, s, noun).length > 0
}

function forceOf(
  page: Page,
  s: PageSentence,
  state: NounState | null,
  told: State,
  names: readonly string[],
): Find["force"] {
  const force = FORCE_OF[told]
  if (force !== "declared" || state?.state !== "joined") return force
  const span = s.words[state.verb ?? 0]
  const speaker = span ? attributionAt(page, span)?.speaker.name : null
  return speaker && !names.includes(sideOf(page.codebook, speaker)) ? "reported-by-other" : force
}

/** "halt of fighting" and "truce" are ceasefires; a pause for aid keeps its own name; a halt to one kind of attack is that. */
function actOf(words: string): string {
  if (/\b(?:pauses?|lulls?)\b/i.test(words) || /hour.*\bhalt/i.test(words)) return "humanitarian-pause"
  if (/\bair ?(?:strikes|raids)\b/i.test(words)) return "halt-air-strikes"
  if (/\b(?:bombings?|bombardments?)\b/i.test(words)) return "halt-bombing"
  if (/\bshelling\b/i.test(words)) return "halt-shelling"
  return "ceasefire"
}

function rangeWith(s: PageSentence, noun: TermNoun, state: NounState | null): { first: number; last: number } {
  let { first, last } = noun
  const verb = state?.verb ?? null
  if (verb !== null && verb < first && first - verb <= 10) first = verb
  if (verb !== null && verb > last && verb - last <= 6) {
    last = verb
    // "would take effect", "came into force": half of the words would tell nothing
    while (last < verb + 3 && /^(?:effect|force|hold|place|into|in|to|an|end)$/.test(s.words[last + 1]?.norm ?? ""))
      last++
  }
  return { first, last }
}

/** Whether the noun's article, demonstrative or possessor presents the truce as known. */
export function isDefinite(s: PageSentence, noun: TermNoun): boolean {
  const phrase = s.words.slice(Math.max(0, phraseStart(s, noun.first)), noun.first)
  const marks = [...dependents(s, noun.head, "det", "nmod:poss"), ...phrase]
  if (marks.some((mark) => /^(?:a|an|any|no|some|another|new)$/.test(mark.norm))) return false
  return marks.some((mark) => /^(?:the|this|that|these|its|their|his|'s|’s)$/.test(mark.norm))
}
