import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import compromise from "compromise"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import type { Bench } from "./benches.ts"
import { data, type Row } from "./shared.ts"

// The built program is timed: what runs the sources here wraps every function and would slow the inner loops.
const built = <T>(path: string) => import(new URL(`../dist/${path}.js`, import.meta.url).href) as Promise<T>
const { makeReport } = await built<typeof import("../src/intake/report.ts")>("intake/report")
const { annotate } = await built<typeof import("../src/read/annotate.ts")>("read/annotate")
const { ResourceShelf } = await built<typeof import("../src/serve/resources.ts")>("serve/resources")
const { splitSentences } = await built<typeof import("../src/text/sentence.ts")>("text/sentence")
const { openSyntaxModel } = await built<typeof import("../src/text/syntax/open.ts")>("text/syntax/open")

/** Reports that are timed: enough for stable figures, few enough for a minute. */
const REPORTS = 60
/** Each is timed so often and the best time counts: what else the machine does can only slow it. */
const ROUNDS = 3

/** Processor time of this process, all its threads. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const speed: Bench = {
  name: "speed",
  needs: [() => data("bench", "reports", "libya.jsonl.gz")],
  run() {
    const file = data("bench", "reports", "libya.jsonl.gz") ?? ""
    const texts = gunzipSync(readFileSync(file))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .slice(0, REPORTS)
      .map((line) => (JSON.parse(line) as { text: string }).text)
    const tokens = texts.reduce(
      (sum, text) => sum + splitSentences(text).reduce((n, sentence) => n + sentence.tokens.length, 0),
      0,
    )
    const syntax = openSyntaxModel()
    const shelf = new ResourceShelf()
    const nlp = winkNLP(model)
    const measured: [string, string, (text: string, i: number) => unknown][] = [
      [
        "text to tree, tokens per CPU second",
        "30,000 / 100,000",
        (text) => splitSentences(text).map((sentence) => syntax.parse(sentence)),
      ],
      [
        "whole annotate, tokens per CPU second",
        "≥ compromise's tagging",
        (text, i) => annotate(makeReport({ id: String(i), text, publishedAt: "2011-03-17" }), shelf.for(text)),
      ],
      ["wink-nlp, tagging alone, tokens per CPU second", "", (text) => nlp.readDoc(text).tokens().out(nlp.its.pos)],
      ["compromise, tagging alone, tokens per CPU second", "", (text) => compromise(text).length],
    ]
    return measured.map(([measure, bar, work]): Row => {
      texts.slice(0, 5).forEach(work)
      const seconds = Math.min(
        ...Array.from({ length: ROUNDS }, () =>
          cpuSeconds(() => {
            texts.forEach(work)
          }),
        ),
      )
      return {
        bench: `speed, ${REPORTS} reports`,
        measure,
        value: (tokens / seconds).toFixed(0),
        bar,
      }
    })
  },
}

export const SPEED: readonly Bench[] = [speed]
