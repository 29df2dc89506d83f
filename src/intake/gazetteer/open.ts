import { existsSync, readFileSync } from "node:fs"
import type { GazetteerFile } from "../../model/gazetteer.ts"
import { GazetteerError, parseGazetteer } from "./parse.ts"

/**
 * Opens a user's gazetteer file (see `parseGazetteer`).
 * @throws GazetteerError where it is not there or faulty
 */
export function openGazetteerFile(path: string): GazetteerFile {
  if (!existsSync(path)) throw new GazetteerError(path, [{ line: 1, field: null, reason: "no such gazetteer file" }])
  return parseGazetteer(readFileSync(path, "utf8"), path)
}
