import { yearOf } from "../anchoring.ts"
import { iso, makeDay, ordinal, two, year } from "../calendar.ts"
import { date, type Fit, type Now, type Reading, type Rule, words } from "../rule.ts"
import { DAY, MONTH, monthNumber, WEEKDAY, YEAR4 } from "../words.ts"

/** Calendar dates: days, months and years that are printed as such. */

const MONTH_BEFORE = new RegExp(
  `(?:^|[\\s(])(${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?\\s?(?:-|–|to|and|or|through|until)\\s?(?:the\\s)?$`,
  "i",
)
const MONTH_AFTER = new RegExp(
  `^\\s?(?:-|–|to|and|or|through|until)\\s?\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH})(?!\\w)`,
  "i",
)

const dayNumber = (text: string) => Number(text.replace(/\D/g, ""))

const PEOPLE =
  /^(?:people|men|women|children|civilians|soldiers|fighters|troops|refugees|rebels|militants|prisoners|detainees|families|residents|inmates|migrants|workers)$/

/** A noun that is counted follows: "March 8 units", "1500 people". */
function countsNext(fit: Fit): boolean {
  const { next } = fit
  // "the Aug. 7 bombings", "the 1992 protests": the date tells which
  if (
    !PEOPLE.test(next?.norm ?? "") &&
    /\b(?:the|a|an|his|her|its|their|last|this|that|these|those|'s|’s)\s+$|\b(?:mid|post|pre)-$/i.test(fit.left)
  )
    return false
  if (!next || !/^[a-z]/.test(next.text) || !/^\s+$/.test(fit.right.slice(0, fit.right.search(/\S/)))) return false
  if (next.upos !== "X") return next.xpos === "NNS"
  return (
    /[a-z]s$/.test(next.text) &&
    !/^(?:was|is|has|as|his|its|this|does|says|whereas|across|plus|versus|less|us)$/.test(next.text)
  )
}

function monthDay(month: string, day: string, printedYear: string | undefined, fit: Fit, now: Now): Reading | null {
  if (!/^\p{Lu}/u.test(month) || (!printedYear && countsNext(fit))) return null
  const m = monthNumber(month)
  const d = dayNumber(day)
  if (printedYear) {
    const whole = makeDay(Number(printedYear), m, d)
    return whole ? date(iso(whole), "absolute") : null
  }
  if (!makeDay(2000, m, d)) return null
  const { y, anchor } = yearOf(m, d, now, fit.tense())
  return date(`${year(y)}-${two(m)}-${two(d)}`, anchor)
}

const named = (fit: Fit, name: string) => fit.group[name] ?? ""
const LEAD = `(?:${WEEKDAY},?\\s(?:the\\s)?)?`

export const DATE_RULES: readonly Rule[] = [
  {
    name: "iso-date",
    classes: ["year"],
    pattern: words(`(?<y>${YEAR4})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`),
    read: ({ group }) => {
      const day = makeDay(Number(group["y"]), Number(group["m"]), Number(group["d"]))
      return day && date(iso(day), "absolute")
    },
    yes: [["Posted 2014-08-17.", "2014-08-17", "2014-08-17"]],
    no: ["Case 2014-18-17 was closed."],
  },
  {
    name: "numeric-date",
    classes: ["year", "clock"],
    pattern: words(`(?<a>\\d{1,2})(?<mark>[./-])(?<b>\\d{1,2})\\k<mark>(?<y>${YEAR4}|\\d\\d)`),
    read: numeric,
    yes: [
      ["17-08-2014 The army moved on.", "17-08-2014", "2014-08-17"],
      ["Filed 05.02.2015 in the capital.", "05.02.2015", "2015-02-05"],
      ["Filed 10/24/89 in New York.", "10/24/89", "1989-10-24"],
    ],
    no: ["Version 1.2.3 is out.", "He scored 45-50-60 in the trials."],
  },
  {
    name: "month-day",
    classes: ["month"],
    pattern: words(
      `${LEAD}(?<month>${MONTH}),? (?:the )?(?<day>${DAY})(?![:.]\\d|[-–]\\w*\\w{4}|,\\d{3})(?:,? (?<y>${YEAR4})(?!\\w))?`,
    ),
    read: (fit, now) => monthDay(named(fit, "month"), named(fit, "day"), fit.group["y"], fit, now),
    yes: [
      ["They met on February 5.", "February 5", "2016-02-05"],
      ["They met on Wednesday, Feb. 3, 2016, in Geneva.", "Wednesday, Feb. 3, 2016", "2016-02-03"],
      ["They will meet on March 1.", "March 1", "2016-03-01"],
    ],
    no: ["In March 8 units were sent to the border.", "He may 5 times refuse."],
  },
  {
    name: "day-month",
    classes: ["month"],
    pattern: words(
      `${LEAD}(?:the (?=\\d{1,2}(?:st|nd|rd|th)))?(?<day>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<y>${YEAR4})(?!\\w))?`,
    ),
    read: (fit, now) => monthDay(named(fit, "month"), named(fit, "day"), fit.group["y"], { ...fit, next: null }, now),
    yes: [
      ["Published 10 February, 2016 in London.", "10 February, 2016", "2016-02-10"],
      ["It was signed on the 14th of July 2015.", "the 14th of July 2015", "2015-07-14"],
    ],
    no: ["All 12 march on."],
  },
  {
    name: "day-of-range",
    classes: ["month"],
    pattern: words(`(?<day>${DAY})`),
    read: (fit, now) => {
      const { left, right } = fit
      const before = MONTH_BEFORE.exec(left)?.[1]
      const after = before ? undefined : MONTH_AFTER.exec(right)?.[1]
      const month = before ?? after
      return month ? monthDay(month, fit.text, undefined, { ...fit, next: before ? fit.next : null }, now) : null
    },
    yes: [
      ["The summit is on April 24 and 25.", "25", "2016-04-25"],
      ["They met on 5-7 February.", "5", "2016-02-05"],
    ],
    no: ["On April 24 and with 25 men he left."],
  },
  {
    name: "month-year",
    classes: ["month"],
    pattern: words(`(?<month>${MONTH})(?:,? (?:of )?|-)(?<y>${YEAR4})`),
    read: (fit) =>
      /^\p{Lu}/u.test(fit.text) ? date(`${fit.group["y"]}-${two(monthNumber(named(fit, "month")))}`, "absolute") : null,
    yes: [["It began in March 2011.", "March 2011", "2011-03"]],
    no: ["They march 2000 miles."],
  },
  {
    name: "month-of-that-year",
    classes: ["month"],
    pattern: words(`(?<month>${MONTH}) (?:of )?(?<which>this|last|next|that|the same|the following|the previous) year`),
    read: (fit, now) => {
      const which = named(fit, "which").toLowerCase()
      const base = /^(?:that|the)/.test(which) ? (now.told?.y ?? null) : (now.anchor?.y ?? null)
      const y = base === null ? null : base + (/last|previous/.test(which) ? -1 : /next|following/.test(which) ? 1 : 0)
      return date(
        `${year(y)}-${two(monthNumber(named(fit, "month")))}`,
        y === null ? null : /^(?:that|the)/.test(which) ? "text" : "publication",
      )
    },
    yes: [["He left in July last year.", "July last year", "2015-07"]],
    no: [],
  },
  {
    name: "month",
    classes: ["month"],
    pattern: words(
      `(?:(?<which>last|next|this|this past|this coming|the following|the previous|that) )?(?<month>${MONTH})`,
    ),
    read: bareMonth,
    yes: [
      ["It was passed in December.", "December", "2015-12"],
      ["They had met last October.", "last October", "2015-10"],
      ["In May they left.", "May", "2016-05"],
    ],
    no: ["They may leave.", "May he rest.", "The march went on.", "April Glaspie left.", "March 8 of them out."],
  },
  {
    name: "year",
    classes: ["year"],
    pattern: words(`(?:(?<fiscal>(?:the )?(?:fiscal(?: year)?|year|calendar year)) )?(?<y>${YEAR4})`),
    read: bareYear,
    yes: [
      ["It began in 2011.", "2011", "2011"],
      ["The 2003 invasion was long ago.", "2003", "2003"],
      ["They won fiscal 1989.", "fiscal 1989", "1989"],
    ],
    no: ["They fired on 2000 people.", "Resolution 1701 holds.", "It cost $2000.", "Some 2000 were held."],
  },
]

function numeric(fit: Fit, now: Now): Reading | null {
  const [a, b] = [Number(fit.group["a"]), Number(fit.group["b"])]
  const printed = named(fit, "y")
  if (printed.length === 2 && named(fit, "mark") !== "/") return null
  const y = Number(printed) + (printed.length === 2 ? (Number(printed) < 50 ? 2000 : 1900) : 0)
  const dayFirst = makeDay(y, b, a)
  const monthFirst = makeDay(y, a, b)
  if (!dayFirst || !monthFirst || a === b) {
    const one = dayFirst ?? monthFirst
    return one && date(iso(one), "absolute")
  }
  if (named(fit, "mark") !== "/") return date(iso(dayFirst), "absolute")
  if (now.anchor) {
    const anchor = ordinal(now.anchor)
    const near = (day: { y: number; m: number; d: number }) => Math.abs(ordinal(day) - anchor)
    if (near(dayFirst) < 10 !== near(monthFirst) < 10)
      return date(iso(near(dayFirst) < 10 ? dayFirst : monthFirst), "absolute")
  }
  // both orders are days and nothing tells which was meant
  return date(null, null, null, `[${[iso(monthFirst), iso(dayFirst)].sort().join(",")}]`)
}

/** Words before which "May" and "March" are months. */
const BEFORE_MONTH =
  /(?:^|\s|\()(?:in|of|since|until|till|by|from|to|through|early|late|mid|before|after|during|for|between|and|around|last|next|this|every|each|or|as)[\s-]+$/i

function bareMonth(fit: Fit, now: Now): Reading | null {
  const name = named(fit, "month")
  if (!/^\p{Lu}/u.test(name) || (/^\s+\d/.test(fit.right) && !BEFORE_MONTH.test(fit.left))) return null
  const which = fit.group["which"]?.toLowerCase()
  const short = name.replace(".", "").length <= 3
  if (short && !name.endsWith(".") && !/^may$/i.test(name)) return null
  if (!which && (short || /^(?:may|march)$/i.test(name)) && !BEFORE_MONTH.test(fit.left)) return null
  if (!which && !BEFORE_MONTH.test(fit.left) && /^\s\p{Lu}\p{Ll}/u.test(fit.right)) return null // a person's or a thing's name
  const m = monthNumber(name)
  if (which && /following|previous|that/.test(which)) {
    const told = now.told
    if (!told) return date(`XXXX-${two(m)}`, null)
    const from = told.m ?? (which === "that" ? 0 : 12)
    const y =
      which === "the following"
        ? told.y + (m <= from ? 1 : 0)
        : which === "the previous"
          ? told.y - (m >= from ? 1 : 0)
          : told.y
    return date(`${year(y)}-${two(m)}`, "text")
  }
  const { anchor } = now
  if (which && anchor && !now.historic) {
    const y =
      which === "last" || which === "this past"
        ? anchor.y - (m >= anchor.m ? 1 : 0)
        : which === "next" || which === "this coming"
          ? anchor.y + (m <= anchor.m ? 1 : 0)
          : anchor.y
    return date(`${year(y)}-${two(m)}`, "publication")
  }
  const found = yearOf(m, null, now, fit.tense())
  return date(`${year(found.y)}-${two(m)}`, found.anchor)
}

const BEFORE_YEAR =
  /(?:^|[\s(])(?:in|since|until|till|by|from|through|before|after|during|early|late|mid|around|circa|between|year|of|to|for|and|back in|spring|summer|autumn|fall|winter|but|into|both|due|post|pre)[\s,-]+$/i
const NOT_YEAR =
  /(?:resolutions?|no\.?|number|route|flight|about|than|least|some|nearly|almost|over|estimated|article|toll of|total of|section|page|figure of|room|up to|(?<!mid|post|pre|\d{4})-|\d,)\s*$/i

function bareYear(fit: Fit): Reading | null {
  const y = Number(fit.group["y"])
  if (fit.group["fiscal"]) return date(String(y), "absolute")
  if (
    /^(?:\s*%|\s?(?:per\s?cent|percent|gmt|hours|local|am|pm|a\.m|p\.m|km|kg|people|men|metres|meters|miles|utc)\b|[.,:/]\d|[-–]\d{1,2}\b[-–]|-[a-z]|\s\d)/i.test(
      fit.right,
    )
  )
    return null
  if (NOT_YEAR.test(fit.left) || countsNext(fit)) return null
  if (BEFORE_YEAR.test(fit.left))
    return y >= 1700 || /(?:in|since|of|year)\s+$/i.test(fit.left) ? date(String(y), "absolute") : null
  if (y < 1800) return null
  // "his unsuccessful 1996 campaign"
  if (fit.prev?.upos === "ADJ" && fit.next?.xpos === "NN" && /^\s+[a-z]/.test(fit.right))
    return date(String(y), "absolute")
  if (/\(\s*$|\b(?:the|a|an|his|her|its|their|'s|’s|this|that)\s+$|\d\s*[-–]\s*$/i.test(fit.left))
    return date(String(y), "absolute")
  // sentence-initial or bare: a year where a comma, an end or a small word closes it
  return y >= 1900 &&
    y < 2100 &&
    (fit.left === "" || /,\s*$/.test(fit.left)) &&
    /^(?:[,.;)]|$|\s(?:and|to|the|when|after|with)\b)/.test(fit.right)
    ? date(String(y), "absolute")
    : null
}
