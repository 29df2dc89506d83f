import type { StoredRows } from "../src/text/syntax/scorer.ts"
import type { Perceptron } from "./perceptron.ts"

/**
 * The averaged weights as codes of a byte: a weight is the square of its code, so that small ones keep their differences and
 * none is cut. Codes below `least` are left out, and so are whole rows without a code of at least `leastInRow`.
 */
export function quantised(model: Perceptron, least: number, leastInRow: number): StoredRows {
  const { rows } = model
  const scale = 127 / Math.sqrt(largest(model))
  const features: number[] = []
  const counts: number[] = []
  const weights: number[] = []
  for (const [feature, row] of rows.entries()) {
    const codes = codesOf(model, row, scale)
    if (!codes.some(([, code]) => Math.abs(code) >= leastInRow)) continue
    const kept = codes.filter(([, code]) => Math.abs(code) >= least)
    for (const [label, code] of kept) weights.push(label * 256 + code)
    features.push(feature)
    counts.push(kept.length)
  }
  return {
    classes: model.classes,
    features: Int32Array.from(features),
    counts: Uint8Array.from(counts),
    weights: Int16Array.from(weights),
  }
}

function codesOf(model: Perceptron, row: number, scale: number): [label: number, code: number][] {
  const { rows } = model
  const start = rows.start(row)
  const codes: [number, number][] = []
  for (let k = start; k < start + rows.count(row); k++) {
    const w = model.averaged(k)
    const code = Math.round(Math.sqrt(Math.abs(w)) * scale)
    codes.push([rows.classes[k] as number, w < 0 ? -code : code])
  }
  return codes
}

function largest(model: Perceptron): number {
  const { rows } = model
  let top = 0
  for (const [, row] of rows.entries()) {
    const start = rows.start(row)
    for (let k = start; k < start + rows.count(row); k++) top = Math.max(top, Math.abs(model.averaged(k)))
  }
  return top || 1
}
