import { fold } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { NOT_ACTORS, PEOPLES, THING_HEADS, WIDE_PEOPLES } from "./name-lexicon.ts"
import type { WordSpan } from "./name-run.ts"

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns before "of" that only a place follows. */
const SORTS = set(
  "city town village hamlet province governorate district suburb suburbs neighborhood neighbourhood outskirts capital port island enclave area areas countryside region north south east west northeast northwest southeast southwest streets",
)
/** Nouns after a name that make it a place. */
const SORTS_AFTER = set(
  "province provinces governorate governorates district neighborhood neighbourhood countryside airport airbase airfield crossing valley",
)
const SIDES = set("north south east west northeast northwest southeast southwest outside near inside")
const LENGTHS = set("km kilometers kilometres kilometer kilometre miles mile metres meters")

/** Whether the words right around a name say that it is a place: "near X", "the town of X", "X province", "ten miles from X". */
export function isPlaceByWords(words: readonly Word[], { from, to }: WordSpan): boolean {
  const norm = (i: number) => words[i]?.norm ?? ""
  const at = norm(from - 1) === "the" ? from - 2 : from - 1
  const before = norm(at)
  if (SORTS_AFTER.has(norm(to)) && /^\p{Ll}/u.test(words[to]?.text ?? "")) return true
  if (before === "near" && words[at]?.upos === "ADP") return true
  if (before === "of" && SORTS.has(norm(at - 1))) return true
  return before === "from" && (LENGTHS.has(norm(at - 1)) || SIDES.has(norm(at - 1)))
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
