import { spawn } from "node:child_process"
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "@photostructure/sqlite"
import fc from "fast-check"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { makeReport, sha256 } from "../intake/report.ts"
import { MentionId, ReportId } from "../model/ids.ts"
import type { Mention } from "../model/mention.ts"
import { StoreError } from "./error.ts"
import { MemoryStore } from "./memory/store.ts"
import { SCHEMA_VERSION } from "./sqlite/migration.ts"
import { isCaseFile, openCase } from "./sqlite/open.ts"
import type { CaseStore, Entry } from "./store.ts"

let folder = ""
let count = 0
const opened: CaseStore[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"))
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let now = 0
const clock = () => `2016-02-10T00:00:${String(now++ % 60).padStart(2, "0")}Z`
const path = () => join(folder, `${count++}.case`)
const reading = { version: "1", codebooks: ["general"] }

function mention(text: string, start: number, end: number): Mention {
  const words = text.slice(start, end)
  return {
    id: MentionId(`place-${start}-${end}`),
    kind: "place",
    start,
    end,
    text: words,
    zone: "body",
    by: { extractor: "test", version: 1, rule: "test" },
    name: words,
    country: null,
    latitude: null,
    longitude: null,
    precision: null,
    relation: null,
    use: "literal",
    gazetteer: null,
    pcode: null,
  }
}

function entry(id: string, text = `The road to town ${id} is open.`): Entry {
  const raw = Buffer.from(text)
  const report = makeReport({ id, text, raw, file: `${id}.txt` })
  return { report, raw, mentions: [mention(text, 4, 8), mention(text, 0, 8)], reading }
}

async function all(store: CaseStore): Promise<string[]> {
  const ids: string[] = []
  for await (const { report } of store.reports()) ids.push(report.id)
  return ids
}

const implementations: readonly [string, () => Promise<CaseStore>][] = [
  ["memory", () => Promise.resolve(new MemoryStore(clock))],
  ["sqlite", () => openCase(path(), clock, true)],
]

describe.each(implementations)("contract: %s", (_name, make) => {
  const store = async () => {
    const made = await make()
    opened.push(made)
    return made
  }

  test("what goes in comes out: report, mentions in their order, raw bytes, reading", async () => {
    const s = await store()
    const e = entry("a")
    expect(await s.add([e])).toEqual(["added"])
    const out = await s.get(e.report.id)
    expect(out).toEqual({ report: e.report, mentions: e.mentions, reading })
    expect(JSON.stringify(out?.report)).toBe(JSON.stringify(e.report))
    expect(Buffer.from((await s.raw(e.report.id)) ?? [])).toEqual(e.raw)
    expect(await s.shaOf(e.report.id)).toBe(e.report.sha256)
    expect(await s.verify()).toEqual([])
  })

  test("odd letters come back: NUL, marks, astral letters, halves of letters", async () => {
    const s = await store()
    for (const [i, text] of [
      "a\0b is here",
      "\ufeffmark here",
      "😀😀😀 here",
      "half \ud83d here",
      "\r\n\u2028 here",
    ].entries()) {
      const e = { ...entry(`o${i}`, text), raw: null }
      const report = makeReport({ id: `o${i}`, text })
      await s.add([{ ...e, report, mentions: [mention(report.text, 0, 6)] }])
      expect((await s.get(report.id))?.report.text).toBe(report.text)
      expect(report.text.length).toBe(text.length)
      expect((await s.get(report.id))?.mentions[0]?.text).toBe(report.text.slice(0, 6))
    }
  })

  test("any text: lone surrogates apart, each letter comes back", async () => {
    const s = await store()
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), async (text) => {
        const made = { ...entry(`p${n++}`, text), mentions: [] }
        await s.add([made])
        expect((await s.get(made.report.id))?.report.text).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  test("the same report again changes nothing; another text under its id is refused, and nothing of that call stays", async () => {
    const s = await store()
    await s.add([entry("a")])
    const before = await s.journal()
    expect(await s.add([entry("a")])).toEqual(["same"])
    expect(await s.journal()).toEqual(before)
    await expect(s.add([entry("b"), entry("a", "Other words.........")])).rejects.toMatchObject({ fault: "conflict" })
    expect(await all(s)).toEqual(["a"])
  })

  test("a mention whose words do not stand at its span, a wrong hash, wrong bytes or a doubled id is not written", async () => {
    const s = await store()
    const e = entry("a")
    const first = e.mentions[0] as Mention
    const bad: Entry[] = [
      { ...e, mentions: [{ ...first, text: "rood" }] },
      { ...e, mentions: [{ ...first, end: first.end + 1 }] },
      { ...e, mentions: [first, first] },
      { ...e, report: { ...e.report, text: `${e.report.text}!` } },
      { ...e, raw: Buffer.from("x") },
      { ...e, raw: null },
    ]
    for (const one of bad) await expect(s.add([one])).rejects.toMatchObject({ fault: "corrupt" })
    expect(await s.count()).toBe(0)
  })

  test("reports come in the order of their ids, more than one page of them, and writing meanwhile is allowed", async () => {
    const s = await store()
    const ids = Array.from({ length: 120 }, (_, i) => `r${String((i * 37) % 120).padStart(3, "0")}`)
    await s.add(ids.map((id) => entry(id)))
    const seen: string[] = []
    for await (const { report } of s.reports()) {
      seen.push(report.id)
      if (seen.length === 3) await s.add([entry("zz")])
    }
    expect(seen.slice(0, 120)).toEqual([...ids].sort())
    expect((await s.list()).map((line) => line.id as string)).toEqual([...ids, "zz"].sort())
    expect((await s.list())[0]).toMatchObject({ id: "r000", mentionCount: 2, file: "r000.txt" })
  })

  test("removal and reading again are journalled, unknown ids refused", async () => {
    const s = await store()
    const { report } = entry("a")
    await s.add([entry("a"), entry("b")])
    await s.readAgain(report.id, [mention(report.text, 0, 3)], { version: "2", codebooks: [] })
    expect((await s.get(report.id))?.mentions).toHaveLength(1)
    expect((await s.get(report.id))?.reading.version).toBe("2")
    await expect(s.readAgain(report.id, [mention(`${"x".repeat(3)}${report.text}`, 0, 3)], reading)).rejects.toThrow(
      StoreError,
    )
    await s.remove(report.id, "asked for by the outlet")
    expect(await all(s)).toEqual(["b"])
    expect(await s.get(report.id)).toBeNull()
    for (const call of [s.remove(report.id, ""), s.raw(report.id), s.readAgain(report.id, [], reading)]) {
      await expect(call).rejects.toMatchObject({ fault: "no-report" })
    }
    expect((await s.journal()).map(({ action, about }) => [action, about])).toEqual([
      ["created", null],
      ["added", "a"],
      ["added", "b"],
      ["read-again", "a"],
      ["removed", "a"],
    ])
    expect((await s.journal()).at(-1)?.note).toBe(`${report.sha256} asked for by the outlet`)
    expect(await s.add([entry("a")])).toEqual(["added"])
  })

  test("judgements keep their order, codebooks their names", async () => {
    const s = await store()
    const about = { report: ReportId("a"), mention: MentionId("m") }
    const one = { at: "2016-02-10T10:00:00Z", by: "reviewer", about, verdict: "confirm", reason: "seen" }
    await s.judge(one)
    await s.judge({ ...one, verdict: "retract" })
    expect((await s.judgements()).map(({ verdict }) => verdict)).toEqual(["confirm", "retract"])
    expect((await s.judgements())[0]).toEqual(one)
    expect(await s.codebooks()).toEqual([])
    await s.setCodebooks(["general", "syria"])
    await s.setCodebooks(["general"])
    expect(await s.codebooks()).toEqual(["general"])
  })
})

describe("the file of a case", () => {
  test("is there after it was closed, is one file, and can be copied", async () => {
    const file = path()
    const s = await openCase(file, clock, true)
    await s.add([entry("a")])
    await s.close()
    expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false])
    const copy = path()
    copyFileSync(file, copy)
    const again = await openCase(copy, clock)
    opened.push(again)
    expect(await all(again)).toEqual(["a"])
    expect([isCaseFile(copy), isCaseFile(join(folder, "none")), isCaseFile(import.meta.filename)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test("syncs fully", async () => {
    const s = await openCase(path(), clock, true)
    opened.push(s)
    expect(await s.durability()).toEqual({ journal: "wal", synchronous: "full" })
  })

  test("of a newer program, of another program, of no database and of nothing is refused with its fault", async () => {
    const newer = path()
    await (await openCase(newer, clock, true)).close()
    let db = new DatabaseSync(newer)
    db.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`)
    db.close()
    await expect(openCase(newer, clock)).rejects.toMatchObject({ fault: "newer" })
    const other = path()
    db = new DatabaseSync(other)
    db.exec("create table t (a)")
    db.close()
    await expect(openCase(other, clock)).rejects.toMatchObject({ fault: "not-a-case" })
    const text = path()
    writeFileSync(text, "no database at all, only a text of some length that SQLite does not know".repeat(20))
    await expect(openCase(text, clock)).rejects.toMatchObject({ fault: "not-a-case" })
    await expect(openCase(path(), clock)).rejects.toMatchObject({ fault: "missing" })
  })

  test("tells damage: a changed text, a changed quotation, a lost mention", async () => {
    for (const damage of [
      "update report set text = replace(text, 'open', 'shut')",
      "update mention set quote = 'other'",
      "delete from mention where position = 0",
    ]) {
      const file = path()
      const s = await openCase(file, clock, true)
      await s.add([entry("a")])
      await s.close()
      const db = new DatabaseSync(file)
      db.exec(damage)
      db.close()
      const again = await openCase(file, clock)
      opened.push(again)
      await expect(again.get(ReportId("a"))).rejects.toMatchObject({ fault: "corrupt" })
      expect(await again.verify()).toHaveLength(1)
    }
  })

  test("takes two processes that write at once", async () => {
    const file = path()
    const writer = join(import.meta.dirname, "sqlite/writer.fixture.ts")
    const run = (prefix: string) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, ["--import", "tsx", writer, file, prefix, "40"], { stdio: "inherit" })
        child.on("exit", resolve)
      })
    expect(await Promise.all([run("a"), run("b")])).toEqual([0, 0])
    const s = await openCase(file, clock)
    opened.push(s)
    expect(await s.count()).toBe(80)
    expect(await s.verify()).toEqual([])
  })
})

test("hashes are SHA-256", () => expect(sha256("abc")).toMatch(/^ba7816bf/u))
