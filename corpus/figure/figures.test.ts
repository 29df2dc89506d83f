import { describe, expect, test } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { EMPTY_CODEBOOK } from "../../src/model/codebook.ts"
import type { MentionOf } from "../../src/model/mention.ts"
import { readReport } from "../../src/read/engine.ts"
import { figureExtractor } from "../../src/read/figure/extractor.ts"
import { openGazetteer } from "../../src/read/place/gazetteer/open.ts"
import { timeExtractor } from "../../src/read/time/extractor.ts"
import { openSyntaxModel } from "../../src/text/syntax/open.ts"
import { type GoldenFigure, readGoldenFigures } from "./figures.ts"

const resources = { codebook: EMPTY_CODEBOOK, gazetteer: openGazetteer(), syntax: openSyntaxModel() }

function figuresIn(text: string): MentionOf<"figure">[] {
  const report = makeReport({ id: "figure", text })
  return readReport(report, [timeExtractor, figureExtractor], resources).flatMap((m) =>
    m.kind === "figure" ? [m] : [],
  )
}

describe("figures", () => {
  test.each(readGoldenFigures().map((line) => [line.in, line.text ?? "nothing", line] as const))(
    "%s (%s)",
    (sentence, _text, line) => {
      const found = figuresIn(sentence)
      if (line.no) {
        expect(found.filter((figure) => figure.measure !== "other")).toEqual([])
        return
      }
      const figure = found.find(({ text }) => text === line.text)
      expect(figure && only(line, figure, found)).toEqual(wanted(line))
    },
  )
})

/** The fields of a figure that the line checks. */
function only(
  line: GoldenFigure,
  figure: MentionOf<"figure">,
  all: readonly MentionOf<"figure">[],
): Record<string, unknown> {
  const whole = all.find(({ id }) => id === figure.partOf)
  const fields: Record<string, unknown> = {
    ...figure,
    n: [figure.low, figure.best, figure.high],
    qualifier: figure.qualifier?.text,
    of: whole?.text,
  }
  return Object.fromEntries(Object.keys(wanted(line)).map((key) => [key, fields[key]]))
}

function wanted(line: GoldenFigure): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([key]) => key !== "in"))
}
