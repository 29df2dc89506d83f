import { hashString } from "../src/text/syntax/hash.ts"
import { featureForm } from "../src/text/syntax/word-code.ts"
import type { GoldSentence } from "./conllu.ts"

/** Words rarer than this in training have no set of tags: nothing reliable is known of them. */
const LEAST = 4

/** For each frequent word (by the hash of its feature form) the number of its set of tags; sets count from 1. */
export function kindsOf(sentences: readonly GoldSentence[]): Map<number, number> {
  const seen = new Map<string, Map<string, number>>()
  for (const s of sentences) {
    s.tokens.forEach((t, i) => {
      const form = featureForm(t.norm)
      const tags = seen.get(form) ?? new Map<string, number>()
      const tag = `${s.upos[i]} ${s.xpos[i]}`
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      seen.set(form, tags)
    })
  }
  const sets = new Map<string, number>()
  const kinds = new Map<number, number>()
  for (const [form, tags] of seen) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0)
    if (total < LEAST) continue
    const set = [...tags]
      .filter(([, n]) => n >= 0.04 * total)
      .map(([t]) => t)
      .sort()
      .join("|")
    if (!sets.has(set)) sets.set(set, sets.size + 1)
    kinds.set(hashString(form), sets.get(set) ?? 0)
  }
  return kinds
}

/** Names of the classes, the most frequent first; what is seen fewer than `least` times is left out. */
export function classesOf(names: Iterable<string>, least: number): string[] {
  const counts = new Map<string, number>()
  for (const n of names) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([n]) => n)
}
