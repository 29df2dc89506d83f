import type { CommitmentStatus, Evidence, StatusEvent } from "../../model/item.ts"
import type { OutcomeTold } from "../../model/outcome.ts"

/**
 * The status that a source's words propose. The scale is the Peace Accords Matrix's; the machine goes no further than intermediate, as full is a reviewer's to set,
 * and takes "not done" for a dispute: whether it had to be done by then is not for it to say.
 */
const PROPOSED: Readonly<Record<OutcomeTold, CommitmentStatus>> = {
  "not-done": "disputed",
  "not-begun": "not-initiated",
  begun: "minimum",
  "in-part": "intermediate",
  done: "intermediate",
  withdrawn: "withdrawn",
  superseded: "superseded",
  extended: "pending",
}

/** What a source tells of a commitment, in the order in which it was told. */
export interface ToldOutcome {
  readonly told: OutcomeTold
  readonly by: string | null
  readonly at: string | null
  /** The day that the report speaks from, for the order alone; null where none is known. */
  readonly from: string | null
  readonly evidence: Evidence
}

/** What the history is made of. */
export interface StatusGrounds {
  readonly polarity: "will" | "will-not"
  readonly made: Evidence
  readonly madeBy: string | null
  readonly breaches: readonly { readonly by: string | null; readonly evidence: readonly Evidence[] }[]
  readonly outcomes: readonly ToldOutcome[]
  /** The day on which it fell due, where that day is over and nothing more can be said of it; null else. */
  readonly passed: { readonly day: string; readonly evidence: Evidence } | null
}

/** A commitment's history and the status that it leads to. Silence adds nothing but that a told day has passed. */
export function statusOf(grounds: StatusGrounds): { status: CommitmentStatus; history: StatusEvent[] } {
  const { polarity, made, madeBy, breaches, outcomes, passed } = grounds
  const first: CommitmentStatus = polarity === "will" ? "pending" : "cannot-judge"
  const history: StatusEvent[] = [{ status: first, told: "made", by: madeBy, at: null, evidence: made }]
  for (const { told, by, at, evidence } of inOrder(outcomes))
    history.push({ status: PROPOSED[told], told, by, at, evidence })
  for (const { by, evidence } of breaches)
    history.push(
      ...evidence.map((one) => ({
        status: "disputed" as const,
        told: "breach-alleged" as const,
        by,
        at: null,
        evidence: one,
      })),
    )
  const answered = history.some(({ told }) => told !== "made" && told !== "extended")
  if (passed && !answered && polarity === "will")
    history.push({ status: "overdue", told: "day-passed", by: null, at: passed.day, evidence: passed.evidence })
  return { status: standing(history, passed?.day ?? null), history }
}

function standing(history: readonly StatusEvent[], due: string | null): CommitmentStatus {
  const told = history.filter((event) => event.told !== "made" && event.told !== "extended")
  const last = told.filter(({ told: word }) => word !== "breach-alleged").at(-1)
  if (!last) return told.length > 0 ? "disputed" : (history[0]?.status ?? "cannot-judge")
  // taken back or replaced: what was said of it before no longer counts
  if (last.told === "withdrawn" || last.told === "superseded") return last.status
  const kept = told.some(({ told: word }) => word === "done" || word === "in-part" || word === "begun")
  const broken = told.some(({ told: word }) => word === "not-done" || word === "breach-alleged")
  if (kept && broken) return "disputed"
  // told as not done after the day on which it fell due
  if (last.told === "not-done" && due !== null) return "overdue"
  return told.some(({ told: word }) => word === "breach-alleged") ? "disputed" : last.status
}

function inOrder(outcomes: readonly ToldOutcome[]): ToldOutcome[] {
  const key = ({ from, evidence }: ToldOutcome) =>
    `${from ?? "~"}\u0000${evidence.report}\u0000${String(evidence.start).padStart(9, "0")}`
  return [...outcomes].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
