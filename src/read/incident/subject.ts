import type { Word } from "../../text/syntax/tree.ts"
import { subjectOf } from "../clause.ts"
import { AUXILIARIES, CLAUSE_ENDS, HEDGES, LIGHT_VERBS, MEMBERS, PREPOSITIONS } from "./doer-words.ts"
import type { Party } from "./party.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"

export function lightVerbBefore(trigger: Trigger): number | null {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 9); i--) {
    const norm = all[i]?.norm ?? ""
    if (CLAUSE_ENDS.has(norm) && !/^["“”]$/.test(norm)) return null
    if (LIGHT_VERBS.test(norm)) return i
    if (/^(?:said|says|told|after|when|while|in|during|since|that|but|which|killed|as|from|by|following)$/.test(norm))
      return null
  }
  return null
}

/** The party that is the subject of the verb at word `verb`: the nearest before it that no preposition governs. */
export function subjectDoers(trigger: Trigger, parties: readonly Party[], verb: number): Doer[] {
  const relative = relativeParty(trigger, parties, verb)
  if (relative !== undefined) return relative ? withPartners(trigger, parties, relative) : []
  const found = subjectByOrder(trigger, parties, verb)
  return found.length > 0 ? found : subjectByTree(trigger, parties, verb)
}

/** The party that the tree gives as the verb's subject: for what word order cannot reach, over long modifiers and other clauses. */
function subjectByTree(trigger: Trigger, parties: readonly Party[], verb: number): Doer[] {
  const { sentence } = trigger
  if (trigger.entry.family === "toll" && /ing$/.test(trigger.norm)) return []
  const subject = subjectOf(sentence, verb)
  if (subject === null || subject > verb) return []
  const party = parties.find((p) => p.first <= subject && subject <= p.last && !p.adjective)
  if (!party || (party.soft && party.first > 0)) return []
  const governor = sentence.words[articleStart(sentence.words, party.first) - 1]?.norm ?? ""
  if (PREPOSITIONS.has(governor) && governor !== "with") return []
  return withPartners(trigger, parties, party)
}

function subjectByOrder(trigger: Trigger, parties: readonly Party[], verb: number): Doer[] {
  const { words: all } = trigger.sentence
  for (let i = verb - 1; i >= Math.max(0, verb - 26); i--) {
    const word = all[i]
    if (!word || /^[.;:?!]$/.test(word.norm)) return []
    const party = parties.find((p) => p.last === i)
    if (party) {
      if (party.adjective) {
        i = party.first
        continue
      }
      const before = all[party.first - 1]?.norm ?? ""
      const start = /^(?:the|a|an|so|called|-)$/.test(before) ? articleStart(all, party.first) : party.first
      const governor = all[start - 1]?.norm ?? ""
      const member = MEMBERS.test(all[start - 2]?.norm ?? "") || AMOUNTS.test(all[start - 2]?.norm ?? "")
      const next = all[party.last + 1]
      const modifier =
        next !== undefined &&
        party.last + 1 < verb &&
        /^(?:NOUN|PROPN)$/.test(next.upos) &&
        !AUXILIARIES.has(next.norm) &&
        !/^(?:["“(]|and|or)$/.test(next.norm)
      const object = all[start - 1]?.upos === "VERB" && !SAYING.test(governor) && !/ing$/.test(governor)
      const place =
        (party.soft && !(start === 0 || SOFT_LEADS.test(governor))) || (party.soft && all[party.last + 1]?.norm === "-")
      if (modifier || place || object || TAKEN.test(governor)) {
        i = party.first
        continue
      }
      // "elsewhere in X rebels attacked": the place before the noun is where
      const inside =
        governor === "in" && /^\p{Lu}/u.test(word.text) === false && /^\p{Lu}/u.test(all[party.first]?.text ?? "")
      if (PREPOSITIONS.has(governor) && !inside && !((governor === "of" || governor === "from") && member)) {
        i = party.first
        continue
      }
      return withPartners(trigger, parties, party)
    }
    if (/^(?:it|he|she|they|we|i|you)$/.test(word.norm)) return []
    if (stopsSubject(all, i, verb)) return []
    if (/^(?:NOUN|PROPN)$/.test(word.upos) && !AUXILIARIES.has(word.norm)) {
      const start = phraseStart(all, i)
      if (parties.some((p) => p.first >= start && p.last <= i && !p.adjective)) continue
      const governor = all[start - 1]?.norm ?? ""
      if (
        !PREPOSITIONS.has(governor) &&
        !/^(?:as|while|after|during|than|per)$/.test(governor) &&
        !/(?:ed|ing)$/.test(governor) &&
        !MEMBERS.test(word.norm)
      )
        return []
      i = start
    }
  }
  return []
}

/**
 * "soldiers who shot", "the group, which attacked": the party that the clause describes; null where it describes no party ("a jury of X that tried"), undefined
 * where the verb stands in no such clause.
 */
function relativeParty(trigger: Trigger, parties: readonly Party[], verb: number): Party | null | undefined {
  const { words: all } = trigger.sentence
  let k = verb - 1
  while (
    k > verb - 6 &&
    k > 0 &&
    all[k]?.norm !== "that" &&
    AUXILIARIES.has(all[k]?.norm ?? "") &&
    !/^(?:who|which)$/.test(all[k]?.norm ?? "")
  )
    k--
  const pronoun = all[k]
  if (!pronoun || !/^(?:who|which|that)$/.test(pronoun.norm)) return undefined
  let noun = k - 1
  while (noun > 0 && /^[,"”]$/.test(all[noun]?.norm ?? "")) noun--
  // "said that", "showed that" open no such clause
  if (!/^(?:NOUN|PROPN|X|ADJ|NUM)$/.test(all[noun]?.upos ?? "")) return undefined
  const near = parties.find((p) => p.last === noun || (p.first <= noun && noun <= p.last))
  if (near) return near.adjective ? null : near
  const head = all[verb]?.rel.startsWith("acl") ? all[verb]?.head : undefined
  const far = head === undefined ? undefined : parties.find((p) => p.first <= head && head <= p.last && !p.adjective)
  if (far) return far
  // "members of X who", "militants from X who"
  return pronoun.norm === "that" ? undefined : null
}

const SAYING =
  /^(?:said|says|say|told|added|reported|claimed|claims|alleged|announced|stated|confirmed|believe[sd]?|think|know|added|saying|adding|seen|saw|sees)$/

/** "dozens of insurgents", "a group of gunmen": the party itself. */
const AMOUNTS =
  /^(?:dozens|hundreds|scores|thousands|tens|groups?|number|bands?|handful|some|most|many|several|columns?|convoys?|mobs?|gangs?|cells?|squads?|teams?|waves?|battalions?|brigades?|units?)$/

/** What may stand before a bare country or capital that acts. */
const SOFT_LEADS =
  /^(?:that|and|but|or|when|while|as|because|if|although|whether|after|before|since|where|said|says|say|claims?|claimed|alleged|accused|accuse|accuses|accusing|blamed|blames|,|:|;|"|“|''|``|evidence|against)$/

/** Where the noun phrase that ends at word `i` begins. */
function phraseStart(all: readonly Word[], i: number): number {
  let start = i
  while (
    start > 0 &&
    (/^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(all[start - 1]?.upos ?? "") ||
      /^(?:-|the|a|an|'s)$/.test(all[start - 1]?.norm ?? ""))
  )
    start--
  return start
}

/** After these a party is what was hit or held, not who did it. */
const TAKEN =
  /^(?:targeted|targeting|killed|killing|attacked|attacking|struck|hit|hitting|bombed|bombing|fighting|battling|executed|shelled|wounded|injured|against|accusing|blaming)$/

function articleStart(all: readonly Word[], first: number): number {
  let start = first
  while (/^(?:the|a|an|so|called|-)$/.test(all[start - 1]?.norm ?? "")) start--
  return start
}

/** Words that part a verb from what stands further left: another finite verb, a new clause. */
function stopsSubject(all: readonly Word[], i: number, verb: number): boolean {
  const word = all[i]
  if (!word) return true
  if (AUXILIARIES.has(word.norm)) return false
  if (/^(?:and|or|when|after|while|as|but|because|before|if)$/.test(word.norm))
    return word.norm !== "and" && word.norm !== "or" && i < verb
  if (word.upos === "VERB" && !/ing$|ed$/.test(word.norm)) return i < verb - 1
  return /^(?:said|says|told|added|reported|claimed|killed|died)$/.test(word.norm)
}

/** The party with those joined to it by "and" or "or" ("Russian or Syrian government"), with hedges read from the words before. */
export function withPartners(trigger: Trigger, parties: readonly Party[], party: Party): Doer[] {
  const { words: all } = trigger.sentence
  const group = [party]
  let link = ""
  const index = parties.indexOf(party)
  for (const [step, at] of [
    [-1, index - 1],
    [1, index + 1],
  ] as const) {
    for (let k = at; parties[k]; k += step) {
      const edge = group[step < 0 ? 0 : group.length - 1]
      const other = parties[k]
      if (!edge || !other) break
      const [left, right] = step < 0 ? [other, edge] : [edge, other]
      const between = all.slice(left.last + 1, right.first).map((w) => w.norm)
      const joined =
        between.length <= 4 &&
        between.some((w) => w === "and" || w === "or" || w === "nor") &&
        between.every((w) => /^(?:and|or|nor|the|its|a|allied|pro|-|,|either|by|their)$/.test(w))
      if (
        !joined ||
        (step > 0 && right.first > trigger.first && trigger.entry.form === "verb" && party.last < trigger.first)
      )
        break
      link = between.includes("or") || between.includes("nor") ? "or" : link || "and"
      if (step < 0) group.unshift(other)
      else group.push(other)
    }
  }
  const firstWord = Math.min(...group.map((p) => p.first))
  const hedged = all.slice(Math.max(0, firstWord - 4), firstWord).some((w) => HEDGES.has(w.norm))
  const names = new Set<string>()
  return group.flatMap((p) => {
    if (names.has(p.name)) return []
    names.add(p.name)
    const first = all[p.first]
    const last = all[p.last]
    if (!first || !last) return []
    const role = link === "and" && group.length > 1 ? ("joint" as const) : ("direct" as const)
    return [{ name: p.name, role, candidate: hedged || link === "or", start: first.start, end: last.end }]
  })
}

/** "backed by Russian air strikes", "with the support of", after or before the doer. */
export function supportersOf(trigger: Trigger, parties: readonly Party[], doers: readonly Doer[]): Doer[] {
  const { words: all } = trigger.sentence
  const found: Doer[] = []
  for (const party of parties) {
    const before = all
      .slice(Math.max(0, party.first - 5), party.first)
      .map((w) => w.norm)
      .join(" ")
    if (
      !/(?:backed|supported|aided|assisted|reinforced) by(?: the| heavy| \w+)?$|with (?:the )?(?:heavy |air )?(?:backing|support|help|cover) (?:of|from)(?: the)?$/.test(
        before,
      )
    )
      continue
    const first = all[party.first]
    const last = all[party.last]
    if (!first || !last || doers.some((d) => d.name === party.name)) continue
    if (Math.abs(party.first - trigger.first) > 14) continue
    found.push({ name: party.name, role: "supporting", candidate: false, start: first.start, end: last.end })
  }
  return found
}

const OWN_FORCES =
  /^(?:forces?|troops|soldiers|fighters|aircraft|warplanes?|planes?|jets?|fighter|helicopters?|drones?|navy|ships?|warships?|pilots?|artillery|air|army|men|units?|bombers?|gunships?|security|own|members?|militants?|gunm[ae]n|warplane)$/

/** "it", "they" or "we" as the subject of the deed; null for any other subject. `opens` is true right after a word of saying. */
export function pronounSubject(trigger: Trigger): { readonly pronoun: string; readonly opens: boolean } | null {
  const { words: all } = trigger.sentence
  const verb = trigger.entry.form === "verb" ? trigger.first : lightVerbBefore(trigger)
  if (verb === null) return null
  for (let i = verb - 1; i >= Math.max(0, verb - 8); i--) {
    const norm = all[i]?.norm ?? ""
    if (/^(?:its|their|our)$/.test(norm) && i < verb - 1) {
      // "one of its fighters"
      const lead = all[i - 1]?.norm === "of" ? i - 2 : i
      return {
        pronoun: norm === "our" ? "we" : norm,
        opens: /^(?:that|said|says|announced|claimed|confirmed|admitted|stated|acknowledged|"|“|saying)$/.test(
          all[lead - 1]?.norm ?? '"',
        ),
      }
    }
    if (OWN_FORCES.test(norm)) continue
    if (/^(?:it|they|we|i)$/.test(norm))
      return {
        pronoun: norm,
        opens: /^(?:that|said|says|announced|claimed|confirmed|admitted|stated|added|acknowledged|"|“|saying)$/.test(
          all[i - 1]?.norm ?? '"',
        ),
      }
    if (!AUXILIARIES.has(norm)) return null
  }
  return null
}
