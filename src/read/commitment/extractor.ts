import type { Part } from "../../model/span.ts"
import { partOfRange } from "../clause.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined } from "../party.ts"
import { attributionAt } from "../side.ts"
import { dealsIn, resolutionsIn, trucesIn } from "../term-nouns.ts"
import { familyOf } from "./acts.ts"
import { areasBehind } from "./area.ts"
import { conditionsOf, exemptionsIn } from "./clauses.ts"
import { timeLimits } from "./deadline-words.ts"
import { dealFinds, INHERITED } from "./deal-frame.ts"
import type { Find } from "./find.ts"
import { instrumentFinds } from "./instrument-frame.ts"
import { type Group, mergeFinds } from "./merge.ts"
import { permissionFind } from "./permission-frame.ts"
import { promiseFinds } from "./promise-frame.ts"
import { PROMISE_ADJECTIVES, PROMISE_NOUNS, PROMISE_VERBS } from "./promise-verbs.ts"
import { stateTold } from "./state-told.ts"
import { truceFind } from "./truce-frame.ts"
import { willFind } from "./will-frame.ts"

/** Reads what parties promise, refuse, offer and agree to: truces, deals, permissions, pledges, clauses of instruments. One mention a commitment and report. */
export const commitmentExtractor: Extractor<"commitment"> = {
  name: "commitment",
  version: 1,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["commitment"],
  *extract(page) {
    const finds: Find[] = []
    for (const s of page.sentences) {
      if (s.zone !== "body" && s.zone !== "headline") continue
      for (const find of findsIn(page, s)) {
        const inherited = find.act === INHERITED ? lastDealAct(finds) : find.act
        if (inherited !== null) finds.push({ ...find, act: inherited })
      }
    }
    const seen = new Map<string, number>()
    const index = codebookIndex(page.codebook)
    const related = (a: string, b: string) => a === b || index.named(a)?.partOf === b || index.named(b)?.partOf === a
    for (const group of mergeFinds(finds, related)) {
      const draft = draftOf(page, group)
      if (!draft) continue
      const key = `${draft.start}:${draft.end}`
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      yield { ...draft, nth }
    }
  },
}

/** The finds of one sentence, in the order of trust: nouns of the trade first, then words of promising, then bare futures. */
export function findsIn(page: Page, s: PageSentence): Find[] {
  const found: Find[] = []
  const truces = trucesIn(page.text, s)
  for (const truce of truces) {
    const find = truceFind(page, s, truce)
    if (find) found.push(find)
  }
  for (const deal of dealsIn(page.text, s, truces)) found.push(...dealFinds(page, s, deal))
  for (const noun of resolutionsIn(page.text, s)) found.push(...instrumentFinds(page, s, noun))
  for (const word of s.words) {
    const verb = /^V/.test(word.xpos) ? PROMISE_VERBS.get(word.lemma) : undefined
    const adjective =
      word.upos === "ADJ" || word.xpos === "VBN"
        ? (PROMISE_ADJECTIVES.get(word.lemma) ?? PROMISE_ADJECTIVES.get(word.norm))
        : undefined
    const noun = word.upos === "NOUN" ? PROMISE_NOUNS.get(word.lemma) : undefined
    if (verb) found.push(...promiseFinds(page, s, word.i, verb, "verb"))
    if (adjective) found.push(...promiseFinds(page, s, word.i, adjective, "adjective"))
    if (noun) found.push(...promiseFinds(page, s, word.i, noun, "noun"))
    const permission = permissionFind(page, s, word.i)
    if (permission) found.push(permission)
    const will = word.upos === "VERB" ? willFind(page, s, word.i) : null
    if (will) found.push(will)
  }
  return distinct(found)
}

/** What "the agreement" without more words holds: the act of the last truce or deal told before it. */
function lastDealAct(finds: readonly Find[]): string | null {
  const last = finds.findLast(
    (find) => (familyOf(find.act) === "truce" || find.rule.startsWith("deal-")) && find.polarity === "will",
  )
  return last?.act ?? null
}

/** One find for each act and stretch: the earlier rule holds. */
function distinct(finds: readonly Find[]): Find[] {
  const kept: Find[] = []
  for (const find of finds) {
    // "declared the truce over" declares no truce
    if (
      find.rule.startsWith("promise-") &&
      kept.some(
        (other) =>
          /^truce-(?:ended|refused)$/.test(other.rule) &&
          other.range.first <= find.range.last &&
          find.range.first <= other.range.last,
      )
    )
      continue
    const twin = kept.find(
      (other) =>
        familyOf(other.act) === familyOf(find.act) &&
        other.polarity === find.polarity &&
        other.range.first <= find.range.last &&
        find.range.first <= other.range.last,
    )
    if (!twin) kept.push(find)
    else if (twin.rule.startsWith("truce-") && find.instrument !== null)
      // what a resolution orders is its clause, not a truce of its own
      kept[kept.indexOf(twin)] = { ...find, content: twin.content }
    else if (
      twin.rule.startsWith("truce-") &&
      /^(?:verbal|proposed|reported-by-other)$/.test(find.force) &&
      find.rule.startsWith("promise-")
    )
      // "are prepared to hold a truce": the promise says how far it goes, the truce noun what it is
      kept[kept.indexOf(twin)] = {
        ...find,
        content: twin.content,
        promisors: find.promisors.length > 0 ? find.promisors : twin.promisors,
      }
    else if (twin.promisors.length === 0 && find.promisors.length > 0)
      kept[kept.indexOf(twin)] = { ...twin, promisors: find.promisors, weakPromisors: find.weakPromisors }
  }
  return kept
}

function draftOf(page: Page, group: Group): Draft<"commitment"> | null {
  const { best } = group
  const span = partOfRange(page, best.s, best.range)
  if (!span) return null
  const all = [best, ...group.others]
  const limits = all.map((find) => timeLimits(page, find))
  const deadline = limits.find((one) => one.deadline !== null) ?? limits.find((one) => one.words !== null)
  const truce = familyOf(best.act) === "truce"
  return {
    kind: "commitment",
    rule: best.rule,
    start: span.start,
    end: span.end,
    promisor: joined(group.promisors),
    act: best.act,
    beneficiary: best.beneficiary ?? all.find((find) => find.beneficiary !== null)?.beneficiary ?? null,
    force: best.force,
    polarity: best.polarity,
    deadline: deadline?.deadline ?? null,
    starts: limits.find((one) => one.starts !== null)?.starts ?? null,
    ends: deadline?.ends ?? null,
    deadlineWords: deadline?.words ?? null,
    instrument: best.instrument ?? all.find((find) => find.instrument !== null)?.instrument ?? null,
    reportedBy: attributionAt(page, span)?.id ?? null,
    demandedBy: null,
    clause: null,
    area: truce ? areasBehind(page, best.s, best.content) : [],
    told: all.flatMap((find) => stateTold(page, find) ?? []).sort((a, b) => a.at.start - b.at.start),
    conditions: parts(all.flatMap((find) => [...find.conditions, ...(find === best ? conditionsOf(page, find) : [])])),
    exemptions: truce && best.polarity === "will" ? exemptionsFor(page, all) : [],
    alsoAt: group.others.flatMap((find) => partOfRange(page, find.s, find.range) ?? []),
  }
}

/** Exemptions in the sentences that tell the truce, and in the one after each where nothing else is its subject. */
function exemptionsFor(page: Page, finds: readonly Find[]): Part[] {
  const found: Part[] = []
  for (const find of finds) {
    found.push(...exemptionsIn(page, find.s))
    const next = page.sentences[find.s.index + 1]
    if (
      next &&
      next.zone === find.s.zone &&
      /^(?:it|the (?:deal|truce|agreement|accord|pause|ceasefire)|this|but it|however)\b/i.test(
        page.text.slice(next.start, next.end),
      )
    ) {
      found.push(...exemptionsIn(page, next))
    }
  }
  return parts(found)
}

function parts(all: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((other) => other.start < part.end && part.start < other.end)) kept.push(part)
  }
  return kept
}
