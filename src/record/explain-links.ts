import type { Evidence } from "../model/item.ts"
import type { Link, MentionRef } from "../model/judgement.ts"
import { refKey } from "./case-view.ts"
import type { ExplainSource } from "./explain.ts"
import { lineAt, sentenceAt } from "./explain-words.ts"

/** One end of a link, in words. */
export interface LinkEnd extends MentionRef {
  readonly start: number
  readonly line: number
  readonly text: string
  readonly sentence: string
}

/** A link with both its ends in words, and the grounds for and against it. */
export interface LinkInWords extends Link {
  readonly ends: readonly [LinkEnd, LinkEnd]
}

/** The links of an item. */
export interface ItemLinks {
  /** The strongest links that hold the item's mentions together: as few as join them all. */
  readonly joined: readonly LinkInWords[]
  /** What may be the same and was not joined: a person decides. */
  readonly proposed: readonly LinkInWords[]
  /** What looks alike and is held to be another. */
  readonly apart: readonly LinkInWords[]
  /** How many more there are, left out to keep this readable. */
  readonly further: number
}

const MOST_SHOWN = 12

/** The links that joined an item's mentions, and those that lead from them to others. */
export function explainLinks(evidence: readonly Evidence[], source: ExplainSource): ItemLinks {
  const own = new Set(evidence.map(refKey))
  const touching = (source.links ?? [])
    .filter(({ kind, a, b }) => kind !== "dispute" && (own.has(refKey(a)) || own.has(refKey(b))))
    .sort((x, y) => y.score - x.score)
  const inside = touching.filter(
    ({ a, b, verdict }) => verdict === "positive" && own.has(refKey(a)) && own.has(refKey(b)),
  )
  const leading = touching.filter(({ a, b }) => own.has(refKey(a)) !== own.has(refKey(b)))
  const joined = fewest(inside)
  const proposed = leading.filter(({ verdict }) => verdict === "unsure")
  // A positive link that leads out was overruled: another mention of its report agrees better, or a negative link keeps the two sides apart.
  const apart = leading.filter(({ verdict }) => verdict !== "unsure")
  const shown = (links: readonly Link[]): LinkInWords[] =>
    links.slice(0, MOST_SHOWN).map((link) => inWords(link, source))
  return {
    joined: joined.map((link) => inWords(link, source)),
    proposed: shown(proposed),
    apart: shown(apart),
    further:
      inside.length -
      joined.length +
      Math.max(0, proposed.length - MOST_SHOWN) +
      Math.max(0, apart.length - MOST_SHOWN),
  }
}

/** Of links sorted by strength those that are needed to join what all of them join (Kruskal). */
function fewest(links: readonly Link[]): Link[] {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  return links.filter(({ a, b }) => {
    const [x, y] = [find(refKey(a)), find(refKey(b))]
    if (x === y) return false
    parent.set(x, y)
    return true
  })
}

function inWords(link: Link, source: ExplainSource): LinkInWords {
  const end = (ref: MentionRef): LinkEnd => {
    const mention = source.mention(ref.report, ref.mention)
    const start = mention?.start ?? 0
    const text = source.text(ref.report) ?? ""
    return { ...ref, start, line: lineAt(text, start), text: mention?.text ?? "", sentence: sentenceAt(text, start) }
  }
  return { ...link, ends: [end(link.a), end(link.b)] }
}
