import { describe, expect, it } from "vitest"
import { decodeModel, encodeModel, type StoredModel } from "./model-file.ts"
import { MoveScorer, packed, type StoredMoves } from "./move-scorer.ts"
import { RowScorer, type StoredRows } from "./scorer.ts"

// The second and third feature share their low bits, and so their bucket.
const rows: StoredRows = {
  classes: 3,
  features: Int32Array.of(-5, 7, 7 | (3 << 24), 1 << 30),
  counts: Uint8Array.of(1, 2, 1, 3),
  weights: Int16Array.of(1 * 256 + 2, 0 * 256 - 127, 2 * 256 + 127, 2 * 256 - 1, 0 * 256 + 1, 1 * 256 + 2, 2 * 256 + 3),
}
// More than 255 places lie between the features' low bits; the last two share theirs.
const moves: StoredMoves = {
  features: Int32Array.of(-5, 3, 700, 700 | (5 << 24)),
  weights: Int32Array.of(packed(-512, 511), packed(1, 0), packed(0, -1), packed(7, -7)),
  unit: 0.01,
}
const model: StoredModel = {
  name: "test",
  version: 1,
  tags: ["X FW", "VERB VB"],
  relations: ["root"],
  verbs: ["go"],
  lexicon: {
    kinds: new Map([
      [-7, 1],
      [9, 2],
    ]),
    sure: new Map([[9, 0]]),
  },
  tagger: rows,
  moves,
  labels: rows,
}

function scores(r: StoredRows, features: number[]): number[] {
  const out = new Float64Array(r.classes)
  new RowScorer(r).add(Int32Array.from(features), features.length, out)
  return [...out]
}

function moveScores(m: StoredMoves, features: number[]): number[] {
  const scorer = new MoveScorer(m)
  scorer.add(Int32Array.from(features), features.length)
  return [scorer.scores.left, scorer.scores.right]
}

describe("model file", () => {
  it("gives back what was written", () => {
    const read = decodeModel(Buffer.from(encodeModel(model)))
    expect({ ...read, tagger: 0, moves: 0, labels: 0 }).toEqual({ ...model, tagger: 0, moves: 0, labels: 0 })
    for (const f of rows.features) expect(scores(read.labels, [f])).toEqual(scores(rows, [f]))
    expect(read.moves.unit).toBe(moves.unit)
    for (const f of moves.features) expect(moveScores(read.moves, [f])).toEqual(moveScores(moves, [f]))
  })

  it("refuses bytes that are no model, or not all of one", () => {
    expect(() => decodeModel(new Uint8Array(10))).toThrow(RangeError)
    const bytes = encodeModel(model)
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError)
  })
})

describe("RowScorer", () => {
  it("adds the rows of known features and nothing for others", () => {
    expect(scores(rows, [-5, 7, 12345])).toEqual([-16129, 4, 16129])
    expect(scores(rows, [])).toEqual([0, 0, 0])
  })

  it("reads only the first n features", () => {
    const out = new Float64Array(3)
    new RowScorer(rows).add(Int32Array.of(-5, 7), 1, out)
    expect([...out]).toEqual([0, 4, 0])
  })
})

describe("MoveScorer", () => {
  it("adds the rows of known features and nothing for others", () => {
    expect(moveScores(moves, [-5])).toEqual([-512, 511])
    expect(moveScores(moves, [3, 700, 12345, 700 | (5 << 24)])).toEqual([8, -8])
    expect(moveScores(moves, [])).toEqual([0, 0])
  })

  it("finds every row of a crowded table", () => {
    const features = Int32Array.from({ length: 5000 }, (_, k) => Math.imul(k, 0x9e3779b1) & -256)
    const crowded = { features, weights: features.map((_, k) => packed((k % 1000) - 500, 1)), unit: 1 }
    for (let k = 0; k < features.length; k += 7)
      expect(moveScores(crowded, [features[k] as number])).toEqual([(k % 1000) - 500, 1])
  })
})
