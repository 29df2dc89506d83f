import type { MentionOf } from "../../model/mention.ts"
import { partOfRange, wordAt } from "../clause.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined } from "../party.ts"
import { attributionAt } from "../side.ts"
import { FAMILY_OF, familyOf } from "./acts.ts"
import { type OutcomeFind, outcomeFind } from "./outcome-frame.ts"
import { rangeOf } from "./range.ts"

/**
 * Reads what sources say became of commitments: begun, done in part, done, not done, taken back, replaced, extended. Only what ties itself to a promise counts:
 * words for it in the sentence, or the same act by the same promisor told before in the report. Silence is read as nothing.
 */
export const outcomeExtractor: Extractor<"outcome"> = {
  name: "outcome",
  version: 1,
  needs: ["time", "place", "actor", "attribution", "commitment"],
  gives: ["outcome"],
  *extract(page) {
    const commitments = page.all("commitment")
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      const taken: OutcomeFind[] = []
      for (const word of s.words) {
        const find = outcomeFind(page, s, word.i)
        if (!find || taken.some((other) => other.content === find.content || other.at === find.content)) continue
        const draft = draftOf(page, s, find, commitments)
        if (!draft) continue
        taken.push(find)
        yield draft
      }
    }
  },
}

/** Whoever binds nobody: what they begin or fail to do is no promise's outcome. */
const BYSTANDERS =
  /^(?:residents|people|civilians|families|officials|villagers|refugees|patients|workers|agencies|protesters|police|observers|monitors)\b/i

const UNSAID = new Set(["deny", "ask", "hope", "predict", "demand", "propose", "offer", "refuse", "commit"])

function draftOf(
  page: Page,
  s: PageSentence,
  find: OutcomeFind,
  commitments: readonly MentionOf<"commitment">[],
): Draft<"outcome"> | null {
  const word = s.words[find.at]
  const span = partOfRange(page, s, rangeOf(s, find.at, find.content))
  if (!word || !span) return null
  const said = attributionAt(page, word)
  if (said && UNSAID.has(said.speechAct)) return null
  const tied = tiedTo(page, s, find, commitments)
  if (!tied && (find.bare || (find.act !== null && familyOf(find.act) === "talks")) && !find.owed) return null
  if (!tied && !find.owed && find.promisors.some((name) => BYSTANDERS.test(name))) return null
  if (!tied && find.promisors.length === 0 && !find.deal) return null
  return {
    kind: "outcome",
    rule: find.told,
    start: span.start,
    end: span.end,
    told: find.told,
    promisor: find.deal && !tied ? null : (joined(find.promisors) ?? tied?.promisor ?? null),
    act: find.act ?? tied?.act ?? null,
    commitment: tied?.id ?? null,
    time: timeOf(page, s, find),
    saidIn: said?.id ?? null,
  }
}

/** The commitment that the words are about: the one that they hold, else the only one of the same promisor and act told before. */
function tiedTo(
  page: Page,
  s: PageSentence,
  find: OutcomeFind,
  commitments: readonly MentionOf<"commitment">[],
): MentionOf<"commitment"> | null {
  const word = s.words[find.content]
  const trigger = s.words[find.at]
  if (!word || !trigger) return null
  const will = commitments.filter((one) => one.polarity === "will")
  const holds = (one: { readonly start: number; readonly end: number }) =>
    one.start <= word.start && word.end <= one.end
  if (find.act === null) {
    const own = will.find((one) => holds(one) || one.alsoAt.some(holds))
    if (own) return own
  }
  const index = codebookIndex(page.codebook)
  const related = (a: string, b: string) => a === b || index.named(a)?.partOf === b || index.named(b)?.partOf === a
  const told = will.filter(
    (one) => one.start < s.start || (one.start < trigger.start && one.end <= trigger.start) || one.start > word.end,
  )
  const fits = told.filter((one) => {
    if (find.act !== null && !sameDeed(find.act, one.act)) return false
    const promisors = one.promisor?.split("; ") ?? []
    if (find.promisors.length > 0) return promisors.some((name) => find.promisors.some((own) => related(name, own)))
    if (find.pronoun)
      return page.sentences[s.index - 1]?.start === page.sentenceAt(one.start)?.start && find.act === one.act
    return find.deal && (FAMILY_OF.get(one.act) === "truce" || one.instrument !== null)
  })
  const acts = new Set(fits.map((one) => one.act))
  return find.act === null && acts.size > 1 ? null : (fits.at(-1) ?? null)
}

/** One deed under two names: within a family, but "aid" sent is no access given, and pulling out is not being bussed out. */
function sameDeed(a: string, b: string): boolean {
  return a === b || (familyOf(a) === familyOf(b) && /^(?:truce|detainees|arms)$/.test(familyOf(a)))
}

/** The day that the words tell: of an extension, its new end; else the nearest date of the sentence. */
function timeOf(page: Page, s: PageSentence, find: OutcomeFind) {
  let best: MentionOf<"time"> | null = null
  let distance = 14
  for (const time of page.all("time", s)) {
    const at = wordAt(s, time.start)
    const before = s.words[at - 1]?.norm ?? ""
    const until = /^(?:until|till|through|for|by|to)$/.test(before)
    if (find.told === "extended" ? !until : until || time.type === "DURATION" || time.type === "SET") continue
    const away = Math.min(Math.abs(at - find.at), Math.abs(at - find.content))
    if (at < 0 || away >= distance) continue
    best = time
    distance = away
  }
  return best?.id ?? null
}
