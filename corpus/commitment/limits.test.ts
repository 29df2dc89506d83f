import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { readLimit, resolveLimit } from "../../src/record/commitment/deadline.ts"

interface Row {
  readonly words: string
  readonly value: string | null
  readonly role: string
  readonly due: string | null
  readonly resolved?: boolean
  readonly said?: string
  readonly starts?: string
  readonly events?: Readonly<Record<string, string>>
}

const rows = parse(readFileSync(new URL("limits.yaml", import.meta.url), "utf8"), { schema: "core" }) as Row[]
const text = (value: unknown) => (value === null || value === undefined ? null : String(value))

describe("time limits", () => {
  test("there are enough of them", () => expect(rows.length).toBeGreaterThanOrEqual(60))
  test.each(rows.map((row) => [`${row.words} | ${row.said ?? row.starts ?? ""} → ${row.due}`, row] as const))(
    "%s",
    (_, row) => {
      const limit = readLimit(row.words, text(row.value))
      const due = resolveLimit(limit, {
        saidAt: row.said ?? null,
        startsAt: row.starts ?? null,
        eventAt: (words) => Object.entries(row.events ?? {}).find(([event]) => words.includes(event))?.[1] ?? null,
      })
      expect({ role: limit.role, due: due.due }).toEqual({ role: row.role, due: row.due })
      expect(due.resolved).toBe(row.resolved ?? true)
      expect(due.why).not.toBe("")
    },
  )
})
