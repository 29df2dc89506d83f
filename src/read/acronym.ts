import { fold, nameUnits } from "../text/fold.ts"
import type { NameSpan } from "./names.ts"

/** Two capitals at least in one word. */
const SHORT = /^(?=(?:\P{Lu}*\p{Lu}){2})[\p{L}\d-]{2,10}$/u

/**
 * Gives the short forms that a report explains in brackets what they stand for: "Sana'a Relief Committee (SRC)" or "SRC (Sana'a Relief Committee)". Only organisations
 * have them; the short form's letters need not be the initials where the full form stands first, as many are of another language ("Democratic Union Party (PYD)").
 */
export function withFullForms(names: readonly NameSpan[]): readonly NameSpan[] {
  const forms = shortForms(names)
  if (forms.size === 0) return names
  return names.map((name) => {
    const full = isShort(name) ? forms.get(fold(name.text)) : undefined
    return full && full !== name && (full.known.length > 0 || !isSameName(name, full))
      ? { ...name, kind: "organisation", sure: 1, known: full.known, full: full.text }
      : name
  })
}

/** The explained short forms by their folded text. */
function shortForms(names: readonly NameSpan[]): ReadonlyMap<string, NameSpan> {
  const forms = new Map<string, NameSpan>()
  names.forEach((name, i) => {
    const next = names[i + 1]
    if (!next || !isBracketed(name, next)) return
    if (isShort(next) && isLong(name)) keep(forms, next, name)
    else if (isShort(name) && isLong(next) && isInitials(name.text, next)) keep(forms, name, next)
  })
  return forms
}

function keep(forms: Map<string, NameSpan>, short: NameSpan, full: NameSpan): void {
  const key = fold(short.text)
  if (!forms.has(key)) forms.set(key, full)
}

/** Whether the codebook's actor of a short form is plainly the one whose full form the report prints in another way ("Free Syrian Armys (FSA)"). */
function isSameName(short: NameSpan, full: NameSpan): boolean {
  const words = new Set(nameUnits(full.text))
  return short.known.some(({ actor }) =>
    [actor.name, ...actor.aliases].some((name) => nameUnits(name).some((unit) => unit.length > 3 && words.has(unit))),
  )
}

function isShort(name: NameSpan): boolean {
  return name.kind !== "place" && name.to - name.from === 1 && SHORT.test(name.text)
}

function isLong(name: NameSpan): boolean {
  return name.kind === "organisation" && name.to - name.from > 1
}

/** Whether the second name stands alone in brackets right after the first. */
function isBracketed(name: NameSpan, next: NameSpan): boolean {
  const { words } = name.sentence
  return (
    next.sentence === name.sentence &&
    next.from === name.to + 1 &&
    words[name.to]?.text === "(" &&
    words[next.to]?.text === ")"
  )
}

/** Whether the capitals of a short form stand, in order, at the heads of the full form's words. */
function isInitials(short: string, full: NameSpan): boolean {
  const initials = full.sentence.words
    .slice(full.from, full.to)
    .map((word) => fold(word.text)[0] ?? "")
    .join("")
  let at = 0
  for (const letter of short.toLowerCase().replace(/[^\p{L}]/gu, "")) {
    at = initials.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
