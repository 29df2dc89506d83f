import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { normalForm, type Token } from "../src/text/token.ts"

/** A sentence of a treebank. Heads are positions from 0; the root's head is the number of words. */
export interface GoldSentence {
  readonly document: string
  readonly tokens: readonly Token[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly lemmas: readonly string[]
  readonly heads: Int32Array
  readonly relations: readonly string[]
  /** The lines as they stand in the file, for writing predictions. */
  readonly id: string
  readonly text: string
}

/** Reads a CoNLL-U file, also a gzipped one. Lines of multiword tokens and of empty nodes are left out. */
export function readConllu(path: string): GoldSentence[] {
  const bytes = readFileSync(path)
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8")
  const sentences: GoldSentence[] = []
  let document = ""
  for (const block of text.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/)
    const rows = lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split("\t"))
    document = /^# newdoc id = (.*)$/m.exec(block)?.[1] ?? document
    if (rows.length === 0) continue
    const column = (k: number) => rows.map((r) => r[k] ?? "_")
    sentences.push({
      document,
      id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? "",
      text: /^# text = (.*)$/m.exec(block)?.[1] ?? "",
      tokens: tokensOf(column(1)),
      lemmas: column(2),
      upos: column(3),
      xpos: column(4),
      heads: Int32Array.from(column(6), (h) => (h === "0" ? rows.length : Number(h) - 1)),
      relations: column(7),
    })
  }
  return sentences
}

/** Tokens for words that stand in no text; offsets are as if one space stood between them. */
export function tokensOf(words: readonly string[]): Token[] {
  let at = 0
  return words.map((text) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, text, norm: normalForm(text) }
  })
}
