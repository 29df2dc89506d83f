import { readFileSync } from "node:fs"

/** The kinds that the model tells apart, in the order of its weights. */
export const MODEL_KINDS = ["person", "organisation", "place", "none"] as const

/** Number of buckets that features are hashed into. */
export const BUCKETS = 1 << 15
const SHIPPED = new URL("../../models/names.bin", import.meta.url)

/** Weights of the name model: bucket-major, one value for each kind. */
export type NameWeights = Int8Array | Float32Array

let shipped: NameWeights | undefined

/** The weights that ship with the program (training/names.ts makes them); read once. */
export function shippedWeights(): NameWeights {
  if (!shipped) {
    const bytes = readFileSync(SHIPPED)
    if (bytes.length !== BUCKETS * MODEL_KINDS.length)
      throw new RangeError(`models/names.bin has ${bytes.length} bytes`)
    shipped = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  }
  return shipped
}

/** Reads with other weights from now on; for training and measuring only. */
export function useWeights(weights: NameWeights): void {
  shipped = weights
}

/** The bucket of a feature (FNV-1a). */
export function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return ((hash >>> 15) ^ hash) & (BUCKETS - 1)
}

/** One weight step of the shipped file. */
export const STEP = 1 / 24

/** The probability of each kind for a name with these features. */
export function kindProbabilities(weights: NameWeights, features: readonly string[]): number[] {
  const scale = weights instanceof Int8Array ? STEP : 1
  const scores: number[] = MODEL_KINDS.map(() => 0)
  for (const feature of features) {
    const at = bucketOf(feature) * MODEL_KINDS.length
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (weights[at + k] ?? 0) * scale
  }
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const sum = exps.reduce((a, b) => a + b, 0)
  return exps.map((value) => value / sum)
}
