// Trains the name model (models/names.bin): which stretches of capitalised words are persons, organisations, places or no names at all.
// usage: tsx training/names.ts [--folds 5 --out FILE] GOLD.jsonl...
// GOLD: {"id", "text", "gold": {"entities": [{"start", "end", "type"}]}} a line (wikigold: CC BY 4.0; re3d is for measuring only). With --folds no model is written: each fold is
// read with the weights of the others and goes to FILE as `annotate` would print it.
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { makeReport } from "../src/intake/report.ts"
import { actorExtractor } from "../src/read/actor/extractor.ts"
import { readReport } from "../src/read/engine.ts"
import type { Extractor } from "../src/read/extractor.ts"
import { nameCandidates } from "../src/read/name-candidates.ts"
import { nameFeatures } from "../src/read/name-features.ts"
import { BUCKETS, bucketOf, kindProbabilities, MODEL_KINDS, STEP, useWeights } from "../src/read/name-model.ts"
import { toldKind, worldOf } from "../src/read/names.ts"
import { placeExtractor } from "../src/read/place/extractor.ts"
import { ResourceShelf } from "../src/serve/resources.ts"
import { generator, shuffled } from "./random.ts"

interface Gold {
  readonly id: string
  readonly text: string
  readonly gold: {
    readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
  }
}

interface Sample {
  readonly features: readonly string[]
  readonly kind: number
}

const KIND_OF: Readonly<Record<string, string>> = {
  Person: "person",
  PER: "person",
  Organisation: "organisation",
  ORG: "organisation",
  Location: "place",
  LOC: "place",
}

const EPOCHS = 16
/** Epochs before the weights are averaged, which takes the chance of the order out. */
const BURN_IN = 4

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: "string" }, out: { type: "string", default: "names-folds.jsonl" } },
})
const shelf = new ResourceShelf()
const rows = positionals.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Gold),
)
const sampled = rows.map((row) => samplesOf(row))

if (values.folds) {
  const folds = Number(values.folds)
  const lines: string[] = []
  for (let fold = 0; fold < folds; fold++) {
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React, only a name like one
    useWeights(quantised(train(sampled.filter((_, i) => i % folds !== fold).flat())))
    rows.forEach((row, i) => {
      if (i % folds === fold)
        lines.push(JSON.stringify({ id: row.id, mentions: read(row, [placeExtractor, actorExtractor]) }))
    })
  }
  writeFileSync(values.out, `${lines.join("\n")}\n`)
} else {
  const weights = quantised(train(sampled.flat()))
  writeFileSync(new URL("../models/names.bin", import.meta.url), weights)
  console.log(`${sampled.flat().length} names, ${weights.filter((w) => w !== 0).length} weights`)
}

function read(row: Gold, steps: readonly Extractor[]) {
  return readReport({ ...makeReport({ id: row.id, text: row.text }), language: "en" }, steps, shelf.for(row.text))
}

/** The undecided names of a text with the kind that the gold has for them. */
function samplesOf(row: Gold): Sample[] {
  const samples: Sample[] = []
  const collector: Extractor = {
    name: "collect",
    version: 1,
    needs: [],
    gives: [],
    extract(page) {
      const candidates = nameCandidates(page)
      const world = worldOf(page, candidates)
      for (const candidate of candidates) {
        const start = candidate.sentence.words[candidate.from]?.start ?? 0
        const end = candidate.sentence.words[candidate.to - 1]?.end ?? 0
        // What only the gazetteer settles is learnt from all the same: it teaches what names of places look like.
        if ((candidate.known.length > 0 || candidate.place) && toldKind(page, candidate, row.text.slice(start, end)))
          continue
        const kind = goldKind(row, start, end)
        const features = nameFeatures(world, candidate.sentence, candidate, candidate.known)
        samples.push({ features, kind: MODEL_KINDS.indexOf(kind) })
      }
      return []
    },
  }
  read(row, [collector])
  return samples
}

/** The asked-for entity that shares most with a span; none where it shares less than a third of the two together. */
function goldKind(row: Gold, start: number, end: number): (typeof MODEL_KINDS)[number] {
  let best = 0
  let kind: string | undefined
  for (const entity of row.gold.entities) {
    const shared = Math.min(end, entity.end) - Math.max(start, entity.start)
    if (shared <= 0) continue
    const share = shared / (Math.max(end, entity.end) - Math.min(start, entity.start))
    const mapped = KIND_OF[entity.type]
    if (mapped && share > best && (share > 0.34 || shared === end - start)) {
      best = share
      kind = mapped
    }
  }
  return MODEL_KINDS.find((k) => k === kind) ?? "none"
}

/** Multinomial logistic regression by AdaGrad with a little weight decay, averaged over the later epochs. */
function train(samples: readonly Sample[]): Float32Array {
  const kinds = MODEL_KINDS.length
  const weights = new Float32Array(BUCKETS * kinds)
  const squares = new Float32Array(BUCKETS * kinds).fill(1e-6)
  const sum = new Float32Array(BUCKETS * kinds)
  const random = generator(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sample of shuffled(samples, random)) {
      const probabilities = kindProbabilities(weights, sample.features)
      for (const feature of sample.features) {
        const at = bucketOf(feature) * kinds
        for (let k = 0; k < kinds; k++) {
          const gradient = (probabilities[k] ?? 0) - (k === sample.kind ? 1 : 0) + 2e-3 * (weights[at + k] ?? 0)
          const square = (squares[at + k] ?? 0) + gradient * gradient
          squares[at + k] = square
          weights[at + k] = (weights[at + k] ?? 0) - (0.08 * gradient) / Math.sqrt(square)
        }
      }
    }
    if (epoch >= BURN_IN)
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) / (EPOCHS - BURN_IN)
  }
  return sum
}

function quantised(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / STEP))))
}
