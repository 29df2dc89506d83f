import { addDays, type Day, easter, iso, nthWeekday, ordinal, year } from "../calendar.ts"
import { date, type Now, type Rule, words } from "../rule.ts"
import type { Tense } from "../tense.ts"
import { YEAR4 } from "../words.ts"

/** Feast days whose date is a rule of the calendar; those of sighted moons keep their name and no value. */

function feastDay(name: string, y: number): Day | null {
  const low = name.toLowerCase().replace(/['’]/g, "")
  if (low.startsWith("christmas eve")) return { y, m: 12, d: 24 }
  if (low.startsWith("christmas")) return { y, m: 12, d: 25 }
  if (low.startsWith("new years eve")) return { y, m: 12, d: 31 }
  if (low.startsWith("new years")) return { y, m: 1, d: 1 }
  if (low.startsWith("easter")) return easter(y)
  if (low === "good friday") return addDays(easter(y), -2)
  if (low.startsWith("thanksgiving")) return nthWeekday(y, 11, 4, 4)
  if (low.startsWith("labor day")) return nthWeekday(y, 9, 1, 1)
  if (low.startsWith("may day")) return { y, m: 5, d: 1 }
  return null
}

function nearestYear(name: string, now: Now, which: string, tense: Tense): number | null {
  const { anchor } = now
  if (!anchor) return null
  const away = (y: number) => {
    const day = feastDay(name, y)
    return day ? ordinal(day) - ordinal(anchor) : Number.POSITIVE_INFINITY
  }
  const years = [anchor.y - 1, anchor.y, anchor.y + 1]
  if (which === "last") return years.findLast((y) => away(y) < 0) ?? null
  if (which === "next" || (which === "" && tense === "future")) return years.find((y) => away(y) > 0) ?? null
  if (which === "this") return anchor.y
  return years.sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0] ?? null
}

export const FEAST_RULES: readonly Rule[] = [
  {
    name: "feast",
    classes: ["feast"],
    pattern: words(
      `(?:(?<which>last|this|next) )?(?<feast>Christmas(?: Day| Eve)?|New Year['’]?s(?: Day| Eve)|Easter(?: Sunday)?|Good Friday|Thanksgiving(?: Day)?|Labor Day|May Day)(?:,? (?<y>${YEAR4}))?`,
    ),
    read: ({ group, text, left, right, tense }, now) => {
      const name = group["feast"] ?? ""
      if (
        !/^\p{Lu}/u.test(name) ||
        /^\s\p{Lu}\p{Ll}+\b/u.test(right) ||
        (/^christmas$/i.test(text) && /\b(?:merry|a|the|white)\s+$/i.test(left))
      )
        return null
      const y = group["y"] ? Number(group["y"]) : nearestYear(name, now, (group["which"] ?? "").toLowerCase(), tense())
      const day = y === null ? null : feastDay(name, y)
      const fixed = feastDay(name, 2000)
      if (!day)
        return date(/^(?:christmas|new year|may day)/i.test(name) && fixed ? `XXXX${iso(fixed).slice(4)}` : null, null)
      return date(iso(day), group["y"] ? "absolute" : "publication")
    },
    yes: [
      ["They hoped for peace by Christmas.", "Christmas", "2015-12-25"],
      ["It happened on Easter 2015.", "Easter 2015", "2015-04-05"],
    ],
    no: ["They went to Easter Island."],
  },
  {
    name: "moon-feast",
    classes: ["feast"],
    pattern: words(
      `(?:the (?:end|start|beginning|first day|last day) of )?(?:the (?:holy |Muslim )?(?:fasting )?month of )?(?<feast>Ramadan|Eid al-(?:Adha|Fitr)|Muharram|Ashura)(?: (?<y>${YEAR4}))?`,
    ),
    // the sighting of the moon decides; a computed day would be a guess
    read: ({ group }) => date(null, group["y"] ? "absolute" : null, null, group["y"] ? year(Number(group["y"])) : null),
    yes: [["The pause lasts until the end of Ramadan.", "the end of Ramadan", null]],
    no: [],
  },
]
