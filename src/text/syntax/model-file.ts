// The model file: a line of JSON (names, sizes), then the arrays one after another. Little endian.

import { DenseScorer, SparseScorer } from "./scorer.ts"

/** The parts of a model that the file holds. */
export interface StoredModel {
  readonly name: string
  readonly version: number
  /** Classes of the tagger: "VERB VBD". */
  readonly tags: readonly string[]
  /** Classes of the labeller: "nsubj:pass". */
  readonly relations: readonly string[]
  /** Dictionary forms of the verbs of the training text. */
  readonly verbs: readonly string[]
  /** Hash of a frequent word's feature form to its set of tags. */
  readonly kinds: ReadonlyMap<number, number>
  readonly tagger: SparseScorer
  readonly parser: DenseScorer
  readonly labeller: SparseScorer
}

interface Head {
  name: string
  version: number
  tags: string[]
  relations: string[]
  verbs: string[]
  kinds: number
  tagger: [bits: number, weights: number]
  labeller: [bits: number, weights: number]
  parser: [bits: number, classes: number]
}

/** Writes a model as bytes. */
export function encodeModel(m: StoredModel): Uint8Array {
  const head: Head = {
    name: m.name,
    version: m.version,
    tags: [...m.tags],
    relations: [...m.relations],
    verbs: [...m.verbs],
    kinds: m.kinds.size,
    tagger: [m.tagger.bits, m.tagger.weights.length],
    labeller: [m.labeller.bits, m.labeller.weights.length],
    parser: [m.parser.bits, m.parser.classes],
  }
  const kinds = new Int32Array(m.kinds.size * 2)
  let at = 0
  for (const [hash, kind] of m.kinds) {
    kinds[at++] = hash
    kinds[at++] = kind
  }
  const parts = [
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    bytesOf(kinds),
    m.tagger.counts,
    m.tagger.labels,
    bytesOf(m.tagger.weights),
    m.labeller.counts,
    m.labeller.labels,
    bytesOf(m.labeller.weights),
    bytesOf(m.parser.weights),
  ]
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let to = 0
  for (const p of parts) {
    out.set(p, to)
    to += p.length
  }
  return out
}

function bytesOf(a: Int8Array | Int32Array): Uint8Array {
  return new Uint8Array(a.buffer, a.byteOffset, a.byteLength)
}

/** Reads a model. Throws a RangeError where the bytes are not one. */
export function decodeModel(bytes: Uint8Array): StoredModel {
  const line = bytes.indexOf(10)
  if (line < 0) throw new RangeError(`no model: no header in ${bytes.length} bytes`)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as Head
  let at = line + 1
  const take = (n: number): Uint8Array => {
    if (at + n > bytes.length) throw new RangeError(`model cut short: ${n} bytes wanted at ${at} of ${bytes.length}`)
    // A copy: a Buffer's own `slice` would share its memory, and typed arrays need an aligned start.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + n)
    at += n
    return part
  }
  const signed = (n: number) => new Int8Array(take(n).buffer)
  const kinds = new Map<number, number>()
  const pairs = new Int32Array(take(head.kinds * 8).buffer)
  for (let i = 0; i < pairs.length; i += 2) kinds.set(pairs[i] as number, pairs[i + 1] as number)
  const sparse = ([bits, n]: [number, number], classes: number) =>
    new SparseScorer(bits, classes, take(2 ** bits), take(n), signed(n))
  const tagger = sparse(head.tagger, head.tags.length)
  const labeller = sparse(head.labeller, head.relations.length)
  const [bits, classes] = head.parser
  const parser = new DenseScorer(bits, classes, signed(classes * 2 ** bits))
  return {
    name: head.name,
    version: head.version,
    tags: head.tags,
    relations: head.relations,
    verbs: head.verbs,
    kinds,
    tagger,
    parser,
    labeller,
  }
}
