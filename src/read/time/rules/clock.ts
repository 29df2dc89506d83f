import { toldDay } from "../anchoring.ts"
import { iso, two } from "../calendar.ts"
import { type Now, type Reading, type Rule, time, words } from "../rule.ts"

/** Times of day. Their day is the one told beside them (`extractor.ts` joins the two), else the report's or the told one. */

const ZONE =
  "(?: ?\\(?(?:GMT|UTC|EST|EDT|PST|PDT|CET|CEST|BST|local time|(?:[A-Z][a-z]+ ){1,2}time)\\)?(?:[+-]\\d{1,2})?)?"

function clock(h: number, m: number, half: string | undefined): string | null {
  const late = /^p/i.test(half ?? "")
  if (half && (h < 1 || h > 12)) return null
  const hour = half ? (h % 12) + (late ? 12 : 0) : h
  return hour <= 24 && m < 60 ? `T${two(hour)}:${two(m)}` : null
}

/** The day that a lone time of day belongs to: that of the report, in narrative the told one. */
export function onDay(value: string, now: Now): Reading {
  const day = now.historic ? toldDay(now) : now.anchor
  return day ? time(`${iso(day)}${value}`, now.historic ? "text" : "publication") : time(`XXXX-XX-XX${value}`, null)
}

const at = (now: Now, h: number, m: number, half?: string): Reading | null => {
  const value = clock(h, m, half)
  return value ? onDay(value, now) : null
}

const DAY_NEXT =
  /^,?\s(?:on\s|of\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|today\b|tomorrow\b|yesterday\b|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s\d)/u

export const CLOCK_RULES: readonly Rule[] = [
  {
    name: "hour-half",
    classes: ["clock"],
    pattern: words(`(?<h>\\d{1,2})(?:[:.]?(?<m>[0-5]\\d))? ?(?<half>[ap]\\.?m\\b\\.?)${ZONE}`),
    read: (fit, now) => at(now, Number(fit.group["h"]), Number(fit.group["m"] ?? 0), fit.group["half"]),
    yes: [
      ["It struck at 7:15 p.m. in the square.", "7:15 p.m.", "2016-02-10T19:15"],
      ["It struck at around 715 pm and killed ten.", "around 715 pm", "2016-02-10T19:15"],
    ],
    no: ["Radio 92 FM said so."],
  },
  {
    name: "hour-24",
    classes: ["clock"],
    pattern: words(
      `(?<h>[01]?\\d|2[0-4])(?::|\\.(?=\\d\\d (?:GMT|UTC|BST|CET|EST|EDT)))(?<m>[0-5]\\d)(?::[0-5]\\d)?(?!\\s*[-–]\\s*\\d+:)${ZONE}`,
    ),
    read: (fit, now) =>
      /[:.]\s*$/.test(fit.left.slice(-2)) || /^[:.]\d/.test(fit.right)
        ? null
        : at(now, Number(fit.group["h"]), Number(fit.group["m"])),
    yes: [["It takes effect at 00:00 Damascus time.", "00:00 Damascus time", "2016-02-10T00:00"]],
    no: ["The ratio was 3:2."],
  },
  {
    name: "hour-zone",
    classes: ["clock"],
    pattern: words(
      `(?<h>[01]\\d|2[0-4])(?<m>[0-5]\\d) ?(?:hours|hrs|GMT|UTC|local time|Zulu)(?: ?\\(?(?:GMT|UTC|local time)\\)?)?`,
    ),
    read: (fit, now) => at(now, Number(fit.group["h"]), Number(fit.group["m"])),
    yes: [["The pause begins at 0600 GMT.", "0600 GMT", "2016-02-10T06:00"]],
    no: ["They marched 15000 hours."],
  },
  {
    name: "oclock",
    classes: ["clock"],
    pattern: words(
      `(?<h>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]?clock)(?: in the (?<part>morning|afternoon|evening))?`,
    ),
    read: (fit, now) => {
      const names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
      const printed = fit.group["h"] ?? ""
      const h = names.indexOf(printed.toLowerCase()) + 1 || Number(printed)
      return at(now, h, 0, fit.group["part"] ? (fit.group["part"] === "morning" ? "am" : "pm") : undefined)
    },
    yes: [["They came at four o'clock in the morning.", "four o'clock in the morning", "2016-02-10T04:00"]],
    no: [],
  },
  {
    name: "noon",
    classes: ["clock"],
    pattern: words(
      `(?:(?<twelve>noon|midday)|(?<zero>midnight)|(?<part>dawn|daybreak|sunrise|sunset|dusk|nightfall))${ZONE}`,
    ),
    read: ({ group, right, left }, now) => {
      if (/\bhigh\s+$/i.test(left)) return null
      if (group["part"])
        return DAY_NEXT.test(right)
          ? onDay(/^(?:dawn|daybreak|sunrise)$/i.test(group["part"]) ? "TMO" : "TEV", now)
          : null
      return onDay(group["twelve"] ? "T12:00" : "T24:00", now)
    },
    yes: [["The truce began at midnight.", "midnight", "2016-02-10T24:00"]],
    no: [],
  },
]
