import { mix2 } from "./hash.ts"
import { PAD, type WordCodes } from "./word-code.ts"

// A configuration of the arc-hybrid transition system (Kuhlmann and others 2011): a stack, a buffer that ends in the root, and the arcs so far.
// All that the features look at stands in one array of records, one a word, so that a word is one line of the processor's cache.
// Words are named by the place of their record ("at"); record 0 is "none", which every look over an edge finds.

/** Size of a record, and its fields. Dependents are places, 0 where there is none. */
export const RECORD = 16
export const FORM = 0
/** Class of the tagger. */
export const TAG = 1
/** Form and tag together. */
export const BOTH = 2
/** The UD part of speech. */
export const COARSE = 3
/** Outermost dependent on the left, the next one, the labels of both (see `pair`), the set of all labels there, and of all parts of speech. */
export const LEFT1 = 4
export const LEFT2 = 5
export const LEFT_LABELS = 6
export const LEFT_SET = 7
export const LEFT_TAGS = 8
/** The same on the right, and their number. */
export const RIGHT1 = 9
export const RIGHT2 = 10
export const RIGHT_LABELS = 11
export const RIGHT_SET = 12
export const RIGHT_TAGS = 13
export const RIGHT_COUNT = 14
/** Counts, up to and with the word, of marks, verbs, conjunctions and quotation marks: 8 bits each. */
export const PASSED = 15

/** Which of the counted sorts a tag belongs to, as an amount to add to `passed`. */
export interface TagSorts {
  /** Coarse class by tag. */
  readonly coarse: Int32Array
  /** Amount by tag: 1 comma or other mark, 1 << 8 verb, 1 << 16 conjunction, 1 << 24 quotation mark. */
  readonly amount: Int32Array
}

/** The moves: push the next word; hang the top on the next word; hang the top on the word below it. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Places kept free below the stack, so that looking under it finds "none". */
const FLOOR = 3

/** A configuration that is changed in place; one serves sentence after sentence. */
export class Configuration {
  /** Number of words. */
  length = 0
  records = new Int32Array(64 * RECORD)
  #stack = new Int32Array(64)
  /** For each place of the stack a hash of all that lies there and below. */
  #hashes = new Int32Array(64)
  /** Index of the stack's top; `FLOOR - 1` when it is empty. */
  #top = FLOOR - 1
  /** Place of the buffer's first word. */
  front = RECORD

  /** Starts on a sentence. */
  start(codes: WordCodes, tags: Int32Array, sorts: TagSorts): void {
    const n = codes.length
    this.length = n
    const size = (n + 5) * RECORD
    if (this.records.length < size) this.records = new Int32Array(size * 2)
    if (this.#stack.length < n + FLOOR + 1) {
      this.#stack = new Int32Array(n * 2 + FLOOR + 1)
      this.#hashes = new Int32Array(n * 2 + FLOOR + 1)
    }
    const r = this.records
    r.fill(0, 0, size)
    this.#stack.fill(0, 0, FLOOR)
    this.#top = FLOOR - 1
    this.front = RECORD
    this.#edge(0, -1)
    for (let i = 0; i < n; i++) {
      const at = (i + 1) * RECORD
      const tag = tags[i] as number
      const form = codes.form[i + PAD] as number
      r[at + FORM] = form
      r[at + TAG] = tag
      r[at + BOTH] = mix2(99, form, tag)
      r[at + COARSE] = sorts.coarse[tag] as number
      r[at + PASSED] = sum(r[at - RECORD + PASSED] as number, sorts.amount[tag] as number)
    }
    for (let k = n + 1; k < n + 5; k++) this.#edge(k * RECORD, -k + n - 1)
  }

  #edge(at: number, code: number): void {
    const r = this.records
    r[at + FORM] = code
    r[at + TAG] = code
    r[at + BOTH] = code
    r[at + COARSE] = code
    r[at + PASSED] = at === 0 ? 0 : (r[at - RECORD + PASSED] as number)
  }

  /** Goes back to the start of the sentence. */
  restart(): void {
    const r = this.records
    for (let at = RECORD; at <= (this.length + 1) * RECORD; at += RECORD) r.fill(0, at + LEFT1, at + PASSED)
    this.#top = FLOOR - 1
    this.front = RECORD
  }

  /** Configurations of a sentence with the same one, after as many moves, have the same stack and buffer (save by a clash of hashes). */
  get signature(): number {
    return (this.#hashes[this.#top] as number) ^ this.front
  }

  /** Place of the stack's word with this depth: 0 the top, 1 the one below, 2 the third; 0 where there is none. */
  below(depth: number): number {
    return this.#stack[this.#top - depth] as number
  }

  /** True where the root is the buffer's first. */
  get atRoot(): boolean {
    return this.front === (this.length + 1) * RECORD
  }

  /** True when every word has its head. */
  get done(): boolean {
    return this.#top < FLOOR && this.atRoot
  }

  /** True where the move can be made (the root takes one word only). */
  allowed(move: number): boolean {
    if (move === SHIFT) return !this.atRoot
    if (this.#top < FLOOR) return false
    const alone = this.#top === FLOOR
    return move === LEFT ? !this.atRoot || alone : !alone
  }

  /** Pushes the next word. */
  shift(): void {
    this.#top++
    this.#stack[this.#top] = this.front
    this.#hashes[this.#top] = mix2(98, this.#hashes[this.#top - 1] as number, this.front)
    this.front += RECORD
  }

  /** Makes LEFT or RIGHT with the label of its arc. */
  draw(move: number, label: number): void {
    const r = this.records
    const dependent = this.below(0)
    const tag = 1 << (r[dependent + COARSE] as number)
    const bit = 1 << (label & 31)
    if (move === LEFT) {
      const head = this.front
      r[head + LEFT2] = r[head + LEFT1] as number
      r[head + LEFT1] = dependent
      r[head + LEFT_LABELS] = pair(label, r[head + LEFT_LABELS] as number)
      r[head + LEFT_SET] = (r[head + LEFT_SET] as number) | bit
      r[head + LEFT_TAGS] = (r[head + LEFT_TAGS] as number) | tag
    } else {
      const head = this.below(1)
      r[head + RIGHT2] = r[head + RIGHT1] as number
      r[head + RIGHT1] = dependent
      r[head + RIGHT_LABELS] = pair(label, r[head + RIGHT_LABELS] as number)
      r[head + RIGHT_SET] = (r[head + RIGHT_SET] as number) | bit
      r[head + RIGHT_TAGS] = (r[head + RIGHT_TAGS] as number) | tag
      r[head + RIGHT_COUNT] = (r[head + RIGHT_COUNT] as number) + 1
    }
    this.#top--
  }
}

/** The two labels that were drawn last on a side, 0 for none: the last in the low byte. */
function pair(label: number, before: number): number {
  return (label + 1) | ((before & 255) << 8)
}

// Counts wrap at 256 within their byte without touching the next: only differences of near positions are read.
function sum(a: number, b: number): number {
  return ((a & 0x7f7f7f7f) + (b & 0x7f7f7f7f)) ^ ((a ^ b) & 0x80808080)
}

/** What stands between two words (both left out), by their places: counts capped at 0-3 marks, 0-3 verbs, 0-1 others. */
export function between(records: Int32Array, from: number, to: number): number {
  const a = records[from + PASSED] as number
  const b = records[to - RECORD + PASSED] as number
  const marks = ((b & 255) - (a & 255)) & 255
  const verbs = (((b >>> 8) & 255) - ((a >>> 8) & 255)) & 255
  const joins = (((b >>> 16) & 255) - ((a >>> 16) & 255)) & 255
  const quotes = ((b >>> 24) - (a >>> 24)) & 255
  return (marks > 3 ? 3 : marks) | ((verbs > 3 ? 3 : verbs) << 2) | ((joins > 0 ? 1 : 0) << 4) | ((quotes & 1) << 5)
}

/** Distance in steps: 1, 2, 3, 4, 5-6, 7-10, 11 and more. */
export function step(distance: number): number {
  return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : 7
}
