/** A stretch of `a` and the stretch of `b` that stands for it; one of them may be empty. Word indexes, half-open. */
export interface Change {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** The best common stretch of two word lists, with what was changed inside it. */
export interface LocalAlignment {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
  /** Pairs of equal words, in order. */
  readonly matches: readonly (readonly [a: number, b: number])[]
  readonly changes: readonly Change[]
}

const MATCH = 2
const SWAP = -1
const GAP = -1
/** Longest statement that is compared; later words are left out (quadratic time). */
const MOST_WORDS = 400

/**
 * Aligns two lists of words locally (Smith and Waterman 1981): match 2, swap −1, a word left out −1. Null where no word is shared.
 */
export function alignLocally(aAll: Uint32Array, bAll: Uint32Array): LocalAlignment | null {
  const a = aAll.subarray(0, MOST_WORDS)
  const b = bAll.subarray(0, MOST_WORDS)
  const width = b.length + 1
  const score = new Int16Array((a.length + 1) * width)
  let best = 0
  let bestAt = 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const diagonal = (score[(i - 1) * width + j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? MATCH : SWAP)
      const up = (score[(i - 1) * width + j] ?? 0) + GAP
      const left = (score[i * width + j - 1] ?? 0) + GAP
      const value = Math.max(0, diagonal, up, left)
      score[i * width + j] = value
      if (value > best) {
        best = value
        bestAt = i * width + j
      }
    }
  }
  return best === 0 ? null : trace(a, b, score, bestAt)
}

function trace(a: Uint32Array, b: Uint32Array, score: Int16Array, from: number): LocalAlignment {
  const width = b.length + 1
  const matches: [number, number][] = []
  let at = from
  const end = [Math.floor(from / width), from % width] as const
  let i = end[0]
  let j = end[1]
  while ((score[at] ?? 0) > 0) {
    i = Math.floor(at / width)
    j = at % width
    const here = score[at] ?? 0
    const equal = a[i - 1] === b[j - 1]
    if (here === (score[at - width - 1] ?? 0) + (equal ? MATCH : SWAP)) {
      if (equal) matches.push([i - 1, j - 1])
      at -= width + 1
    } else if (here === (score[at - width] ?? 0) + GAP) at -= width
    else at -= 1
  }
  matches.reverse()
  const first = matches[0] ?? [0, 0]
  const last = matches.at(-1) ?? [0, 0]
  return {
    aFrom: first[0],
    aTo: last[0] + 1,
    bFrom: first[1],
    bTo: last[1] + 1,
    matches,
    changes: changesBetween(matches),
  }
}

function changesBetween(matches: readonly (readonly [number, number])[]): Change[] {
  const changes: Change[] = []
  for (let k = 1; k < matches.length; k++) {
    const before = matches[k - 1]
    const next = matches[k]
    if (!before || !next) continue
    if (next[0] > before[0] + 1 || next[1] > before[1] + 1)
      changes.push({ a: [before[0] + 1, next[0]], b: [before[1] + 1, next[1]] })
  }
  return changes
}
