import { numberValue } from "../../../text/number.ts"
import { type Day, year } from "../calendar.ts"
import { date, type Now, type Reading, type Rule, words } from "../rule.ts"
import { YEAR4 } from "../words.ts"
import { holding } from "./periods.ts"

/** Quarters and halves of years, as business and aid appeals count them. */

const NTH: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
  final: 4,
  last: 4,
}

/** The quarter that a report of today talks about when it says "the quarter": the last one that ended. */
function lastQuarter(now: Now): Reading {
  const { anchor } = now
  if (!anchor) return date(null, null)
  const q = Math.ceil(anchor.m / 3)
  return date(q === 1 ? `${year(anchor.y - 1)}-Q4` : `${year(anchor.y)}-Q${q - 1}`, "publication")
}

/** The day in whose month or year the text speaks: the report's, in a narrative the one told last. Null where that is not told exactly enough. */
function ownDay({ historic, told, anchor }: Now, unit: string): Day | null {
  if (!historic) return anchor
  if (!told || (told.m === null && !/year|decade/.test(unit)) || (told.d === null && /day|week/.test(unit))) return null
  return { y: told.y, m: told.m ?? 1, d: told.d ?? 1 }
}

export const QUARTER_RULES: readonly Rule[] = [
  {
    name: "nth-quarter",
    classes: ["quarter"],
    pattern: words(
      `(?:the )?(?:(?<y0>${YEAR4}) |(?<rel0>year-earlier |year-ago |this year['’]s |last year['’]s |next year['’]s ))?(?:fiscal[ -])?(?<n>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[ -])?quarter(?!-)(?: (?:of )?(?:fiscal )?(?<y1>${YEAR4})| of (?<rel1>this|last|next) year)?`,
    ),
    read: ({ group, tense }, now) => {
      const n = NTH[(group["n"] ?? "").toLowerCase()] ?? 1
      const printed = group["y0"] ?? group["y1"]
      if (printed) return date(`${printed}-Q${n}`, "absolute")
      const { anchor } = now
      if (!anchor) return date(`XXXX-Q${n}`, null)
      const rel = (group["rel0"] ?? group["rel1"] ?? "").toLowerCase()
      const shift = /earlier|ago|last/.test(rel) ? -1 : /next/.test(rel) ? 1 : 0
      const y = shift === 0 && n > Math.ceil(anchor.m / 3) + 1 && tense() !== "future" ? anchor.y - 1 : anchor.y + shift
      return date(`${year(y)}-Q${n}`, "publication")
    },
    yes: [["Aid fell in the fourth quarter of 2015.", "the fourth quarter of 2015", "2015-Q4"]],
    no: ["The third quarter-final ended."],
  },
  {
    name: "quarter",
    classes: ["quarter"],
    pattern: words(
      "(?:the (?<old>(?:comparable |corresponding )?(?:year-earlier|year-ago|prior-year) )?(?:latest |recent |most recent )?(?<unit>quarter|period)|(?<bare>year-(?:earlier|ago)))",
    ),
    read: ({ group, text, right }, now) => {
      if (group["bare"])
        return now.anchor && !/^\s*(?:quarter|period)/i.test(right) ? date(year(now.anchor.y - 1), "publication") : null
      if (/period/i.test(text) && !group["old"] && !/latest/i.test(text)) return null
      if (/^\s+of\b|^-/i.test(right)) return null
      const found = lastQuarter(now)
      return group["old"] && found.value
        ? date(`${year(Number(found.value.slice(0, 4)) - 1)}${found.value.slice(4)}`, found.anchor)
        : found
    },
    yes: [["Pledges fell in the quarter.", "the quarter", "2015-Q4"]],
    no: ["A quarter of a million fled.", "The quarter of the old city fell."],
  },
  {
    name: "half-year",
    classes: ["quarter", "year", "unit"],
    pattern: words(
      `(?:the )?(?<n>first|second|last|latter) half of (?:(?:the year )?(?<y>${YEAR4})|(?<rel>this|last|next|the) year)`,
    ),
    read: ({ group }, now) => {
      const half = group["n"]?.toLowerCase() === "first" ? "H1" : "H2"
      if (group["y"]) return date(`${group["y"]}-${half}`, "absolute")
      if (!now.anchor) return date(`XXXX-${half}`, null)
      const shift = group["rel"] === "last" ? -1 : group["rel"] === "next" ? 1 : 0
      return date(`${year(now.anchor.y + shift)}-${half}`, "publication")
    },
    yes: [["It was built in the first half of 2014.", "the first half of 2014", "2014-H1"]],
    no: [],
  },
  {
    name: "part-of-unit",
    classes: ["unit"],
    pattern: words(
      "(?:(?:the )?(?<part>end|beginning|start|middle|close) of (?:the|this)|(?<when>late|later|early|earlier) in the) (?<unit>week|month|year|decade|day)",
    ),
    read: ({ group, right }, now) => {
      const part = (group["part"] ?? group["when"] ?? "").toLowerCase()
      const mod = /^(?:end|close|late)/.test(part) ? "END" : part === "middle" ? "MID" : "START"
      const unit = (group["unit"] ?? "").toLowerCase()
      const day = ownDay(now, unit)
      if (/^\s+of\b/i.test(right) || (group["when"] && unit === "day" && !now.historic)) return null
      return day ? date(holding(day, unit), now.historic ? "text" : "publication", mod) : date(null, null, mod)
    },
    yes: [
      ["All must leave by the end of the month.", "the end of the month", "2016-02"],
      ["More came later in the week.", "later in the week", "2016-W06"],
    ],
    no: ["It was the end of the day of rage."],
  },
  {
    name: "spelled-year",
    classes: ["year", "unit", "month"],
    pattern: words(
      "(?:the year )?(?:(?<century>nineteen|eighteen) (?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?|(?<=year )two thousand)",
    ),
    read: ({ group }) => {
      if (!group["century"]) return date("2000", "absolute")
      const tail = numberValue(`${group["tens"]}${group["ones"] ? `-${group["ones"]}` : ""}`) ?? 0
      return date(String((group["century"].toLowerCase() === "nineteen" ? 1900 : 1800) + tail), "absolute")
    },
    yes: [["In nineteen ninety-one he fled.", "nineteen ninety-one", "1991"]],
    no: ["Nineteen people fled."],
  },
  {
    name: "the-year",
    classes: ["unit"],
    pattern: words("(?:the (?<fiscal>full |fiscal |current |calendar )?year|(?:the )?year['’]?s?[- ]end)"),
    read: ({ text, group, left, right }, now) => {
      const end = /end$/i.test(text)
      if (
        !end &&
        (/^\s+(?:of|when|that|in which|before|after|earlier|ago|to|\d)/i.test(right) ||
          (!group["fiscal"] && !/\b(?:of|for|in|during|this|end of|throughout|by)\s+$/i.test(left)))
      )
        return null
      const day = ownDay(now, "year")
      return day
        ? date(year(day.y), now.historic ? "text" : "publication", end ? "END" : null)
        : date(null, null, end ? "END" : null)
    },
    yes: [["It should end by year-end.", "year-end", "2016"]],
    no: ["It was the year of the great thirst."],
  },
]
