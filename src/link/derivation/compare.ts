import type { Derivation } from "../../model/judgement.ts"
import { covered, type Tile, tile } from "./align.ts"
import { followed, inOrder } from "./follow.ts"
import { FUNCTION, type Profile, QUOTED } from "./profile.ts"

/** What two texts share, counted on the side with fewer own words. */
export interface Features {
  /** Words of the shorter text, and how many of them are the reporter's own (outside quotation marks). */
  readonly words: number
  readonly own: number
  /** Share of the shorter's words, and of its own words, that stand in the other. */
  readonly containment: number
  readonly ownShare: number
  /** Share of the shorter's words in unbroken runs, and whether the runs keep their order. */
  readonly inTiles: number
  readonly inPlace: boolean
  /** Places inside a sentence where a run breaks off and goes on within a few words on both sides: something was swapped, put in or left out. */
  readonly edits: number
  /** Own words that stand in runs long enough to be no phrase of the trade. */
  readonly ownWords: number
  /** Longest shared run of own words. */
  readonly ownRun: number
  /** Quoted words that both quote. */
  readonly quotedWords: number
  /** Own sentences of the shorter: all, word for word, with a few words changed, in other words, and in the other's order. */
  readonly sentences: number
  readonly verbatim: number
  readonly edited: number
  readonly retold: number
  readonly ordered: number
}

/** Two texts compared. */
export interface Comparison {
  readonly features: Features
  readonly how: Exclude<Derivation["how"], "cites-outlet"> | null
  /** Runs of words in both; `a` is the text with fewer words, of equal ones the first given. */
  readonly tiles: readonly Tile[]
}

/** Fewest words in runs that make two texts worth looking at further. */
const LEAST_WORDS = 20
/** Least share of own words from which sentences are compared one by one. */
const LEAST_OWN_SHARE = 0.12

const NOTHING: Comparison = { features: nothing(), how: null, tiles: [] }

function nothing(): Features {
  const zero = {
    words: 0,
    own: 0,
    containment: 0,
    ownShare: 0,
    inTiles: 0,
    edits: 0,
    ownWords: 0,
    ownRun: 0,
    quotedWords: 0,
  }
  return { ...zero, inPlace: true, sentences: 0, verbatim: 0, edited: 0, retold: 0, ordered: 0 }
}

/** Compares two texts word for word and sentence for sentence. `a` of the tiles is the text with fewer words, of equal ones the first given. */
export function compareTexts(first: Profile, second: Profile): Comparison {
  const [a, b] = first.ids.length <= second.ids.length ? [first, second] : [second, first]
  const tiles = tile(a.ids, b.ids)
  if (!enough(tiles, a.ids)) return NOTHING
  const features = count(a, b, tiles)
  return { features, how: classify(features), tiles }
}

/** Whether two texts share words enough to be compared at all. */
export function shareWords(first: Uint32Array, second: Uint32Array): boolean {
  const [a, b] = first.length <= second.length ? [first, second] : [second, first]
  return enough(tile(a, b), a)
}

function enough(tiles: readonly Tile[], shorter: Uint32Array): boolean {
  return tiles.reduce((n, t) => n + t.length, 0) >= Math.min(LEAST_WORDS, 0.5 * shorter.length)
}

function count(a: Profile, b: Profile, tiles: readonly Tile[]): Features {
  const marks = covered(a.ids, b.ids, tiles)
  let inBoth = 0
  let own = 0
  let ownIn = 0
  for (let i = 0; i < a.ids.length; i++) {
    const isOwn = !((a.flags[i] ?? 0) & QUOTED)
    if (isOwn) own++
    if (!marks.a[i]) continue
    inBoth++
    if (isOwn) ownIn++
  }
  const runs = tiles.map((t) => runOf(a, b, t))
  const sentences = sentenceClasses(a, marks.a)
  const enough = own > 0 && ownIn >= LEAST_OWN_SHARE * own
  const like = enough ? followed(a, b, 0.42).filter((f) => !sentences.known.has(f.a)) : []
  return {
    words: a.ids.length,
    own,
    containment: a.ids.length ? inBoth / a.ids.length : 0,
    ownShare: own ? ownIn / own : 0,
    inTiles: a.ids.length ? tiles.reduce((n, t) => n + t.length, 0) / a.ids.length : 0,
    inPlace: tiles.every((t, k) => k === 0 || t.bAt > (tiles[k - 1]?.bAt ?? 0)),
    edits: editsBetween(a, tiles),
    ownWords: runs.reduce((n, r) => n + (r.ownContent >= 4 ? r.own : 0), 0),
    ownRun: Math.max(0, ...runs.map((r) => r.own)),
    quotedWords: runs.reduce((n, r) => n + r.quoted, 0),
    sentences: sentences.all,
    verbatim: sentences.verbatim,
    edited: sentences.edited,
    retold: like.length,
    ordered: inOrder(like),
  }
}

function runOf(a: Profile, b: Profile, t: Tile): { own: number; ownContent: number; quoted: number } {
  let own = 0
  let ownContent = 0
  let quoted = 0
  for (let k = 0; k < t.length; k++) {
    const fa = a.flags[t.aAt + k] ?? 0
    if ((fa | (b.flags[t.bAt + k] ?? 0)) & QUOTED) quoted++
    else {
      own++
      if (!(fa & FUNCTION)) ownContent++
    }
  }
  return { own, ownContent, quoted }
}

const WIDEST_EDIT = 10

function editsBetween(a: Profile, tiles: readonly Tile[]): number {
  const starts = new Set(a.sentences)
  return tiles.filter((t, k) => {
    const before = tiles[k - 1]
    if (!before) return false
    const gapA = t.aAt - before.aAt - before.length
    const gapB = t.bAt - before.bAt - before.length
    return gapA <= WIDEST_EDIT && gapB >= 0 && gapB <= WIDEST_EDIT && !(gapA === 0 && starts.has(t.aAt))
  }).length
}

/** Sentences of which at least half the words are the reporter's own, by how much of them stands in the other text. */
function sentenceClasses(
  p: Profile,
  inOther: Uint8Array,
): { all: number; verbatim: number; edited: number; known: Set<number> } {
  const out = { all: 0, verbatim: 0, edited: 0, known: new Set<number>() }
  for (let s = 0; s + 1 < p.sentences.length; s++) {
    const from = p.sentences[s] ?? 0
    const to = p.sentences[s + 1] ?? 0
    let shared = 0
    let quoted = 0
    for (let w = from; w < to; w++) {
      shared += inOther[w] ?? 0
      if ((p.flags[w] ?? 0) & QUOTED) quoted++
    }
    const n = to - from
    if (n < 5 || quoted * 2 > n) continue
    out.all++
    if (shared >= 0.9 * n) out.verbatim++
    else if (shared >= 0.5 * n) out.edited++
    if (shared >= 0.5 * n) out.known.add(s)
  }
  return out
}

/**
 * Names the kind. The limits were set on the training half of ../shared/bench/copies and on dev-a/dev-b of ../shared/bench/incidents:
 * - verbatim-copy: all but a fiftieth of the shorter text stands in the other in unbroken runs, in the same order (a cut, a dateline or a caption more);
 * - light-edit: over half of the shorter's own words, or nearly half of them with nearly half of its sentences;
 * - rewrite: too many own words, or too many sentences followed in order, for two reporters who did not see one text;
 * - shared-quotation: at least twenty words in common, but speech or a single agency sentence; \`textDerivations\` drops those without speech.
 */
function classify(f: Features): Comparison["how"] {
  if (f.words < 8) return null
  const whole = f.sentences >= 3 ? (f.verbatim + f.edited / 2) / f.sentences : 0
  const enough = f.ownWords >= Math.min(30, 0.8 * f.own)
  if (enough && f.inTiles >= 0.97 && f.inPlace && f.edits * 60 <= f.words) return "verbatim-copy"
  if (enough && (f.ownShare >= 0.55 || (f.ownShare >= 0.4 && whole >= 0.44))) return "light-edit"
  const followedShare = f.sentences ? (f.verbatim + f.edited + f.ordered) / f.sentences : 0
  if (f.ownWords >= 30 && f.ownShare >= 0.2) return "rewrite"
  if (f.ownWords >= 20 && f.ownShare >= 0.35) return "rewrite"
  if (f.ownShare >= LEAST_OWN_SHARE && f.edited + f.ordered >= 4 && followedShare >= 0.6) return "rewrite"
  return f.quotedWords + f.ownWords >= LEAST_WORDS ? "shared-quotation" : null
}
