import { readFileSync } from "node:fs"

/** The program's version, from package.json: the same file from src/serve and from dist/serve. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version
