// Trains the English model: npx tsx training/train.ts [--out models/english.bin]
// Seeded: two runs on the same sources give the same file. Takes about ten minutes on one core that nothing else needs.

import { writeFileSync } from "node:fs"
import { Configuration, type TagSorts } from "../src/text/syntax/configuration.ts"
import { encodeModel, type StoredModel } from "../src/text/syntax/model-file.ts"
import { MoveScorer } from "../src/text/syntax/move-scorer.ts"
import { Parser } from "../src/text/syntax/parse.ts"
import { tagSorts } from "../src/text/syntax/pipeline.ts"
import { RowScorer, type Scorer, type StoredRows } from "../src/text/syntax/scorer.ts"
import { tagWords } from "../src/text/syntax/tag.ts"
import { WordCoder, type WordCodes } from "../src/text/syntax/word-code.ts"
import { type GoldSentence, readConllu } from "./conllu.ts"
import { distortedCopies } from "./distort.ts"
import { type ArcExample, ArcLearner, type ArcSettings } from "./learn-arcs.ts"
import { learnTags, type TagSettings } from "./learn-tags.ts"
import { classesOf, lexiconOf } from "./lexicon.ts"
import { quantised, quantisedMoves } from "./quantise.ts"

const BENCH = new URL("../../shared/bench/syntax/", import.meta.url).pathname
/** News documents that no training sees: they measure the model on news. */
export const HELD_OUT = ["GUM_news_taxes", "GUM_news_warhol", "GUM_news_warming", "GUM_news_worship"]
const FOLDS = 5
const TAGS: Omit<TagSettings, "seed"> = { epochs: 6, patience: 2 }
const FOLD_EPOCHS = 4
const ARCS: Omit<ArcSettings, "seed"> = { epochs: 4, moveRate: 0.03, labelRate: 0.05, slack: 0.05, patience: 6 }
/** The weights of the moves are the mean of those that these seeds lead to; labels are learnt with the first. */
const ARC_SEEDS = [2, 3, 4, 5]
/** Least code of a weight, and of the largest weight of a row, to go to the file: chosen so that it stays under 10 MB. */
const LEAST = { tags: [12, 12], labels: [24, 24] } as const
/** Number of rows of moves that go to the file. */
const MOVE_ROWS = 500_000

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
    const model = learnTags(seen, classes, { ...TAGS, epochs: FOLD_EPOCHS, seed: 11 + fold })
    const scorer = new RowScorer(quantised([model], 1, 1))
    for (const d of data) if (foldOf.get(d.document) === fold) guessed.set(d, tagsOf(d, scorer))
  }
  return guessed
}

function tagsOf(d: Example, scorer: Scorer): Int32Array {
  const tags = new Int32Array(d.codes.length)
  tagWords(d.codes, scorer, tags)
  return tags
}

function labelsOf(learners: readonly ArcLearner[]): StoredRows {
  return quantised(
    learners.flatMap((l) => l.labels ?? []),
    ...LEAST.labels,
  )
}

/** Attachment scores on sentences that the training does not see, relations with their subtypes. */
function score(learners: readonly ArcLearner[], dev: readonly ArcExample[], root: number, sorts: TagSorts): string {
  const moves = quantisedMoves(
    learners.map((l) => l.moves),
    MOVE_ROWS,
  )
  const labels = labelsOf(learners)
  const parser = new Parser(new MoveScorer(moves), new RowScorer(labels), root)
  const configuration = new Configuration()
  const sums = { words: 0, heads: 0, both: 0 }
  for (const d of dev) {
    const arcs = { heads: new Int32Array(d.codes.length), labels: new Int32Array(d.codes.length) }
    configuration.start(d.codes, d.tags, sorts)
    parser.parse(configuration, arcs)
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
  const sentences = [...clean, ...news, ...news, ...distortedCopies(clean, 7)]
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
  const lexicon = lexiconOf(clean, tagNames)
  const coder = new WordCoder(lexicon)
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
  const tagger = quantised([learnTags(data, tagNames.length, { ...TAGS, seed: 1 })], ...LEAST.tags)
  const scorer = new RowScorer(tagger)
  const dev = readConllu(`${BENCH}ewt-dev.conllu`)
    .map(example)
    .map((d) => ({ ...d, tags: tagsOf(d, scorer) }))
  const examples = data.map((d) => ({ ...d, tags: guessed.get(d) ?? d.tags }))
  const root = relations.indexOf("root")
  const learners: ArcLearner[] = []
  for (const seed of ARC_SEEDS) {
    note(`parser, seed ${seed}`)
    const learner = new ArcLearner(learners.length === 0 ? relations.length : 0, sorts, { ...ARCS, seed })
    learner.run(examples, (epoch, wrong) =>
      note(`  epoch ${epoch + 1}, ${learner.moves.index.size} features, ${(100 * wrong).toFixed(2)}% of moves wrong`),
    )
    learners.push(learner)
    note(`mean of ${learners.length}: ${score(learners, dev, root, sorts)}`)
  }
  const stored: StoredModel = {
    name: "trucewatch-english",
    version: 2,
    tags: tagNames,
    relations,
    verbs,
    lexicon,
    tagger,
    moves: quantisedMoves(
      learners.map((l) => l.moves),
      MOVE_ROWS,
    ),
    labels: labelsOf(learners),
  }
  write(out, encodeModel(stored))
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
