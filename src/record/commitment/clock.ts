import { after, daysBetween, type Moment } from "./moment.ts"

/** What is known of a truce's run. Each field comes from a source that says so; nothing is assumed from silence. */
export interface TruceRun {
  readonly startsAt: Moment | null
  /** ISO duration ("P2W"); null where no length was set. */
  readonly length: string | null
  /** The end that the terms themselves set. */
  readonly endsAt: Moment | null
  /** Lengths by which it was extended, in order, or the new ends. */
  readonly extensions: readonly ({ readonly by: string } | { readonly until: Moment })[]
  /** The day on which a source says that it ended or was declared over. */
  readonly endedAt: Moment | null
}

/** The clock of a truce on a day: its day number (the first is 1), when it runs out, how many days are left. */
export interface TruceClock {
  readonly day: number | null
  readonly expires: Moment | null
  readonly daysLeft: number | null
  readonly state: "not-yet" | "running" | "run-out" | "said-ended" | "unknown"
  readonly extended: number
}

/** Reads the clock. "running" says only that the terms' time has not run out on that day: not that the truce holds. */
export function truceClock(run: TruceRun, on: Moment): TruceClock {
  const expires = expiry(run)
  const day = run.startsAt === null ? null : daysBetween(run.startsAt, on) + 1
  const daysLeft = expires === null ? null : daysBetween(on, expires)
  const ended = run.endedAt !== null && daysBetween(run.endedAt, on) >= 0
  const state = ended
    ? "said-ended"
    : day === null
      ? "unknown"
      : day < 1
        ? "not-yet"
        : daysLeft !== null && daysLeft < 0
          ? "run-out"
          : "running"
  return {
    day: day !== null && day >= 1 ? day : null,
    expires,
    daysLeft: daysLeft !== null && daysLeft >= 0 ? daysLeft : null,
    state,
    extended: run.extensions.length,
  }
}

/** When the terms' time runs out, extensions counted; null where neither an end nor a start with a length is known. */
export function expiry(run: TruceRun): Moment | null {
  let end = run.endsAt ?? (run.startsAt !== null && run.length !== null ? after(run.startsAt, run.length) : null)
  for (const extension of run.extensions) {
    if ("until" in extension) end = extension.until
    else if (end !== null) end = after(end, extension.by) ?? end
  }
  return end
}
