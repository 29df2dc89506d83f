import { fold } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { headWord } from "./acting.ts"
import { NOT_ACTORS, ORG_HEADS, PEOPLES, PLACE_HEADS, THING_HEADS, TITLES, WIDE_PEOPLES } from "./name-lexicon.ts"
import type { WordSpan } from "./name-run.ts"

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that only a place stands beside: "the city of X", "the capital X". */
const SORTS = set(
  "city town village hamlet province governorate district suburb suburbs neighborhood neighbourhood outskirts capital port island enclave area areas countryside region north south east west northeast northwest southeast southwest streets",
)
/** Those that stand right before a name without "of". */
const BARE_SORTS = set("city town village hamlet suburb capital neighborhood neighbourhood district")
/** Nouns after a name, or after its genitive, that make it a place. */
const SORTS_AFTER = set(
  "province provinces governorate governorates district neighborhood neighbourhood countryside airport airbase airfield crossing valley mayor governor",
)
const OWNED_BY_PLACES = set(
  "capital province countryside airport port outskirts suburbs suburb district districts centre center neighborhoods neighbourhoods streets hospitals governor mayor south north east west",
)
const SIDES = set("north south east west northeast northwest southeast southwest outside near inside")
const LENGTHS = set("km kilometers kilometres kilometer kilometre miles mile metres meters")
/** Verbs whose object is a place more than anything else, and those of which it may well be one. */
const ENTERED = set(
  "enter flee recapture retake liberate besiege encircle overrun shell storm reach surround evacuate re-enter infiltrate pound",
)
const TAKEN = set("capture seize take leave bomb hit strike attack control hold lose")
/** First words of names of places in the Arab world and near it. */
const PLACE_FIRST = set(
  "kafr kfar deir dayr beit bayt tal tel tell tall wadi khan khirbet khirbat jabal jebel ras ain ayn qalaat bir jisr maarat maaret",
)

/** How much the words around a name, or its first word, speak for a place: 0 not at all, 1 somewhat, 2 strongly. "near X", "the town of X", "X province", "entered X". */
export function placeByWords(words: readonly Word[], { from, to }: WordSpan): 0 | 1 | 2 {
  const norm = (i: number) => words[i]?.norm ?? ""
  const at = norm(from - 1) === "the" ? from - 2 : from - 1
  const before = norm(at)
  if (SORTS_AFTER.has(norm(to)) && /^\p{Ll}/u.test(words[to]?.text ?? "")) return 2
  if (norm(to) === "'s" && OWNED_BY_PLACES.has(norm(to + 1))) return 2
  if (before === "near" && words[at]?.upos === "ADP") return 2
  if (before === "of" && SORTS.has(norm(at - 1))) return 2
  if (at === from - 1 && BARE_SORTS.has(before) && words[at]?.upos === "NOUN") return 2
  if (before === "from" && (LENGTHS.has(norm(at - 1)) || SIDES.has(norm(at - 1)))) return 2
  if (to - from > 1 && PLACE_FIRST.has(fold(words[from]?.text ?? ""))) return 1
  if (norm(to) === "police") return 1
  return byVerb(words, { from, to })
}

/** "entered X", "fled X and Y": the object of a verb of going and of taking. */
function byVerb(words: readonly Word[], at: WordSpan): 0 | 1 | 2 {
  let head = headWord(words, at)
  for (let depth = 0; head?.rel === "conj" && depth < 4; depth++) head = words[head.head]
  if (!head || !/^(?:obj|nsubj:pass)$/.test(head.rel)) return 0
  const verb = words[head.head]?.lemma ?? ""
  return ENTERED.has(verb) ? 2 : TAKEN.has(verb) ? 1 : 0
}

/** Plural nouns of fighters: an unknown name right before them is a group's, unless it is a place's. */
const FIGHTERS = set(
  "fighters militiamen militia militias militants rebels insurgents gunmen tribesmen guerrillas separatists",
)

/** Whether an unknown name names a group by the word after it ("Fano militiamen") or by its own last word ("Moro Islamic Liberation Front"). */
export function isGroupByWords(words: readonly Word[], { from, to }: WordSpan): boolean {
  const last = fold(words[to - 1]?.text ?? "")
  if (to - from > 1 && ORG_HEADS.has(last) && !PLACE_HEADS.has(last)) return true
  return FIGHTERS.has(words[to]?.norm ?? "") && words[to]?.upos === "NOUN"
}

/** "93rd Mechanized Brigade", "CTF 50", "Task Force 17": a unit by its number. */
export function isUnit(words: readonly Word[], { from, to }: WordSpan): boolean {
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last || to - from < 2) return false
  if (/^\d+(?:st|nd|rd|th)$/.test(first.text)) return ORG_HEADS.has(fold(last.text)) || fold(last.text) === "wing"
  return /^\d{1,3}$/.test(last.text) && UNITS.has(fold(words[to - 2]?.text ?? ""))
}

const UNITS = set("ctf jtf cjtf force squadron battalion brigade division regiment")

/** "President X", "Colonel X": a capitalised title right before a name. */
export function isAfterTitle(words: readonly Word[], { from }: WordSpan): boolean {
  const before = words[from - 1]
  return before !== undefined && /^\p{Lu}/u.test(before.text) && TITLES.has(fold(before.text))
}

/** Where one posts: an actor only when it acts. */
const PLATFORMS = set("twitter facebook youtube instagram flickr telegram whatsapp skype tiktok linkedin")

/**
 * Whether a name that no codebook holds names no actor and no place by its own words: an operation, agreement, resolution, weapon, time zone or prize; a faith
 * or a people without a state.
 */
export function isThing(words: readonly Word[], { from, to }: WordSpan): boolean {
  const folded = words
    .slice(from, to)
    .map((word) => fold(word.text))
    .filter((word) => word !== "")
  const first = folded[0] ?? ""
  const last = folded.at(-1) ?? ""
  if (folded.every((word) => NOT_ACTORS.has(word) || /^\d+$/.test(word))) return true
  if (folded.every((word) => PEOPLES.has(word) && !WIDE_PEOPLES.has(word))) return true
  if (PLATFORMS.has(last) && /^(?:on|via|through)$/.test(words[from - 1]?.norm ?? "")) return true
  if (THING_HEADS.has(last) && folded.length > 1) return true
  if (first === "operation" && folded.length > 1) return true
  return folded.length > 2 && THING_HEADS.has(first) && folded[1] === "of"
}
