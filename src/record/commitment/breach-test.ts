import type { IncidentType } from "../../model/incident.ts"
import { BATTLES, REMOTE_VIOLENCE } from "../../model/incident.ts"
import type { AllegedBreach, Answer, BreachTests } from "../../model/item.ts"
import type { Moment } from "./moment.ts"

/** The terms that an act is held against, as far as the case knows them. */
export interface Terms {
  readonly act: string
  readonly force: "legal" | "signed" | "declared" | "verbal" | "reported-by-other" | "proposed"
  /** The parties bound; empty where no source says. */
  readonly promisors: readonly string[]
  readonly startsAt: Moment | null
  readonly endsAt: Moment | null
  /** The days on which sources say that it was in effect, and that it had ended. */
  readonly saidInEffect: readonly Moment[]
  readonly saidEnded: readonly { readonly at: Moment | null; readonly by: string | null }[]
  readonly exemptedActors: readonly string[]
  /** The words of what it leaves out, whether or not they name an actor that is known. */
  readonly exemptions: readonly string[]
  /** The places that it covers; empty where no area is given. */
  readonly area: readonly TestedPlace[]
  /** The places that it leaves out. */
  readonly exemptedAreas: readonly TestedPlace[]
  /** Parties that are said to have refused it or to have left it, and by whom. */
  readonly refused: readonly {
    readonly party: string
    readonly stance: "rejected" | "withdrawn"
    readonly by: string | null
  }[]
}

/** A place as the area test compares it. */
export interface TestedPlace {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly precision: string | null
  /** False where the words take only parts of it ("the parts of X that ..."). */
  readonly whole: boolean
}

/** The act that is alleged to break them. */
export interface Deed {
  readonly accused: string | null
  readonly at: Moment | null
  readonly type: IncidentType | null
  readonly flags: readonly string[]
  readonly place: TestedPlace | null
  /** Those hit, as accounts other than the accused's name them. */
  readonly targets: readonly string[]
  /** Those whom the accused says that it hit. */
  readonly targetsClaimed: readonly string[]
}

/** Whether an actor is, or belongs to, a party ("Syrian army" to "Syrian government"); null where that is not known. */
export type Belongs = (actor: string, party: string) => boolean | null

/** The five answers with a reason for each, and what they make of the allegation. The machine never finds a breach: it can only say that an act lies outside the terms. */
export interface BreachReading {
  readonly tests: BreachTests
  readonly reasons: Readonly<Record<keyof BreachTests, string>>
  readonly status: Extract<AllegedBreach["status"], "alleged" | "outside-terms">
}

type Judged = readonly [answer: Answer, reason: string]

/** Runs the five tests (vocabulary.md, "Violation assessment"). Unknown wherever the case is silent. */
export function testBreach(terms: Terms, deed: Deed, belongs: Belongs): BreachReading {
  const judged: Record<keyof BreachTests, Judged> = {
    inForce: inForce(terms, deed),
    partyBound: partyBound(terms, deed, belongs),
    areaCovered: areaCovered(terms, deed),
    actProhibited: actProhibited(terms, deed),
    targetNotExempt: targetNotExempt(terms, deed, belongs),
  }
  const tests = {
    inForce: judged.inForce[0],
    partyBound: judged.partyBound[0],
    areaCovered: judged.areaCovered[0],
    actProhibited: judged.actProhibited[0],
    targetNotExempt: judged.targetNotExempt[0],
  }
  const reasons = {
    inForce: judged.inForce[1],
    partyBound: judged.partyBound[1],
    areaCovered: judged.areaCovered[1],
    actProhibited: judged.actProhibited[1],
    targetNotExempt: judged.targetNotExempt[1],
  }
  return { tests, reasons, status: Object.values(tests).includes("no") ? "outside-terms" : "alleged" }
}

function inForce(terms: Terms, deed: Deed): Judged {
  if (terms.force === "proposed") return ["no", "only proposed"]
  if (deed.at === null) return ["unknown", "the day of the act is not known"]
  const day = deed.at.slice(0, 10)
  if (terms.startsAt !== null && day < terms.startsAt.slice(0, 10))
    return ["no", `took effect on ${terms.startsAt.slice(0, 10)}`]
  if (terms.endsAt !== null && day > terms.endsAt.slice(0, 10)) return ["no", `ran out on ${terms.endsAt.slice(0, 10)}`]
  const ended = terms.saidEnded.filter(({ at }) => at !== null && at.slice(0, 10) < day)
  if (ended.length > 0) {
    const later = terms.saidInEffect.some((at) => at.slice(0, 10) >= day)
    const by = ended.map((one) => one.by ?? "a report").join(", ")
    return later
      ? ["disputed", `said to have ended by ${by}, in effect by others`]
      : ["disputed", `declared over by ${by}; others need not agree`]
  }
  if (terms.saidInEffect.some((at) => at.slice(0, 10) <= day))
    return [
      "yes",
      terms.startsAt === null
        ? "reported in effect before the act"
        : `in effect since ${terms.startsAt.slice(0, 10)}, no end reported`,
    ]
  if (terms.startsAt !== null)
    return ["unknown", `was to take effect on ${terms.startsAt.slice(0, 10)}; no report read tells that it did`]
  return ["unknown", "no source gives the day on which it took effect"]
}

function partyBound(terms: Terms, deed: Deed, belongs: Belongs): Judged {
  if (deed.accused === null) return ["unknown", "nobody is named as the one who did it"]
  const { accused } = deed
  if (terms.exemptedActors.some((actor) => belongs(accused, actor) === true) || inWords(terms.exemptions, accused))
    return ["no", `${accused} is left out of the terms`]
  const refusal = terms.refused.find(({ party }) => belongs(accused, party) === true)
  if (refusal !== undefined) {
    const words = `${refusal.party} is said to have ${refusal.stance === "rejected" ? "refused it" : "left it"}${refusal.by === null ? "" : ` (${refusal.by})`}`
    return terms.promisors.some((party) => belongs(accused, party) === true)
      ? ["disputed", `${words}, and elsewhere to be bound`]
      : ["no", words]
  }
  if (terms.promisors.length === 0) return ["unknown", "no source says who is bound"]
  const bound = terms.promisors.find((party) => belongs(accused, party) === true)
  if (bound !== undefined) return ["yes", accused === bound ? `${accused} is bound` : `${accused} belongs to ${bound}`]
  const all = terms.promisors.find((party) =>
    /\b(?:all|both)\b.*\b(?:part(?:y|ies)|sides?)\b|\bwarring (?:parties|sides)\b/i.test(party),
  )
  if (all !== undefined) return ["yes", `the terms bind “${all}”`]
  if (terms.promisors.every((party) => belongs(accused, party) === false))
    return ["no", `binds ${terms.promisors.join(", ")}`]
  return ["unknown", `it is not known whether ${accused} belongs to ${terms.promisors.join(" or ")}`]
}

function areaCovered(terms: Terms, deed: Deed): Judged {
  const { place } = deed
  if (place === null) return ["unknown", "the place of the act is not known"]
  const left = terms.exemptedAreas.find((area) => lies(place, area) === true)
  if (left) return ["no", `${place.name} lies in ${left.name}, which the terms leave out`]
  if (terms.area.length === 0) return ["unknown", "no source says which area the terms cover"]
  const inside = terms.area.find((area) => lies(place, area) === true)
  if (inside) return ["yes", place.name === inside.name ? `covers ${inside.name}` : `lies in ${inside.name}`]
  const named = terms.area.map(({ name }) => name).join(", ")
  return terms.area.every((area) => lies(place, area) === false)
    ? ["no", `covers ${named}`]
    : ["unknown", `whether ${place.name} lies in what it covers (${named}) is not known`]
}

/** Whether a place lies in an area, as far as names and countries tell; null where they do not. */
function lies(place: TestedPlace, area: TestedPlace): boolean | null {
  if (place.name === area.name) return area.whole || area.precision !== "country" ? true : null
  const known = place.country !== null && area.country !== null
  if (known && place.country !== area.country) return false
  if (area.precision === "country" && known) return area.whole ? true : null
  const town = (one: TestedPlace) => one.precision === "town" || one.precision === "exact"
  return town(place) && town(area) ? false : null
}

const FIGHTING: ReadonlySet<string> = new Set([...BATTLES, ...REMOTE_VIOLENCE, "attack"])
const AIR: ReadonlySet<string> = new Set(["air-drone-strike"])
const GUNS: ReadonlySet<string> = new Set(["shelling-artillery-missile-attack"])

/** Which acts each kind of promise rules out. Promises of other kinds are not judged. */
const FORBIDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ceasefire: FIGHTING,
  "humanitarian-pause": FIGHTING,
  "halt-bombing": new Set([...AIR, ...GUNS]),
  "halt-air-strikes": AIR,
  "halt-shelling": GUNS,
}

function actProhibited(terms: Terms, deed: Deed): Judged {
  if (
    /^(?:humanitarian-access|aid|safe-passage)$/.test(terms.act) &&
    deed.flags.some((flag) => flag === "aid" || flag === "siege")
  ) {
    return ["yes", "hits or bars the aid that was promised"]
  }
  const forbidden = FORBIDS[terms.act]
  if (forbidden === undefined) return ["unknown", `what a promise of ${terms.act} rules out is not judged`]
  if (deed.type === null) return ["unknown", "the kind of act is not known"]
  return forbidden.has(deed.type)
    ? ["yes", `${deed.type} is what ${terms.act} forbids`]
    : ["no", `${terms.act} does not speak of ${deed.type}`]
}

/** Whether the words of an exemption name somebody in so many letters. */
function inWords(exemptions: readonly string[], name: string): boolean {
  return /\p{Lu}/u.test(name) && exemptions.some((words) => words.includes(name))
}

function targetNotExempt(terms: Terms, deed: Deed, belongs: Belongs): Judged {
  if (terms.exemptedActors.length === 0 && terms.exemptions.length === 0)
    return ["yes", "no source names anybody whom the terms leave out"]
  const exempt = (target: string) =>
    terms.exemptedActors.some((actor) => belongs(target, actor) === true) || inWords(terms.exemptions, target)
  const toldExempt = deed.targets.filter(exempt)
  const toldOther = deed.targets.filter((target) => !exempt(target))
  const claimed = deed.targetsClaimed.some(
    (target) => exempt(target) || /\b(?:terrorists?|jihadists?|extremists?)\b/i.test(target),
  )
  if (toldExempt.length > 0 && toldOther.length === 0)
    return ["no", `${toldExempt.join(", ")} is left out of the terms`]
  // the accused's own word on its target exempts nothing
  if (claimed)
    return [
      "disputed",
      toldOther.length > 0
        ? `the accused names an exempted target, others ${toldOther.join(", ")}`
        : "only the accused says who was hit",
    ]
  if (toldExempt.length > 0)
    return ["disputed", `both ${toldExempt.join(", ")} and ${toldOther.join(", ")} are named as hit`]
  return toldOther.length > 0
    ? ["yes", `${toldOther.join(", ")} is not among those left out`]
    : ["unknown", "no source says who was hit"]
}
