import { expect, test } from "vitest"
import { IntakeError } from "../intake/error.ts"
import type { TakenIn } from "../intake/intake.ts"
import { makeReport } from "../intake/report.ts"
import type { Report } from "../model/report.ts"
import { type AddProgress, addAll } from "./add.ts"
import { MemoryStore } from "./memory/store.ts"

const taken = (id: string, text = `Text of ${id}.`): TakenIn => ({ report: makeReport({ id, text }), raw: null })
const reading = { version: "1", codebooks: [] }

async function* stream(...items: (TakenIn | IntakeError)[]) {
  yield* items
  await Promise.resolve()
}

const store = () => new MemoryStore(() => "2016-02-10T00:00:00Z")

test("adds what is new, reads nothing twice, and goes on after faults", async () => {
  const s = store()
  const read: string[] = []
  const reader = (report: Report) => {
    read.push(report.id)
    if (report.id === "trips") throw new RangeError('rule "x" failed')
    return { mentions: [], reading }
  }
  const items = () =>
    stream(taken("a"), new IntakeError("e", "the file is empty", "e.txt"), taken("trips"), taken("b"), taken("c"))
  const errors: string[] = []
  const seen: AddProgress[] = []
  const first = await addAll(s, items(), reader, {
    batch: 2,
    onError: (e) => errors.push(e.message),
    onProgress: (p) => seen.push(p),
  })
  expect(first).toMatchObject({ added: 3, repeated: 0, failed: 2 })
  expect(seen.map((p) => p.ids)).toEqual([["a", "b"], ["c"]])
  expect(errors).toEqual(["e.txt: the file is empty", `trips: it can't be read (rule "x" failed)`])
  read.length = 0
  expect(await addAll(s, items(), reader)).toMatchObject({ added: 0, repeated: 3, failed: 2 })
  expect(read).toEqual(["trips"])
})

test("a file that is there under the id that it got among others is not added again", async () => {
  const s = store()
  const reader = () => ({ mentions: [], reading })
  const file = (id: string, path: string): TakenIn => {
    const raw = Buffer.from("One text.")
    return { report: makeReport({ id, text: "One text.", raw, file: path }), raw }
  }
  await addAll(s, stream(file("mon/a.txt", "in/mon/a.txt")), reader)
  const again = await addAll(s, stream(file("a.txt", "in/mon/a.txt"), file("b.txt", "in/b.txt")), reader)
  expect(again).toMatchObject({ added: 1, repeated: 1 })
})

test("another text under a known id is refused and not read; one bad entry does not cost its batch", async () => {
  const s = store()
  const reader = () => ({ mentions: [], reading })
  await addAll(s, stream(taken("a")), reader)
  const errors: IntakeError[] = []
  const broken = { report: { ...taken("b").report, sha256: "0" }, raw: null }
  const result = await addAll(s, stream(taken("a", "Other."), broken, taken("c")), reader, {
    onError: (e) => errors.push(e),
  })
  expect(result).toMatchObject({ added: 1, failed: 2 })
  expect(errors.map((e) => e.report)).toEqual(["a", "b"])
  expect(await s.count()).toBe(2)
})
