import { baseOf, shifted } from "../anchoring.ts"
import { isoWeek, year } from "../calendar.ts"
import { date, type Now, type Reading, type Rule, words } from "../rule.ts"
import { COUNT, countOf, UNIT, unitOf } from "../words.ts"
import { toldValue } from "./periods.ts"

/** Times told by their distance: "two days ago", "a week later". */
export const SHIFT_RULES: readonly Rule[] = [
  {
    name: "ago",
    classes: ["unit"],
    pattern: words(
      `(?<count>${COUNT})(?: and a half)? (?<unit>${UNIT})(?<half> and a half)?(?<so> or so)? (?<side>ago|earlier|later|before|after|afterwards?|previously|from now|hence|from today|before that|after that)`,
    ),
    read: ({ group, text, right, left }, now) => ago(group, text, left, right, now),
    yes: [
      ["He left two days ago.", "two days ago", "2016-02-08"],
      ["They agreed a day and a half ago.", "a day and a half ago", "2016-02-09"],
      ["It began five years ago.", "five years ago", "2011"],
      ["He returned six weeks ago.", "six weeks ago", "2015-W53"],
    ],
    no: ["They came two days before the vote."],
  },
]

function ago(
  group: Readonly<Record<string, string | undefined>>,
  text: string,
  left: string,
  right: string,
  now: Now,
): Reading | null {
  const side = (group["side"] ?? "").toLowerCase()
  // "two days before the vote" counts from an event
  if (/^(?:before|after)$/.test(side) && /^\s+(?!and\b|in\b|on\b|when\b|at\b|but\b)\w/.test(right)) return null
  if (side === "previously" && left.length > 0 && /^\s+\w/.test(right)) return null
  const unit = group["unit"] ?? "day"
  const [letter, factor] = unitOf(unit)
  const count = countOf(group["count"] ?? "")
  const past = /ago|earlier|before|previously/.test(side)
  const fromNow = /ago|now|today|hence/.test(side)
  if (count === null) return date(fromNow ? (past ? "PAST_REF" : "FUTURE_REF") : null, null)
  const n = (count + (/and\s+a\s+half/.test(text) ? 0.5 : 0)) * factor * (past ? -1 : 1)
  const { base, anchor } = fromNow
    ? { base: now.anchor, anchor: now.anchor ? ("publication" as const) : null }
    : baseOf(now, letter)
  if (!base) return date(fromNow ? (past ? "PAST_REF" : "FUTURE_REF") : null, null)
  if (letter === "TH" || letter === "TM" || letter === "TS") {
    // less than a day: the hour is not known, so the day can only be told where it cannot have changed
    return { type: "TIME", value: null, mod: null, edtf: null, anchor }
  }
  // "from $3 million a year earlier", said of a quarter
  if (letter === "Y" && now.told?.q && Number.isInteger(n))
    return date(`${year(now.told.y + n)}-Q${now.told.q}`, "text")
  if (letter === "WE") return date(null, anchor)
  const to = shifted(base, n, letter)
  if (!to) return date(null, anchor)
  const mod = group["so"] ? "APPROX" : null
  if (letter === "W" && to.m !== null && to.d !== null)
    return date(fromNow || base.d === null ? isoWeek({ y: to.y, m: to.m, d: to.d }) : toldValue(to), anchor, mod)
  return date(toldValue(to), anchor, mod)
}
