import { DenseScorer, SparseScorer } from "../src/text/syntax/scorer.ts"

/** Weights as whole numbers from -127 to 127; the few largest in a hundred thousand are cut. */
function toBytes(weights: Float32Array, cut: number): Int8Array {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort()
  const top = sizes[Math.floor(sizes.length * (1 - cut))] ?? 1
  const scale = 127 / top
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * scale))))
}

/** A scorer with every weight in a byte. */
export function dense(bits: number, classes: number, weights: Float32Array): DenseScorer {
  return new DenseScorer(bits, classes, toBytes(weights, 1e-4))
}

/** A scorer that leaves out weights that round to less than `least`. */
export function sparse(bits: number, classes: number, weights: Float32Array, least: number): SparseScorer {
  const bytes = toBytes(weights, 1e-4)
  const counts = new Uint8Array(2 ** bits)
  const labels: number[] = []
  const values: number[] = []
  for (let row = 0; row < counts.length; row++) {
    for (let k = 0; k < classes; k++) {
      const w = bytes[row * classes + k] as number
      if (Math.abs(w) < least) continue
      counts[row] = (counts[row] as number) + 1
      labels.push(k)
      values.push(w)
    }
  }
  return new SparseScorer(bits, classes, counts, Uint8Array.from(labels), Int8Array.from(values))
}
