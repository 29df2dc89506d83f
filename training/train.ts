// Trains the English model: npx tsx training/train.ts [--out models/english.bin]
// Seeded: two runs on the same sources give the same file. Takes about ten minutes on one core that nothing else needs.

import { writeFileSync } from "node:fs"
import { encodeModel, type StoredModel } from "../src/text/syntax/model-file.ts"
import { arcsOf, BeamSearch } from "../src/text/syntax/parse.ts"
import { type ParseView, parseView } from "../src/text/syntax/parse-view.ts"
import { BEAM, tagSorts } from "../src/text/syntax/pipeline.ts"
import type { Scorer } from "../src/text/syntax/scorer.ts"
import { tagWords } from "../src/text/syntax/tag.ts"
import { WordCoder, type WordCodes } from "../src/text/syntax/word-code.ts"
import { type GoldSentence, readConllu } from "./conllu.ts"
import { distortedCopies } from "./distort.ts"
import { learnArcs, learnSearch } from "./learn-arcs.ts"
import { learnTags } from "./learn-tags.ts"
import { classesOf, kindsOf } from "./lexicon.ts"
import { Averaged, type Perceptron } from "./perceptron.ts"
import { quantised } from "./quantise.ts"

const BENCH = new URL("../../shared/bench/syntax/", import.meta.url).pathname
/** News documents that no training sees: they measure the model on news. */
export const HELD_OUT = ["GUM_news_taxes", "GUM_news_warhol", "GUM_news_warming", "GUM_news_worship"]
const FOLDS = 5
const TAG_EPOCHS = 6
const FOLD_EPOCHS = 4
const ARC_EPOCHS = 2
const SEARCH_EPOCHS = 3
/** Least code of a weight, and of the largest weight of a row, to go to the file: chosen so that it stays under 10 MB. */
const LEAST = { tags: [12, 12], arcs: [18, 22] } as const

interface Example {
  readonly document: string
  readonly codes: WordCodes
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}

function note(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0)}s ${what}`)
}

/** The place of a class in `names`, or of the nearest one: the same up to the mark `cut`. */
function classOf(names: readonly string[], name: string, cut: string): number {
  const exact = names.indexOf(name)
  if (exact >= 0) return exact
  const head = name.split(cut)[0] ?? ""
  return Math.max(
    0,
    names.findIndex((n) => n === head || n.startsWith(head + cut)),
  )
}

/** Tags for the parser to learn from: each document's come from a tagger that has not seen it, so they have its errors. */
function jackknifed(data: readonly Example[], classes: number): Map<Example, Int32Array> {
  const documents = [...new Set(data.map((d) => d.document))]
  const foldOf = new Map(documents.map((d, i) => [d, i % FOLDS]))
  const guessed = new Map<Example, Int32Array>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = data.filter((d) => foldOf.get(d.document) !== fold)
    const scorer = new Averaged(learnTags(seen, classes, { epochs: FOLD_EPOCHS, seed: 11 + fold }))
    for (const d of data) if (foldOf.get(d.document) === fold) guessed.set(d, tagsOf(d, scorer))
  }
  return guessed
}

function tagsOf(d: Example, scorer: Scorer): Int32Array {
  const tags = new Int32Array(d.codes.length)
  tagWords(d.codes, scorer, tags)
  return tags
}

/** Attachment scores on sentences that the training does not see, relations with their subtypes. */
function score(model: Perceptron, dev: readonly (Example & { view: ParseView })[], root: number): string {
  const search = new BeamSearch(new Averaged(model), BEAM)
  const sums = { words: 0, heads: 0, both: 0 }
  for (const d of dev) {
    const arcs = { heads: new Int32Array(d.view.length), labels: new Int32Array(d.view.length) }
    arcsOf(search.pool, search.run(d.view), root, arcs)
    arcs.heads.forEach((h, i) => {
      sums.words++
      if (h !== d.heads[i]) return
      sums.heads++
      if (arcs.labels[i] === d.labels[i]) sums.both++
    })
  }
  return `dev UAS ${((100 * sums.heads) / sums.words).toFixed(2)}, LAS full ${((100 * sums.both) / sums.words).toFixed(2)}`
}

function train(out: string): void {
  const news = readConllu(`${BENCH}gum-news.conllu`).filter((s) => !HELD_OUT.includes(s.document))
  const clean = [...readConllu(`${BENCH}ewt-train.conllu.gz`), ...news]
  const sentences = [...clean, ...distortedCopies(clean, 7)]
  const tagNames = classesOf(
    clean.flatMap((s) => s.upos.map((u, i) => `${u} ${s.xpos[i]}`)),
    3,
  )
  const relations = classesOf(
    clean.flatMap((s) => s.relations),
    5,
  )
  const isVerb = (s: GoldSentence) => (l: string, i: number) => s.upos[i] === "VERB" && /^[a-z][a-z-]+$/.test(l)
  const verbs = classesOf(
    clean.flatMap((s) => s.lemmas.filter(isVerb(s))),
    2,
  ).sort()
  const kinds = kindsOf(clean)
  const coder = new WordCoder(kinds)
  const sorts = tagSorts(tagNames)
  const example = (s: GoldSentence): Example => ({
    document: s.document,
    codes: coder.code(s.tokens),
    tags: Int32Array.from(s.tokens, (_, i) => classOf(tagNames, `${s.upos[i]} ${s.xpos[i]}`, " ")),
    heads: s.heads,
    labels: Int32Array.from(s.relations, (r) => classOf(relations, r, ":")),
  })
  const data = sentences.map(example)
  note(`${data.length} sentences, ${tagNames.length} tags, ${relations.length} relations; tags by jackknife`)
  const guessed = jackknifed(data, tagNames.length)
  note("tagger")
  const tagger = learnTags(data, tagNames.length, { epochs: TAG_EPOCHS, seed: 1 })
  note("parser")
  const dev = readConllu(`${BENCH}ewt-dev.conllu`).map(example)
  const devViews = dev.map((d) => ({ ...d, view: parseView(d.codes, tagsOf(d, new Averaged(tagger)), sorts) }))
  const views = data.map((d) => ({ ...d, view: parseView(d.codes, guessed.get(d) ?? d.tags, sorts) }))
  const root = relations.indexOf("root")
  const watch = (epoch: number, model: Perceptron) =>
    note(`  epoch ${epoch + 1}, ${model.rows.size} features, ${score(model, devViews, root)}`)
  const parser = learnArcs(views, relations.length, { epochs: ARC_EPOCHS, seed: 2 }, watch)
  const stored = (): StoredModel => ({
    name: "trucewatch-english",
    version: 1,
    tags: tagNames,
    relations,
    verbs,
    kinds,
    tagger: quantised(tagger, ...LEAST.tags),
    parser: quantised(parser, ...LEAST.arcs),
  })
  // Written after every epoch, so that a run that is cut short leaves a model.
  learnSearch(views, parser, BEAM, { epochs: SEARCH_EPOCHS, seed: 3 }, (epoch, model) => {
    watch(epoch, model)
    write(out, encodeModel(stored()))
  })
}

function write(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes)
  note(`${path}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}

const args = process.argv.slice(2)
const out = args.includes("--out")
  ? (args[args.indexOf("--out") + 1] ?? "")
  : new URL("../models/english.bin", import.meta.url).pathname
train(out)
