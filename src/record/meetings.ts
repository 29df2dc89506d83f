import type { MeetingItem } from "../model/item.ts"
import { type CaseView, evidenceOf, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, printedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** The talks and meetings of a case; conflicting words for their state ("halted", "paused") are kept side by side. */
export function foldMeetings(view: CaseView): MeetingItem[] {
  const key = ({ report, mention }: Located<"meeting">) => {
    const what = mention.venue ?? mention.name
    return what === null
      ? null
      : `${view.familyOf(report.id)}\u0000${what.toLowerCase()}\u0000${view.date(report, mention.date)?.value ?? ""}`
  }
  return cluster(view.all("meeting"), view.linksOf("same-meeting"), key)
    .filter((group) => group.some(({ mention }) => isTold(mention)))
    .map((group) => meeting(view, group))
}

/** Words for a state that is news of talks even where no name is told. */
const STATES =
  /^(?:halt|suspend|stall|paus|collaps|postpon|delay|cancel|adjourn|resum|restart|reconven|br[oe]k|falter|deadlock|fail|boycott|froz|derail|abandon|scrapp|off$)/i

/** "Talks" of nobody, nowhere, at no time, with no word for their state, tell a reader nothing: they stay a mention and make no item. */
function isTold({ name, venue, date, parties, hosts, word, statedCause }: Located<"meeting">["mention"]): boolean {
  if (venue !== null || date !== null || parties.length + hosts.length > 0 || statedCause !== null) return true
  const named = /\p{Lu}\p{L}/u.test(name?.replace(/^\p{Lu}\p{Ll}+$/u, "") ?? "")
  return named || (word !== null && STATES.test(word))
}

function meeting(view: CaseView, group: readonly Located<"meeting">[]): MeetingItem {
  const dates = group.map(({ report, mention }) => view.date(report, mention.date))
  const history = group
    .map(({ report, mention }) => ({
      status: mention.status,
      date: view.date(report, mention.date)?.value ?? null,
      evidence: evidenceOf(report, mention),
    }))
    .sort((a, b) => ((a.date ?? "~") < (b.date ?? "~") ? -1 : (a.date ?? "~") > (b.date ?? "~") ? 1 : 0))
  return {
    ...itemBase(
      view,
      "M",
      group,
      ({ report, mention }) => view.namedSource(report.id, mention.allegedBy),
      withWords({
        date: group.flatMap(({ report, mention }) => timeWords(view, report, mention.date)),
        venue: group.flatMap((one) => namedWords(view, one, one.mention.venue)),
        hosts: group.flatMap((one) => one.mention.hosts.flatMap((name) => namedWords(view, one, name))),
        parties: group.flatMap((one) => one.mention.parties.flatMap((name) => namedWords(view, one, name))),
      }),
    ),
    name: longest(group.map(({ mention }) => mention.name)),
    venue: longest(group.map(({ mention }) => mention.venue)),
    date: narrowest(dates),
    status: history.at(-1)?.status ?? "announced",
    accounts: group.map(({ report, mention }) => ({
      report: report.id,
      mention: mention.id,
      status: mention.status,
      word: mention.word,
      statedCause: mention.statedCause?.text ?? null,
      by: view.speaker(report.id, mention.allegedBy),
      fieldEvidence: withWords({
        word: mention.word === null ? [] : printedWords({ report, mention }, [mention.word]),
        statedCause: mention.statedCause ? [fieldEvidenceOf(report, mention, mention.statedCause)] : [],
        by: sourceWords(view, report, mention.allegedBy),
      }),
    })),
    scheduleHistory: history,
    hosts: distinct(group.flatMap(({ mention }) => mention.hosts)),
    parties: distinct(group.flatMap(({ mention }) => mention.parties)),
  }
}

function longest(names: readonly (string | null)[]): string | null {
  return names.reduce((a, b) => (b !== null && b.length > (a?.length ?? 0) ? b : a), null)
}

/** The most exact of several datings of one day: a whole day before a week, a week before a month. */
function narrowest<D extends { readonly value: string | null }>(dates: readonly (D | null)[]): D | null {
  const rank = (value: string | null) =>
    value === null || value.includes("X") ? 9 : /^\d{4}-\d{2}-\d{2}/.test(value) ? 0 : /W/.test(value) ? 1 : 2
  const known = dates.filter((date) => date !== null)
  return known.sort((a, b) => rank(a.value) - rank(b.value))[0] ?? null
}

export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
