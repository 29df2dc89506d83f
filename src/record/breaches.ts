import type { AgreementArea, AgreementItem } from "../model/agreement.ts"
import type { Codebook } from "../model/codebook.ts"
import type { AllegationItem, AllegedBreach, CommitmentItem, IncidentItem } from "../model/item.ts"
import { codebookIndex } from "../read/codebook-index.ts"
import type { CaseView } from "./case-view.ts"
import { type Belongs, type Deed, type Terms, testBreach } from "./commitment/breach-test.ts"
import { momentOf } from "./commitment/moment.ts"

/** The terms of a commitment that an act is held against. */
export type HeldTerms = Pick<
  CommitmentItem,
  "act" | "force" | "polarity" | "promisor" | "starts" | "ends" | "exemptedActors"
>

/** What is alleged against a commitment, with the five tests. The machine never finds a breach: at most that an act lies outside the terms. */
export function readBreach(
  view: CaseView,
  allegation: AllegationItem,
  terms: HeldTerms,
  incident: IncidentItem | null,
  { belongs, agreement }: { readonly belongs: Belongs; readonly agreement: AgreementItem | null },
): AllegedBreach {
  const { tests, reasons, status } = testBreach(
    bound(termsOf(terms, agreement), allegation.against, belongs),
    deedOf(view, allegation, incident),
    belongs,
  )
  return {
    incident: allegation.incident,
    allegation: allegation.id,
    allegedBy: allegation.by,
    tests,
    reasons,
    status,
    responses: allegation.responses,
  }
}

/**
 * A truce's brokers are named as often as its parties ("brokered by X and Y"), so a list of several that does not hold the accused is no proof
 * that the accused is not bound: who is bound is then not known.
 */
function bound(terms: Terms, accused: string | null, belongs: Belongs): Terms {
  const listed = accused !== null && terms.promisors.some((party) => belongs(accused, party) === true)
  return terms.act === "ceasefire" && terms.promisors.length > 1 && !listed ? { ...terms, promisors: [] } : terms
}

/** A commitment's own terms and those of the agreement that it belongs to. */
function termsOf(
  { act, force, promisor, starts, ends, exemptedActors }: HeldTerms,
  agreement: AgreementItem | null,
): Terms {
  const stages = agreement?.stages ?? []
  const accepting = (agreement?.acceptance ?? []).filter(({ stance }) =>
    /^(?:signed|declared|conditional)$/.test(stance),
  )
  const clock = agreement?.clock ?? null
  return {
    act,
    force,
    promisors: [
      ...new Set([...(promisor === null ? [] : promisor.split("; ")), ...accepting.map(({ party }) => party)]),
    ],
    startsAt: momentOf(starts?.value ?? null, null) ?? clock?.startsAt?.value ?? null,
    endsAt: momentOf(ends?.value ?? null, null) ?? clock?.expires ?? null,
    saidInEffect: stages.flatMap(({ stage, date }) =>
      stage === "in-effect" ? [momentOf(date?.value ?? null, null) ?? clock?.startsAt?.value ?? []].flat() : [],
    ),
    saidEnded: stages
      .filter(({ stage }) => stage === "ended" || stage === "collapsed")
      .map(({ date, by }) => ({ at: momentOf(date?.value ?? null, null), by })),
    exemptedActors: [...new Set([...exemptedActors, ...(agreement?.exemptedActors.map(({ value }) => value) ?? [])])],
    exemptions: agreement?.exemptions.map(({ value }) => value) ?? [],
    area: testedPlaces(agreement?.areas ?? []),
    exemptedAreas: testedPlaces(agreement?.exemptedAreas ?? []),
    refused: (agreement?.acceptance ?? []).flatMap(({ party, stance, by }) =>
      stance === "rejected" || stance === "withdrawn" ? [{ party, stance, by }] : [],
    ),
  }
}

function testedPlaces(areas: readonly AgreementArea[]): Terms["area"] {
  return areas.flatMap(({ words, places }) =>
    places.map((place) => ({ ...place, whole: !/\b(?:parts?|areas?|some)\b/i.test(words) })),
  )
}

/** The act as the incident tells it; an allegation that is tied to no incident leaves all but the accused open. */
function deedOf(view: CaseView, allegation: AllegationItem, incident: IncidentItem | null): Deed {
  const accounts = incident?.accounts ?? []
  return {
    accused: allegation.against,
    at: momentOf(incident?.date?.value ?? null, null),
    type: incident?.type ?? null,
    flags: incident?.flags ?? [],
    place: incident ? placeOf(view, incident) : null,
    targets: [
      ...new Set(
        accounts.filter(({ allegedBy }) => allegedBy !== allegation.against).flatMap(({ targets }) => targets),
      ),
    ],
    targetsClaimed: [
      ...new Set(
        accounts.filter(({ allegedBy }) => allegedBy === allegation.against).flatMap(({ targets }) => targets),
      ),
    ],
  }
}

/** The place of an incident as the reports' gazetteer has it. */
function placeOf(view: CaseView, { place: name, evidence }: IncidentItem): Deed["place"] {
  if (name === null) return null
  const reports = new Set(evidence.map(({ report }) => report))
  const found = view
    .all("place")
    .find(({ report, mention }) => mention.name === name && reports.has(report.id))?.mention
  return { name, country: found?.country ?? null, precision: found?.precision ?? null, whole: true }
}

/** Whether an actor is or belongs to a party, by the codebook's affiliations; null where the codebook does not know the actor. */
export function belongsBy(codebook: Codebook): Belongs {
  const index = codebookIndex(codebook)
  return (actor, party) => {
    let name: string | null = actor
    for (let step = 0; name !== null && step < 6; step++) {
      if (name === party) return true
      const entry = index.named(name)
      if (!entry) return step === 0 ? null : false
      name = entry.partOf
    }
    return false
  }
}
