import { packed, type StoredMoves } from "../src/text/syntax/move-scorer.ts"
import type { StoredRows } from "../src/text/syntax/scorer.ts"
import type { ClassWeights } from "./class-weights.ts"
import type { MoveWeights } from "./move-weights.ts"

/** Largest number of a stored move weight. */
const MOST = 511

/**
 * The mean of several models of moves as numbers of ten bits. The `keep` rows with the largest weights are kept, and of these
 * none whose weights come to nothing.
 */
export function quantisedMoves(models: readonly MoveWeights[], keep: number): StoredMoves {
  const rows = new Map<number, [left: number, right: number]>()
  for (const model of models) {
    for (const [feature, number] of model.index.entries()) {
      const [left, right] = model.averaged(number)
      const row = rows.get(feature)
      if (!row) rows.set(feature, [left, right])
      else {
        row[0] += left
        row[1] += right
      }
    }
  }
  const size = ([left, right]: readonly [number, number]) => Math.max(Math.abs(left), Math.abs(right))
  const sorted = [...rows].sort((a, b) => size(b[1]) - size(a[1]) || a[0] - b[0]).slice(0, keep)
  const scale = MOST / size(sorted[0]?.[1] ?? [1, 1])
  const code = (w: number) => Math.round(w * scale)
  const stored = sorted.map(([f, [l, r]]) => [f, packed(code(l), code(r))] as const).filter(([, row]) => row !== 0)
  return {
    features: Int32Array.from(stored, ([f]) => f),
    weights: Int32Array.from(stored, ([, row]) => row),
    unit: 1 / (scale * models.length),
  }
}

/**
 * The mean of several models as codes of a byte: a weight is the square of its code, so that small ones keep their differences and
 * none is cut. Codes below `least` are left out, and so are whole rows without a code of at least `leastInRow`.
 */
export function quantised(models: readonly ClassWeights[], least: number, leastInRow: number): StoredRows {
  const rows = new Map<number, Map<number, number>>()
  let top = 0
  for (const model of models) {
    for (const [feature, number] of model.index.entries()) {
      const row = rows.get(feature) ?? new Map<number, number>()
      rows.set(feature, row)
      for (const [label, weight] of model.averaged(number)) {
        const sum = (row.get(label) ?? 0) + weight
        row.set(label, sum)
        top = Math.max(top, Math.abs(sum))
      }
    }
  }
  const scale = 127 / Math.sqrt(top || 1)
  const features: number[] = []
  const counts: number[] = []
  const weights: number[] = []
  for (const [feature, row] of rows) {
    const codes = [...row].map(
      ([label, w]) => [label, Math.sign(w) * Math.round(Math.sqrt(Math.abs(w)) * scale)] as const,
    )
    if (!codes.some(([, code]) => Math.abs(code) >= leastInRow)) continue
    const kept = codes.filter(([, code]) => Math.abs(code) >= least)
    for (const [label, code] of kept) weights.push(label * 256 + code)
    features.push(feature)
    counts.push(kept.length)
  }
  return {
    classes: models[0]?.classes ?? 0,
    features: Int32Array.from(features),
    counts: Uint8Array.from(counts),
    weights: Int16Array.from(weights),
  }
}
