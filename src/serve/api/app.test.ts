import { describe, expect, it } from "vitest"
import { makeReport } from "../../intake/report.ts"
import type { AddMessage, CaseAnswer, ListAnswer, ReportAnswer } from "../../model/api.ts"
import { annotate } from "../../read/annotate.ts"
import { CaseReading } from "../case/reading.ts"
import { ResourceShelf } from "../resources.ts"
import { buildApp } from "./app.ts"
import { safeName } from "./incoming.ts"
import { MemoryDesk } from "./memory-desk.ts"

const shelf = new ResourceShelf()
const report = makeReport({
  id: "one.txt",
  text: 'DAMASCUS, 3 March 2016 - "The truce holds," General Omar Haddad said. Talks resume in Geneva on March 9.',
})
const reading = new CaseReading([report], new Map([[report.id, annotate(report, shelf.for(report.text))]]), shelf)
const app = () =>
  buildApp({
    desk: new MemoryDesk("test", false, Promise.resolve({ reading, shelf })),
    web: null,
    hosts: ["localhost"],
    now: () => "2016-03-04T00:00:00Z",
  })
const at = (path: string, init: RequestInit = {}, host = "localhost:4477") =>
  app().request(path, { ...init, headers: { host, ...init.headers } })

describe("the API", () => {
  it("answers the case, a list, a report and an item", async () => {
    const found = (await (await at("/api/case")).json()) as CaseAnswer
    expect(found).toMatchObject({ name: "test", sample: false, reports: [{ id: "one.txt", label: "one" }] })
    const list = (await (await at("/api/lists/statements?limit=1")).json()) as ListAnswer<{ id: string }>
    expect(list.items).toHaveLength(1)
    const text = (await (await at("/api/reports/one.txt")).json()) as ReportAnswer
    expect(text.text).toBe(report.text)
    expect((await at(`/api/items/${list.items[0]?.id}`)).status).toBe(200)
  })

  it("describes every route that it serves", async () => {
    const { paths } = (await (await at("/api/openapi.json")).json()) as { paths: object }
    const served = app()
      .routes.filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL")
      .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"))
    expect([...new Set(served)].sort()).toEqual(Object.keys(paths).sort())
  })

  it.each([
    ["/api/nothing", 404, "not-found"],
    ["/api/lists/nothing", 404, "no-list"],
    ["/api/lists/statements?limit=9999", 400, "bad-number"],
    ["/api/reports/nothing", 404, "no-report"],
    ["/api/items/S-nothing", 404, "no-item"],
  ])("answers %s with %i in the one shape of errors", async (path, status, code) => {
    const answer = await at(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { code, message: expect.any(String) } })
  })

  it("refuses other hosts and other sites", async () => {
    expect((await at("/api/case", {}, "evil.example")).status).toBe(403)
    expect((await at("/api/reports", { method: "POST" })).status).toBe(403)
    expect(
      (await at("/api/reports", { method: "POST", headers: { "x-trucewatch": "1", origin: "http://evil.example" } }))
        .status,
    ).toBe(403)
  })

  it("sets a strict content security policy on every answer", async () => {
    for (const path of ["/api/case", "/api/nothing"])
      expect((await at(path)).headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  it("takes files in, names what it cannot read, and goes on", async () => {
    const form = new FormData()
    form.append("files", new File(["The envoy said on Friday that talks would resume in Geneva."], "../two.txt"))
    form.append("files", new File([""], "empty.txt"))
    form.append("files", new File([report.text], "one.txt"))
    const answer = await at("/api/reports", { method: "POST", body: form, headers: { "x-trucewatch": "1" } })
    const messages = (await answer.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as AddMessage)
    expect(messages.map((message) => message.kind).sort()).toEqual(["added", "end", "failed", "known"])
    expect(messages.find(({ kind }) => kind === "failed")).toMatchObject({ report: "empty.txt" })
  })
})

describe("safeName", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\reports\\a b.txt", "a b.txt"],
    [".hidden", "hidden"],
    ["", "report.txt"],
    ["تقرير.txt", "تقرير.txt"],
  ])("%s becomes %s", (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })
})
