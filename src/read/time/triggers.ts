import type { Token } from "../../text/token.ts"
import type { TriggerClass } from "./rule.ts"

/** Which words open which classes of rules. A sentence without any of them holds no time. */

const TABLE: Readonly<Record<Exclude<TriggerClass, "year" | "decade">, string>> = {
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
  weekday:
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun",
  unit: "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights month months quarter quarters year years decade decades century centuries millennium millennia",
  deictic:
    "today todays yesterday yesterdays tomorrow tonight overnight morning afternoon evening night dawn dusk weekend",
  clock: "am pm noon midday midnight dawn daybreak sunrise sunset dusk nightfall gmt utc o'clock oclock hours",
  quarter: "quarter quarters year period half",
  season: "spring summer autumn fall winter",
  set: "every each daily hourly weekly monthly yearly annually nightly quarterly fortnightly",
  ref: "now nowadays currently presently present moment recently lately past future soon days time point date",
  feast: "christmas new easter good thanksgiving labor may ramadan eid muharram ashura",
  phase: "phase stage",
}

const CLASSES = new Map<string, TriggerClass[]>()
for (const [name, list] of Object.entries(TABLE)) {
  for (const word of list.split(" ")) CLASSES.set(word, [...(CLASSES.get(word) ?? []), name as TriggerClass])
}

/** "nineteen ninety-one" */
const CENTURIES = /^(?:eighteen|nineteen|thousand)$/
const DECADES = /^(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/

/** The classes of rules that a sentence's words open. */
export function classesIn(tokens: readonly Token[]): ReadonlySet<TriggerClass> {
  const found = new Set<TriggerClass>()
  for (const { norm } of tokens) {
    const code = norm.charCodeAt(0)
    if ((code >= 48 && code <= 57) || code === 39) number(norm, found)
    for (const part of norm.includes("-") ? norm.split("-") : [norm]) {
      for (const name of CLASSES.get(part.replace(/\.$|['’]s$/, "")) ?? []) found.add(name)
      if (DECADES.test(part)) found.add("decade")
      if (CENTURIES.test(part)) found.add("year")
    }
    if (/^[ap]\.?m\.?$|st$|nd$|rd$|th$/.test(norm)) found.add("clock").add("deictic")
  }
  return found
}

function number(norm: string, found: Set<TriggerClass>): void {
  if (/^\d{4}/.test(norm) || /[-/.]\d\d(?:\d\d)?$/.test(norm) || norm.length <= 2) found.add("year")
  if (/^\d{1,4}(?:[:.]\d\d)?(?:[ap]\.?m\.?)?/.test(norm)) found.add("clock")
  if (/0(?:'?s)?$/.test(norm) || norm.startsWith("'")) found.add("decade")
  if (/(?:st|nd|rd|th)$/.test(norm)) found.add("deictic")
}
