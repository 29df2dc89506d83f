import { mix } from "../words.ts"

/** A run of equal words: `a[aAt .. aAt+length)` equals `b[bAt .. bAt+length)`. */
export interface Tile {
  readonly aAt: number
  readonly bAt: number
  readonly length: number
}

/** Fewest words that make a run worth keeping. */
export const SHORTEST_TILE = 5
const MOST_PLACES = 12

/**
 * Runs of words that stand in both texts, wherever they moved: seeds of five equal words are extended as far as they go, and the longest are kept
 * first, no word used twice (greedy string tiling, Wise 1993). Sorted by their place in `a`.
 */
export function tile(a: Uint32Array, b: Uint32Array): Tile[] {
  const places = seeds(b)
  const runs: Tile[] = []
  /** For each diagonal the end in `a` of the run last found on it, so that a run is found once. */
  const reached = new Map<number, number>()
  for (let i = 0; i + SHORTEST_TILE <= a.length; i++) {
    for (const j of places.get(seedAt(a, i)) ?? []) {
      const diagonal = i - j
      if ((reached.get(diagonal) ?? -1) > i) continue
      let n = 0
      while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++
      if (n < SHORTEST_TILE) continue
      reached.set(diagonal, i + n)
      runs.push({ aAt: i, bAt: j, length: n })
    }
  }
  runs.sort((x, y) => y.length - x.length || x.aAt - y.aAt || x.bAt - y.bAt)
  const usedA = new Uint8Array(a.length)
  const usedB = new Uint8Array(b.length)
  const kept: Tile[] = []
  for (const run of runs) keep(run, usedA, usedB, kept)
  return kept.sort((x, y) => x.aAt - y.aAt)
}

/** Keeps the longest part of a run whose words are still free on both sides, if it is long enough. */
function keep(run: Tile, usedA: Uint8Array, usedB: Uint8Array, kept: Tile[]): void {
  let best = 0
  let bestAt = 0
  let n = 0
  for (let k = 0; k < run.length; k++) {
    n = usedA[run.aAt + k] || usedB[run.bAt + k] ? 0 : n + 1
    if (n > best) {
      best = n
      bestAt = k + 1 - n
    }
  }
  if (best < SHORTEST_TILE) return
  const part = { aAt: run.aAt + bestAt, bAt: run.bAt + bestAt, length: best }
  usedA.fill(1, part.aAt, part.aAt + best)
  usedB.fill(1, part.bAt, part.bAt + best)
  kept.push(part)
}

function seedAt(words: Uint32Array, at: number): number {
  let h = 0
  for (let k = 0; k < SHORTEST_TILE; k++) h = mix(h, words[at + k] ?? 0)
  return h
}

function seeds(words: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let j = 0; j + SHORTEST_TILE <= words.length; j++) {
    const h = seedAt(words, j)
    const at = places.get(h)
    if (!at) places.set(h, [j])
    else if (at.length < MOST_PLACES) at.push(j)
  }
  return places
}

/**
 * Marks the words of both sides that stand in tiles or, between two tiles that follow each other on both sides, in the small gaps between them (the same
 * words around one that was swapped, put in or left out).
 */
export function covered(
  a: Uint32Array,
  b: Uint32Array,
  tiles: readonly Tile[],
): { readonly a: Uint8Array; readonly b: Uint8Array } {
  const inA = new Uint8Array(a.length)
  const inB = new Uint8Array(b.length)
  for (const t of tiles) {
    inA.fill(1, t.aAt, t.aAt + t.length)
    inB.fill(1, t.bAt, t.bAt + t.length)
  }
  for (const t of tiles) {
    creep(a, b, t.aAt + t.length, t.bAt + t.length, 1, inA, inB)
    creep(a, b, t.aAt - 1, t.bAt - 1, -1, inA, inB)
  }
  return { a: inA, b: inB }
}

const MOST_SKIPPED = 3

/** Goes on from the end of a tile over up to three words swapped, put in or left out, as long as at least two equal words follow. */
function creep(
  a: Uint32Array,
  b: Uint32Array,
  aFrom: number,
  bFrom: number,
  step: 1 | -1,
  inA: Uint8Array,
  inB: Uint8Array,
): void {
  let i = aFrom
  let j = bFrom
  for (;;) {
    const next = resume(a, b, i, j, step, inA, inB)
    if (!next) return
    i = next[0]
    j = next[1]
    while (i >= 0 && j >= 0 && i < a.length && j < b.length && a[i] === b[j] && !inA[i] && !inB[j]) {
      inA[i] = 1
      inB[j] = 1
      i += step
      j += step
    }
  }
}

function resume(
  a: Uint32Array,
  b: Uint32Array,
  i: number,
  j: number,
  step: 1 | -1,
  inA: Uint8Array,
  inB: Uint8Array,
): [number, number] | null {
  const same = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < a.length && y < b.length && a[x] === b[y] && !inA[x] && !inB[y]
  for (let skipped = 1; skipped <= 2 * MOST_SKIPPED; skipped++) {
    for (let da = Math.max(0, skipped - MOST_SKIPPED); da <= Math.min(skipped, MOST_SKIPPED); da++) {
      const x = i + step * da
      const y = j + step * (skipped - da)
      if (same(x, y) && same(x + step, y + step)) return [x, y]
    }
  }
  return null
}
