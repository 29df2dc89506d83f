import { createRequire } from "node:module"
import { type CodebookFile, codebookFile } from "./schema.ts"

/** A fault in a codebook file. `message` names the file, line and column (both from 1) and what is wrong. */
export class CodebookError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number
  constructor(file: string, line: number, column: number, reason: string) {
    super(`${file}:${line}:${column}: ${reason}`)
    this.name = "CodebookError"
    this.file = file
    this.line = line
    this.column = column
  }
}

type Yaml = typeof import("yaml")

/** Loaded with the first YAML that is parsed: built programs carry the shipped codebooks compiled. */
function yamlPackage(): Yaml {
  return createRequire(import.meta.url)("yaml") as Yaml
}

/** Largest codebook that is read, in characters; a hand-made file has a hundredth of it. */
const LIMIT = 20_000_000

/**
 * Reads a codebook from YAML.
 * @param file the name that error messages show
 * @throws CodebookError at the first fault: of the YAML itself, else of its content
 */
export function parseCodebook(yaml: string, file: string): CodebookFile {
  if (yaml.length > LIMIT) throw new CodebookError(file, 1, 1, `larger than ${LIMIT} characters`)
  const { LineCounter, parseDocument } = yamlPackage()
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, maxAliasCount: 100 } as Parameters<
    Yaml["parseDocument"]
  >[1])
  const fault = document.errors[0]
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0])
    throw new CodebookError(
      file,
      line,
      col,
      fault.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? fault.code,
    )
  }
  const result = codebookFile().safeParse(document.toJS({ maxAliasCount: 100 }))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = (issue?.path ?? []).map((step) => (typeof step === "symbol" ? String(step) : step))
  const { line, col } = lines.linePos(offsetOf(document, path))
  throw new CodebookError(file, line, col, `${path.join(".") || "the file"}: ${issue?.message ?? "not a codebook"}`)
}

/** Offset of the deepest node on the way to `path` that the file really has. */
function offsetOf(document: ReturnType<Yaml["parseDocument"]>, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (yamlPackage().isNode(node) && node.range) return node.range[0]
  }
  return 0
}
