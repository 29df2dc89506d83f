import type { Word } from "../../text/syntax/tree.ts"
import { TRIGGERS } from "./lexicon.ts"
import type { Party } from "./party.ts"
import { BETWEEN_PARTY_AND_NOUN } from "./party-words.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"))

const HEDGES = words(
  "suspected|presumed|believed|apparent|apparently|likely|possible|possibly|probable|probably|either|thought|unclear",
)
const BE = words("is|are|was|were|be|been|being|'s|get|got|gets|getting")
const AUXILIARIES = words(
  "has|have|had|is|are|was|were|be|been|being|also|then|later|earlier|again|now|already|already|still|reportedly|repeatedly|allegedly|will|would|did|do|does|not|just|first|since|twice|once|jointly|simultaneously|on|friday|saturday|sunday|monday|tuesday|wednesday|thursday|yesterday|overnight|recently|who|which|that|'d|'ve|heavily|previously|subsequently|immediately|separately|deliberately|indiscriminately|meanwhile|even",
)
const PREPOSITIONS = words(
  "of|in|on|at|against|by|to|with|from|near|between|for|into|around|inside|outside|over|under|toward|towards|including|among|like|without",
)
const MEMBERS =
  /^(?:militants?|fighters?|members?|forces?|bombers?|attackers?|rebels?|troops|gunm[ae]n|soldiers|supporters|warplanes?|jets?|planes?|aircraft|helicopters?|units?|terrorists?|elements?|insurgents?|jihadists?)$/
const LIGHT_VERBS =
  /^(?:carr(?:y|ies|ied|ying)|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|unleash(?:es|ed|ing)?|mount(?:s|ed|ing)?|commit(?:s|ted|ting)?|perpetrat(?:e|ed|es|ing)|wag(?:e|es|ed|ing)|execut(?:e|ed|es|ing)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|intensif(?:y|ies|ied|ying)|continu(?:e|es|ed|ing)|resum(?:e|ed|es|ing)|step(?:s|ped|ping)?|escalat(?:e|ed|es|ing)|us(?:ed|es|ing)|perform(?:ed|s|ing)?|behind|responsible|responded|made|makes|making|lead|led|leading|plott(?:ed|ing)|order(?:ed|s|ing)?|bomb(?:ed|ing)|target(?:ed|s|ing)|pound(?:ed|s|ing))$/
const ACCUSING =
  /^(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|suspect(?:s|ed|ing)?)$/
const CLAUSE_ENDS = words('.|;|:|?|!|"|“|”|(|)|--|–')

/** Who the words around a trigger tell to have done it; empty where they do not tell. Parties are those of the trigger's sentence. */
export function doersOf(trigger: Trigger, parties: readonly Party[]): Doer[] {
  const found = trigger.entry.form === "noun" ? doersOfNoun(trigger, parties) : doersOfVerb(trigger, parties)
  if (found.length === 0) return []
  return [...found, ...supportersOf(trigger, parties, found)]
}

function doersOfNoun(trigger: Trigger, parties: readonly Party[]): Doer[] {
  if (trigger.entry.family === "downing" && trigger.norm.includes("crash")) return []
  if (/^hostages?$/.test(trigger.norm)) return hostageTakers(trigger, parties)
  const named = partyBeforeNoun(trigger, parties)
  if (named) return withPartners(trigger, parties, named)
  const by = partyAfter(trigger, parties, trigger.last, "by", 9)
  if (by) return withPartners(trigger, parties, by)
  if (trigger.entry.family === "clash" && /clash|fighting|battle/.test(trigger.norm)) {
    const against = partyAfter(trigger, parties, trigger.last, "with", 2)
    if (against) return withPartners(trigger, parties, against)
  }
  const from = /attack|fire|shelling|strike|bombardment|rocket/.test(trigger.norm)
    ? (partyAfter(trigger, parties, trigger.last, "from", 5) ?? stateAfter(trigger, parties))
    : null
  if (from) return withPartners(trigger, parties, from)
  const accused = accusedOf(trigger, parties)
  if (accused) return withPartners(trigger, parties, accused)
  const light = lightVerbBefore(trigger)
  if (light === null) return []
  return subjectDoers(trigger, parties, light)
}

function doersOfVerb(trigger: Trigger, parties: readonly Party[]): Doer[] {
  if (/^(?:repel|repuls|foil|thwart)/.test(trigger.norm)) return []
  const accused = accusedOf(trigger, parties) ?? attempter(trigger, parties)
  if (accused) return withPartners(trigger, parties, accused)
  if (trigger.entry.family === "toll" && !/^kill/.test(trigger.norm)) return []
  if (
    trigger.norm.startsWith("fell to") ||
    trigger.norm.startsWith("fall") ||
    trigger.norm.startsWith("lost control")
  ) {
    const taker = parties.find((p) => p.first > trigger.last && p.first <= trigger.last + 9)
    return taker && !taker.adjective ? withPartners(trigger, parties, taker) : []
  }
  const by = partyAfter(trigger, parties, trigger.last, "by", 12)
  if (isPassive(trigger)) return by ? withPartners(trigger, parties, by) : []
  if (trigger.norm.startsWith("crash")) return []
  return subjectDoers(trigger, parties, trigger.first)
}

/** "took 30 villagers hostage". */
function hostageTakers(trigger: Trigger, parties: readonly Party[]): Doer[] {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 8); i--) {
    if (!/^(?:took|takes|taking|held|holds|holding|seized)$/.test(all[i]?.norm ?? "")) continue
    return BE.has(all[i - 1]?.norm ?? "") ? [] : subjectDoers(trigger, parties, i)
  }
  return []
}

/** "an attempt by X to detonate": who tried. */
function attempter(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  const to = trigger.first - 1
  if (all[to]?.norm !== "to") return null
  const party = parties.find((p) => p.last === to - 1)
  const before = party
    ? all
        .slice(Math.max(0, party.first - 3), party.first)
        .map((w) => w.norm)
        .join(" ")
    : ""
  return party && /\b(?:attempt|bid|effort|plan|plot|attempts|efforts) by(?: the)?$/.test(before) ? party : null
}

/** Whether the verb is passive, or a bare participle after its noun ("rockets fired by"). */
export function isPassive(trigger: Trigger): boolean {
  const { words: all } = trigger.sentence
  const verb = all[trigger.first]
  if (!verb || !/(?:ed|en|wn|ot|it|un|uck|ld|ad|ken)$/.test(verb.norm)) return false
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 4); i--) {
    const norm = all[i]?.norm ?? ""
    if (BE.has(norm)) return true
    if (!/ly$/.test(norm) && !/^(?:also|then|later|reportedly|not|all|both|himself|still)$/.test(norm)) break
  }
  const next = all[trigger.last + 1]?.norm ?? "."
  if (next === "by") return true
  // "25 fighters killed when a bomb went off": a participle without its auxiliary.
  if (
    /^(?:killed|wounded|injured|executed|kidnapped|abducted|arrested|captured)$/.test(trigger.norm) &&
    /^(?:when|in|on|at|as|during|after|and|,|\.|near|outside|inside|since|from|across|while|;)$/.test(next)
  )
    return true
  return (
    all[trigger.first]?.xpos === "VBN" &&
    trigger.sentence.children[trigger.first]?.some((c) => all[c]?.rel === "nsubj:pass") === true
  )
}

/** "Syrian government heavy air strikes": the party right before the noun, adjectives and "or another" let be. */
function partyBeforeNoun(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 6); i--) {
    const word = all[i]
    if (!word) return null
    const party = parties.find((p) => p.last === i)
    if (party) return party.soft && i === trigger.first - 1 && !isCapitalNoun(party) ? null : party
    if (
      !BETWEEN_PARTY_AND_NOUN.has(word.norm) &&
      word.upos !== "ADJ" &&
      word.norm !== "-" &&
      !/^["“”]$/.test(word.norm)
    )
      return null
  }
  return null
}

/** "Damascus air strikes" is where, not who: a capital before the deed's noun names a place. */
function isCapitalNoun(party: Party): boolean {
  return !party.soft
}

/** "attacks, above all from Russia": a country's bare name right after "from". */
function stateAfter(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  const at = all.findIndex((w, i) => i > trigger.last && i <= trigger.last + 5 && w.norm === "from")
  return (at < 0 ? undefined : parties.find((p) => p.first === at + 1 && p.soft)) ?? null
}

/** "areas held by X": X is not who struck them. */
const HOLDING =
  /^(?:held|controlled|occupied|backed|run|besieged|supported|led|followed|claimed|dominated|ruled|captured|seized|taken|used|defended|manned|inhabited|populated|loyal|known|surrounded|owned|operated|overrun)$/

/** "areas held by", "violence fueled by": another participle between the deed and its "by". */
function byOthers(trigger: Trigger, by: number): boolean {
  const before = trigger.sentence.words[by - 1]
  if (!before || by - 1 <= trigger.last) return false
  if (HOLDING.test(before.norm)) return true
  return (
    /^VB[ND]$/.test(before.xpos) &&
    !/^(?:carried|conducted|launched|staged|fired|dropped|committed|perpetrated|claimed|executed|planted|waged|mounted|detonated|caused)$/.test(
      before.norm,
    )
  )
}

function isDeedNoun(all: readonly Word[], i: number): boolean {
  const norm = all[i]?.norm ?? ""
  return (
    (TRIGGERS.get(norm) ?? []).some((p) => p.entry.form === "noun") ||
    (norm === "air" && /^(?:strikes?|raids?|attacks?)$/.test(all[i + 1]?.norm ?? ""))
  )
}

/** The party after a word such as "by", a few words on from the trigger. */
function partyAfter(
  trigger: Trigger,
  parties: readonly Party[],
  from: number,
  link: string,
  reach: number,
): Party | null {
  const { words: all } = trigger.sentence
  for (let i = from + 1; i <= from + reach; i++) {
    const word = all[i]
    if (!word || CLAUSE_ENDS.has(word.norm)) return null
    if (/^(?:said|says|told|while|after|but|when|as|because|according|following)$/.test(word.norm)) return null
    if (word.norm === link) {
      if (link === "by" && byOthers(trigger, i)) return null
      const party = parties.find((p) => p.first > i && p.first <= i + 5 && onlyModifiers(all, i + 1, p.first))
      // "killed by coalition air strikes": the strikes did it, and tell whose they are themselves.
      if (party && isDeedNoun(all, party.last + 1)) return null
      if (party && !party.adjective) return party
      if (link === "by" && party === undefined) continue
    }
  }
  return null
}

function onlyModifiers(all: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = all[i]
    if (!word) return false
    if (
      /^(?:the|a|an|so|called|-|either|both|suspected|presumed|unidentified|hardline|forces|militants|fighters|fighter|militant|gunman|bomber|sniper|jet|jets|plane|drone|warplane|warplanes|gunmen|members|member|of|from|from|either|"|islamist|some|armed|those)$/.test(
        word.norm,
      )
    )
      continue
    if (/^(?:ADJ|DET|ADV|NUM)$/.test(word.upos)) continue
    return false
  }
  return true
}

/** "accused X of shelling", "blamed X for the attack", "held X responsible for". */
function accusedOf(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 14); i--) {
    const norm = all[i]?.norm ?? ""
    if (CLAUSE_ENDS.has(norm)) return null
    if (!ACCUSING.test(norm)) continue
    // "accused by monitors of": who accuses stands after, who is accused before.
    if (all[i + 1]?.norm === "by") return parties.filter((p) => p.last < i).at(-1) ?? null
    const after = parties.find((p) => p.first > i && p.last < trigger.first)
    if (after) return after
    // "X was accused of": the party before the verb.
    return BE.has(all[i - 1]?.norm ?? "") ? (parties.filter((p) => p.last < i).at(-1) ?? null) : null
  }
  return null
}

function lightVerbBefore(trigger: Trigger): number | null {
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
function subjectDoers(trigger: Trigger, parties: readonly Party[], verb: number): Doer[] {
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
      const member = MEMBERS.test(all[start - 2]?.norm ?? "")
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
      if (PREPOSITIONS.has(governor) && !((governor === "of" || governor === "from") && member)) {
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

const SAYING =
  /^(?:said|says|say|told|added|reported|claimed|claims|alleged|announced|stated|confirmed|believe[sd]?|think|know|added|saying|adding|seen|saw|sees)$/

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
function withPartners(trigger: Trigger, parties: readonly Party[], party: Party): Doer[] {
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
function supportersOf(trigger: Trigger, parties: readonly Party[], doers: readonly Doer[]): Doer[] {
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

/** "it", "they" or "we" as the subject of the deed; null for any other subject. `opens` is true right after a word of saying. */
export function pronounSubject(trigger: Trigger): { readonly pronoun: string; readonly opens: boolean } | null {
  const { words: all } = trigger.sentence
  const verb = trigger.entry.form === "verb" ? trigger.first : lightVerbBefore(trigger)
  if (verb === null) return null
  for (let i = verb - 1; i >= Math.max(0, verb - 6); i--) {
    const norm = all[i]?.norm ?? ""
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
