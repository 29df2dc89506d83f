import type { Sentence } from "../sentence.ts"
import type { Token } from "../token.ts"
import { lemmaOf } from "./lemma.ts"
import type { StoredModel } from "./model-file.ts"
import { arcsOf, BeamSearch } from "./parse.ts"
import { parseView, type TagSorts } from "./parse-view.ts"
import { RowScorer } from "./scorer.ts"
import { tagWords } from "./tag.ts"
import type { ParsedSentence, SyntaxModel, Word } from "./tree.ts"
import { WordCoder } from "./word-code.ts"

/** Longest stretch that is parsed in one piece, in words: bounds the time on hostile text. Longer ones are parsed in pieces. */
const LONGEST = 250

/** Configurations that the parser keeps at each step: more costs time in proportion and gains little. */
export const BEAM = 4

/** Sorts of tags that the features count; see `TagSorts`. */
export function tagSorts(tags: readonly string[]): TagSorts {
  const coarse = new Map<string, number>()
  const sorts = { coarse: new Int32Array(tags.length), amount: new Int32Array(tags.length) }
  tags.forEach((tag, i) => {
    const [upos = "", xpos = ""] = tag.split(" ")
    if (!coarse.has(upos)) coarse.set(upos, coarse.size + 1)
    sorts.coarse[i] = coarse.get(upos) ?? 0
    if (xpos === "``" || xpos === "''") sorts.amount[i] = 1 << 24
    else if (upos === "PUNCT") sorts.amount[i] = 1
    else if (upos === "VERB" || xpos === "MD") sorts.amount[i] = 1 << 8
    else if (upos === "CCONJ") sorts.amount[i] = 1 << 16
  })
  return sorts
}

/** A model that tags, parses, labels and finds lemmas, one after another. */
export function pipeline(model: StoredModel): SyntaxModel {
  const coder = new WordCoder(model.kinds)
  const tagger = new RowScorer(model.tagger)
  const search = new BeamSearch(new RowScorer(model.parser), BEAM)
  const sorts = tagSorts(model.tags)
  const verbs = new Set(model.verbs)
  const names = model.tags.map((t) => t.split(" "))
  const root = model.relations.indexOf("root")
  const properNoun = model.tags.indexOf("PROPN NNP")
  const late = Math.max(0, model.relations.indexOf("parataxis"))

  function parsePiece(
    sentence: Sentence,
    from: number,
    to: number,
    tags: Int32Array,
    heads: Int32Array,
    labels: Int32Array,
  ): void {
    const codes = coder.code(
      from === 0 && to === sentence.tokens.length ? sentence.tokens : sentence.tokens.slice(from, to),
    )
    tagWords(codes, tagger, tags)
    nameTheGroup(sentence.tokens.slice(from, to), tags, properNoun)
    const view = parseView(codes, tags, sorts)
    arcsOf(search.pool, search.run(view), root, { heads, labels })
  }

  function parse(sentence: Sentence): ParsedSentence {
    const n = sentence.tokens.length
    const words: Word[] = []
    let top = -1
    for (let from = 0; from < n; from += LONGEST) {
      const to = Math.min(n, from + LONGEST)
      const [tags, heads, labels] = [new Int32Array(to - from), new Int32Array(to - from), new Int32Array(to - from)]
      parsePiece(sentence, from, to, tags, heads, labels)
      for (let k = 0; k < to - from; k++) {
        const token = sentence.tokens[from + k]
        if (!token) continue
        const [upos = "X", xpos = "FW"] = names[tags[k] as number] ?? []
        const isRoot = heads[k] === to - from
        const head = isRoot ? (from > 0 ? top : -1) : from + (heads[k] as number)
        if (isRoot && from === 0) top = k
        const rel = model.relations[(isRoot && from > 0 ? late : labels[k]) as number] ?? "dep"
        words.push({
          start: token.start,
          end: token.end,
          text: token.text,
          norm: token.norm,
          i: from + k,
          upos,
          xpos,
          lemma: lemmaOf(token.norm, upos, xpos, verbs),
          head,
          rel,
        })
      }
    }
    return { ...sentence, words, children: childrenOf(words) }
  }

  return { name: model.name, version: model.version, parse }
}

/** "IS" in capitals in a sentence of small letters is the armed group, not the verb. */
function nameTheGroup(tokens: readonly Token[], tags: Int32Array, properNoun: number): void {
  if (properNoun < 0) return
  for (let k = 0; k < tokens.length; k++) {
    if (tokens[k]?.text !== "IS") continue
    if (tokens.some((token) => token.text.length > 3 && token.text === token.text.toLowerCase())) tags[k] = properNoun
  }
}

function childrenOf(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => [])
  for (const w of words) if (w.head >= 0) children[w.head]?.push(w.i)
  return children
}
