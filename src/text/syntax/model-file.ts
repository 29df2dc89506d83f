// The model file: a line of JSON (names, sizes), then the arrays one after another, little endian.

import type { StoredRows } from "./scorer.ts"

/** The parts of a model that the file holds. */
export interface StoredModel {
  readonly name: string
  readonly version: number
  /** Classes of the tagger: "VERB VBD". */
  readonly tags: readonly string[]
  /** Relations: "nsubj:pass". The parser's classes are made of them as `stack.ts` tells. */
  readonly relations: readonly string[]
  /** Dictionary forms of the verbs of the training text. */
  readonly verbs: readonly string[]
  /** Hash of a frequent word's feature form to its set of tags. */
  readonly kinds: ReadonlyMap<number, number>
  readonly tagger: StoredRows
  readonly parser: StoredRows
}

interface Size {
  classes: number
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
  tagger: Size
  parser: Size
}

/** The low bits of a feature say its bucket; only the high ones are stored with it. */
const BUCKET_BITS = 20
const BUCKETS = 2 ** BUCKET_BITS

/** Writes a model as bytes. */
export function encodeModel(m: StoredModel): Uint8Array {
  const size = (r: StoredRows): Size => ({ classes: r.classes, rows: r.features.length, weights: r.weights.length })
  const head: Head = {
    name: m.name,
    version: m.version,
    tags: [...m.tags],
    relations: [...m.relations],
    verbs: [...m.verbs],
    kinds: m.kinds.size,
    tagger: size(m.tagger),
    parser: size(m.parser),
  }
  const kinds = Int32Array.from([...m.kinds].flat())
  const text = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
  const parts = [text, bytesOf(kinds), ...encodeRows(m.tagger), ...encodeRows(m.parser)]
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let to = 0
  for (const p of parts) {
    out.set(p, to)
    to += p.length
  }
  return out
}

function bytesOf(a: Int16Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(a.buffer, a.byteOffset, a.byteLength)
}

function encodeRows(r: StoredRows): Uint8Array[] {
  const starts = new Uint32Array(r.features.length + 1)
  for (let k = 0; k < r.features.length; k++) starts[k + 1] = (starts[k] as number) + (r.counts[k] as number)
  const bucket = (k: number) => (r.features[k] as number) & (BUCKETS - 1)
  const order = Uint32Array.from(r.features, (_, k) => k).sort(
    (a, b) => bucket(a) - bucket(b) || (r.features[a] as number) - (r.features[b] as number),
  )
  const filled = new Uint8Array(BUCKETS)
  const high = new Uint16Array(order.length)
  const counts = new Uint8Array(order.length)
  const weights = new Int16Array(r.weights.length)
  let to = 0
  order.forEach((k, at) => {
    if (filled[bucket(k)] === 255) throw new RangeError("more than 255 features in one bucket")
    filled[bucket(k)] = (filled[bucket(k)] as number) + 1
    high[at] = (r.features[k] as number) >>> BUCKET_BITS
    counts[at] = r.counts[k] as number
    weights.set(r.weights.subarray(starts[k], starts[k + 1]), to)
    to += r.counts[k] as number
  })
  return [filled, bytesOf(high), counts, bytesOf(weights)]
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
  const pairs = new Int32Array(take(head.kinds * 8).buffer)
  const kinds = new Map<number, number>()
  for (let i = 0; i < pairs.length; i += 2) kinds.set(pairs[i] as number, pairs[i + 1] as number)
  const tagger = decodeRows(head.tagger, take)
  const parser = decodeRows(head.parser, take)
  return {
    name: head.name,
    version: head.version,
    tags: head.tags,
    relations: head.relations,
    verbs: head.verbs,
    kinds,
    tagger,
    parser,
  }
}

function decodeRows(size: Size, take: (n: number) => Uint8Array<ArrayBuffer>): StoredRows {
  const filled = take(BUCKETS)
  const high = new Uint16Array(take(size.rows * 2).buffer)
  const counts = take(size.rows)
  const weights = new Int16Array(take(size.weights * 2).buffer)
  const features = new Int32Array(size.rows)
  let row = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let k = filled[bucket] as number; k > 0; k--) {
      features[row] = ((high[row] as number) << BUCKET_BITS) | bucket
      row++
    }
  }
  if (row !== size.rows) throw new RangeError(`buckets hold ${row} features, the header says ${size.rows}`)
  return { classes: size.classes, features, counts, weights }
}
