import { abbreviation } from "./abbreviation.ts"
import { pushToken } from "./normal-form.ts"
import type { Token } from "./token.ts"
import { splitWord } from "./word-split.ts"

const CODES = /^-(?:LRB|RRB|LSB|RSB|LCB|RCB)-$/i
const ADDRESS =
  /^(?:https?:\/\/|ftp:\/\/|www\.|mailto:)\S{2}|^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}$|^[\w-]{1,64}\.(?:com|org|net|gov|edu|info)(?:\/\S*)?$/i
const FACE = /^[:;=]-?[)(DPp]$/
/** Marks that open or close, cut off at either end of a chunk; "." and "'" are looked at apart. */
const EDGE = new Set([..."\"“”„«»‹›‘’‚'`´()[]{}<>,;:!?…*|~¿¡•·●▪–—-_=/\\$£€¥%#@+&^§°.'"])

/** Splits what stands between white space: marks at its ends, then the word between. `limit` is where the text to read ends. */
export function splitChunk(text: string, from: number, to: number, limit: number, tokens: Token[]): void {
  const chunk = text.slice(from, to)
  if (CODES.test(chunk) || FACE.test(chunk)) {
    pushToken(text, from, to, tokens)
    return
  }
  let a = from
  while (a < to && EDGE.has(text.charAt(a)) && !stays(text, a, to)) a = pushMark(text, a, to, tokens)
  let b = to
  const behind: number[] = []
  while (b > a && EDGE.has(text.charAt(b - 1))) {
    const mark = startOfMark(text, a, b)
    if (text.charAt(b - 1) === "." && b - mark === 1 && keepsStop(text, a, b, limit)) break
    if (ADDRESS.test(text.slice(a, b)) && /[/=_-]/.test(text.charAt(b - 1))) break
    b = mark
    behind.push(b)
  }
  if (a < b) {
    const core = text.slice(a, b)
    if (ADDRESS.test(core) || /^[#@]\p{L}[\p{L}\p{N}_]*$/u.test(core)) pushToken(text, a, b, tokens)
    else splitWord(text, a, b, tokens)
  }
  for (let k = behind.length - 1; k >= 0; k--) {
    let at = behind[k] as number
    const stop = k > 0 ? (behind[k - 1] as number) : to
    while (at < stop) at = pushMark(text, at, stop, tokens)
  }
}

/** Marks that belong to the word behind them: 'em, '90s, #tag, @name, a decimal point, $ of "US$". */
function stays(text: string, at: number, to: number): boolean {
  const c = text.charAt(at)
  if (c === "'" || c === "’" || c === "‘")
    return /^['’‘](?:em|tis|twas|til|cause|bout|n|s|re|ve|ll|m|d|\d0s)$/i.test(text.slice(at, to))
  if (c === "#" || c === "@") return /^[#@]\p{L}/u.test(text.slice(at, at + 2))
  return c === "." && /^\.\d/.test(text.slice(at, at + 2))
}

const RUN = /^(?:\.{2,}|``|''|-{2,}|—{2,}|\*{2,}|={2,}|_{2,}|[!?]{2,}|~{2,}|…)/

/** Adds the mark at `at`; runs such as "...", "--", "?!" and "``" are one. Returns where it ends. */
function pushMark(text: string, at: number, to: number, tokens: Token[]): number {
  const run = RUN.exec(text.slice(at, Math.min(to, at + 60)))
  const stop = at + (run ? run[0].length : isHighSurrogate(text.charCodeAt(at)) && at + 1 < to ? 2 : 1)
  pushToken(text, at, stop, tokens)
  return stop
}

/** Where the last mark of a chunk starts: runs of one sort count as one. */
function startOfMark(text: string, from: number, to: number): number {
  const c = text.charAt(to - 1)
  let at = to - 1
  if (c === "!" || c === "?") while (at > from && /[!?]/.test(text.charAt(at - 1))) at--
  else if (".-—*=_~".includes(c)) while (at > from && text.charAt(at - 1) === c) at--
  else if ((c === "'" || c === "`") && at > from && text.charAt(at - 1) === c) at--
  return at
}

/** True where the stop at the end of a chunk belongs to its word. */
function keepsStop(text: string, from: number, to: number, limit: number): boolean {
  const hyphen = Math.max(text.lastIndexOf("-", to - 2), text.lastIndexOf("–", to - 2), text.lastIndexOf("/", to - 2))
  const word = text.slice(hyphen >= from ? hyphen + 1 : from, to - 1)
  const whole = text.slice(from, to - 1)
  const next = text.slice(to, Math.min(limit, to + 24))
  const sort = abbreviation(word, next) ?? abbreviation(whole, next)
  if (sort === "leading" || sort === "trailing") return true
  // An initial stands before a name, or behind one: "John F. Kennedy", "George W."; "Plan B." at the end of all does not.
  return sort === "initial" && (/^\s\S/.test(next) || /^[\p{Lu}]/u.test(next))
}

function isHighSurrogate(c: number): boolean {
  return c >= 0xd800 && c <= 0xdbff
}
