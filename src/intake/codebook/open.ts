import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Codebook } from "../../model/codebook.ts"
import { compiledCodebook } from "./compiled.ts"
import { mergeCodebooks } from "./merge.ts"
import { CodebookError, parseCodebook } from "./parse.ts"
import type { CodebookFile } from "./schema.ts"

/** The folder of the codebooks that ship with the program; the same from src/ and from dist/. */
const FOLDER = fileURLToPath(new URL("../../../codebooks/", import.meta.url))

const parsed = new Map<string, CodebookFile>()

/**
 * Opens codebooks by name (a file of `codebooks/`: "general", "syria") or by path (anything that ends in .yaml or .yml) and merges them in that order.
 * @throws CodebookError with file, line and column where one is faulty; with the names that there are where one does not exist.
 */
export function openCodebooks(names: readonly string[]): Codebook {
  return { ...mergeCodebooks(names.map(read)), names: [...names] }
}

/** The file of a shipped codebook. */
export function codebookPath(name: string): string {
  return join(FOLDER, `${name}.yaml`)
}

/** Names of the codebooks that ship with the program, `general` first. */
export function listCodebooks(): readonly string[] {
  shipped ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort((a, b) => Number(b === "general") - Number(a === "general") || (a < b ? -1 : 1))
  return shipped
}
let shipped: readonly string[] | null = null

/** A codebook whose triggers stand in a text less often than this share of the commonest one's is named in passing: the text is not about its conflict. */
const IN_PASSING = 0.2

/** The codebooks to use for a text when the user names none: `general` and each whose trigger names the text holds as whole words, more than in passing. */
export function codebooksFor(text: string): readonly string[] {
  triggers ??= listCodebooks().flatMap((name) => {
    const words = triggersOf(name).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    return words.length > 0
      ? [{ name, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu") }]
      : []
  })
  const counts = triggers.map(({ name, pattern }) => ({ name, count: text.match(pattern)?.length ?? 0 }))
  const most = Math.max(0, ...counts.map(({ count }) => count))
  return ["general", ...counts.filter(({ count }) => count > 0 && count >= most * IN_PASSING).map(({ name }) => name)]
}
let triggers: readonly { name: string; pattern: RegExp }[] | null = null

/** The triggers stand before the long lists: only the head of a file is parsed until its codebook is chosen. */
function triggersOf(name: string): readonly string[] {
  const compiled = compiledCodebook(name, codebookPath(name))
  if (compiled) return compiled.triggers
  const yaml = readFileSync(codebookPath(name), "utf8")
  const head = yaml.slice(0, yaml.indexOf("\nactors:"))
  return parseCodebook(head, `codebooks/${name}.yaml`).triggers
}

function read(name: string): CodebookFile {
  const known = parsed.get(name)
  if (known) return known
  const isPath = /\.ya?ml$/.test(name)
  const file = isPath ? name : codebookPath(name)
  if (!existsSync(file) || (!isPath && !listCodebooks().includes(name))) {
    throw new CodebookError(
      name,
      1,
      1,
      `no such codebook; there are ${listCodebooks().join(", ")}, or give the path of a .yaml file`,
    )
  }
  const codebook =
    (isPath ? null : compiledCodebook(name, file)) ??
    parseCodebook(readFileSync(file, "utf8"), isPath ? file : `codebooks/${name}.yaml`)
  parsed.set(name, codebook)
  return codebook
}
