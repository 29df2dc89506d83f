import { type Figure, type Measure, PEOPLE_MEASURES } from "../../model/figure.ts"
import { firstEndingAfter } from "../../text/token-at.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { mentionIdAt } from "../mention-id.ts"
import type { Page, PageSentence } from "../page.ts"
import { PEOPLE } from "./lexicon.ts"
import { isStanding, measureOf } from "./measure.ts"
import { coverOf, type Slot, slotsOf } from "./slot.ts"
import { aspectOf, cumulative, joinedBy, type Wording, wholesOf, wordingOf } from "./whole.ts"

/** Finds numbers of people, things and money with what they measure. */
export const figureExtractor: Extractor<"figure"> = {
  name: "figure",
  version: 1,
  needs: ["time"],
  gives: ["figure"],
  *extract(page: Page): Iterable<Draft<"figure">> {
    const times = page.all("time")
    const taken = (start: number, end: number) => {
      const time = times[firstEndingAfter(times, start)]
      return time !== undefined && time.start < end
    }
    for (const sentence of page.sentences) yield* sentenceFigures(page, sentence, taken)
  },
}

const OF_PEOPLE: ReadonlySet<Measure> = new Set(PEOPLE_MEASURES)

interface Read {
  readonly slot: Slot
  readonly start: number
  readonly end: number
  measure: Measure | null
  part: number
}

function* sentenceFigures(
  page: Page,
  sentence: PageSentence,
  taken: (start: number, end: number) => boolean,
): Iterable<Draft<"figure">> {
  const text = page.text.slice(sentence.start, sentence.end)
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|dozens?|scores?|tens|no|half|several|many|numerous|number|handful|few|quarter)\b/i.test(
      text,
    )
  )
    return
  const slots = slotsOf(text, sentence, taken)
  if (slots.length === 0) return
  const cover = coverOf(sentence, slots)
  const wholes = wholesOf(sentence, slots, cover)
  const wording = wordingOf(text)
  const reads: Read[] = slots.map((slot, i) => ({
    slot,
    ...spanOf(sentence, slot),
    measure: measureOf(sentence, slot, slots, cover)?.measure ?? null,
    part: wholes[i] ?? -1,
  }))
  for (const read of reads) if (!holdsPart(reads[read.part], read)) read.part = -1
  inherit(sentence, reads)
  for (const [i, read] of reads.entries()) {
    if (read.slot.quantity.weak && !several(sentence, read)) continue
    if (read.measure === null && !worthy(sentence, read.slot)) continue
    yield draft(page, sentence, wording, reads, i)
  }
}

/** Whether a figure can be a part of another: of the same measure where it has its own, and no larger. */
function holdsPart(whole: Read | undefined, part: Read): boolean {
  if (!whole) return false
  const [all, some] = [whole, part].map(({ slot: { quantity } }) => quantity.best ?? quantity.low ?? quantity.high)
  return (
    (part.measure === null || part.measure === "other" || whole.measure === null || part.measure === whole.measure) &&
    (all == null || some == null || some <= all)
  )
}

/** Parts take their whole's measure, lists their neighbour's. */
function inherit(sentence: PageSentence, reads: Read[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const [i, read] of reads.entries()) {
      const [last, head] = [reads[i - 1], sentence.words[read.slot.counted.head]?.norm]
      if (
        last &&
        isStanding(head) &&
        /^(?:killed|injured)$/.test(last.measure ?? "") &&
        joinedBy(sentence, last.slot, read.slot)
      )
        read.measure = last.measure
      if (read.measure !== null) continue
      const whole = reads[read.part]
      if (whole?.measure) read.measure = whole.measure
      else {
        if (restates(sentence, reads[i - 1], read)) read.measure = reads[i - 1]?.measure ?? null
        const [before, after] = [reads[i - 1], reads[i + 1]]
        if (before?.measure && joinedBy(sentence, before.slot, read.slot)) read.measure = before.measure
        else if (after?.measure && joinedBy(sentence, read.slot, after.slot) && read.slot.counted.head >= 0)
          read.measure = after.measure
      }
    }
  }
}

/** "several", "many" are figures only with a measure and more than one that they count ("many of the tribe" counts nobody). */
function several({ words }: PageSentence, { measure, slot }: Read): boolean {
  const head = words[slot.counted.head]
  return measure !== null && (head === undefined || head.xpos !== "NN" || PEOPLE.has(head.norm))
}

/** A bare number that says another's again ("by one report as many as 1300") or goes on with its noun ("13 raids on the city and 11 on the town"). */
function restates({ words }: PageSentence, before: Read | undefined, { slot }: Read): boolean {
  if (!before?.measure || slot.counted.head >= 0) return false
  const left = words[slot.first - 1]?.norm ?? ""
  if (/^(?:reports?|perhaps|possibly|maybe|even|estimates?|counts?|accounts?|versus|from)$/.test(left)) return true
  const next = words[slot.after]
  const behind = Math.max(before.slot.counted.to, before.slot.after)
  return (
    (left === "and" || left === ",") &&
    next?.upos === "ADP" &&
    words.slice(behind, behind + 4).some((word) => word.norm === next.norm)
  )
}

/** Whether a number that measures nothing known is a figure at all: it must count something, be money or a share. */
function worthy({ words }: PageSentence, { quantity, counted }: Slot): boolean {
  if (quantity.currency || quantity.percent) return true
  if (words[counted.from - 1]?.norm === "one" && quantity.bound === "exact") return false
  const head = words[counted.head]
  return (
    head !== undefined &&
    /^\p{L}{3,}/u.test(head.norm) &&
    (head.upos === "NOUN" || head.upos === "X" || PEOPLE.has(head.norm))
  )
}

function spanOf(sentence: PageSentence, { quantity, counted }: Slot): { start: number; end: number } {
  const start = sentence.start + quantity.start
  const last = counted.head >= 0 ? sentence.words[counted.to - 1] : undefined
  return { start, end: Math.max(sentence.start + quantity.end, last?.end ?? 0) }
}

function draft(
  page: Page,
  sentence: PageSentence,
  wording: Wording,
  reads: readonly Read[],
  i: number,
): Draft<"figure"> {
  const read = reads[i] as Read // `i` comes from the list's own entries
  const { quantity, counted } = read.slot
  const measure = read.measure ?? "other"
  const whole = reads[read.part]
  const sum = whole?.slot.quantity ?? quantity
  const total = cumulative(wording, measure, sum.best ?? sum.low ?? sum.high)
  const figure: Figure = {
    measure,
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    bound: quantity.bound,
    qualifier: quantity.qualifier
      ? page.part(sentence.start + quantity.qualifier.start, sentence.start + quantity.qualifier.end)
      : null,
    unit: unitOf(sentence, read.slot, read.measure),
    population: populationOf(page, sentence, read.slot, whole?.slot ?? null),
    cumulative: total,
    aspect: aspectOf(measure, total, wording),
    partOf: whole && whole !== read ? mentionIdAt(page.text, "figure", whole) : null,
    allegedBy: null,
    incident: null,
  }
  return {
    kind: "figure",
    start: read.start,
    end: read.end,
    rule: quantity.currency ? "sum" : counted.head >= 0 ? "counted" : "number",
    ...figure,
  }
}

function unitOf({ words }: PageSentence, { quantity, counted }: Slot, measure: Measure | null): string {
  if (quantity.currency) return quantity.currency
  if (quantity.percent) return "percent"
  const head = words[counted.head]?.norm
  if (measure === "attacks") return head ?? "attacks"
  if (head === undefined)
    return measure === null || measure === "destroyed" || measure === "pledged" ? "items" : "people"
  if ((measure !== null && OF_PEOPLE.has(measure)) || PEOPLE.has(head) || /(?:men|women)$/.test(head)) return "people"
  return plural(head)
}

/** "17-nation" counts nations. */
function plural(noun: string): string {
  if (/(?:s|people|police|militia|staff|personnel|aircraft)$/.test(noun)) return noun
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

function populationOf(page: Page, { words }: PageSentence, { counted }: Slot, whole: Slot | null): string | null {
  const head = words[counted.head]
  if (!head) return null
  if (/^(?:them|those|whom|which)$/.test(head.norm)) {
    const owner = whole ? words[whole.counted.head] : undefined
    return owner ? owner.norm : null
  }
  let from = counted.from
  while (from < counted.to && /^(?:of|the|its|his|their|her|these|those|all|more|-)$/.test(words[from]?.norm ?? ""))
    from++
  const first = words[Math.min(from, counted.head)]
  const last = words[counted.to - 1]
  if (!first || !last) return null
  const phrase = page.text.slice(first.start, last.end).toLowerCase().replace(/\s+/g, " ")
  return /^(?:deaths?|fatalities|casualties|dead|wounded|injured|injuries|lives|victims|more|others? more)$/.test(
    phrase,
  )
    ? null
    : phrase
}
