import type {
  AddMessage,
  ApiErrorBody,
  BriefAnswer,
  CaseAnswer,
  ListAnswer,
  ReportAnswer,
} from "../../src/model/api.ts"

/** A fault that the server named; its message is meant for people. */
export class ServerFault extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { Accept: "application/json" } })
  if (!answer.ok) throw await faultOf(answer)
  return (await answer.json()) as T
}

async function faultOf(answer: Response): Promise<ServerFault> {
  try {
    const { error } = (await answer.json()) as ApiErrorBody
    return new ServerFault(error.code, error.message)
  } catch {
    return new ServerFault("no-answer", `the server answered ${answer.status}`)
  }
}

export const getCase = () => get<CaseAnswer>("/api/case")
export const getBrief = () => get<BriefAnswer>("/api/brief")
export const getReport = (id: string) => get<ReportAnswer>(`/api/reports/${encodeURIComponent(id)}`)
export const getItem = (id: string) => get<ItemAnswer>(`/api/items/${encodeURIComponent(id)}`)

/** Which rule read a mention. */
export interface StampData {
  readonly extractor: string
  readonly version: number
  readonly rule: string
}

/** A reason for or against, in words. */
export interface GroundData {
  readonly rule: string
  readonly supports: boolean
  readonly text: string
}

/** A link between two mentions with both its ends in words. */
export interface LinkData {
  readonly kind: string
  readonly relation?: string
  readonly ends: readonly {
    readonly report: string
    readonly mention: string
    readonly start: number
    readonly line: number
    readonly text: string
  }[]
  readonly grounds: readonly GroundData[]
}

/** What an item rests on, as far as the app shows it. */
export interface ItemAnswer {
  readonly list: string
  readonly item: {
    readonly id: string
    readonly origins?: readonly { readonly key: string; readonly why: string; readonly reports: readonly string[] }[]
  }
  readonly mentions: readonly {
    readonly report: string
    readonly line: number
    readonly quote: string
    readonly mention: {
      readonly id: string
      readonly start: number
      readonly end: number
      readonly by: StampData
      /** Of allegations only, whose `by` names who alleges. */
      readonly stamp?: StampData
    } | null
    readonly account: { readonly name: string | null; readonly printed: string | null } | null
  }[]
  readonly links: {
    readonly joined: readonly LinkData[]
    readonly proposed: readonly LinkData[]
    readonly apart: readonly LinkData[]
    readonly further: number
  }
  readonly copies: readonly {
    readonly from: string
    readonly to: string
    readonly how: string
    readonly containment: number
    readonly grounds: readonly GroundData[]
    readonly shared: readonly string[]
  }[]
}

export interface ListQuery {
  readonly offset: number
  readonly limit: number
  readonly q: string
}

export function getList<Item>(list: string, { offset, limit, q }: ListQuery): Promise<ListAnswer<Item>> {
  const query = new URLSearchParams({ offset: String(offset), limit: String(limit), ...(q ? { q } : {}) })
  return get<ListAnswer<Item>>(`/api/lists/${list}?${query}`)
}

/** Sends files and tells of each as the server reads it. */
export async function addReports(files: readonly File[], onMessage: (message: AddMessage) => void): Promise<void> {
  const form = new FormData()
  for (const file of files) form.append("files", file, file.name)
  const answer = await fetch("/api/reports", { method: "POST", body: form, headers: { "X-Trucewatch": "1" } })
  if (!answer.ok || !answer.body) throw await faultOf(answer)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  for (;;) {
    const { done, value } = await reader.read()
    rest += value ?? ""
    const lines = rest.split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) if (line) onMessage(JSON.parse(line) as AddMessage)
    if (done) return
  }
}
