// Trains the English model: npx tsx training/train.ts [--out models/english.bin] [--quick]
// Seeded: the same sources give the same file.

import { writeFileSync } from "node:fs"
import { encodeModel, type StoredModel } from "../src/text/syntax/model-file.ts"
import { parseView } from "../src/text/syntax/parse-view.ts"
import { tagSorts } from "../src/text/syntax/pipeline.ts"
import { tagWords } from "../src/text/syntax/tag.ts"
import { WordCoder } from "../src/text/syntax/word-code.ts"
import { type GoldSentence, readConllu } from "./conllu.ts"
import { learnHeads, learnLabels, learnTags } from "./learn.ts"
import { classesOf, kindsOf } from "./lexicon.ts"
import { dense, sparse } from "./quantise.ts"

const BENCH = new URL("../../shared/bench/syntax/", import.meta.url).pathname
/** News documents that no training sees: they measure the model on news. */
const HELD_OUT = ["GUM_news_taxes", "GUM_news_warhol", "GUM_news_warming", "GUM_news_worship"]
const FOLDS = 5

interface Options {
  readonly out: string
  readonly tagEpochs: number
  readonly headEpochs: number
  readonly labelEpochs: number
}

function options(args: readonly string[]): Options {
  const out = args.includes("--out")
    ? (args[args.indexOf("--out") + 1] ?? "")
    : new URL("../models/english.bin", import.meta.url).pathname
  return args.includes("--quick")
    ? { out, tagEpochs: 3, headEpochs: 4, labelEpochs: 3 }
    : { out, tagEpochs: 6, headEpochs: 12, labelEpochs: 6 }
}

function train(o: Options): StoredModel {
  const note = (what: string) => console.error(`${(performance.now() / 1000).toFixed(0)}s ${what}`)
  const news = readConllu(`${BENCH}gum-news.conllu`).filter((s) => !HELD_OUT.includes(s.document))
  const sentences = [...readConllu(`${BENCH}ewt-train.conllu.gz`), ...news]
  const tagNames = classesOf(
    sentences.flatMap((s) => s.upos.map((u, i) => `${u} ${s.xpos[i]}`)),
    3,
  )
  const relations = classesOf(
    sentences.flatMap((s) => s.relations),
    5,
  )
  const tagOf = (s: GoldSentence, i: number) => {
    const exact = tagNames.indexOf(`${s.upos[i]} ${s.xpos[i]}`)
    return exact >= 0
      ? exact
      : Math.max(
          0,
          tagNames.findIndex((t) => t.startsWith(`${s.upos[i]} `)),
        )
  }
  const relationOf = (r: string) => {
    const exact = relations.indexOf(r)
    return exact >= 0 ? exact : Math.max(0, relations.indexOf(r.split(":")[0] ?? ""))
  }
  const kinds = kindsOf(sentences)
  const verbs = classesOf(
    sentences.flatMap((s) => s.lemmas.filter((l, i) => s.upos[i] === "VERB" && /^[a-z][a-z-]+$/.test(l))),
    2,
  ).sort()
  const coder = new WordCoder(kinds)
  const data = sentences.map((s) => ({
    document: s.document,
    codes: coder.code(s.tokens),
    tags: Int32Array.from(s.tokens, (_, i) => tagOf(s, i)),
    heads: s.heads,
    labels: Int32Array.from(s.relations, relationOf),
  }))
  const documents = [...new Set(data.map((d) => d.document))]
  const foldOf = new Map(documents.map((d, i) => [d, i % FOLDS]))
  const tagBits = 18
  note(
    `${data.length} sentences, ${tagNames.length} tags, ${relations.length} relations, ${kinds.size} words; tags that the parser learns from`,
  )
  const guessed = new Map<(typeof data)[number], Int32Array>()
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = data.filter((d) => foldOf.get(d.document) !== fold)
    const model = learnTags(part, tagNames.length, { bits: tagBits, epochs: Math.min(4, o.tagEpochs), seed: 11 + fold })
    const scorer = sparse(tagBits, tagNames.length, model.averaged(), 1)
    for (const d of data.filter((x) => foldOf.get(x.document) === fold)) {
      const tags = new Int32Array(d.codes.length)
      tagWords(d.codes, scorer, tags)
      tags.forEach((t, i) => {
        all++
        if (t === d.tags[i]) right++
      })
      guessed.set(d, tags)
    }
  }
  note(`jackknifed tags ${((100 * right) / all).toFixed(2)}%; tagger`)
  const tagger = sparse(
    tagBits,
    tagNames.length,
    learnTags(data, tagNames.length, { bits: tagBits, epochs: o.tagEpochs, seed: 1 }).averaged(),
    1,
  )
  const sorts = tagSorts(tagNames)
  const views = data.map((d) => ({
    view: parseView(d.codes, guessed.get(d) ?? d.tags, sorts),
    heads: d.heads,
    labels: d.labels,
  }))
  note("transitions")
  const headBits = 20
  const parser = dense(headBits, 3, learnHeads(views, { bits: headBits, epochs: o.headEpochs, seed: 2 }).averaged())
  note("labels")
  const labelBits = 18
  const labeller = sparse(
    labelBits,
    relations.length,
    learnLabels(views, relations.length, relations.indexOf("root"), {
      bits: labelBits,
      epochs: o.labelEpochs,
      seed: 3,
    }).averaged(),
    1,
  )
  note("done")
  return { name: "trucewatch-english", version: 1, tags: tagNames, relations, verbs, kinds, tagger, parser, labeller }
}

const chosen = options(process.argv.slice(2))
const bytes = encodeModel(train(chosen))
writeFileSync(chosen.out, bytes)
console.error(`${chosen.out}: ${(bytes.length / 1e6).toFixed(2)} MB`)
