import type { Position } from "../../model/position.ts"
import type { Part } from "../../model/span.ts"
import { dependents, partOfRange, yieldOf } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"

const MARKS = [
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["only", "after"],
  ["only", "if"],
  ["only", "when"],
  ["on", "condition"],
  ["provided"],
  ["unless"],
  ["until"],
  ["while"],
  ["if"],
  ["before"],
  ["once"],
]

/** What goes on while a party will not move: "no talks while the bombing continues". Another "while" only sets two things beside each other. */
const LASTS =
  /^(?:continue|go|last|remain|persist|stay|bomb|shell|attack|fight|drop|hold|besiege|occupy|starve|kill|advance|keep|rage)$/

/** The condition that stands behind a stance, as printed; null where none does. */
export function conditionOf(page: Page, s: PageSentence, verb: number, stance: Position["stance"]): Part | null {
  for (let k = verb + 1; k < Math.min(s.words.length - 2, verb + 24); k++) {
    const mark = MARKS.find((words) => words.every((norm, j) => s.words[k + j]?.norm === norm))
    if (!mark) continue
    // "even while", "as if" and "even if" set no condition
    if (/^(?:even|as|know|ask|wonder)$/.test(s.words[k - 1]?.lemma ?? "") && mark.length === 1) return null
    const head = s.words[k + mark.length - 1]?.head ?? -1
    const clause = s.words[head]
    if (mark[0] === "while" && (stance !== "against" || !clause || !LASTS.test(clause.lemma))) return null
    // "if civil war is to end" tells what it is for
    if (
      mark[0] === "if" &&
      s.words
        .slice(k + 1, k + 9)
        .some(({ norm, i }) => /^(?:is|are|was|were)$/.test(norm) && s.words[i + 1]?.norm === "to")
    )
      return null
    // a condition of what somebody else said, further down the sentence
    if (
      s.words
        .slice(verb + 1, k)
        .some(({ xpos, lemma }) => /^VB[DZ]$/.test(xpos) && /^(?:say|tell|add|warn|announce)$/.test(lemma))
    )
      return null
    const last =
      head > k
        ? yieldOf(s, head, (child) => child.rel === "parataxis" || child.i < k || isAside(s, child.i)).last
        : k + 8
    return partOfRange(page, s, { first: k, last: Math.min(last, k + 30, s.words.length - 1) })
  }
  return null
}

/** ", a stance which none has challenged": an apposition to the whole clause. */
function isAside(s: PageSentence, i: number): boolean {
  return s.words[i]?.rel === "appos" && dependents(s, i, "acl").length > 0
}
