import { readFileSync } from "node:fs"

/** The shapes that are described, with the files that hold them (written from the types by `npm run schema`). */
const SCHEMAS = ["record", "mention", "codebook"] as const

/** `schema [record|mention|codebook]`: prints the JSON schema. */
export function schemaCommand(what: string): void {
  const name = SCHEMAS.find((one) => one === what)
  if (!name) throw new RangeError(`schema: "${what}" is not described; there are ${SCHEMAS.join(", ")}`)
  process.stdout.write(readFileSync(new URL(`../../../schema/${name}.json`, import.meta.url), "utf8"))
}
