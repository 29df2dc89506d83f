import { hashWord, mix } from "../words.ts"

/** Words in a shingle. */
const SHINGLE = 5
/** Of so many shingles in a row the least is kept: any run of eight equal words (SHINGLE + WINDOW - 1) is then sure to be met. */
const WINDOW = 4
const BANDS = 12
const ROWS = 4

/** Hashes of each five words in a row. */
function shingles(words: Uint32Array): Uint32Array {
  const n = Math.max(0, words.length - SHINGLE + 1)
  const out = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    let h = 0
    for (let k = 0; k < SHINGLE; k++) h = mix(h, words[i + k] ?? 0)
    out[i] = h
  }
  return out
}

/** Winnowed fingerprints of a text (Schleimer, Wilkerson and Aiken 2003), each once: few, and the same for the same stretch wherever it stands. */
export function fingerprints(words: Uint32Array): number[] {
  const all = shingles(words)
  const kept = new Set<number>()
  for (let i = 0; i < all.length; i++) {
    let least = all[i] ?? 0
    for (let k = 1; k < WINDOW && i + k < all.length; k++) least = Math.min(least, all[i + k] ?? least)
    kept.add(least)
    if (i + WINDOW >= all.length) break
  }
  return [...kept]
}

const LIVE = Array.from({ length: BANDS * ROWS }, (_, i) => hashWord(`row ${i}`) | 1)

/**
 * MinHash signature over shingles, cut into bands (Broder 1997; Indyk and Motwani 1998): two texts with seven tenths of their shingles in common meet in
 * some band in 96 of 100 cases, two with a twentieth in fewer than one of 10,000. Empty for texts shorter than a shingle.
 */
export function bands(words: Uint32Array): number[] {
  const all = shingles(words)
  if (all.length === 0) return []
  const least = new Uint32Array(LIVE.length).fill(0xffffffff)
  for (const s of all) {
    for (let r = 0; r < LIVE.length; r++) {
      let h = Math.imul(s ^ (s >>> 16), LIVE[r] ?? 1)
      h = (h ^ (h >>> 15)) >>> 0
      if (h < (least[r] ?? 0)) least[r] = h
    }
  }
  const out: number[] = []
  for (let b = 0; b < BANDS; b++) {
    let h = hashWord(`band ${b}`)
    for (let r = 0; r < ROWS; r++) h = mix(h, least[b * ROWS + r] ?? 0)
    out.push(h)
  }
  return out
}
