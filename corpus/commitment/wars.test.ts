import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { makeReport } from "../../src/intake/report.ts"
import type { Mention } from "../../src/model/mention.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

type Cell = string | number | null
type Rows = readonly (readonly Cell[])[]

interface Row {
  readonly in: string
  readonly [list: string]: string | Rows
}

const LISTS = ["c", "o", "n", "h", "d", "g", "m", "p"] as const
const rows = parse(readFileSync(new URL("wars.yaml", import.meta.url), "utf8"), { schema: "core" }) as Row[]
const resources = new ResourceShelf(["general"]).for("")

function read(text: string): Record<(typeof LISTS)[number], Rows> {
  const mentions = annotate(makeReport({ id: "wars", text, publishedAt: "2023-06-20" }), resources)
  const of = <K extends Mention["kind"]>(kind: K) =>
    mentions.filter((one): one is Extract<Mention, { kind: K }> => one.kind === kind)
  const place = (id: string | null) => {
    const found = of("place").find((one) => one.id === id)
    return found?.text ?? null
  }
  return {
    c: of("commitment").map((one) => [one.promisor, one.act, one.polarity]),
    o: of("outcome").map((one) => [one.promisor, one.told, one.act]),
    n: of("count").map((one) => [one.monitor, one.best, one.against]),
    h: of("access").map((one) => [place(one.place), one.status ?? one.delivery, one.constraint]),
    d: of("displacement").map((one) => [one.aspect, place(one.origin), place(one.destination)]),
    g: of("funding").map((one) => [one.stage, one.donor, one.recipient]),
    m: of("meeting").map((one) => [one.venue, one.status]),
    p: of("position").map((one) => [one.holder, one.question, one.stance]),
  }
}

describe("terms in the words of other wars", () => {
  test.each(rows.map((row) => [row.in, row] as const))("%s", (_, row) => {
    const wanted = Object.fromEntries(LISTS.map((list) => [list, row[list] ?? []]))
    expect(read(row.in)).toEqual(wanted)
  })
})
