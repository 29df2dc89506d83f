import type { Token } from "../token.ts"
import { hashString } from "./hash.ts"

/** How a sentence is capitalised: shapes mean something else in a headline or in a line in capitals. */
const CASING = { plain: 0, capitals: 1, title: 2 } as const

/** Number of places kept free before the first and after the last word, so that features can look over the edge. */
export const PAD = 3

/** What the models see of the words of one sentence: codes by position, shifted by PAD; the edges hold -1 and -2. */
export interface WordCodes {
  readonly length: number
  readonly form: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  /** Set of the tags that the word has in the training text; 0 for words that are rare there. */
  readonly kind: Int32Array
}

/** The form that features are made of: lower case, digits as 0. */
export function featureForm(norm: string): string {
  return norm.replace(/\p{Nd}/gu, "0")
}

const FIELDS = 8
const ENTRIES = 1 << 16

/** Turns tokens into codes; remembers the codes of words, up to a limit. */
export class WordCoder {
  readonly #kinds: ReadonlyMap<number, number>
  readonly #slots = new Map<string, number>()
  readonly #memory = new Int32Array(ENTRIES * FIELDS)

  /** `kinds` maps the hash of a feature form to its set of tags. */
  constructor(kinds: ReadonlyMap<number, number>) {
    this.#kinds = kinds
  }

  code(tokens: readonly Token[]): WordCodes {
    const n = tokens.length
    const field = () => {
      const a = new Int32Array(n + 2 * PAD)
      a.fill(-1, 0, PAD)
      a.fill(-2, n + PAD)
      return a
    }
    const codes = {
      length: n,
      form: field(),
      suffix2: field(),
      suffix3: field(),
      suffix4: field(),
      prefix2: field(),
      prefix3: field(),
      shape: field(),
      kind: field(),
    }
    const mode = capitalisation(tokens)
    const memory = this.#memory
    for (let i = 0; i < n; i++) {
      const from = this.#slot(tokens[i] as Token) * FIELDS
      const at = i + PAD
      codes.form[at] = memory[from] as number
      codes.suffix2[at] = memory[from + 1] as number
      codes.suffix3[at] = memory[from + 2] as number
      codes.suffix4[at] = memory[from + 3] as number
      codes.prefix2[at] = memory[from + 4] as number
      codes.prefix3[at] = memory[from + 5] as number
      codes.shape[at] = ((memory[from + 6] as number) << 2) | mode
      codes.kind[at] = memory[from + 7] as number
    }
    return codes
  }

  #slot(token: Token): number {
    const known = this.#slots.get(token.text)
    if (known !== undefined) return known
    if (this.#slots.size >= ENTRIES) this.#slots.clear()
    const slot = this.#slots.size
    this.#slots.set(token.text, slot)
    const form = featureForm(token.norm)
    const n = form.length
    const m = this.#memory
    const at = slot * FIELDS
    const whole = hashString(form)
    m[at] = whole
    m[at + 1] = hashString(form, Math.max(0, n - 2))
    m[at + 2] = hashString(form, Math.max(0, n - 3))
    m[at + 3] = hashString(form, Math.max(0, n - 4))
    m[at + 4] = hashString(form, 0, Math.min(n, 2))
    m[at + 5] = hashString(form, 0, Math.min(n, 3))
    m[at + 6] = hashString(shapeOf(token.text))
    m[at + 7] = this.#kinds.get(whole) ?? 0
    return slot
  }
}

/** "Al-Assad" -> "Xx-Xx", "2,100" -> "0,0", long words "xl": runs of one sort are written once. */
export function shapeOf(word: string): string {
  let shape = ""
  let last = ""
  for (const c of word.slice(0, 40)) {
    const sort = /\p{Lu}/u.test(c) ? "X" : /\p{L}/u.test(c) ? "x" : /\p{N}/u.test(c) ? "0" : c
    if (sort !== last) shape += sort
    last = sort
  }
  if (shape === "X" && word.length > 1) return "XX"
  return shape
}

function capitalisation(tokens: readonly Token[]): number {
  let words = 0
  let capitals = 0
  let titles = 0
  for (const { text } of tokens) {
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    words++
    if (text === text.toUpperCase()) capitals++
    else if (/^\p{Lu}/u.test(text)) titles++
  }
  if (words < 3) return CASING.plain
  if (capitals > 0.8 * words) return CASING.capitals
  return capitals + titles > 0.8 * words ? CASING.title : CASING.plain
}
