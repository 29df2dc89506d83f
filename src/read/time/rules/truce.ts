import { numberValue, ordinalValue } from "../../../text/number.ts"
import { toldDay } from "../anchoring.ts"
import { addDays, iso } from "../calendar.ts"
import { date, lasting, type Rule, words } from "../rule.ts"
import { familyOf } from "../starts.ts"
import { COUNT, countOf, duration, NTH } from "../words.ts"

/** Times that an agreement counts for itself: its days, its phases, spans from an event. Without the event's date they keep no value. */
export const TRUCE_RULES: readonly Rule[] = [
  {
    name: "nth-day-of",
    classes: ["unit"],
    pattern: words(
      `(?:the|its|his|their) (?<n>${NTH}|last|final|opening) (?<unit>day|night|week|month|year)(?: of (?:(?:the|this|a|its|their) )?(?<what>(?:[a-z][\\w-]* ){0,2}?(?:truce|ceasefire|cease-fire|cessation|pause|lull|calm|agreement|deal|fighting|war|conflict|siege|offensive|talks|battle|protests|uprising|month|Ramadan|operation|campaign|visit|negotiations|assault|strike|period)))?`,
    ),
    read: ({ group, text, left }, now) => {
      const unit = (group["unit"] ?? "").toLowerCase()
      if (!group["what"] && !/\b(?:on|by|for|until|from|than)\s+$/i.test(left)) return null
      if (/^(?:the )?(?:last|final)/i.test(group["n"] ?? "") && !group["what"]) return null
      const n = ordinalValue(group["n"] ?? "")
      // "fighting raged for the third day" is today; the event's own start is not told
      if (/\bfor\s+(?:the\s+)?$/i.test(left) && n !== null && unit === "day" && now.anchor)
        return date(iso(now.historic ? (toldDay(now) ?? now.anchor) : now.anchor), "publication")
      const began = now.starts?.get(familyOf(group["what"] ?? "") ?? "")
      if (began && n !== null && unit === "day") return date(iso(addDays(began, n - 1)), "text")
      return date(
        null,
        null,
        /^(?:last|final)/i.test(group["n"] ?? "") ? "END" : /first|opening/i.test(text) ? "START" : null,
      )
    },
    yes: [["Shells fell on the 16th day of the truce.", "the 16th day of the truce", null]],
    no: ["It was the first day off."],
  },
  {
    name: "day-n-of",
    classes: ["unit"],
    pattern: words(
      "day (?<n>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) of (?:the|this|a) (?:[a-z][\\w-]* ){0,2}(?:truce|ceasefire|cease-fire|cessation|pause|lull|calm|agreement|deal|siege|offensive|talks|strike)",
    ),
    read: ({ group, text }, now) => {
      const began = now.starts?.get(familyOf(text) ?? "")
      const n = numberValue(group["n"] ?? "")
      return began && n ? date(iso(addDays(began, n - 1)), "text") : date(null, null)
    },
    yes: [["On day nine of the truce, guns were heard.", "day nine of the truce", null]],
    no: [],
  },
  {
    name: "phase",
    classes: ["phase"],
    pattern: words(
      "(?:(?:the )?(?:start|beginning|end|close|completion) of )?(?:(?:the )?(?<nth>first|second|third|fourth|next|final|last|current) (?:phase|stage)|(?:phase|stage) (?<n>\\d|one|two|three|four|I{1,3}|IV|A|B))(?: of the (?:deal|agreement|truce|ceasefire|accord|plan|process|road ?map))?",
    ),
    read: ({ text, left }) => {
      if (
        !/\b(?:before|after|until|till|by|during|in|within|throughout|since|from|at)\s+$/i.test(left) &&
        !/^(?:the )?(?:start|beginning|end|close|completion)/i.test(text)
      )
        return null
      return date(
        null,
        null,
        /(?:start|beginning) of/i.test(text) ? "START" : /(?:end|close|completion) of/i.test(text) ? "END" : null,
      )
    },
    yes: [["All captives go free by the end of phase two.", "the end of phase two", null]],
    no: ["The second phase was hard."],
  },
  {
    name: "long",
    classes: ["unit"],
    pattern: words(`(?<count>${COUNT})[ -](?<unit>day|week|month|hour|year)[ -]long`),
    read: ({ group }) => lasting(duration(countOf(group["count"] ?? ""), group["unit"] ?? "day")),
    yes: [["A week-long and a five-day-long pause were offered.", "five-day-long", "P5D"]],
    no: [],
  },
]
