import type { InstrumentItem } from "../model/item.ts"
import type { Kind, MentionOf } from "../model/mention.ts"
import { sameAgreementTitle } from "./agreement/title.ts"
import type { CaseView, Located } from "./case-view.ts"
import { itemBase } from "./item-base.ts"

interface Rendering {
  readonly one: Located<Kind>
  readonly by: string | null
  readonly start: number
  readonly end: number
}

/**
 * Resolutions, agreements and communiqués, and what each report says that they say. An instrument is one that the codebook names, or one that
 * a commitment or a statement carries as its source. The instrument's own text is never made up: until it is in the case, only renderings stand.
 */
export function foldInstruments(view: CaseView): InstrumentItem[] {
  const known = new Map(view.codebook.instruments.map((instrument) => [instrument.name, instrument]))
  const renderings = new Map<string, Rendering[]>()
  const add = (name: string, rendering: Rendering) => {
    const list = renderings.get(name)
    if (list) list.push(rendering)
    else renderings.set(name, [rendering])
  }
  for (const one of view.all("attribution")) {
    const name = instrumentOf(one.mention, known)
    const [first, last] = [one.mention.content[0], one.mention.content.at(-1)]
    if (name && first && last) add(name, { one, by: outerSpeaker(view, one), start: first.start, end: last.end })
  }
  for (const one of view.all("commitment")) {
    const { instrument, reportedBy, clause } = one.mention
    // of its own text, the whole clause
    const { start, end } = view.get("clause", one.report.id, clause) ?? one.mention
    const covered = (renderings.get(instrument ?? "") ?? []).some(
      (r) => r.one.report === one.report && r.start < end && start < r.end,
    )
    if (instrument && !covered) add(instrument, { one, by: view.speaker(one.report.id, reportedBy), start, end })
  }
  return [...renderings]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([name, list]) => {
      const entry = known.get(name)
      return {
        ...itemBase(
          view,
          "R",
          list.map(({ one }) => one),
          () => null,
          {},
          name,
        ),
        name,
        issuer: entry?.issuer ?? null,
        date: entry?.date ?? null,
        renderings: list.map(({ one, by, start, end }) => ({
          report: one.report.id,
          by,
          text: one.report.text.slice(start, end),
          start,
          end,
          ownText: one.report.kind === "instrument",
          label: ownLabel(view, one),
        })),
        textInCase: view.reports.some(({ kind, title }) => kind === "instrument" && sameAgreementTitle(title, name)),
      }
    })
}

/** The number that the instrument's own text gives to the clause; null for what reports tell and where it gives none. */
function ownLabel(view: CaseView, { report, mention }: Located<Kind>): string | null {
  return mention.kind === "commitment" ? (view.get("clause", report.id, mention.clause)?.label ?? null) : null
}

function instrumentOf(mention: MentionOf<"attribution">, known: ReadonlyMap<string, unknown>): string | null {
  const { name } = mention.speaker
  if (name !== null && known.has(name)) return name
  return mention.speechAct === "stipulate" &&
    name !== null &&
    /\b(?:resolution|communiqu|agreement|accord|statement|treaty|deal)\b/i.test(name)
    ? name
    : null
}

/** Who tells what the instrument says: the speaker around it; null = the page's own voice. */
function outerSpeaker(view: CaseView, { report, mention }: Located<"attribution">): string | null {
  return view.speaker(report.id, mention.within)
}
