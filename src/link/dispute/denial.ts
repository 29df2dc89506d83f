import type { Codebook } from "../../model/codebook.ts"
import type { Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import { daysApart, parseInterval } from "../interval.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { FUNCTION_WORDS, fold, stem, wordsOf } from "../words.ts"
import { type Sides, sidesOf } from "./sides.ts"

const BY = "dispute 1"
/** "the Russian claim", "Moscow's accusations": whose words are denied. */
const CLAIM_OF =
  /\b(?:the |that |those |these )?([A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?)(?:['’]s?)? (?:claim|accusation|allegation|assertion|statement|charge|account|version|report)s?\b/
/** Words by which a claim is called untrue. */
const UNTRUE =
  /\b(?:fabricat\w{1,4}|baseless|groundless|unfounded|lies?|false|nonsense|absurd|untrue|propaganda|invent(?:ed|ion)|ridiculous|rubbish|hoax)\b/i

type Attribution = MentionOf<"attribution">

/** Whom the names printed in a text stand for, by a codebook. */
function actorNames(codebook: Codebook): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const actor of codebook.actors)
    for (const name of [actor.name, ...actor.aliases, ...actor.demonyms, ...actor.metonyms]) {
      const key = fold(name)
      if (!names.has(key)) names.set(key, actor.name)
    }
  return names
}

/** Ties denials to the statements that they deny. */
export class Denials {
  private readonly sides: Sides
  private readonly names: ReadonlyMap<string, string>

  constructor(codebook: Codebook) {
    this.sides = sidesOf(codebook)
    this.names = actorNames(codebook)
  }

  /** Denials of a report that name whose claim they deny, tied to that side's statements in the same report. At most unsure: the page names the side, not the words. */
  within(reading: Reading): Link[] {
    const attributions = reading.all("attribution").filter((m) => m.zone === "body")
    const denials = attributions.filter((m) => m.speechAct === "deny" || m.content.some((c) => UNTRUE.test(c.text)))
    if (denials.length === 0) return []
    const sentences = reading.sentences()
    return denials.flatMap((denial) => {
      const s = sentences.find((x) => x.start <= denial.start && denial.start < x.end)
      const sentence = s ? reading.report.text.slice(s.start, Math.max(s.end, denial.end)) : denial.text
      const named = CLAIM_OF.exec(sentence)?.[1]
      const whose = named ? this.names.get(fold(named)) : undefined
      if (!whose) return []
      const told = stemsOf(sentence)
      const claims = attributions.filter(
        (m) => m.id !== denial.id && this.isClaim(m, whose, denial) && [...contentStems(m)].some((x) => told.has(x)),
      )
      const best = nearest(claims, denial)
      return best
        ? [
            this.link(
              reading,
              denial,
              reading,
              best,
              "unsure",
              `the sentence denies “${named} …”, and this is what that side is quoted with`,
            ),
          ]
        : []
    })
  }

  private isClaim(m: Attribution, whose: string, denial: Attribution): boolean {
    if (!CLAIMS.has(m.speechAct) || m.speaker.name === null || m.speaker.name === denial.speaker.name) return false
    return this.sides.chain(m.speaker.name).has(whose)
  }

  /** A denial in one report of what another report's source accuses the same party of. */
  across(a: Reading, b: Reading): Link[] {
    const x = parseInterval(a.report.anchorDate) ?? a.published()
    const y = parseInterval(b.report.anchorDate) ?? b.published()
    if (x && y && daysApart(x, y) > MOST_DAYS) return []
    return [...this.deniesIn(a, b), ...this.deniesIn(b, a)]
  }

  private deniesIn(a: Reading, b: Reading): Link[] {
    const denials = a.all("attribution").filter((m) => m.speechAct === "deny" && m.speaker.name !== null)
    const accusations = b.all("attribution").filter((m) => m.speechAct === "accuse")
    return denials.flatMap((denial) => {
      const denied = contentStems(denial)
      const rated = accusations
        .map((m) => ({ m, shared: [...contentStems(m)].filter((s) => denied.has(s)) }))
        .filter(({ m, shared }) => shared.length >= LEAST_SHARED && this.accuses(m, denial, b))
        .sort((p, q) => q.shared.length - p.shared.length || p.m.start - q.m.start)
      const best = rated[0]
      return best
        ? [
            this.link(
              a,
              denial,
              b,
              best.m,
              "positive",
              `denies what is said there: ${best.shared.slice(0, 6).join(", ")}`,
            ),
          ]
        : []
    })
  }

  /** Whether an accusation names the denier's side in its own words. */
  private accuses(m: Attribution, denial: Attribution, reading: Reading): boolean {
    const denier = denial.speaker.name
    if (denier === null || m.speaker.name === denier) return false
    const chain = this.sides.chain(denier)
    const span = { start: m.start, end: m.end }
    return reading
      .all("actor")
      .some(
        (actor) =>
          actor.start >= span.start &&
          actor.end <= span.end &&
          (chain.has(actor.name) || this.sides.chain(actor.name).has(denier)),
      )
  }

  private link(ra: Reading, a: Attribution, rb: Reading, b: Attribution, verdict: Link["verdict"], text: string): Link {
    const swap = compareRefs(ra.ref(a), rb.ref(b)) > 0
    return {
      kind: "dispute",
      a: swap ? rb.ref(b) : ra.ref(a),
      b: swap ? ra.ref(a) : rb.ref(b),
      verdict,
      score: verdict === "positive" ? 0.6 : 0.3,
      grounds: [{ rule: "denies", supports: true, text }],
      by: BY,
      relation: "denies",
    }
  }
}

const CLAIMS = new Set<string>(["assert", "accuse", "claim-responsibility", "declare", "warn"])
const LEAST_SHARED = 3
const MOST_DAYS = 14

const contentStems = (m: Attribution): Set<string> => stemsOf(m.content.map((c) => c.text).join(" "))

function stemsOf(text: string): Set<string> {
  const words = wordsOf(text).map((w) => w.norm)
  return new Set(words.filter((w) => !FUNCTION_WORDS.has(w)).map(stem))
}

function nearest(list: readonly Attribution[], to: Attribution): Attribution | null {
  return (
    [...list].sort((x, y) => Math.abs(x.start - to.start) - Math.abs(y.start - to.start) || x.start - y.start)[0] ??
    null
  )
}

/** Keys by which denials and accusations of different reports meet: each content stem with each actor that the sentence names or that speaks. */
export function denialKeys(reading: Reading): { readonly stems: ReadonlySet<string>; readonly relevant: boolean } {
  const told = reading.all("attribution").filter((m) => m.speechAct === "deny" || m.speechAct === "accuse")
  return { stems: new Set(told.flatMap((m) => [...contentStems(m)])), relevant: told.length > 0 }
}
