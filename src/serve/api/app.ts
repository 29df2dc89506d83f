import { Hono } from "hono"
import { streamText } from "hono/streaming"
import type { CaseAnswer, CaseReport, ReportAnswer } from "../../model/api.ts"
import type { ItemId, ReportId } from "../../model/ids.ts"
import type { CaseRecord } from "../../model/record.ts"
import { VERSION } from "../version.ts"
import { type Desk, type IncomingFile, viewOf } from "./desk.ts"
import { ApiError, answerError } from "./error.ts"
import { pageOf } from "./list-page.ts"
import { openApi } from "./openapi.ts"
import { sameSite, securityHeaders } from "./security.ts"
import { staticFiles } from "./static-files.ts"

export interface AppOptions {
  readonly desk: Desk
  /** Folder of the built web app; null serves the API alone. */
  readonly web: string | null
  /** Host names that are answered. */
  readonly hosts: readonly string[]
  readonly now: () => string
}

/** Largest upload, all files together. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024

const LISTS = [
  "statements",
  "positions",
  "commitments",
  "instruments",
  "agreements",
  "incidents",
  "figures",
  "meetings",
  "access",
  "control",
  "allegations",
  "monitorCounts",
  "displacements",
  "funding",
  "actors",
  "places",
  "disputes",
  "unresolved",
] as const satisfies readonly (keyof CaseRecord)[]

/** The HTTP API and the web app of one open case. */
export function buildApp(options: AppOptions): Hono {
  const { desk, now } = options
  const app = new Hono()
  app.use(securityHeaders)
  app.use(sameSite(options.hosts))
  app.onError(answerError)
  app.notFound((context) =>
    context.json({ error: { code: "not-found", message: `nothing is served at ${context.req.path}` } }, 404),
  )

  app.get("/api/case", async (context) => {
    const { record, labels, reading } = await viewOf(desk, now)
    const count = Object.fromEntries(LISTS.map((list) => [list, record[list].length]))
    const reports = record.reports.map(
      ({ zones: _, ...report }): CaseReport => ({
        ...report,
        label: labels.get(report.id) ?? report.id,
        mentions: reading.mentions.get(report.id)?.length ?? 0,
      }),
    )
    const answer: CaseAnswer = {
      name: desk.name,
      sample: desk.sample,
      version: VERSION,
      codebooks: record.made.codebooks,
      count,
      reports,
    }
    return context.json(answer)
  })
  app.get("/api/brief", async (context) => context.json((await viewOf(desk, now)).brief))
  app.get("/api/record", async (context) => context.json((await viewOf(desk, now)).record))
  app.get("/api/openapi.json", (context) => context.json(openApi(VERSION, LISTS)))
  app.get("/api/reports/:id", async (context) =>
    context.json(await reportAnswer(options, context.req.param("id") as ReportId)),
  )
  app.get("/api/items/:id", async (context) => {
    const { reading } = await viewOf(desk, now)
    const explanation = reading.explain(context.req.param("id") as ItemId, now())
    if (explanation === null) throw new ApiError(404, "no-item", `no item "${context.req.param("id")}" in this record`)
    return context.json(explanation)
  })
  app.get("/api/lists/:list", async (context) => {
    const name = context.req.param("list")
    const list = LISTS.find((one) => one === name)
    if (!list) throw new ApiError(404, "no-list", `no list "${name}"; the lists are ${LISTS.join(", ")}`)
    const { record, source } = await viewOf(desk, now)
    return context.json(pageOf(record[list], source, context.req.query()))
  })
  app.post("/api/reports", async (context) => {
    const files = await incomingFiles(context.req.raw)
    return streamText(context, async (stream) => {
      for await (const message of desk.add(files)) await stream.write(`${JSON.stringify(message)}\n`)
    })
  })
  if (options.web !== null) app.get("/*", staticFiles(options.web))
  return app
}

async function reportAnswer({ desk, now }: AppOptions, id: ReportId): Promise<ReportAnswer> {
  const { record, reading, labels } = await viewOf(desk, now)
  const report = record.reports.find((one) => one.id === id)
  const text = reading.reports.find((one) => one.id === id)?.text
  if (!report || text === undefined) throw new ApiError(404, "no-report", `no report "${id}" in this case`)
  return { ...report, label: labels.get(id) ?? id, text, mentions: reading.mentions.get(id) ?? [] }
}

async function incomingFiles(request: Request): Promise<IncomingFile[]> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_UPLOAD_BYTES)
    throw new ApiError(
      413,
      "too-large",
      `the files together pass ${MOST_UPLOAD_BYTES / 1024 / 1024} MiB; add them in parts or with "trucewatch add"`,
    )
  let form: FormData
  try {
    form = (await request.formData()) as FormData
  } catch {
    throw new ApiError(400, "bad-form", 'the body is not a form with files ("multipart/form-data")')
  }
  const files: IncomingFile[] = []
  for (const [, value] of form.entries()) {
    if (typeof value !== "string") files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  if (files.length === 0) throw new ApiError(400, "no-files", "the form holds no file")
  return files
}
