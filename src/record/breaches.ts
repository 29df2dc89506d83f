import type { Codebook } from "../model/codebook.ts"
import type { AllegationItem, AllegedBreach, CommitmentItem, IncidentItem } from "../model/item.ts"
import { codebookIndex } from "../read/codebook-index.ts"
import { type Belongs, type Deed, type Terms, testBreach } from "./commitment/breach-test.ts"
import { momentOf } from "./commitment/moment.ts"

/** The terms of a commitment that an act is held against. */
export type HeldTerms = Pick<CommitmentItem, "act" | "force" | "promisor" | "starts" | "ends" | "exemptedActors">

/** What is alleged against a commitment, with the five tests. The machine never finds a breach: at most that an act lies outside the terms. */
export function readBreach(
  allegation: AllegationItem,
  terms: HeldTerms,
  incident: IncidentItem | null,
  belongs: Belongs,
): AllegedBreach {
  const { tests, reasons, status } = testBreach(
    bound(termsOf(terms), allegation.against, belongs),
    deedOf(allegation, incident),
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

function termsOf({ act, force, promisor, starts, ends, exemptedActors }: HeldTerms): Terms {
  return {
    act,
    force,
    promisors: promisor === null ? [] : promisor.split("; "),
    startsAt: momentOf(starts?.value ?? null, null),
    endsAt: momentOf(ends?.value ?? null, null),
    saidInEffect: [],
    saidEnded: [],
    exemptedActors,
    area: null,
  }
}

/** The act as the incident tells it; an allegation that is tied to no incident leaves all but the accused open. */
function deedOf(allegation: AllegationItem, incident: IncidentItem | null): Deed {
  const accounts = incident?.accounts ?? []
  return {
    accused: allegation.against,
    at: momentOf(incident?.date?.value ?? null, null),
    type: incident?.type ?? null,
    flags: incident?.flags ?? [],
    places: incident?.place ? [incident.place] : [],
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
