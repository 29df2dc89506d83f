import type { Span } from "../../model/span.ts"
import type { Page } from "../page.ts"
import { doersOf, isPassive } from "./doer.ts"
import type { Party } from "./party.ts"
import type { Trigger } from "./trigger.ts"
import { wordsBefore } from "./window.ts"

export interface Group {
  readonly base: Trigger
  readonly also: readonly Trigger[]
}

/** "the strikes were executed to": a deed carried out, no killing. */
export function dropLight(triggers: readonly Trigger[]): Trigger[] {
  return triggers.filter((t, i) => {
    if (isSupport(t)) return false
    const before = triggers[i - 1]
    return !(/^execut/.test(t.norm) && before?.entry.form === "noun" && isPassive(t) && t.first - before.last <= 5)
  })
}

/** Weak triggers go to the strong one of their clause; those left over stand for themselves. */
export function groupTriggers(
  triggers: readonly Trigger[],
  parties: readonly Party[],
  titles: readonly Span[],
): Group[] {
  const weak = triggers.filter((t) => t.entry.weak && (t.entry.form === "verb" || t.entry.family === "suicide"))
  const bases = triggers.filter((t) => !weak.includes(t))
  const also = new Map<Trigger, Trigger[]>()
  const left: Trigger[] = []
  for (const trigger of weak) {
    const inTitle = titles.some((t) => t.start <= trigger.span.start && trigger.span.end <= t.end)
    const pool = [...bases, ...left].filter(
      (b) => titles.some((t) => t.start <= b.span.start && b.span.end <= t.end) === inTitle,
    )
    const base = baseFor(trigger, pool, parties)
    if (!base) left.push(trigger)
    else also.set(base, [...(also.get(base) ?? []), trigger])
  }
  return [...bases, ...left].sort((a, b) => a.first - b.first).map((base) => ({ base, also: also.get(base) ?? [] }))
}

const JOINS =
  /^(?:in|by|during|when|as|from|with|while|amid|under|through|after|following|at|outside|near|inside|where|which|that|on)$/
const PARTS =
  /\b(?:after|before|following|in (?:response|retaliation|revenge) (?:to|for)|since|but|meanwhile|separately|despite)\b/

/** "backed by Russian air strikes": help for another's deed, told with it. */
function isSupport(trigger: Trigger): boolean {
  if (trigger.entry.form === "verb") return false
  const before = wordsBefore(trigger, 6)
    .map((w) => w.norm)
    .join(" ")
  return /\b(?:backed|supported|aided|assisted) by(?: [^ ,]+){0,3}$|\bwith (?:the )?(?:heavy |air )?(?:backing|support|help|cover) (?:of|from)(?: [^ ,]+){0,3}$/.test(
    before,
  )
}

function baseFor(weak: Trigger, bases: readonly Trigger[], parties: readonly Party[]): Trigger | null {
  const { words } = weak.sentence
  const text = (from: number, to: number) =>
    words
      .slice(from, to)
      .map((w) => w.norm)
      .join(" ")
  const own = /ing$/.test(weak.norm) ? [] : doersOf(weak, parties)
  const toll = weak.entry.family === "toll"
  const byOwn = own.length > 0 && isPassive(weak)
  const fitting = toll ? bases.filter((b) => b.entry.family !== "arrest" && b.entry.family !== "protest") : bases
  const before = fitting.filter((b) => b.last < weak.first).at(-1)
  if (before) {
    const between = text(before.last + 1, weak.first)
    const gap = weak.first - before.last
    const parted = PARTS.test(between) || /[.;]/.test(between)
    if (gap <= 4 && !parted && !byOwn) return before
    if (toll && /ing$/.test(weak.norm) && gap <= 32 && !/[.;]/.test(between)) return before
    if (before.entry.family === "suicide" && before.entry.weak && gap <= 22 && !parted) return before
    if (
      gap <= 22 &&
      !parted &&
      (own.length === 0 ||
        own.some((d) => d.start < before.span.start) ||
        /\b(?:blamed|blames|attributed|pinned)\b/.test(between)) &&
      !(toll && hasNearer(weak, bases))
    )
      return before
  }
  const after = fitting.find((b) => b.first > weak.last)
  if (!after || byOwn) return null
  const between = text(weak.last + 1, after.first)
  if (/[.;]/.test(between) || after.first - weak.last > 24) return null
  const link = between.split(" ").some((w) => JOINS.test(w))
  const consequence = /\b(?:after|following)\b/.test(between)
  if (/\b(?:in (?:response|retaliation|revenge)|since|despite|before)\b/.test(between)) return null
  if (consequence && (own.length > 0 || (doersOf(after, parties).length > 0 && !toll))) return null
  if (!toll && /\band\b/.test(between) && after.entry.form === "verb") return null
  if (after.first - weak.last <= 6 || link) return after
  return null
}

/** Whether a strong word follows with "in" or "by" ("clashes erupted and 12 were killed in shelling"): the toll is its. */
function hasNearer(weak: Trigger, bases: readonly Trigger[]): boolean {
  const { words } = weak.sentence
  const after = bases.find((b) => b.first > weak.last && b.first - weak.last <= 14)
  return (
    after !== undefined && words.slice(weak.last + 1, after.first).some((w) => /^(?:in|by|during|when)$/.test(w.norm))
  )
}

/** The words around a group's triggers up to the next group's strong ones. */
export function clauseText(page: Page, group: Group, triggers: readonly Trigger[]): string {
  const { base, also } = group
  const mine = new Set([base, ...also])
  const others = triggers.filter((t) => !mine.has(t))
  const first = Math.min(...[...mine].map((t) => t.first))
  const last = Math.max(...[...mine].map((t) => t.last))
  const floor = others.filter((t) => t.last < first).at(-1)?.last ?? -1
  const ceiling = others.find((t) => t.first > last)?.first ?? base.sentence.words.length
  const { words } = base.sentence
  let from = Math.max(floor + 1, first - 12)
  let to = Math.min(ceiling, last + 16)
  for (let i = first; i > from; i--) if (/^[.;:]$/.test(words[i - 1]?.norm ?? "")) from = i
  for (let i = last + 1; i < to; i++) if (/^[.;:]$/.test(words[i]?.norm ?? "")) to = i
  const a = words[from]
  const b = words[to - 1]
  return a && b && to > from ? page.text.slice(a.start, b.end) : base.norm
}
