import { toldDay, weekdayDate } from "../anchoring.ts"
import { addDays, type Day, iso, isoWeek, two, unknownYear, weekdayOf, year } from "../calendar.ts"
import { date, type Fit, type Now, type Reading, type Rule, recurring, time, words } from "../rule.ts"
import { DAYPART, daypartCode, FULL_WEEKDAY, weekdayNumber } from "../words.ts"

/** Days of the week and of the reporter's now, with parts of the day. */

const WHICH = "(?:(?<which>last|past|next|this|this past|this coming|coming|the following|the previous|the next) )?"

function named(day: Day | null, weekday: number, part: string | undefined, anchor: Reading["anchor"]): Reading {
  const value = day ? iso(day) : `XXXX-WXX-${weekday}`
  return part ? time(`${value}T${daypartCode(part)}`, anchor) : date(value, anchor)
}

function weekday(fit: Fit, now: Now): Reading | null {
  const name = fit.group["day"] ?? ""
  if (!/^\p{Lu}/u.test(name)) return null
  const n = weekdayNumber(name)
  const which = fit.group["which"]?.toLowerCase() ?? ""
  const told = toldDay(now)
  if (which.startsWith("the ") && told && !unknownYear(told.y)) {
    const away = which === "the previous" ? -((weekdayOf(told) - n + 7) % 7 || 7) : (n - weekdayOf(told) + 7) % 7 || 7
    return named(addDays(told, away), n, fit.group["part"], "text")
  }
  const kind = /last|past|previous/.test(which)
    ? "last"
    : /next|following|coming/.test(which)
      ? "next"
      : which
        ? "this"
        : null
  // "Thursday's meeting": nothing tells the side, the nearest is meant
  const { day, anchor } = weekdayDate(n, kind, now, /^['’]s?\b/.test(fit.right) ? "present" : fit.tense())
  return named(day, n, fit.group["part"], anchor)
}

/** A day counted from the report's own. */
function near(days: number, part: string | undefined, now: Now, ref: string): Reading {
  const { anchor } = now
  if (!anchor) return part ? time(days === 0 ? "PRESENT_REF" : ref, null) : date(ref, null)
  const value = iso(addDays(anchor, days))
  return part ? time(`${value}T${daypartCode(part)}`, "publication") : date(value, "publication")
}

export const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: "weekdays",
    classes: ["weekday"],
    pattern: words(
      `(?:(?:every|each) (?<one>${FULL_WEEKDAY})(?: (?<p1>${DAYPART}))?|(?<many>${FULL_WEEKDAY})s|(?<night>${FULL_WEEKDAY}) (?<p2>${DAYPART})s)`,
    ),
    read: ({ group, left, next }, now) => {
      const part = group["p1"] ?? group["p2"]
      // "Tuesdays assault": a text that lost its apostrophes
      if (group["many"] && next?.upos === "NOUN" && !/\b(?:on|all)\s+$/i.test(left)) {
        const n = weekdayNumber(group["many"])
        const { day, anchor } = weekdayDate(n, null, now, "present")
        return named(day, n, undefined, anchor)
      }
      return recurring(
        `XXXX-WXX-${weekdayNumber(group["one"] ?? group["many"] ?? group["night"] ?? "")}${part ? `T${daypartCode(part)}` : ""}`,
      )
    },
    yes: [
      ["They march on Fridays.", "Fridays", "XXXX-WXX-5"],
      ["He prays every Friday.", "every Friday", "XXXX-WXX-5"],
    ],
    no: ["Friday's talks failed."],
  },
  {
    name: "weekday",
    classes: ["weekday"],
    pattern: words(`${WHICH}(?<day>${FULL_WEEKDAY})(?: (?<part>${DAYPART}))?`),
    read: weekday,
    yes: [
      ["Ten died on Friday.", "Friday", "2016-02-05"],
      ["They are due in Munich on Thursday.", "Thursday", "2016-02-11"],
      ["He came last Wednesday.", "last Wednesday", "2016-02-03"],
      ["A blast hit the town on Tuesday night.", "Tuesday night", "2016-02-09TNI"],
    ],
    no: ["They left on fridays."],
  },
  {
    name: "weekday-of-week",
    classes: ["weekday"],
    pattern: words(`(?<day>${FULL_WEEKDAY}),? (?:of )?(?<which>last|this|next) week`),
    read: ({ group }, now) => {
      const { anchor } = now
      const n = weekdayNumber(group["day"] ?? "")
      if (!anchor) return date(`XXXX-WXX-${n}`, null)
      const shift = group["which"] === "last" ? -7 : group["which"] === "next" ? 7 : 0
      return date(iso(addDays(anchor, n - weekdayOf(anchor) + shift)), "publication")
    },
    yes: [["They met on Thursday last week.", "Thursday last week", "2016-02-04"]],
    no: [],
  },
  {
    name: "today",
    classes: ["deictic"],
    pattern: words(
      `(?:the day (?<far>before yesterday|after tomorrow)|(?<part1>mid-?(?:morning|afternoon)|${DAYPART}) (?<day1>yesterday|today|tomorrow)|(?<day2>yesterday|today|tomorrow)(?<lost>s)?(?: (?<part2>${DAYPART}))?)`,
    ),
    read: ({ group, next }, now) => {
      if (group["lost"] && next?.upos !== "NOUN") return null
      if (group["far"])
        return near(
          group["far"].startsWith("b") ? -2 : 2,
          undefined,
          now,
          group["far"].startsWith("b") ? "PAST_REF" : "FUTURE_REF",
        )
      const word = (group["day1"] ?? group["day2"] ?? "").toLowerCase()
      const part = group["part1"]?.replace(/^mid-?/, "") ?? group["part2"]
      return word === "today"
        ? near(0, part, now, "PRESENT_REF")
        : word === "yesterday"
          ? near(-1, part, now, "PAST_REF")
          : near(1, part, now, "FUTURE_REF")
    },
    yes: [
      ["He left yesterday.", "yesterday", "2016-02-09"],
      ["It starts tomorrow morning.", "tomorrow morning", "2016-02-11TMO"],
    ],
    no: ["Yesterdays are gone."],
  },
  {
    name: "tonight",
    classes: ["deictic"],
    pattern: words(`(?:(?<now>tonight|overnight)|(?<which>this|last) (?<part>${DAYPART}))`),
    read: ({ group }, now) => {
      const word = (group["now"] ?? "").toLowerCase()
      if (word === "tonight") return near(0, "night", now, "PRESENT_REF")
      if (word === "overnight") return near(-1, "night", now, "PAST_REF")
      const last = group["which"]?.toLowerCase() === "last"
      return near(last ? -1 : 0, group["part"], now, "PAST_REF")
    },
    yes: [
      ["Shells fell last night.", "last night", "2016-02-09TNI"],
      ["Shells fell this morning.", "this morning", "2016-02-10TMO"],
    ],
    no: [],
  },
  {
    name: "weekend",
    classes: ["deictic", "unit"],
    pattern: words("(?:the|this|last|next|this past|the past) weekend"),
    read: ({ text }, now) => {
      const { anchor } = now
      const week = (shift: number) =>
        anchor ? date(`${isoWeek(addDays(anchor, shift))}-WE`, "publication") : date("XXXX-WXX-WE", null)
      if (/next/i.test(text)) return week(7)
      // on Monday to Thursday the weekend that was is meant, later the one to come
      return week(anchor && weekdayOf(anchor) <= 4 && !/this\s+weekend/i.test(text) ? -7 : 0)
    },
    yes: [["They fought over the weekend.", "the weekend", "2016-W05-WE"]],
    no: [],
  },
  {
    name: "daypart-of-day",
    classes: ["deictic"],
    pattern: words(`(?:the|that|that same|the next|the following|the previous) (?<part>${DAYPART})`),
    read: ({ text, group, left, right }, now) => {
      // "the night of 22 June": the extractor joins the two
      if (
        /^the\s+\w+$/i.test(text) &&
        /^\sof\s(?:the\s)?(?:\d{1,2}(?:[-–/]\d{1,2})?(?:st|nd|rd|th)?\s(?:of\s)?\p{Lu}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s\d)/u.test(
          right,
        )
      )
        return time(`XXXX-XX-XXT${daypartCode(group["part"] ?? "")}`, null)
      const told = toldDay(now)
      if (!told)
        return /^(?:that|the (?:next|following|previous))/i.test(text)
          ? time(`XXXX-XX-XXT${daypartCode(group["part"] ?? "")}`, null)
          : null
      if (/^the\s+\w+$/i.test(text) && !/\b(?:in|during|later|by|of)\s+$/i.test(left)) return null
      const days = /next|following/i.test(text) ? 1 : /previous/i.test(text) ? -1 : 0
      return time(`${iso(addDays(told, days))}T${daypartCode(group["part"] ?? "")}`, "text")
    },
    yes: [["They left on 3 May 2015; the next morning shells fell.", "the next morning", "2015-05-04TMO"]],
    no: ["The night was calm."],
  },
  {
    name: "day-of-this-month",
    classes: ["deictic", "unit"],
    pattern: words("the (?<d>[12]?\\d|3[01])(?:st|nd|rd|th)(?: of (?:this|the) month)?"),
    read: ({ group, text, left, right }, now) => {
      if (
        !/month$/.test(text) &&
        !(
          /\b(?:on|by|until|before|from|since)\s+$/i.test(left) &&
          /^(?:[.,;]|$|\s(?:and|at|in|after|the|a|he|she|they|it|we|his|their)\b)/.test(right)
        )
      )
        return null
      const { told } = now
      const d = Number(group["d"])
      if (now.historic && told?.m) return date(`${year(told.y)}-${two(told.m)}-${two(d)}`, "text")
      const { anchor } = now
      return anchor ? date(`${anchor.y}-${two(anchor.m)}-${two(d)}`, "publication") : date(`XXXX-XX-${two(d)}`, null)
    },
    yes: [["They leave on the 27th of this month.", "the 27th of this month", "2016-02-27"]],
    no: ["The 2nd army left.", "They fought in the 5th district."],
  },
]
