import { readFileSync } from "node:fs"
import { parse } from "yaml"

/** A line of `figures.yaml`: a sentence of our own and a figure in it; only the fields that are given are checked. */
export interface GoldenFigure {
  readonly in: string
  readonly no?: boolean
  readonly text?: string
  readonly measure?: string
  readonly n?: readonly [number | null, number | null, number | null]
  readonly bound?: string
  readonly qualifier?: string
  readonly unit?: string
  readonly population?: string | null
  readonly cumulative?: boolean
  readonly aspect?: string | null
  readonly of?: string
}

export function readGoldenFigures(): readonly GoldenFigure[] {
  return parse(readFileSync(new URL("figures.yaml", import.meta.url), "utf8"), { schema: "core" }) as GoldenFigure[]
}
