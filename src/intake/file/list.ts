import { type Dirent, realpathSync } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path"
import { IntakeError } from "../error.ts"

export type FileType = "text" | "html" | "pdf" | "jsonl" | "csv"

/** A file to be read: its path as the user would name it, and the id that its report gets (containers of many reports give their own ids). */
export interface ListedFile {
  readonly path: string
  readonly id: string
  /** Null where neither the name tells the type: the first bytes will. */
  readonly type: FileType | null
}

const TYPES: { readonly [extension: string]: FileType } = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".markdown": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".pdf": "pdf",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
}

/** Files that folders hold beside reports; cases among them, which are opened by their own names. */
const BESIDE_REPORTS =
  /^(?:(?:readme|licen[cs]e|notice|changelog|copying)(?:[.-].*)?|.*\.case(?:-wal|-shm|-journal)?)$/iu

/**
 * Lists the files under paths (folders with all their subfolders), each once, sorted by path. A file's id is its base name; files of equal names get
 * their path below the folder that holds them all. Hidden files and a folder's readme and licence are passed over; other types are errors.
 */
export async function listFiles(paths: readonly string[]): Promise<{ files: ListedFile[]; errors: IntakeError[] }> {
  const errors: IntakeError[] = []
  const found = new Map<string, string>()
  for (const path of paths) await collect(path, true, found, errors)
  const sorted = [...found].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
  const names = new Map<string, string[]>()
  for (const [real] of sorted) names.set(basename(real), [...(names.get(basename(real)) ?? []), real])
  const files = sorted.map(([real, path]) => {
    const same = names.get(basename(real)) ?? []
    const id = same.length > 1 ? relative(sharedFolder(same), real).split(sep).join("/") : basename(path)
    return { path, id, type: TYPES[extname(path).toLowerCase()] ?? null }
  })
  return { files, errors }
}

async function collect(path: string, named: boolean, found: Map<string, string>, errors: IntakeError[]): Promise<void> {
  let entries: Dirent[] | null = null
  try {
    const info = await stat(path)
    if (info.isDirectory()) entries = await readdir(path, { withFileTypes: true })
    else if (!info.isFile()) throw new Error("not a file")
  } catch (error) {
    errors.push(new IntakeError(null, readFailure(error), path))
    return
  }
  if (entries) {
    for (const entry of entries) {
      if (entry.name.startsWith(".") || BESIDE_REPORTS.test(entry.name)) continue
      // Links inside a folder are not followed: they may lead round in a circle.
      if (entry.isSymbolicLink()) continue
      await collect(join(path, entry.name), false, found, errors)
    }
    return
  }
  const extension = extname(path).toLowerCase()
  if (!named && !TYPES[extension]) {
    const kind = extension ? `files of type ${extension}` : "files without an extension"
    errors.push(
      new IntakeError(basename(path), `${kind} in folders are not read; name the file itself to have it tried`, path),
    )
    return
  }
  const real = realpathSync(path)
  if (!found.has(real)) found.set(real, path)
}

/** Why a file could not be opened, in words for the user. */
export function readFailure(error: unknown): string {
  const code = (error as { code?: unknown }).code
  if (code === "ENOENT") return "there is no such file or folder"
  if (code === "EACCES" || code === "EPERM") return "no permission to read it"
  return `it can't be read (${error instanceof Error ? error.message : String(error)})`
}

function sharedFolder(files: readonly string[]): string {
  const parts = files.map((file) => dirname(resolve(file)).split(sep))
  const first = parts[0] ?? []
  let shared = 0
  while (shared < first.length && parts.every((folder) => folder[shared] === first[shared])) shared++
  return first.slice(0, shared).join(sep) || sep
}
