import { describe, expect, it } from "vitest"
import { decodeModel, encodeModel, type StoredModel } from "./model-file.ts"
import { RowScorer, type StoredRows } from "./scorer.ts"

// The second and third feature share their low bits, and so their bucket.
const rows: StoredRows = {
  classes: 3,
  features: Int32Array.of(-5, 7, 7 | (3 << 24), 1 << 30),
  counts: Uint8Array.of(1, 2, 1, 3),
  weights: Int16Array.of(1 * 256 + 2, 0 * 256 - 127, 2 * 256 + 127, 2 * 256 - 1, 0 * 256 + 1, 1 * 256 + 2, 2 * 256 + 3),
}
const model: StoredModel = {
  name: "test",
  version: 1,
  tags: ["X FW", "VERB VB"],
  relations: ["root"],
  verbs: ["go"],
  kinds: new Map([
    [-7, 1],
    [9, 2],
  ]),
  tagger: rows,
  parser: rows,
}

function scores(r: StoredRows, features: number[]): number[] {
  const out = new Float64Array(r.classes)
  new RowScorer(r).add(Int32Array.from(features), features.length, out)
  return [...out]
}

describe("model file", () => {
  it("gives back what was written", () => {
    const read = decodeModel(Buffer.from(encodeModel(model)))
    expect({ ...read, tagger: null, parser: null }).toEqual({ ...model, tagger: null, parser: null })
    for (const f of rows.features) expect(scores(read.parser, [f])).toEqual(scores(rows, [f]))
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
