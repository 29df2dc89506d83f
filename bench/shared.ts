import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** The folder of benchmark data beside the project; what it does not hold is skipped with a line that says so. */
export const SHARED = join(root, "..", "shared")
const command = join(root, "bin", "trucewatch")
const work = mkdtempSync(join(tmpdir(), "trucewatch-bench-"))

/** A row of the table: what was measured, the figure, and the bar that was set for it. */
export interface Row {
  readonly bench: string
  readonly measure: string
  readonly value: string
  readonly bar: string
}

/** A path under shared/, or null where it is missing. */
export function data(...parts: string[]): string | null {
  const path = join(SHARED, ...parts)
  return existsSync(path) ? path : null
}

/** Runs `trucewatch annotate` on JSONL (without its gold) and gives the path of the answer and the seconds it took. */
export function annotateFile(
  name: string,
  files: readonly string[],
  kinds: readonly string[] = [],
): { path: string; seconds: number } {
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n")).filter((line) => line.trim())
  const input = lines.map((line) => JSON.stringify({ ...(JSON.parse(line) as object), gold: undefined })).join("\n")
  const started = performance.now()
  const out = execFileSync(command, ["annotate", ...(kinds.length > 0 ? ["--kinds", kinds.join(",")] : [])], {
    input,
    maxBuffer: 2 ** 31 - 1,
  })
  const seconds = (performance.now() - started) / 1000
  const path = join(work, `${name}.jsonl`)
  writeFileSync(path, out)
  return { path, seconds }
}

/** Runs `trucewatch record` on reports, each written to a file named by its id, and gives the path of the answer. */
export function recordFile(name: string, reports: readonly { readonly id: string; readonly text: string }[]): string {
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  const input = join(folder, "reports.jsonl")
  writeFileSync(input, reports.map((report) => JSON.stringify(report)).join("\n"))
  const path = join(work, `${name}.json`)
  writeFileSync(path, execFileSync(command, ["record", input, "--format", "json"], { maxBuffer: 2 ** 31 - 1 }))
  return path
}

/** A copy of an answer of `annotate` with only the mentions that are kept. */
export function kept(name: string, path: string, keep: (mention: { kind: string; use?: string }) => boolean): string {
  const rows = jsonl<{ mentions?: { kind: string; use?: string }[] }>(path)
  const copy = join(work, `${name}.jsonl`)
  writeFileSync(copy, rows.map((row) => JSON.stringify({ ...row, mentions: row.mentions?.filter(keep) })).join("\n"))
  return copy
}

/** Joins JSONL files into one, each report once. */
export function joined(name: string, files: readonly string[]): string {
  const seen = new Set<string>()
  const lines = files
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.trim())
    .filter((line) => {
      const { id } = JSON.parse(line) as { id: string }
      return !seen.has(id) && seen.add(id)
    })
  const path = join(work, name)
  writeFileSync(path, `${lines.join("\n")}\n`)
  return path
}

/** Reads JSONL. */
export function jsonl<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

/** Runs one of the given scorers with --json and parses its answer. */
export function score(scorer: string, ...args: string[]): unknown {
  return JSON.parse(
    execFileSync("node", [join(SHARED, "bench", scorer), ...args, "--json"], { encoding: "utf8", maxBuffer: 2 ** 28 }),
  )
}

/** A number at a path of a JSON answer ("actor.overlap.f"); null where there is none. */
export function at(value: unknown, path: string): number | null {
  let here: unknown = value
  for (const key of path.split("."))
    here = typeof here === "object" && here !== null ? (here as Record<string, unknown>)[key] : undefined
  return typeof here === "number" ? here : null
}

/** A share or a percentage as a percentage with one decimal. */
export function percent(value: number | null): string {
  return value === null ? "–" : (value <= 1 ? value * 100 : value).toFixed(1)
}

/** Packs the numbered .txt reports of a folder into one JSONL file; ids are the file names. */
export function textReports(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => /^\d.*\.txt$/.test(name))
    .sort()
  const path = join(work, "text-reports.jsonl")
  writeFileSync(
    path,
    names.map((name) => JSON.stringify({ id: name, text: readFileSync(join(folder, name), "utf8") })).join("\n"),
  )
  return path
}
