import { contains } from "../../model/span.ts"
import type { Found } from "./found.ts"

/** An attribution and the one whose content it stands in. */
export interface Nested {
  readonly found: Found
  within: Found | null
}

/**
 * Finds which attribution stands in which. Inside somebody else's words only verbs of saying with a source and a clause of their own stay;
 * thoughts, wishes and stances told by somebody are part of what that somebody says.
 */
export function nest(list: readonly Found[]): Nested[] {
  const outerFirst = [...list].sort((a, b) => reach(b) - reach(a))
  const within = new Map<Found, Found | null>()
  for (const found of list) {
    let holder: Found | null = null
    for (const other of outerFirst) {
      if (other === found || !holds(other, found) || holds(found, other)) continue
      if (holder === null || reach(other) < reach(holder)) holder = other
    }
    within.set(found, holder)
  }
  const kept = new Set(list.filter((found) => (within.get(found) === null ? !isOwnThought(found) : staysInside(found))))
  const nested: Nested[] = []
  for (const found of list) {
    if (!kept.has(found) || isDoubled(found, list)) continue
    let holder = within.get(found) ?? null
    for (let steps = 0; holder && !kept.has(holder) && steps < list.length; steps++) holder = within.get(holder) ?? null
    nested.push({ found, within: holder })
  }
  return nested
}

const CLAUSAL = new Set(["verb-that", "verb-object-preposition", "quotation-after", "quotation-before"])

function staysInside(found: Found): boolean {
  return found.strong && found.source !== null && CLAUSAL.has(found.rule) && !found.negated
}

/** "I think", "we want" outside everybody's reported words: the writer's own, or a quotation that nobody claims. */
function isOwnThought(found: Found): boolean {
  const word = found.sourceWord === null ? undefined : found.view.words[found.sourceWord]
  return !found.strong && word !== undefined && /^(i|we|you|us|me)$/.test(word.norm)
}

/** Each of two has the other's cue in its content: the one read from word order alone gives way. */
function isDoubled(found: Found, list: readonly Found[]): boolean {
  if (found.rule !== "verb-after" && found.rule !== "verb-inside") return false
  return list.some((other) => {
    if (other === found || !holds(other, found) || !holds(found, other)) return false
    const alike = other.rule === "verb-after" || other.rule === "verb-inside"
    return !alike || (other.strong === found.strong ? other.word > found.word : other.strong)
  })
}

function holds(outer: Found, inner: Found): boolean {
  const cue = inner.cue ?? inner.content[0]
  return cue !== undefined && outer.content.some((part) => contains(part, cue))
}

function reach(found: Found): number {
  return found.content.reduce((sum, part) => sum + part.end - part.start, 0)
}
