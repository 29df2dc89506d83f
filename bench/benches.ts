import { execFileSync } from "node:child_process"
import { LIBYA } from "./libya.ts"
import { LINK_SCALE } from "./link-scale.ts"
import {
  annotateFile,
  at,
  data,
  joined,
  jsonl,
  kept,
  percent,
  type Row,
  recordFile,
  SHARED,
  score,
  textReports,
} from "./shared.ts"
import { SPEED } from "./speed.ts"

export interface Bench {
  readonly name: string
  /** Paths under shared/ that must be there; null = missing. */
  readonly needs: readonly (() => string | null)[]
  readonly run: () => Row[]
}

type Measure = readonly [label: string, path: string, bar: string]

function rows(bench: string, answer: unknown, measures: readonly Measure[]): Row[] {
  return measures.map(([measure, path, bar]) => ({
    bench,
    measure,
    value: /\.(?:right|tp)$/.test(path) ? String(at(answer, path) ?? "–") : percent(at(answer, path)),
    bar,
  }))
}

const need =
  (...parts: string[]) =>
  () =>
    data(...parts)
const bench = (...parts: string[]) => `${SHARED}/bench/${parts.join("/")}`

const attribution: Bench = {
  name: "attribution",
  needs: [need("bench", "polnear", "dev.jsonl")],
  run() {
    const { path, seconds } = annotateFile("polnear", [bench("polnear/dev.jsonl")], ["attribution"])
    const answer = score("score-attribution.mjs", bench("polnear/dev.jsonl"), path)
    return [
      ...rows("polnear dev", answer, [
        ["whole attribution, overlap F", "scores.all.whole overlap.f", "53 / 60"],
        ["cue exact F", "scores.all.cue exact.f", "56 / 62"],
        ["content characters F", "scores.all.content chars.f", "73 / 78"],
        ["source overlap F", "scores.all.source overlap.f", "68 / 72"],
        ["direct, whole overlap F", "scores.direct.whole overlap.f", "84 / 92"],
      ]),
      { bench: "polnear dev", measure: "annotate, words/s with start", value: (67_609 / seconds).toFixed(0), bar: "" },
    ]
  },
}

const time: Bench = {
  name: "time",
  needs: [need("bench", "time", "tbaq.jsonl")],
  run() {
    const { path } = annotateFile("tbaq", [bench("time/tbaq.jsonl")], ["time"])
    return rows("time tbaq", score("score-time.mjs", bench("time/tbaq.jsonl"), path), [
      ["strict F", "strict.f", "80 / 84"],
      ["relaxed F", "relaxed.f", ""],
      ["value F", "value.f", "72 / 78"],
    ])
  },
}

const place: Bench = {
  name: "place",
  needs: [need("bench", "place", "lgl.jsonl")],
  run() {
    const { path } = annotateFile("lgl", [bench("place/lgl.jsonl")], ["place"])
    return rows("place lgl", score("score-place.mjs", bench("place/lgl.jsonl"), path), [
      ["span overlap F", "overlap.f", "70 / 76"],
      ["Acc@161km", "accuracyAt", "67 / 75"],
      ["end-to-end F", "endToEnd.f", "46 / 55"],
    ])
  },
}

const actors: Bench = {
  name: "actors",
  needs: [need("bench", "actors", "wikigold.jsonl")],
  run() {
    const re3d = joined(
      "re3d.gold.jsonl",
      ["centcom", "us-state", "uk-gov", "au-dfat"].map((name) => bench(`actors/re3d-${name}.jsonl`)),
    )
    return (
      [
        ["re3d", re3d],
        ["wikigold", bench("actors/wikigold.jsonl")],
      ] as const
    ).flatMap(([name, gold]) => {
      const { path } = annotateFile(name, [gold], ["actor", "place"])
      const measures = [
        ["either, overlap F (named)", "scores.named.either.overlap.f", "88"],
        ["actor, overlap F (named)", "scores.named.actor.overlap.f", "80"],
        ["place, overlap F (named)", "scores.named.place.overlap.f", "70"],
      ] as const
      // The contract has adjectives and governments emitted as places, too; this data calls them organisations or nothing. Both views are printed.
      const literal = kept(`${name}.literal`, path, ({ kind, use }) => kind !== "place" || use === "literal")
      return [
        ...rows(`actors ${name}`, score("score-actors.mjs", gold, path), measures),
        ...rows(`actors ${name}, literal places`, score("score-actors.mjs", gold, literal), measures),
      ]
    })
  },
}

const incidents: Bench = {
  name: "incidents",
  needs: [need("bench", "incidents", "dev-a.gold.jsonl")],
  run() {
    const files = ["dev-a", "dev-b"].map((set) => bench(`incidents/${set}.reports.jsonl`))
    const gold = joined(
      "incidents.gold.jsonl",
      ["dev-a", "dev-b"].map((set) => bench(`incidents/${set}.gold.jsonl`)),
    )
    const { path } = annotateFile("incidents", [joined("incidents.reports.jsonl", files)])
    const answer = score("score-incidents.mjs", gold, path)
    return rows("incidents a+b", answer, [
      ["detection F", "incidents.f1", "84 / 90"],
      ["type", "incidents.type.rate", "90"],
      ["status", "incidents.status.rate", "90"],
      ["place", "incidents.place.rate", "80"],
      ["place precision", "incidents.placePrecision.rate", "80"],
      ["date", "incidents.date.rate", "80"],
      ["date precision", "incidents.datePrecision.rate", "80"],
      ["perpetrators F", "perpetrators.f1", "66 / 78"],
      ["accuser", "perpetrators.accuser.rate", "75"],
      ["false adjudication", "perpetrators.falseAdjudication.rate", "≤ 2"],
      ["over-attributed", "perpetrators.overAttributed.rate", "≤ 15"],
      ["invented where none", "perpetrators.inventedWhereNone.right", "≤ 1 case"],
      ["figures F", "figures.f1", "88 / 93"],
      ["figure value with qualifier", "figures.value.rate", "92"],
      ["figure measure", "figures.measure.rate", "90"],
      ["figure cumulative", "figures.cumulative.rate", "95"],
      ["figure, right incident", "figures.incidentLink.rate", "85"],
      ["figure, said by", "figures.saidBy.rate", "75"],
    ])
  },
}

const crossReport: Bench = {
  name: "cross-report",
  needs: [need("bench", "incidents", "dev-a.groups.json"), need("bench", "copies", "dev.json")],
  run() {
    const sets = ["dev-a", "dev-b"].flatMap((set) => {
      const record = recordFile(set, jsonl(bench(`incidents/${set}.reports.jsonl`)))
      return rows(`groups ${set}`, score("score-cross-report.mjs", bench(`incidents/${set}.groups.json`), record), [
        ["same incident F", "sameIncident.f1", "80 / 90"],
        ["traps merged", "sameIncident.trapsMerged.right", "0"],
        ["toll relation", "tolls.relation.rate", "80"],
        ["contested blame found", "blame.contestedRecall.rate", "3 of 3"],
        ["falsely contested", "blame.falselyContested.rate", "≤ 10"],
        ["copies F", "copies.f1", "85"],
      ])
    })
    const copies = recordFile("copies", jsonl(bench("copies/dev.reports.jsonl")))
    return [
      ...sets,
      ...rows("copies dev", score("score-copies.mjs", bench("copies/dev.json"), copies), [
        ["derived, by chains F", "derivedByChains.f", "93"],
        ["kind right", "howAccuracy", "75"],
      ]),
    ]
  },
}

const commitments: Bench = {
  name: "commitments",
  needs: [need("bench", "commitments", "dev.gold.jsonl")],
  run() {
    const reports = bench("commitments/dev.reports.jsonl")
    const { path } = annotateFile("commitments", [reports])
    return rows("commitments dev", score("score-commitments.mjs", bench("commitments/dev.gold.jsonl"), path, reports), [
      ["commitments F", "commitments.f", "78"],
      ["promisor", "accuracy.promisor", "80"],
      ["act family", "accuracy.actFamily", "90"],
      ["polarity", "accuracy.polarity", "95"],
      ["force", "accuracy.force", "75"],
      ["deadlines given, right", "deadlineGiven.right", "≥ 5 of 6"],
      ["exemptions F", "exemptions.f", "100"],
      ["alleged violations F", "allegations.f", "70"],
      ["violations, by", "allegations.by", "75"],
      ["violations, against", "allegations.against", "75"],
      ["meetings found", "meetings.tp", "≥ 4 of 5"],
      ["meetings status", "meetings.status", "75"],
    ])
  },
}

const five: Bench = {
  name: "reports",
  needs: [need("reports", "score.py")],
  run() {
    const { path } = annotateFile("five", [textReports(`${SHARED}/reports`)])
    const lines = execFileSync("python3", [`${SHARED}/reports/score.py`, path], { encoding: "utf8" })
      .trim()
      .split("\n")
      .slice(0, -1)
    return lines.map((line) => ({ bench: "keyed reports", measure: line, value: "", bar: "" }))
  },
}

export const BENCHES: readonly Bench[] = [
  five,
  attribution,
  time,
  place,
  actors,
  incidents,
  crossReport,
  commitments,
  LIBYA,
  ...SPEED,
  LINK_SCALE,
]
