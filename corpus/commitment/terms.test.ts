import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { makeReport } from "../../src/intake/report.ts"
import type { Mention } from "../../src/model/mention.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

interface Row {
  readonly in: string
  readonly c?: readonly (readonly [string | null, string, string, string])[]
  readonly m?: readonly (readonly [string, string | null])[]
  readonly a?: readonly (readonly [string | null, string | null])[]
  readonly p?: readonly (readonly [string, string, string])[]
  readonly deadline?: string
  readonly starts?: string
  readonly exempt?: string
  readonly condition?: string
}

const rows = parse(readFileSync(new URL("terms.yaml", import.meta.url), "utf8"), { schema: "core" }) as Row[]
const resources = new ResourceShelf(["general", "syria"]).for("")

function read(text: string) {
  const mentions = annotate(makeReport({ id: "terms", text, publishedAt: "2016-03-02" }), resources)
  const of = <K extends Mention["kind"]>(kind: K) =>
    mentions.filter((one): one is Extract<Mention, { kind: K }> => one.kind === kind)
  const commitments = of("commitment")
  const timeText = (id: string | null) => mentions.find((one) => one.id === id)?.text
  return {
    c: commitments.map((one) => [one.promisor, one.act, one.polarity, one.force]),
    m: of("meeting").map((one) => [one.status, one.word]),
    a: of("allegation").map((one) => [one.by, one.against]),
    p: of("position").map((one) => [one.holder, one.question, one.stance]),
    deadline: commitments.map((one) => one.deadlineWords?.text).find((words) => words !== undefined),
    starts: commitments.map((one) => timeText(one.starts)).find((words) => words !== undefined),
    exempt: commitments.flatMap((one) => one.exemptions.map(({ text }) => text))[0],
    condition: commitments.flatMap((one) => one.conditions.map(({ text }) => text))[0],
  }
}

describe("terms of commitments", () => {
  test.each(rows.map((row) => [row.in, row] as const))("%s", (_, row) => {
    const found = read(row.in)
    expect(found).toMatchObject({ c: row.c ?? [], m: row.m ?? [], a: row.a ?? [], p: row.p ?? [] })
    for (const field of ["deadline", "starts", "exempt", "condition"] as const)
      if (row[field]) expect(found[field]).toBe(row[field])
  })
})
