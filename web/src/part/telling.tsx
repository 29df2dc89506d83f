import { type SentenceAnswer, sentenceKey } from "../../../src/model/api.ts"
import type { Evidence } from "../../../src/model/item.ts"
import type { Span } from "../../../src/model/span.ts"
import { placeOf } from "../evidence.ts"
import { Cell, Quote } from "./source-words.tsx"

/** The sentences of a list's page, by `sentenceKey`. */
export type Sentences = { readonly [key: string]: SentenceAnswer }

/** The sentence around a piece of evidence with the evidence, or a stretch of it, marked; the evidence alone where its sentence was not sent. */
export function Telling({
  evidence,
  item,
  sentences,
  mark = evidence,
}: {
  readonly evidence: Evidence
  readonly item: string
  readonly sentences: Sentences
  readonly mark?: Span
}) {
  const sentence = sentences[sentenceKey(evidence)]
  if (!sentence || mark.start < sentence.start || mark.end > sentence.end)
    return <Quote evidence={evidence} item={item} />
  const from = mark.start - sentence.start
  const to = mark.end - sentence.start
  // A sentence that begins with a quotation has marks of its own.
  const [open, shut] = /^["“„«]/.test(sentence.text) ? ["", ""] : ["“", "”"]
  return (
    <Cell at={placeOf(evidence, item)}>
      <q className="source">
        {`${open}${sentence.text.slice(0, from)}`}
        <b>{sentence.text.slice(from, to)}</b>
        {`${sentence.text.slice(to)}${shut}`}
      </q>
    </Cell>
  )
}
