import { shifted } from "../anchoring.ts"
import { iso, isoMonth, two } from "../calendar.ts"
import { date, lasting, type Now, type Rule, recurring, words } from "../rule.ts"
import type { Tense } from "../tense.ts"
import { COUNT, countOf, duration, MONTH, monthNumber, NUMBER, SEASON, seasonCode, UNIT, unitOf } from "../words.ts"

/** How long, and how often. */

const WHOLE =
  "(?:the )?(?:(?<frame>past|last|next|coming|first|following|previous|final|another|additional|an additional|latest|preceding|opening) )?"
const EXTRA =
  "(?: (?:more|additional|consecutive|straight|full|whole|further|long|entire|other|trading|working|business|calendar|school))?"

const PART_OF =
  /^\s+of\s+(?:\d{4}\b|January|February|March|April|May|June|July|August|September|October|November|December|this\b|last\b|next\b)/

/** The day that "will begin in two days" names; null for "the first talks in two years" and all that do not look ahead. */
function ahead(count: number | null, unit: string, left: string, tense: () => Tense, now: Now): string | null {
  const [letter, factor] = unitOf(unit)
  if (count === null || now.historic || !now.anchor || !/^[DWM]$/.test(letter) || !/\bin\s+$/i.test(left)) return null
  if (
    /\b(?:first|second|third|last|latest|worst|best|biggest|deadliest|highest|lowest|only|not|never|no|most|since)\b/i.test(
      left,
    ) ||
    tense() !== "future"
  )
    return null
  const day = shifted(now.anchor, count * factor, letter)
  return day === null || day.m === null
    ? null
    : day.d === null
      ? isoMonth({ y: day.y, m: day.m })
      : iso({ y: day.y, m: day.m, d: day.d })
}

export const DURATION_RULES: readonly Rule[] = [
  {
    name: "count-unit",
    classes: ["unit"],
    pattern: words(
      `${WHOLE}(?<count>${COUNT}|few|couple of)${EXTRA}[ -](?<unit>${UNIT})(?<half> and a half)?(?: or so)?`,
    ),
    read: ({ group, text, left, right, prev, tense }, now) => {
      if (/^[-\s]old\b/i.test(right) || /^-\w/.test(right)) return null
      const unit = group["unit"] ?? ""
      const raw = (group["count"] ?? "").toLowerCase()
      // a title ("60 Minutes"), a fraction ("three-quarters of the food"), a distance in time ("minutes apart")
      if (/\s\p{Lu}\p{Ll}+$/u.test(text) && left !== "") return null
      if (/^quarters?$/i.test(unit) && (/^(?:a|three)$/.test(raw) || /^\s+of\b/i.test(right))) return null
      if (/^\s+apart\b/i.test(right)) return null
      if (/^an?$/.test(raw)) {
        if (/s$/i.test(unit) && !/century/i.test(unit)) return null
        // "10 a day", "three times a week": a rate
        if (/\b(?:times|once|twice|thrice)\s+$/i.test(left)) return recurring(duration(1, unit))
        if (prev && /^(?:what|such|quite|many)$/.test(prev.norm)) return null
      }
      if (
        /^(?:one|some)$/.test(raw) &&
        !group["frame"] &&
        /^day$/i.test(unit) &&
        !text.includes("-") &&
        !/\b(?:for|in|after|within|than|just|only|last|least|about)\s+$/i.test(left)
      )
        return null
      if (raw === "second" || (/^seconds?$/i.test(unit) && /^an?$/.test(raw))) return null
      if (!/^\d/.test(raw) && text.includes("-") && /^an?$/.test(raw)) return null
      const count = countOf(raw === "few" || raw === "couple of" ? `a ${raw}` : raw)
      const half = group["half"] ? 0.5 : 0
      const most = /\b(?:within|in (?:less|no more) than)\s+$/i.test(left)
      const span = lasting(
        duration(count === null ? null : count + half, unit),
        /or\s+so$/i.test(text) ? "APPROX" : most ? "EQUAL_OR_LESS" : null,
      )
      return { ...span, edtf: ahead(count, unit, left, tense, now) }
    },
    yes: [
      ["It lasted three days.", "three days", "P3D"],
      ["A two-week pause began.", "two-week", "P2W"],
      ["The first talks in two years collapsed.", "two years", "P2Y"],
      ["It took 5 1/2 hours.", "5 1/2 hours", "PT5H30M"],
      ["They fought for the past two months.", "the past two months", "P2M"],
      ["They lived there for a couple of years.", "a couple of years", "P2Y"],
    ],
    no: ["A 23-year-old man died.", "The eight-year-old fled."],
  },
  {
    name: "bare-units",
    classes: ["unit"],
    pattern: words(
      "(?:(?<long>(?:many )?(?:minutes|hours|days|weeks|months|years|decades|centuries))(?: and (?:weeks|months|years))?(?:-long)?|(?<lead>years|decades|weeks|months|days|year|day|week|month|hour|decade|hours)-long)",
    ),
    read: ({ group, left, right, text }) => {
      if (PART_OF.test(right)) return null
      if (/-long$/i.test(text)) return lasting(duration(/s-/i.test(text) ? null : 1, text.replace(/-long$/i, "")))
      return /\b(?:for|within|in|over|after|lasted|took|of|take|last|takes|mere|just|many|spent|only|until)\s+$/i.test(
        left,
      ) && !/\b(?:one|some|two|most|number|couple|number|length|last|first)\s+of\s+$/i.test(left)
        ? lasting(duration(null, group["long"]?.replace(/^many\s+/, "").split(/\s/)[0] ?? "days"))
        : null
    },
    yes: [
      ["They hid for weeks.", "weeks", "PXW"],
      ["The years-long war goes on.", "years-long", "PXY"],
    ],
    no: ["Hours were cut.", "Some of days past."],
  },
  {
    name: "frame-units",
    classes: ["unit"],
    pattern: words(
      "(?:the )?(?<frame>past|last|next|coming|recent|following|first|final|preceding|previous|future|intervening) (?<unit>minutes|hours|days|weeks|months|quarters|years|decades)(?: and (?:weeks|months|years))?(?<ahead> ahead)?",
    ),
    read: ({ group, right }) => {
      // "the last days of April" is a part of April
      if (PART_OF.test(right)) return null
      const frame = (group["frame"] ?? "").toLowerCase()
      if (frame === "recent") return date("PAST_REF", null)
      if (frame === "coming" || frame === "future") return date("FUTURE_REF", null)
      return lasting(duration(null, group["unit"] ?? "days"))
    },
    yes: [
      ["We shall know in the coming days.", "the coming days", "FUTURE_REF"],
      ["It grew in recent weeks.", "recent weeks", "PAST_REF"],
    ],
    no: [],
  },
  {
    name: "units-ahead",
    classes: ["unit"],
    pattern: words("the (?<unit>hours|days|weeks|months|years) (?:ahead|to come)"),
    read: ({ group }) => lasting(duration(null, group["unit"] ?? "days")),
    yes: [["Much hangs on the weeks ahead.", "the weeks ahead", "PXW"]],
    no: [],
  },
  {
    name: "every-unit",
    classes: ["set"],
    pattern: words(
      `(?:every|each)(?: (?:single|other|(?<n>${NUMBER})))? (?:(?<unit>${UNIT})|(?<month>${MONTH})|(?<season>${SEASON}))`,
    ),
    read: ({ group, text }) => {
      if (group["month"])
        return /^\p{Lu}/u.test(group["month"]) ? recurring(`XXXX-${two(monthNumber(group["month"]))}`) : null
      if (group["season"]) return recurring(`XXXX-${seasonCode(group["season"])}`)
      const n = group["n"] ? countOf(group["n"]) : /\bother\b/i.test(text) ? 2 : 1
      return recurring(duration(n, group["unit"] ?? "day"))
    },
    yes: [
      ["They shell it every day.", "every day", "P1D"],
      ["It returns each July.", "each July", "XXXX-07"],
    ],
    no: ["Every man fled."],
  },
  {
    name: "adverb-set",
    classes: ["set"],
    pattern: words("(?:daily|hourly|weekly|monthly|yearly|nightly|fortnightly)"),
    read: ({ text, right }) => {
      const unit: Record<string, string> = {
        daily: "P1D",
        hourly: "PT1H",
        weekly: "P1W",
        monthly: "P1M",
        yearly: "P1Y",

        nightly: "P1D",
        fortnightly: "P2W",
      }
      return /^[A-Z]/.test(text) || /^\s+\p{Lu}/u.test(right) ? null : recurring(unit[text.toLowerCase()] ?? "P1D")
    },
    yes: [["Shells fall daily.", "daily", "P1D"]],
    no: ["The Daily Post wrote it."],
  },
]
