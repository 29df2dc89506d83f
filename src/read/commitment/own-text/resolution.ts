import type { MentionOf } from "../../../model/mention.ts"
import type { Word } from "../../../text/syntax/tree.ts"
import { caseOf, wordAt } from "../../clause.ts"
import type { PageSentence } from "../../page.ts"
import { trucesIn } from "../../term-nouns.ts"
import { actAt } from "../acts.ts"
import { asVerb, isBareDeed } from "./as-verb.ts"
import { deeds, isVerb } from "./deed.ts"
import { modalUndertakings } from "./modal.ts"
import { boundAt } from "./parties.ts"
import type { Setting } from "./setting.ts"
import type { Undertaking } from "./undertaking.ts"

/** What a resolution's verb demands, decides or asks: "that all parties cease", "the Government to allow", "for the lifting of all sieges", "to establish". */
export function resolutionUndertakings(setting: Setting, s: PageSentence, clause: MentionOf<"clause">): Undertaking[] {
  const { page, parties } = setting
  const from = clause.operative ? wordAt(s, clause.operative.end - 1) + 1 : 0
  if (from <= 0) return []
  const modal = modalUndertakings(setting, s, from, true)
  if (modal.length > 0) return modal
  const end = s.words.length - 1
  const base = { demanded: true, negative: false, subject: null, rule: "own-demands" }
  const that = s.words[from]?.norm === "that"
  const verb = that ? subjunctive(s, from) : infinitive(s, from)
  if (verb) {
    const read = isVerb(verb) ? s : asVerb(s, verb.i, verb.norm)
    const to = that ? verb.i : verb.i - 1
    const who = addressee(s, that ? from + 1 : from, to)
    const promisors = who === null ? (parties.issuer === null ? [] : [parties.issuer]) : boundAt(page, s, who, parties)
    return deeds(read, read.words[verb.i] ?? verb, { first: 0, last: end }, from, {
      ...base,
      promisors,
      demanded: who !== null,
    })
  }
  const noun = s.words.find(
    (word) => word.i >= from && word.i <= from + 12 && word.upos === "NOUN" && actAt(s, word.i)?.known,
  )
  const act = noun ? actAt(s, noun.i)?.act : null
  const truce = trucesIn(page.text, s).find(({ head }) => head >= from && head <= from + 12)
  if (!noun && !truce) return []
  const by = s.words.find((word) => word.i > (noun?.i ?? 0) && word.norm === "by" && word.head > word.i)
  return [
    {
      s,
      content: truce?.head ?? noun?.i ?? from,
      range: { first: 0, last: end },
      subjectFrom: from,
      rule: "own-demands",
      promisors: by ? boundAt(page, s, by.head, parties) : [],
      act: truce ? "ceasefire" : (act ?? "ceasefire"),
      polarity: "will",
      demanded: true,
    },
  ]
}

/** "that all parties cease": the first plain verb form behind a noun. */
function subjunctive(s: PageSentence, that: number): Word | null {
  for (let k = that + 2; k < Math.min(s.words.length, that + 18); k++) {
    const word = s.words[k]
    const plain = word && ((isVerb(word) && /^VBP?$/.test(word.xpos)) || isBareDeed(word))
    if (word && plain && s.words[k - 1]?.norm !== "to" && !/^(?:DET|ADJ|ADP)$/.test(s.words[k - 1]?.upos ?? ""))
      return word
  }
  return null
}

/** The first "to" with a verb behind it. */
function infinitive(s: PageSentence, from: number): Word | null {
  for (let k = from; k < Math.min(s.words.length - 1, from + 24); k++) {
    if (s.words[k]?.norm !== "to") continue
    let at = k + 1
    while (/^(?:ADV|PART)$/.test(s.words[at]?.upos ?? "") || s.words[at]?.norm === ",") at++
    const verb = s.words[at]
    if (verb && (verb.xpos === "VB" || verb.upos === "VERB")) return verb
  }
  return null
}

/** The noun that heads the words between the operative verb and what is asked; null where nothing stands between. */
export function addressee(s: PageSentence, from: number, to: number): number | null {
  for (let k = from; k < to; k++) {
    const word = s.words[k]
    if (!word || !/^(?:NOUN|PROPN|PRON)$/.test(word.upos)) continue
    let head = k
    while (head + 1 < to && /^(?:NOUN|PROPN)$/.test(s.words[head + 1]?.upos ?? "")) head++
    // "the Government of X": the head is the first noun
    return caseOf(s, head) === "of" && head > k ? k : head
  }
  return null
}
