// Tags and parses a treebank's words and writes the result as CoNLL-U, for ../shared/bench/score-syntax.mjs.
//   npx tsx bench/syntax.ts GOLD.conllu[.gz] > pred.conllu      [--model FILE] [--only DOCUMENT,...]

import { readFileSync, writeSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { decodeModel } from "../src/text/syntax/model-file.ts"
import { openSyntaxModel } from "../src/text/syntax/open.ts"
import { pipeline } from "../src/text/syntax/pipeline.ts"
import type { SyntaxModel } from "../src/text/syntax/tree.ts"
import { type GoldSentence, readConllu } from "../training/conllu.ts"

/** The model's reading of gold words (it is given nothing but the words) as CoNLL-U. */
export function predictConllu(model: SyntaxModel, sentences: readonly GoldSentence[]): string {
  const out: string[] = []
  for (const gold of sentences) {
    const first = gold.tokens[0]
    if (!first) continue
    const end = gold.tokens.at(-1)?.end ?? first.end
    const { words } = model.parse({ index: 0, paragraph: 0, start: first.start, end, tokens: gold.tokens })
    out.push(`# sent_id = ${gold.id}`)
    for (const w of words)
      out.push([w.i + 1, w.text, w.lemma, w.upos, w.xpos, "_", w.head + 1, w.rel, "_", "_"].join("\t"))
    out.push("")
  }
  return `${out.join("\n")}\n`
}

function main(args: readonly string[]): void {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const file = args[0]
  if (!file) throw new RangeError("usage: npx tsx bench/syntax.ts GOLD.conllu [--model FILE] [--only DOCUMENT,...]")
  const path = value("--model")
  const model = path ? pipeline(decodeModel(readFileSync(path))) : openSyntaxModel()
  const only = value("--only")?.split(",")
  const sentences = readConllu(file).filter((s) => !only || only.includes(s.document))
  const words = sentences.reduce((sum, s) => sum + s.tokens.length, 0)
  const from = performance.now()
  const text = predictConllu(model, sentences)
  const seconds = (performance.now() - from) / 1000
  console.error(`${words} words in ${seconds.toFixed(2)} s: ${Math.round(words / seconds)} words/s`)
  for (let at = 0, bytes = Buffer.from(text); at < bytes.length; ) at += writeSync(1, bytes, at)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
