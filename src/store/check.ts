import { createHash } from "node:crypto"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { StoreError } from "./error.ts"
import type { Entry } from "./store.ts"

/**
 * The assertions that stand on both sides of the disk: what is written is checked before, what is read is checked after.
 * @throws StoreError "corrupt"
 */
export function checkReport(report: Report): void {
  if (sha256(report.text) !== report.sha256) {
    throw new StoreError("corrupt", `report "${report.id}": the text does not have the hash that it was taken in with`)
  }
  let at = 0
  for (const zone of report.zones) {
    if (zone.start < at || zone.end <= zone.start || zone.end > report.text.length) {
      throw new StoreError(
        "corrupt",
        `report "${report.id}": zone [${zone.start}, ${zone.end}) is out of order or outside the text`,
      )
    }
    at = zone.end
  }
}

/** Checks that raw bytes have the hash that the report keeps of them. @throws StoreError "corrupt" */
export function checkRaw(report: Report, raw: Uint8Array | null): void {
  if ((raw === null) !== (report.rawSha256 === null) || (raw !== null && sha256(raw) !== report.rawSha256)) {
    throw new StoreError(
      "corrupt",
      `report "${report.id}": the raw bytes do not have the hash that they were taken in with`,
    )
  }
}

/** Checks that each mention's words stand at its span, and that no id occurs twice. @throws StoreError "corrupt" */
export function checkMentions(report: Report, mentions: readonly Mention[]): void {
  const ids = new Set<string>()
  for (const mention of mentions) {
    if (report.text.slice(mention.start, mention.end) !== mention.text || mention.text === "") {
      throw new StoreError(
        "corrupt",
        `report "${report.id}", mention ${mention.id}: "${mention.text.slice(0, 60)}" does not stand at [${mention.start}, ${mention.end})`,
      )
    }
    if (ids.has(mention.id))
      throw new StoreError("corrupt", `report "${report.id}": mention id ${mention.id} occurs twice`)
    ids.add(mention.id)
  }
}

/** All checks of an entry before it is written. @throws StoreError "corrupt" */
export function checkEntry(entry: Entry): void {
  checkReport(entry.report)
  checkRaw(entry.report, entry.raw)
  checkMentions(entry.report, entry.mentions)
}

/** What is said where an id is taken. */
export function conflict(id: string): StoreError {
  return new StoreError(
    "conflict",
    `the case has another text under the id "${id}"; give this one another id (rename the file)`,
  )
}

/** What is said where an id is not known. */
export function noReport(id: string): StoreError {
  return new StoreError("no-report", `the case has no report "${id}"`)
}

function sha256(data: string | Uint8Array): string {
  const hash = createHash("sha256")
  return (typeof data === "string" ? hash.update(data, "utf8") : hash.update(data)).digest("hex")
}
