import { readFileSync } from "node:fs"
import { decodeModel } from "./model-file.ts"
import { pipeline } from "./pipeline.ts"
import type { SyntaxModel } from "./tree.ts"

const SHIPPED = new URL("../../../models/english.bin", import.meta.url)

let opened: SyntaxModel | undefined

/** The model that ships with the program; read once. Throws where the file is missing or is not a model. */
export function openSyntaxModel(): SyntaxModel {
  opened ??= pipeline(decodeModel(readFileSync(SHIPPED)))
  return opened
}
