import type { Span } from "../model/span.ts"
import { abbreviation, opensSentence } from "./abbreviation.ts"
import { paragraphs } from "./paragraph.ts"
import { type Token, tokenize } from "./token.ts"

/**
 * A sentence, heading or list line. Sentences are in order, never overlap, and never cross a paragraph's end; one crosses a
 * single line break only where the text is wrapped in the middle of a sentence.
 */
export interface Sentence extends Span {
  readonly index: number
  /** Number of the paragraph (a line, or lines joined by single breaks in the middle of a sentence) that it stands in. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** Splits a text into sentences. Every non-space unit of the text lies in exactly one sentence. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  paragraphs(text).forEach((p, paragraph) => {
    const tokens = tokenize(text, p.start, p.end)
    let from = 0
    let straight = 0
    for (let i = 0; i < tokens.length; i++) {
      if ((tokens[i] as Token).text === '"') straight++
      const last = sentenceEnd(text, tokens, from, i, straight)
      if (last < 0 && i + 1 < tokens.length) continue
      const to = last < 0 ? i : last
      for (let k = i + 1; k <= to; k++) if ((tokens[k] as Token).text === '"') straight++
      const part = tokens.slice(from, to + 1)
      const start = (part[0] as Token).start
      sentences.push({ index: sentences.length, paragraph, start, end: (part.at(-1) as Token).end, tokens: part })
      from = to + 1
      i = to
    }
  })
  return sentences
}

const TERMINATOR = /^(?:[.…]|\.{2,}|[!?]{1,9})$/
const CLOSER = /^(?:["”’'»)\]]|''|-R[RS]B-)$/
const OPENER = /^(?:["“‘'«„([]|``|-L[RS]B-)$/
const SAYING =
  /^(?:said|says|asked|asks|added|told|wondered|exclaimed|shouted|cried|yelled|replied|wrote|tweeted|declared)$/

/**
 * Where token `i` ends a sentence that began at `from`: the last token of the sentence (closing marks belong to it), else -1.
 * `straight` is the number of straight double marks of the paragraph up to here: an odd one opens.
 */
function sentenceEnd(text: string, tokens: readonly Token[], from: number, i: number, straight: number): number {
  const token = tokens[i] as Token
  const stop = TERMINATOR.test(token.text)
  // An ellipsis at the start of a sentence or quotation leads it in.
  const before = tokens[i - 1]?.text ?? ""
  // a straight mark before the stop closes where all marks up to here are paired: ... "unpunished". Early ...
  const opens = OPENER.test(before) && !(before === '"' && straight % 2 === 0)
  if (stop && (i === from || opens)) return -1
  if (!stop) return endsWithAbbreviation(text, tokens, i) ? i : -1
  let last = i
  let open = straight % 2 === 1
  while (last + 1 < tokens.length && closes(tokens, last + 1, open)) {
    last++
    if ((tokens[last] as Token).text === '"') open = false
  }
  const next = tokens[last + 1]
  if (!next) return last
  if (next.start === (tokens[last] as Token).end && !/^\p{Lu}/u.test(next.text)) return -1
  if (TERMINATOR.test(next.text)) return -1
  if (token.text === "." && isNumbering(tokens, from, i)) return -1
  let word = last + 1
  while (word < tokens.length && word < last + 4 && OPENER.test((tokens[word] as Token).text)) word++
  const first = tokens[word]?.text ?? ""
  if (/^\p{Ll}/u.test(first) && !startsLowName(tokens, word)) return -1
  if (/^[,;:%–—-]/.test(first)) return -1
  if (token.text !== "." && last > i && word === last + 1 && namesSpeaker(tokens, word)) return -1
  return last
}

function closes(tokens: readonly Token[], k: number, open: boolean): boolean {
  const { text, start } = tokens[k] as Token
  if (!CLOSER.test(text)) return TERMINATOR.test(text) && start === (tokens[k - 1] as Token).end
  // A straight mark behind a space closes only in tokenised text, and only where one is open.
  if (start === (tokens[k - 1] as Token).end || /^(?:''|[”»)\]]|-R[RS]B-)$/.test(text)) return true
  return text === '"' && open && (tokens[k + 1] === undefined || (tokens[k + 1] as Token).start > start + 1)
}

/** "1." or "b." at a line's start. */
function isNumbering(tokens: readonly Token[], from: number, i: number): boolean {
  return i === from + 1 && /^(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test((tokens[from] as Token).text)
}

/** "al-Nusra", "el-Sisi": names that begin in lower case. */
function startsLowName(tokens: readonly Token[], k: number): boolean {
  return (
    /^(?:al|el|ash|as|ad|an|at)$/.test(tokens[k]?.text ?? "") &&
    tokens[k + 1]?.text === "-" &&
    /^\p{Lu}/u.test(tokens[k + 2]?.text ?? "")
  )
}

/** "... over?" John Kerry asked: the sentence goes on. */
function namesSpeaker(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 5); k++) {
    const text = tokens[k]?.text ?? ""
    if (k > from && SAYING.test(text)) return true
    if (!/^\p{Lu}/u.test(text) || /^(?:He|She|They|It|We|I|The)$/.test(text)) return false
  }
  return false
}

// What follows "p.m." in the same sentence though it has a capital.
const OF_TIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|GMT|UTC|EST|EDT|CET|ET|PT|BST|Local|Eastern|Pacific|Damascus|Moscow|London)/

function endsWithAbbreviation(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!token.text.endsWith(".") || token.text.length < 2) return false
  const rest = text.slice(token.end, token.end + 32)
  const sort = abbreviation(token.text.slice(0, -1), rest)
  if (sort === null || sort === "leading") return false
  if (tokens[i + 1] === undefined) return false
  if (sort === "initial") return /^\p{Lu}\p{Ll}/u.test(tokens[i - 1]?.text ?? "") && opensSentence(rest)
  if (/^[ap]\.m\.$/i.test(token.text)) return /^\s+["“]?\p{Lu}/u.test(rest) && !OF_TIME.test(rest.trimStart())
  return opensSentence(rest)
}
