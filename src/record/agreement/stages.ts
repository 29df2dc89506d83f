import type { Stage, StageTold } from "../../model/agreement.ts"
import type { ClausePart } from "../../model/clause.ts"
import type { Force, TermState } from "../../model/commitment.ts"
import type { Report } from "../../model/report.ts"
import type { CaseView, Located } from "../case-view.ts"
import type { Member } from "./gather.ts"
import { isDraft } from "./title.ts"
import { dateKey, distinctTellings, tellerAt } from "./told.ts"

const STAGE_OF: { readonly [state in TermState]?: Stage } = {
  declared: "declared",
  agreed: "agreed",
  "in-effect": "in-effect",
  extended: "extended",
  collapsed: "collapsed",
  ended: "ended",
  offered: "proposed",
}

/** Words that set a step in the future, as a plan or as a wish: it is no telling that the step was taken. */
const AHEAD =
  /\b(?:will|would|could|should|may|might|must|shall|is to|are to|was to|were to|due to|set to|expected|planned|plans?|hopes?|hoped|if|unless|when|once|until|before|calls? for|called for|demand\w*|urg\w+|seek\w*|ahead of)\b/i

/** Each telling of a step of an agreement, with who says so and when it is said to have been; by time, undated ones last. */
export function stagesOf(view: CaseView, members: readonly Member[]): StageTold[] {
  const told = members.flatMap(({ item, group }) => group.flatMap((one) => tellings(view, one, item.polarity)))
  const texts = view.reports.filter(({ id }) =>
    members.some(({ group }) => group.some(({ report, mention }) => report.id === id && mention.clause !== null)),
  )
  told.push(...texts.flatMap((report) => ownSteps(view, report)))
  return distinctTellings(told).sort((a, b) =>
    dateKey(a.date) < dateKey(b.date) ? -1 : dateKey(a.date) > dateKey(b.date) ? 1 : 0,
  )
}

function tellings(
  view: CaseView,
  { report, mention }: Located<"commitment">,
  polarity: "will" | "will-not",
): StageTold[] {
  if (mention.clause !== null) return []
  return mention.told.flatMap(({ state, at, time }) => {
    const words = around(report.text, at.start, at.end)
    const steps = stepsOf(state, words, mention.force, polarity)
    return steps.map((stage) => ({
      ...tellerAt(view, report, mention, at),
      stage,
      // "the truce that X brokered began on Saturday": the day is the beginning's
      date: stage !== "in-effect" && steps.includes("in-effect") ? null : view.date(report, time),
    }))
  })
}

/** The steps that one telling tells: its own, and that it began, where the words say so. Nothing that lies ahead or is only offered was done. */
function stepsOf(state: TermState, words: string, force: Force, polarity: "will" | "will-not"): Stage[] {
  const stage = STAGE_OF[state]
  if (!stage) return []
  if (polarity === "will-not") return stage === "ended" && !AHEAD.test(words) ? ["ended"] : []
  if (force === "proposed") return ["proposed"]
  const ahead = AHEAD.test(words)
  const begun = BEGUN.test(words) && !ahead
  if (stage === "in-effect") return begun ? ["in-effect"] : []
  if (stage === "collapsed" || stage === "ended" || stage === "extended") return ahead ? [] : [stage]
  // "is prepared to hold a truce": a word about a word
  if (/^(?:declared|agreed)$/.test(stage) && NOT_MADE.test(words)) return []
  const made = force === "verbal" || (force === "reported-by-other" && STANCE_ONLY.test(words)) ? [] : [stage]
  return begun ? [...made, "in-effect"] : made
}

/** An infinitive of making is no making ("asked the envoy to mediate a truce"). */
const NOT_MADE =
  /(?<!\b(?:agreed|decided|managed|vowed|pledged|promised|able|set|order(?:ed)?)\s)\bto\s(?:\w+\s)?(?:mediate|declare|announce|broker|negotiate|reach|arrange|secure|call)\b|\b(?:could|would|should|might|may)\s(?:\w+\s)?(?:mediate|declare|announce|broker|negotiate|agree|reach)\b/i

/** Words for a readiness or a liking, which declare nothing. */
const STANCE_ONLY =
  /\b(?:prepared|ready|willing|willingness|indicat\w+|support\w*|favou?r\w*|welcom\w+|back(?:s|ed|ing)?|hop(?:es?|ed|ing))\b/i

/** Words by which a text tells that a truce began or is kept; a bare mention of "the truce" tells neither. */
const BEGUN =
  /\b(?:in (?:effect|force|place)|(?:took|taken|takes|came|come|comes|went|gone|entered|into) (?:effect|force)|(?:is|was|are|were|has been|have been|largely|still) holding|holds|held|began|begun|started|went into|fell silent|under way)\b/i

/** The clause around a stretch, up to its commas and stops. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(end, end + 60)
  return `${before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1)}${text.slice(start, end)}${/^[^.;\n]*/.exec(after)?.[0] ?? ""}`
}

const OWN_STEPS: readonly (readonly [Stage, RegExp, ClausePart])[] = [
  ["signed", /^(?:Done|Signed|Concluded|Sealed)\b.*$/i, "signature"],
  [
    "agreed",
    /\b(?:ha(?:ve|s) agreed|agree(?: as follows| to the following| on the following)|[Rr]eached (?:by|between)|[Aa]greed (?:by|between))\b/,
    "preamble",
  ],
  [
    "proposed",
    /\b(?:put|propose[sd]?|submit(?:s|ted)?|offer(?:s|ed)?|present(?:s|ed)?)\b[^.;\n]{0,60}\b(?:terms|proposals?|text|draft|to the parties)\b/i,
    "preamble",
  ],
  ["declared", /\b(?:declares?|announces?|proclaims?)\b/i, "preamble"],
]

/** What an own text says of itself: that it was signed and when, agreed, put to the parties, declared. */
function ownSteps(view: CaseView, report: Report): StageTold[] {
  const draft = isDraft(report.version)
  return view
    .all("clause")
    .filter((one) => one.report.id === report.id)
    .flatMap(({ mention }) =>
      OWN_STEPS.flatMap(([stage, pattern, part]) => {
        const match = mention.part === part ? pattern.exec(mention.text) : null
        if (!match || (draft && stage !== "proposed")) return []
        const start = mention.start + match.index
        const time = view.within("time", report.id, mention).find(({ type }) => type === "DATE" || type === "TIME")
        const day = view.dayOf(report.id)
        const own =
          day === null || !report.text.slice(0, 1000).includes(day)
            ? null
            : { value: day, text: day, basis: ["the text's own date"] }
        return [
          {
            ...tellerAt(view, report, mention, { start, end: start + match[0].trimEnd().length }),
            stage,
            date: time ? view.date(report, time.id) : own,
          },
        ]
      }),
    )
}
