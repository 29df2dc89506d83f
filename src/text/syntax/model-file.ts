// The model file: a line of JSON (names, sizes), then the arrays one after another, little endian.

import { LOW_BITS, type StoredMoves } from "./move-scorer.ts"
import type { StoredRows } from "./scorer.ts"
import type { Lexicon } from "./word-code.ts"

/** The parts of a model that the file holds. */
export interface StoredModel {
  readonly name: string
  readonly version: number
  /** Classes of the tagger: "VERB VBD". */
  readonly tags: readonly string[]
  /** Relations, the classes of the labels: "nsubj:pass". */
  readonly relations: readonly string[]
  /** Dictionary forms of the verbs of the training text. */
  readonly verbs: readonly string[]
  readonly lexicon: Lexicon
  readonly tagger: StoredRows
  readonly moves: StoredMoves
  readonly labels: StoredRows
}

interface Size {
  classes: number
  gaps: number
  rows: number
  weights: number
}

interface Head {
  name: string
  version: number
  tags: string[]
  relations: string[]
  verbs: string[]
  kinds: number
  sure: number
  tagger: Size
  moves: Size
  /** See `StoredMoves.unit`. */
  unit: number
  labels: Size
}

// Rows stand in the order of their features' low bits, of which only the steps from one to the next are stored, a byte each.
const LOW = 2 ** LOW_BITS - 1
/** A step of this size has no row at its end: it is part of a longer one. */
const LONG = 255

/** Writes a model as bytes. */
export function encodeModel(m: StoredModel): Uint8Array {
  const tagger = encodeRows(m.tagger)
  const moves = encodeMoves(m.moves)
  const labels = encodeRows(m.labels)
  const head: Head = {
    name: m.name,
    version: m.version,
    tags: [...m.tags],
    relations: [...m.relations],
    verbs: [...m.verbs],
    kinds: m.lexicon.kinds.size,
    sure: m.lexicon.sure.size,
    tagger: tagger.size,
    moves: moves.size,
    unit: m.moves.unit,
    labels: labels.size,
  }
  const lexicon = Int32Array.from([...m.lexicon.kinds, ...m.lexicon.sure].flat())
  const text = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
  const parts = [text, bytesOf(lexicon), ...tagger.parts, ...moves.parts, ...labels.parts]
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let to = 0
  for (const p of parts) {
    out.set(p, to)
    to += p.length
  }
  return out
}

interface Encoded {
  size: Size
  parts: Uint8Array[]
}

function bytesOf(a: Int16Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(a.buffer, a.byteOffset, a.byteLength)
}

/** The numbers of the rows in the order of their features. */
function inOrder(features: Int32Array): Uint32Array {
  const at = (k: number) => features[k] as number
  return Uint32Array.from(features, (_, k) => k).sort((a, b) => (at(a) & LOW) - (at(b) & LOW) || at(a) - at(b))
}

function gapsOf(features: Int32Array, order: Uint32Array): Uint8Array {
  const gaps: number[] = []
  let last = 0
  for (const k of order) {
    const low = (features[k] as number) & LOW
    for (; low - last >= LONG; last += LONG) gaps.push(LONG)
    gaps.push(low - last)
    last = low
  }
  return Uint8Array.from(gaps)
}

function encodeMoves(m: StoredMoves): Encoded {
  const order = inOrder(m.features)
  const gaps = gapsOf(m.features, order)
  const rows = Int32Array.from(order, (k) => ((m.features[k] as number) & ~LOW) | (m.weights[k] as number))
  return {
    size: { classes: 3, gaps: gaps.length, rows: rows.length, weights: rows.length },
    parts: [gaps, bytesOf(rows)],
  }
}

function encodeRows(r: StoredRows): Encoded {
  const starts = new Uint32Array(r.features.length + 1)
  for (let k = 0; k < r.features.length; k++) starts[k + 1] = (starts[k] as number) + (r.counts[k] as number)
  const order = inOrder(r.features)
  const gaps = gapsOf(r.features, order)
  const high = new Uint16Array(order.length)
  const counts = new Uint8Array(order.length)
  const weights = new Int16Array(r.weights.length)
  let to = 0
  order.forEach((k, at) => {
    high[at] = (r.features[k] as number) >>> LOW_BITS
    counts[at] = r.counts[k] as number
    weights.set(r.weights.subarray(starts[k], starts[k + 1]), to)
    to += r.counts[k] as number
  })
  const size = { classes: r.classes, gaps: gaps.length, rows: order.length, weights: weights.length }
  return { size, parts: [gaps, bytesOf(high), counts, bytesOf(weights)] }
}

/** Reads a model. Throws a RangeError where the bytes are not one. */
export function decodeModel(bytes: Uint8Array): StoredModel {
  const line = bytes.indexOf(10)
  if (line < 0) throw new RangeError(`no model: no header in ${bytes.length} bytes`)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as Head
  let at = line + 1
  const take = (n: number): Uint8Array<ArrayBuffer> => {
    if (at + n > bytes.length) throw new RangeError(`model cut short: ${n} bytes wanted at ${at} of ${bytes.length}`)
    // A copy: typed arrays of wider numbers need an aligned start.
    const part = new Uint8Array(n)
    part.set(bytes.subarray(at, at + n))
    at += n
    return part
  }
  const lexicon = { kinds: decodePairs(take(head.kinds * 8)), sure: decodePairs(take(head.sure * 8)) }
  const tagger = decodeRows(head.tagger, take)
  const moves = decodeMoves(head.moves, head.unit, take)
  const labels = decodeRows(head.labels, take)
  return {
    name: head.name,
    version: head.version,
    tags: head.tags,
    relations: head.relations,
    verbs: head.verbs,
    lexicon,
    tagger,
    moves,
    labels,
  }
}

function decodePairs(bytes: Uint8Array<ArrayBuffer>): Map<number, number> {
  const numbers = new Int32Array(bytes.buffer)
  const pairs = new Map<number, number>()
  for (let i = 0; i < numbers.length; i += 2) pairs.set(numbers[i] as number, numbers[i + 1] as number)
  return pairs
}

type Take = (n: number) => Uint8Array<ArrayBuffer>

/** The low bits of the features, row by row. */
function decodeGaps(size: Size, take: Take): Int32Array {
  const features = new Int32Array(size.rows)
  let row = 0
  let low = 0
  for (const gap of take(size.gaps)) {
    low += gap
    if (gap !== LONG) features[row++] = low
  }
  if (row !== size.rows) throw new RangeError(`steps lead to ${row} features, the header says ${size.rows}`)
  return features
}

function decodeMoves(size: Size, unit: number, take: Take): StoredMoves {
  const features = decodeGaps(size, take)
  const weights = new Int32Array(take(size.rows * 4).buffer)
  for (let k = 0; k < size.rows; k++) {
    features[k] = (features[k] as number) | ((weights[k] as number) & ~LOW)
    weights[k] = (weights[k] as number) & LOW
  }
  return { features, weights, unit }
}

function decodeRows(size: Size, take: Take): StoredRows {
  const features = decodeGaps(size, take)
  const high = new Uint16Array(take(size.rows * 2).buffer)
  const counts = take(size.rows)
  const weights = new Int16Array(take(size.weights * 2).buffer)
  for (let k = 0; k < size.rows; k++) features[k] = (features[k] as number) | ((high[k] as number) << LOW_BITS)
  return { classes: size.classes, features, counts, weights }
}
