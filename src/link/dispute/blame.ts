import type { Codebook } from "../../model/codebook.ts"
import { type Sides, sidesOf } from "./sides.ts"

/** One account's blame: who is named, and by whom. */
export interface Blame {
  readonly perpetrator: string | null
  /** Who accuses; null = the report's own voice. */
  readonly allegedBy: string | null
  /** Names the account that it stands in: perpetrators of one account never exclude each other if the account itself names both. */
  readonly account: string
}

/**
 * The pairs of perpetrators whose blame excludes each other: different sides named by different accounts or accusers, or two groups that accuse one another.
 * Names that some one voice names together (jointly, or as the two that it may have been) do not.
 */
export function excludingBlame(accounts: readonly Blame[], codebook: Codebook): (readonly [string, string])[] {
  const sides = sidesOf(codebook)
  const blames = accounts.filter((b): b is Blame & { perpetrator: string } => b.perpetrator !== null)
  const voices = new Map<string, Set<string>>()
  for (const b of blames) {
    const voice = `${b.account}\0${b.allegedBy ?? ""}`
    voices.set(voice, (voices.get(voice) ?? new Set()).add(b.perpetrator))
  }
  const together = (x: string, y: string): boolean => [...voices.values()].some((names) => names.has(x) && names.has(y))
  const found = new Map<string, readonly [string, string]>()
  for (const a of blames) {
    for (const b of blames) {
      const [x, y] = [a.perpetrator, b.perpetrator]
      if (x >= y || together(x, y)) continue
      if (sides.exclude(x, y) || mutual(a, b, sides)) found.set(`${x}\0${y}`, [x, y])
    }
  }
  return [...found.values()].sort((p, q) => (p.join() < q.join() ? -1 : 1))
}

function mutual(a: Blame & { perpetrator: string }, b: Blame & { perpetrator: string }, sides: Sides): boolean {
  if (a.allegedBy === null || b.allegedBy === null) return false
  return (
    !sides.related(a.perpetrator, b.perpetrator) &&
    sides.related(a.allegedBy, b.perpetrator) &&
    sides.related(b.allegedBy, a.perpetrator)
  )
}
