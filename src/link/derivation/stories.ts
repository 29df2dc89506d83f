import { makeReport } from "../../intake/report.ts"
import { ReportId } from "../../model/ids.ts"
import type { Report } from "../../model/report.ts"

/** Words of the invented stories: every story of `story` draws its own sequence, so two share no five words in a row but by rare chance. */
const NOUNS =
  "convoy bakery market bridge depot village clinic checkpoint well school orchard tower station mill harbour warehouse garage mosque square quarter road tunnel camp valley hill crossing stadium prison airfield barracks".split(
    " ",
  )
const VERBS =
  "reached left shelled repaired entered searched closed opened guarded crossed emptied watched photographed inspected abandoned rebuilt burned surrounded supplied described".split(
    " ",
  )
const ADJECTIVES =
  "northern ruined crowded narrow old eastern contested empty guarded remote quiet damaged central makeshift flooded western divided mined distant besieged".split(
    " ",
  )
const PEOPLE =
  "residents drivers doctors farmers soldiers officials teachers monitors engineers families traders volunteers guards elders nurses reporters mechanics bakers clerks students".split(
    " ",
  )

/** Numbers from a seed, 0 to below `below` (mulberry32): tests and the scale bench need the same stories each time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const SYLLABLES = "ba ren dol mi tar ves ko lin gar su pel dra fen oth qui nar bel zan tor wy hal cre mon dis".split(
  " ",
)

/** A made-up word, so that stories differ as widely as real ones. */
function coin(draw: (below: number) => number): string {
  return Array.from({ length: 2 + draw(2) }, () => SYLLABLES[draw(SYLLABLES.length)] ?? "").join("")
}

/** Sentences of an invented story. */
export function story(seed: number, sentences = 9): string[] {
  const draw = seeded(seed * 7919 + 13)
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? ""
  return Array.from({ length: sentences }, () => {
    const who = `${draw(90) + 10} ${coin(draw)} ${pick(PEOPLE)}`
    const when = pick(["On the day", "By evening", "Before noon", "Later", "At dawn", "Meanwhile"])
    const what = `${pick(VERBS)} the ${pick(ADJECTIVES)} ${coin(draw)} ${pick(NOUNS)} and ${pick(VERBS)} a ${coin(draw)} ${pick(NOUNS)}`
    return `${when} ${who} ${what} with ${coin(draw)} ${pick(PEOPLE)} from the ${coin(draw)} ${pick(NOUNS)}.`
  })
}

/** A report of some text as it is, without what intake finds in it: for stories by the ten thousand. */
export function bareReport(id: string, text: string, day: string | null): Report {
  const publishedAt = { value: day, how: "given", why: "made for a test" } as const
  const none = { file: null, rawSha256: null, title: null, outlet: null, url: null, byline: null, dateline: null }
  return {
    ...none,
    id: ReportId(id),
    sha256: "",
    text,
    publishedAt,
    anchorDate: day,
    language: "en",
    kind: "article",
    version: null,
    zones: [],
    notes: [],
  }
}

/** A report of some text. */
export function reportOf(
  id: string,
  text: string,
  publishedAt: string | null = null,
  outlet: string | null = null,
): Report {
  return makeReport({ id, text, publishedAt, outlet })
}
