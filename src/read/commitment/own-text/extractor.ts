import type { Force } from "../../../model/commitment.ts"
import type { MentionId } from "../../../model/ids.ts"
import type { MentionOf } from "../../../model/mention.ts"
import type { Part } from "../../../model/span.ts"
import { dependents, partOfRange } from "../../clause.ts"
import { codebookIndex } from "../../codebook-index.ts"
import type { Draft, Extractor } from "../../extractor.ts"
import type { Page, PageSentence } from "../../page.ts"
import { joined, partiesAt } from "../../party.ts"
import { areasIn } from "../area.ts"
import { exemptionsIn } from "../clauses.ts"
import { itemUndertakings, leadOf, presentUndertakings } from "./item.ts"
import { termTimes } from "./limits.ts"
import { modalUndertakings } from "./modal.ts"
import { instrumentParties } from "./parties.ts"
import { resolutionUndertakings } from "./resolution.ts"
import type { Setting } from "./setting.ts"
import type { Lead, Undertaking } from "./undertaking.ts"

type Clause = MentionOf<"clause">

/** Reads the undertakings and demands of an instrument's own text, clause by clause; nothing is read from its title, preamble and signatures. */
export const ownTextExtractor: Extractor<"commitment"> = {
  name: "own-text",
  version: 1,
  needs: ["time", "place", "actor", "attribution", "clause"],
  gives: ["commitment"],
  *extract(page) {
    if (page.report.kind !== "instrument") return
    const setting: Setting = { page, parties: instrumentParties(page) }
    const agreed = isAgreed(page)
    const leads = new Map<MentionId, Lead | null>()
    const seen = new Map<string, number>()
    for (const clause of page.all("clause")) {
      if (clause.part !== "operative" && clause.part !== "annex") continue
      const above = clause.within === null ? null : (leads.get(clause.within) ?? null)
      const sentences = page.sentences.filter((s) => s.start >= clause.start && s.end <= clause.end)
      const [first] = sentences
      const own = first ? leadOf(setting, first, clause) : null
      // "(c) Release:" under "calls upon X to:" is itself a lead-in: it keeps what stands above
      leads.set(
        clause.id,
        own && own.promisors.length === 0 && above
          ? { ...own, promisors: above.promisors, demanded: above.demanded }
          : (own ?? above),
      )
      for (const one of sentences.flatMap((s) => undertakingsIn(setting, s, clause, above))) {
        const draft = draftOf(page, clause, one, forceOf(clause, one, agreed), setting.parties.issuer)
        if (!draft) continue
        const key = `${draft.start}:${draft.end}`
        const nth = seen.get(key) ?? 0
        seen.set(key, nth + 1)
        yield { ...draft, nth }
      }
    }
  },
}

const IN_HEAD =
  /^(?:also |further |strongly |again |once again |hereby )?(?:decides|demands|directs|orders|requires|instructs|calls|requests|urges|invites|encourages|appeals|recommends|asks|mandates)\b/i

function undertakingsIn(setting: Setting, s: PageSentence, clause: Clause, above: Lead | null): Undertaking[] {
  const { effect, operative } = clause
  if (operative !== null && IN_HEAD.test(operative.text) && operative.start >= s.start && operative.end <= s.end)
    return setting.parties.issuer !== null ||
      effect === "calls" ||
      /^(?:Also |Further )?(?:Decides|Demands)/i.test(operative.text)
      ? resolutionUndertakings(setting, s, clause)
      : []
  if (effect === "permits" || effect === "affirms" || effect === "defines" || effect === "recalls")
    return modalOnly(setting, s, effect)
  const told = modalUndertakings(setting, s, 0, false)
  if (told.length > 0) return told
  if (effect === "leaves-out" || effect === "covers") return []
  if (above !== null) return itemUndertakings(setting, s, above)
  return presentUndertakings(setting, s)
}

/** A clause that permits may bind in a later sentence ("... may invite experts. They shall ..."). */
function modalOnly(setting: Setting, s: PageSentence, effect: Clause["effect"]): Undertaking[] {
  return effect === "permits" ? modalUndertakings(setting, s, 0, false).filter(({ rule }) => rule === "own-shall") : []
}

/** What stands in a resolution is law where it decides or demands; what parties sign is agreed; a draft only proposes. */
function forceOf(clause: Clause, one: Undertaking, agreed: boolean): Force {
  const ordered = clause.operative !== null && IN_HEAD.test(clause.operative.text)
  if (clause.effect === "calls") return "proposed"
  if (ordered || one.demanded) return "legal"
  return agreed ? "signed" : "proposed"
}

/** Whether the text itself says that it was agreed: "have agreed", "reached between", a signature; a version that is called a draft or proposal was not. */
function isAgreed(page: Page): boolean {
  if (/\b(?:draft|propos|offer|working|non-?paper|zero)/i.test(page.report.version ?? "")) return false
  if (/\b(?:final|signed|agreed|adopted)\b/i.test(page.report.version ?? "")) return true
  return page
    .all("clause")
    .some(
      ({ part, text }) =>
        (part === "signature" && /^(?:Done|Signed|Concluded|Agreed|For\b.{3,90}:\s?\S)/i.test(text)) ||
        ((part === "preamble" || part === "title") &&
          /\b(?:(?:have |has )?agreed|reached (?:by|between|on)|concluded|signed)\b/i.test(text)),
    )
}

function draftOf(
  page: Page,
  clause: Clause,
  one: Undertaking,
  force: Force,
  issuer: string | null,
): Draft<"commitment"> | null {
  const span = partOfRange(page, one.s, one.range)
  if (!span) return null
  const times = termTimes(page, one)
  const truce = /^(?:ceasefire|humanitarian-pause|halt-)/.test(one.act)
  return {
    kind: "commitment",
    rule: one.rule,
    start: span.start,
    end: span.end,
    promisor: joined(one.promisors),
    act: one.act,
    beneficiary: beneficiaryOf(page, one),
    force,
    polarity: one.polarity,
    deadline: times.deadline,
    starts: times.starts,
    ends: times.ends,
    deadlineWords: times.words,
    instrument: knownName(page),
    reportedBy: null,
    demandedBy: one.demanded ? issuer : null,
    clause: clause.id,
    area: truce ? areasIn(page, one.s, one.range) : [],
    told: [],
    conditions: conditionsIn(page, one),
    exemptions: exceptions(page, one),
    alsoAt: [],
  }
}

/** The codebook's name for the instrument whose text this is, else its title. */
function knownName(page: Page): string | null {
  const { title } = page.report
  if (title === null) return null
  const index = codebookIndex(page.codebook)
  const number = /\bresolution (?:no\.? )?(\d{3,4})\b/i.exec(title)?.[1]
  return (index.instrument(title) ?? (number ? index.instrument(`resolution ${number}`) : null))?.name ?? title
}

const CONDITION =
  /\b(?:provided that|providing that|on (?:the )?condition that|subject to|as long as|so long as|unless|if|in the event (?:of|that)|once|in exchange for|in return for)\b[^.;]{3,200}/giu

/** What the undertaking depends on, in its own words: up to the comma where it stands first, else to the end of its words. */
function conditionsIn(page: Page, one: Undertaking): Part[] {
  const own = partOfRange(page, one.s, one.range)
  const verb = one.s.words[one.content]
  if (!own || !verb) return []
  return [...own.text.matchAll(CONDITION)].map((match) => {
    const ahead = own.start + match.index < verb.start
    const words = ahead ? (/^[^,]+/.exec(match[0])?.[0] ?? match[0]) : match[0]
    return page.part(own.start + match.index, own.start + match.index + words.length)
  })
}

const EXCEPTION =
  /\b(?:except(?: for)?|excepting|excluding|other than|with the exception of|save for|apart from)\s([^,.;:]{3,120})/giu

/** Whom or what the undertaking leaves out, in its own words. */
function exceptions(page: Page, one: Undertaking): Part[] {
  const own = partOfRange(page, one.s, one.range)
  const read = exemptionsIn(page, one.s)
  if (!own) return [...read]
  const told = [...own.text.matchAll(EXCEPTION)].map((match) => {
    const start = own.start + match.index + match[0].length - (match[1]?.length ?? 0)
    return page.part(start, start + (match[1]?.length ?? 0))
  })
  return [...read, ...told.filter((part) => !read.some((other) => other.start < part.end && part.start < other.end))]
}

/** "allow humanitarian agencies access", "release the detainees to the Red Cross": for whom it is done. */
function beneficiaryOf(page: Page, one: Undertaking): string | null {
  const verb = one.s.words[one.content]
  if (!verb || !/^(?:allow|permit|let|grant|give|enable|provide|guarantee)$/.test(verb.lemma)) return null
  const object = dependents(one.s, one.content, "iobj", "obj").find((child) => child.i > one.content)
  return object ? joined(partiesAt(page, one.s, object.i)) : null
}
