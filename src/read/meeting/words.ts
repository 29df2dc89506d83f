import type { MeetingStatus } from "../../model/meeting.ts"

const table = (rows: Readonly<Partial<Record<MeetingStatus, string>>>): ReadonlyMap<string, MeetingStatus> =>
  new Map(
    Object.entries(rows).flatMap(([status, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, status as MeetingStatus] as const),
    ),
  )

/** Verbs of which talks are the object, or the subject of the passive. */
export const DONE_TO = table({
  suspended: "suspend halt pause stall freeze adjourn stop interrupt derail disrupt break",
  postponed: "postpone delay defer put reschedule",
  cancelled: "cancel scrap abandon call torpedo",
  boycotted: "boycott shun snub quit",
  resumed: "resume restart reconvene re-start rejoin relaunch",
  "under-way": "continue conduct open begin start launch",
  concluded: "end conclude finish wrap hold broker attend complete leave",
  announced: "schedule plan set organise organize host convene arrange announce agree",
  proposed: "propose offer seek want suggest demand revive urge advocate push need join",
  confirmed: "confirm",
})

/** Verbs of which talks are the subject. */
export const DOES = table({
  suspended: "stall collapse falter stumble halt pause stop fail founder break unravel deadlock",
  resumed: "resume restart reconvene re-start",
  "under-way": "continue begin start open kick proceed progress",
  concluded: "end conclude finish close",
})

/** Adjectives and participles before "talks". */
export const KIND_OF = table({
  suspended: "stalled suspended halted paused collapsed deadlocked stalling frozen",
  resumed: "resumed renewed restarted",
  "under-way": "ongoing continuing current",
  announced: "planned upcoming scheduled forthcoming",
  postponed: "postponed delayed",
  cancelled: "cancelled canceled",
  proposed: "fresh new further future proposed possible next",
  concluded: "failed previous last earlier past",
})

/** Nouns of which talks are the complement: "the breakdown in the talks", "a resumption of". */
export const NOUN_OF = table({
  suspended: "breakdown collapse suspension halt pause failure stalling",
  postponed: "postponement delay",
  cancelled: "cancellation",
  resumed: "resumption restart",
  "under-way": "start opening beginning",
  concluded: "end conclusion",
  proposed: "return invitation proposal call offer date revival resumption effort bid round condition plan",
})

/** Status words told by a copula: "talks are under way", "with talks stalled", "talks were off". */
export const IS = table({
  "under-way": "way underway ongoing",
  suspended: "hold stalled suspended deadlocked limbo deadlock",
  cancelled: "off",
  announced: "due set expected scheduled planned agenda",
})

/** Verbs of going to, taking part in or holding talks, for the clause around them. */
export const ATTENDS = new Set(
  "attend join participate take hold host meet travel arrive go return come sit convene lead chair send engage fly head gather".split(
    " ",
  ),
)
