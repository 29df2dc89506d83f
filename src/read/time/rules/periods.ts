import { baseOf } from "../anchoring.ts"
import { addDays, addMonths, type Day, iso, isoMonth, isoWeek, year } from "../calendar.ts"
import { date, lasting, type Now, type Reading, type Rule, type Told, words } from "../rule.ts"
import { SEASON, seasonCode, unitOf, YEAR4 } from "../words.ts"

/** Weeks, months, seasons, years and decades told by their place before or after a day; "N units ago" and "later". */

/** The value of the unit that holds a day: a week, a month, a year, a decade. */
export function holding(day: Day, unit: string): string {
  switch (unit.toLowerCase().replace(/s$/, "")) {
    case "day":
      return iso(day)
    case "week":
    case "fortnight":
      return isoWeek(day)
    case "month":
      return isoMonth(day)
    case "quarter":
      return `${year(day.y)}-Q${Math.ceil(day.m / 3)}`
    case "decade":
      return year(day.y).slice(0, 3)
    case "century":
      return year(day.y).slice(0, 2)
    default:
      return year(day.y)
  }
}

function moved(day: Day, unit: string, n: number): Day {
  switch (unit.toLowerCase()) {
    case "day":
      return addDays(day, n)
    case "week":
      return addDays(day, 7 * n)
    case "month":
      return addMonths(day, n)
    case "quarter":
      return addMonths(day, 3 * n)
    case "decade":
      return addMonths(day, 120 * n)
    case "century":
      return addMonths(day, 1200 * n)
    default:
      return addMonths(day, 12 * n)
  }
}

/** A told date as a value, cut to what it tells. */
export function toldValue({ y, m, d }: Told): string {
  return m === null ? year(y) : d === null ? isoMonth({ y, m }) : iso({ y, m, d })
}

const SIDE: Readonly<Record<string, string>> = {
  last: "PAST_REF",
  past: "PAST_REF",
  next: "FUTURE_REF",
  coming: "FUTURE_REF",
  this: "PRESENT_REF",
  current: "PRESENT_REF",
}

/** "that week", "the following year": counted from what the text told. */
function fromTold(which: string, unit: string, now: Now): Reading {
  const { base, anchor } = baseOf(now, unitOf(unit)[0])
  const n = /following|next/.test(which) ? 1 : /previous|preceding|before/.test(which) ? -1 : 0
  const letter = unitOf(unit)[0]
  if (!base || (letter !== "Y" && base.m === null)) return date(null, null)
  if (letter === "D" && base.d === null) return date(n === 0 ? `${toldValue(base)}-XX` : null, anchor)
  const day = moved({ y: base.y, m: base.m ?? 1, d: base.d ?? 1 }, unit, n)
  if (letter === "W" && base.d === null) return date(null, anchor)
  return date(holding(day, unit), anchor)
}

/** The last season that ended before, the next that starts after, or this year's. */
function seasonYear(code: string, which: string, day: Day): number {
  const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 6
  if (which === "last" || which === "past") return day.m > start + 2 ? day.y : day.y - 1
  if (which === "next" || which === "coming") return day.m < start ? day.y : day.y + 1
  return day.y
}

export const PERIOD_RULES: readonly Rule[] = [
  {
    name: "last-unit",
    classes: ["unit"],
    pattern: words(
      `(?:the )?(?<which>last|this|next|past|coming|this past|this coming|current) (?<fiscal>fiscal |calendar )?(?<unit>day|week|month|quarter|year|decade|century)`,
    ),
    read: ({ group, text }, now) => {
      const unit = (group["unit"] ?? "").toLowerCase()
      const which = (group["which"] ?? "").toLowerCase().replace(/^this\s+(?=past|coming)/, "")
      if (/^\p{Lu}/u.test(group["unit"] ?? "")) return null // a title
      if (/^(?:last|past|next) day$|^the this/i.test(`${which} ${unit}`)) return null
      if (/^the\s/i.test(text) && /^(?:last|past|next|coming)$/.test(which)) {
        // "the next week" is the seven days from here on, in narrative the week after
        if (now.historic && which === "next") return fromTold("next", unit, now)
        return lasting(
          `P1${unitOf(unit)[0] === "Y" && unitOf(unit)[1] > 1 ? `${unitOf(unit)[1]}Y`.slice(1) : unitOf(unit)[0]}`.replace(
            "P10Y",
            "P10Y",
          ),
        )
      }
      if (!now.anchor) return date(SIDE[which] ?? "PRESENT_REF", null)
      const n = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0
      return date(holding(moved(now.anchor, unit, n), unit), "publication")
    },
    yes: [
      ["They met last week.", "last week", "2016-W05"],
      ["Talks resume next month.", "next month", "2016-03"],
      ["Aid begins this week.", "this week", "2016-W06"],
    ],
    no: ["It was the last day."],
  },
  {
    name: "that-unit",
    classes: ["unit"],
    pattern: words(
      `(?<which>(?:later |earlier )?(?:that same|that|the same|the very same|the following|the next|the previous|the preceding|(?:on )?the very next)) (?<unit>day|week|month|year|decade|quarter)`,
    ),
    read: ({ group, text }, now) => fromTold(text.toLowerCase(), group["unit"] ?? "day", now),
    yes: [
      ["It opened on 3 May 2015 and closed that same month.", "that same month", "2015-05"],
      ["They met on 3 May 2015 and again the following day.", "the following day", "2015-05-04"],
    ],
    no: ["They said that days matter."],
  },
  {
    name: "day-before",
    classes: ["unit"],
    pattern: words("the (?<unit>day|week|month|year) (?<side>before|after|earlier)"),
    read: ({ group, right }, now) => {
      if (/^\s+(?!and\b|in\b|on\b|but\b)\w/.test(right)) return null
      return fromTold(group["side"] === "after" ? "following" : "previous", group["unit"] ?? "day", now)
    },
    yes: [["They met on 5 May 2015; many had fled the day before.", "the day before", "2015-05-04"]],
    no: ["It was the day before the vote."],
  },
  {
    name: "season",
    classes: ["season"],
    pattern: words(
      `(?:(?<which>last|this|next|this past|this coming|the following|the next|the previous|that|the) )?(?<season>${SEASON})(?:(?: of|,)? (?<y>${YEAR4})(?:[-–/]\\d{2,4})?)?`,
    ),
    read: ({ group, left, right }, now) => {
      const code = seasonCode(group["season"] ?? "")
      const which = (group["which"] ?? "").toLowerCase()
      if (group["y"]) return date(`${group["y"]}-${code}`, "absolute")
      if (
        which === "that" &&
        left !== "" &&
        !/\b(?:in|during|by|until|since|of|early|late|throughout|for)\s+$/i.test(left)
      )
        return null
      if (
        /fall|spring/i.test(group["season"] ?? "") &&
        !/last|this|next|following|previous|that/.test(which) &&
        !/\b(?:in|during|by|until|since|early|late|every|each)\s+$/i.test(left)
      )
        return null
      if (
        /^\s+of\b/i.test(right) ||
        (which === "" && !/\b(?:in|by|during|since|until|early|late|mid-?)\s*$/i.test(left))
      )
        return null
      if (which.startsWith("the ") || which === "that") {
        const { base, anchor } = baseOf(now, "Y")
        if (!base) return date(`XXXX-${code}`, null)
        const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 6
        const after = base.m === null || base.m >= start ? 1 : 0
        return date(
          `${year(base.y + (which === "the following" || which === "the next" ? after : which === "the previous" ? after - 1 : 0))}-${code}`,
          anchor,
        )
      }
      if (now.historic && now.told) return date(`${year(now.told.y)}-${code}`, "text")
      return now.anchor
        ? date(`${seasonYear(code, which.replace(/^this (?=past|coming)/, ""), now.anchor)}-${code}`, "publication")
        : date(`XXXX-${code}`, null)
    },
    yes: [
      ["They left last winter.", "last winter", "2015-WI"],
      ["It began in the spring of 2011.", "the spring of 2011", "2011-SP"],
    ],
    no: ["The fall of the city stunned all.", "They drank from the spring."],
  },
  {
    name: "decade",
    classes: ["decade"],
    pattern: words(
      "(?:the )?(?:(?<c>1[5-9]|20)?(?<d>\\d)0['’]?s|['’](?<d2>\\d)0s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    ),
    read: ({ group, left }) => {
      const named = [
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
      ].indexOf((group["word"] ?? "").toLowerCase())
      if (named >= 0)
        return /\b(?:his|her|their|my|your)\s+(?:(?:early|late|mid)[\s-])?$/i.test(left)
          ? null
          : date(`19${named + 2}`, "absolute")
      if (!group["c"] && !group["d2"] && !/\b(?:the|in)\s+$/i.test(left)) return null
      return date(`${group["c"] ?? "19"}${group["d"] ?? group["d2"]}`, "absolute")
    },
    yes: [["It was built in the 1970s.", "the 1970s", "197"]],
    no: ["A man in his thirties died."],
  },
  {
    name: "before-christ",
    classes: ["year", "clock"],
    pattern: words("(?<ad>A\\.?D\\.? )?(?<y>\\d{1,4})(?: (?<bc>BCE?|B\\.C\\.(?:E\\.)?)(?!\\w))?"),
    read: ({ group, text }) => {
      if (/[a-z]/.test(text)) return null
      if (group["bc"]) return date(`BC${(group["y"] ?? "").padStart(4, "0")}`, "absolute")
      return group["ad"] ? date((group["y"] ?? "").padStart(4, "0"), "absolute") : null
    },
    yes: [
      ["The city was burnt in 490 BC.", "490 BC", "BC0490"],
      ["It fell again in AD 70.", "AD 70", "0070"],
    ],
    no: ["They sold 70 ads.", "All 490 left."],
  },
  {
    name: "century",
    classes: ["unit"],
    pattern: words(
      "(?:the )?(?:(?<n>\\d{1,2})(?:st|nd|rd|th)|(?<w>nineteenth|twentieth|eighteenth|seventeenth|sixteenth|fifteenth|twenty-first))[ -]century(?<bc> BCE?| B\\.C\\.(?:E\\.)?)?",
    ),
    read: ({ group }) => {
      const spelled: Record<string, number> = {
        fifteenth: 15,
        sixteenth: 16,
        seventeenth: 17,
        eighteenth: 18,
        nineteenth: 19,
        twentieth: 20,
        "twenty-first": 21,
      }
      const n = Number(group["n"] ?? spelled[(group["w"] ?? "").toLowerCase()])
      if (group["bc"]) return n > 0 && n < 40 ? date(`BC${String(n - 1).padStart(2, "0")}`, "absolute") : null
      return n > 0 && n < 30 ? date(String(n - 1).padStart(2, "0"), "absolute") : null
    },
    yes: [["A 12th century castle fell.", "12th century", "11"]],
    no: [],
  },
]
