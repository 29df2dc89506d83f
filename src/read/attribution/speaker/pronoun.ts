import type { SpeakerCandidate } from "../../../model/attribution.ts"
import type { Found } from "../found.ts"
import { isRel } from "../view.ts"
import type { Named } from "./phrase.ts"
import type { Person } from "./register.ts"
import { inside, place, type Resolved, type Running, type Scene, unknown } from "./scene.ts"

/** "he", "she": the running speaker, where it can mean nobody else. */
export function personPronoun(
  scene: Scene,
  found: Found,
  wanted: "male" | "female",
  running: Running | null,
): Resolved {
  const open: Resolved = {
    speaker: { name: null, how: "unresolved", candidates: candidatesFor(scene, found, wanted, running) },
    named: null,
  }
  if (running?.named.kind !== "person") return topicOf(scene, found, wanted) ?? open
  const { named } = running
  const gender = named.person?.gender ?? scene.index.named(named.name)?.gender ?? null
  if (gender !== null && gender !== wanted) return open
  if (
    gender === null &&
    named.person === null &&
    named.role !== null &&
    /woman$/.test(named.role) !== (wanted === "female")
  )
    return open
  // words that begin right after the speaker's own and end paragraphs later are as near as their beginning
  const gap = firstParagraph(scene, found) - running.paragraph
  if (gap > (scene.stitched ? 0 : 1)) return open
  if (rivalBetween(scene, found, named, wanted, running)) return topicOf(scene, found, wanted) ?? open
  if (named.person && namesHimself(found, named.person)) return open
  // a first name that does not tell the sex: nobody else may be named around it who could be meant
  if (gender === null && !/man$|woman$/.test(named.role ?? "") && otherNames(scene, found, named, running)) return open
  return { speaker: { name: named.name, how: "pronoun", candidates: [] }, named }
}

/** The paragraph in which an attribution begins, its content included. */
function firstParagraph(scene: Scene, found: Found): number {
  const own = found.view.sentence.paragraph
  const start = Math.min(...found.content.map((part) => part.start))
  return start < found.view.sentence.start ? (scene.page.sentenceAt(start)?.paragraph ?? own) : own
}

/** Whether somebody else of that sex, or of unknown sex, is named between the running speaker's words and the pronoun. */
function rivalBetween(scene: Scene, found: Found, named: Named, wanted: string, running: Running): boolean {
  const at = place(found)
  return scene.register.people.some(
    (person) =>
      person.name !== named.name &&
      (person.gender ?? wanted) === wanted &&
      person.at.some((offset) => offset >= running.end && offset < at && !inside(found, offset)),
  )
}

/** Indirect words that name the person cannot be the person's own. */
function namesHimself(found: Found, person: Person): boolean {
  return person.at.some((offset) => inside(found, offset))
}

/** The one person whom the sentence before, in the same paragraph, is about: its subject, with nobody else of that sex named in it. */
function topicOf(scene: Scene, found: Found, wanted: "male" | "female"): Resolved | null {
  if (scene.stitched) return null
  const { page, register } = scene
  const { sentence } = found.view
  const before = page.sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph || before.zone !== sentence.zone) return null
  const at = place(found)
  const named = register.people.filter(
    (person) =>
      (person.gender ?? wanted) === wanted &&
      person.at.some((offset) => offset >= before.start && offset < at && !inside(found, offset)),
  )
  const [only] = named
  if (named.length !== 1 || !only || only.gender === null) return null
  const subject = before.words.find(
    (word) => isRel(word, "nsubj") && only.at.some((offset) => offset <= word.start && word.start - offset < 60),
  )
  if (!subject || subject.i > 8) return null
  if (namesHimself(found, only)) return null
  const name: Named = { name: only.name, how: "alias", person: only, kind: "person", role: null }
  return { speaker: { name: only.name, how: "pronoun", candidates: [] }, named: name }
}

/** "it" and "they": the body or group that spoke in the sentence right before. */
export function groupPronoun(scene: Scene, found: Found, pronoun: string, running: Running | null): Resolved {
  if (!running || running.named.kind === "person") return unknown
  if ((pronoun === "they") !== (running.named.kind === "group")) return unknown
  const { sentence } = found.view
  if (running.paragraph !== sentence.paragraph || scene.stitched) return unknown
  const before = scene.page.sentences[sentence.index - 1]
  if (!before || running.end < before.start) return unknown
  return { speaker: { name: running.named.name, how: "pronoun", candidates: [] }, named: running.named }
}

/** Who might have said it: people named shortly before who fit, with the reason. */
function candidatesFor(
  scene: Scene,
  found: Found,
  wanted: "male" | "female",
  running: Running | null,
): SpeakerCandidate[] {
  const at = place(found)
  const { paragraph } = found.view.sentence
  const reasons = new Map<string, string>()
  if (running?.named.kind === "person" && (running.named.person?.gender ?? wanted) === wanted)
    reasons.set(running.named.name, "the last person to speak before it")
  const start = (n: number) => scene.page.sentences.find((sentence) => sentence.paragraph >= n)?.start ?? 0
  for (const [from, reason] of [
    [start(paragraph), "named before it in the same paragraph"],
    [start(paragraph - 1), "named in the paragraph before"],
    [start(paragraph - 3), "named shortly before"],
  ] as const) {
    for (const person of scene.register.people) {
      if ((person.gender ?? wanted) !== wanted || reasons.has(person.name)) continue
      if (person.at.some((offset) => offset >= from && offset < at && !inside(found, offset)))
        reasons.set(person.name, reason)
    }
  }
  return [...reasons].slice(0, 5).map(([name, reason]) => ({ name, reason }))
}

/** Whether somebody else who could be a person is named from the paragraph of the running speaker's words to the pronoun. */
function otherNames(scene: Scene, found: Found, named: Named, running: Running): boolean {
  const from = scene.page.sentences.find((sentence) => sentence.paragraph >= running.paragraph)?.start ?? 0
  return scene.page
    .all("actor", { start: from, end: place(found) })
    .some(
      (actor) =>
        actor.type === "person" &&
        /^\p{Lu}/u.test(actor.printed) &&
        !sharesName(actor.name, named.name) &&
        scene.page.quotationAt(actor) === null,
    )
}

function sharesName(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/[\s-]+/))
  return b
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && words.has(word))
}
