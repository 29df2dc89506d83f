import { existsSync, readFileSync, statSync } from "node:fs"
import type { Country } from "./countries.ts"
import type { CodebookFile } from "./schema.ts"

/** What the build has read ahead from YAML and from the country list, so that no command has to. */
export interface CompiledCodebooks {
  readonly countries: readonly Country[]
  /** By name. */
  readonly codebooks: Readonly<Record<string, CodebookFile>>
}

/** Stands beside the built file (dist/); the sources have none and read the YAML. */
const FILE = new URL("./compiled.json", import.meta.url)

let compiled: (CompiledCodebooks & { readonly at: number }) | null | undefined

/** The compiled codebooks and countries; null where there are none. */
export function readCompiled(): (CompiledCodebooks & { readonly at: number }) | null {
  if (compiled !== undefined) return compiled
  // The build wrote it from the same types an instant before, so it is taken as it is.
  compiled = existsSync(FILE)
    ? { ...(JSON.parse(readFileSync(FILE, "utf8")) as CompiledCodebooks), at: statSync(FILE).mtimeMs }
    : null
  return compiled
}

/** The compiled form of a shipped codebook; null where there is none, or where the YAML was changed since. */
export function compiledCodebook(name: string, file: string): CodebookFile | null {
  const all = readCompiled()
  const codebook = all?.codebooks[name]
  return all && codebook && statSync(file).mtimeMs <= all.at ? codebook : null
}
