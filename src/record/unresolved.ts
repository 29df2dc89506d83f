import type { Unresolved } from "../model/record.ts"
import type { CaseView } from "./case-view.ts"

/** What the reports leave open and a reader should know: lost speakers, dates without anchor, reports that could not be read. */
export function foldUnresolved(view: CaseView): Unresolved[] {
  return [...speakers(view), ...dates(view), ...languages(view)].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || (a.what < b.what ? -1 : 1),
  )
}

function speakers(view: CaseView): Unresolved[] {
  return view.all("attribution").flatMap(({ report, mention }) => {
    if (mention.speaker.how !== "unresolved" || !lostSource(mention.source?.text ?? null)) return []
    const why =
      mention.source === null
        ? "no speaker stands in the text"
        : `“${mention.source.text}”: the report does not tell who that is`
    const { start, end, text, id } = mention
    const candidates = mention.speaker.candidates
    return [
      {
        what: "speaker" as const,
        report: report.id,
        mention: id,
        text,
        start,
        end,
        why,
        ...(candidates.length > 0 ? { candidates } : {}),
      },
    ]
  })
}

/** A pronoun whose owner the page lost, or a quotation with nobody at all; a role or an unnamed group is not lost but unnamed. */
function lostSource(source: string | null): boolean {
  return source === null ? false : /^(?:he|she|they|it|who)$/i.test(source)
}

function dates(view: CaseView): Unresolved[] {
  return view.all("time").flatMap(({ report, mention }) => {
    if (mention.zone === "debris" || (mention.type !== "DATE" && mention.type !== "TIME")) return []
    const open = mention.value === null || /^X{4}/.test(mention.value)
    if (!open || mention.edtf !== null) return []
    const why =
      report.anchorDate === null && !view.dates.has(report.id)
        ? "the report prints no date to count from"
        : "the text gives no day to count from"
    return [
      {
        what: "date" as const,
        report: report.id,
        mention: mention.id,
        text: mention.text,
        start: mention.start,
        end: mention.end,
        why,
      },
    ]
  })
}

function languages(view: CaseView): Unresolved[] {
  return view.reports
    .filter(({ language }) => language !== null && !language.startsWith("en"))
    .map((report) => ({
      what: "language" as const,
      report: report.id,
      mention: null,
      text: report.title ?? "",
      start: 0,
      end: 0,
      why: `kept, not read: its language is ${report.language}`,
    }))
}
