import type { PageSentence } from "../page.ts"

/** Questions that parties take sides on, by the words that raise them; the first that fits a word names it. Names are the record's row headings. */
const QUESTIONS: readonly (readonly [question: string, words: RegExp])[] = [
  ["peace-talks", /^(?:talks|negotiations?|negotiate|dialogue|geneva|table)$/],
  ["ceasefire", /^(?:ceasefires?|truces?|armistice|hostilities|pause)$/],
  ["bombing", /^(?:bombing|bombings|bombardments?|airstrikes?|raids|shelling|strikes)$/],
  ["no-fly-zone", /^(?:no-fly|fly)$/],
  ["humanitarian-access", /^(?:access|aid|convoys?|corridors?)$/],
  ["siege", /^(?:sieges?|blockade)$/],
  ["ground-operation", /^(?:troops|ground|invasion|intervention|operation)$/],
  ["political-transition", /^(?:transition|elections?|transitional|constitution|government-in-waiting)$/],
  ["prisoners", /^(?:prisoners?|detainees?|hostages?)$/],
  ["sanctions", /^(?:sanctions?|embargo)$/],
  ["monitoring", /^(?:monitors?|observers?|monitoring|peacekeepers?)$/],
]

/** Words by which a leader's staying or going is raised. */
const ROLE = /^(?:role|future|departure|resign|resignation|step|leave|go|stay|fate|removal|power)$/

/** The first question that the words of a stretch raise, with the word that raises it; null where they raise none. */
export function questionIn(
  s: PageSentence,
  from: number,
  to: number,
  leaders: ReadonlySet<string>,
): { question: string; at: number } | null {
  for (let i = from; i <= to; i++) {
    const word = s.words[i]
    if (!word) break
    if (leaders.has(word.norm)) {
      const near = s.words
        .slice(Math.max(from, i - 5), Math.min(to, i + 6) + 1)
        .some((other) => ROLE.test(other.norm) || ROLE.test(other.lemma))
      if (near) return { question: `${word.norm}-role`, at: i }
    }
    const hit = QUESTIONS.find(([, words]) => words.test(word.norm))
    if (hit) return { question: hit[0], at: i }
    const cease = word.norm === "cease" && s.words[i + 2]?.norm === "fire"
    if (cease) return { question: "ceasefire", at: i }
  }
  return null
}
