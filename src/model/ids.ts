declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

/** Id of a report in a case: what JSONL gives, else the file's name or relative path. */
export type ReportId = Branded<"report">
/** Id of a mention, unique in its report and derived from its content. */
export type MentionId = Branded<"mention">
/** Id of an item of the record, stable as long as its earliest evidence stands. */
export type ItemId = Branded<"item">

export const ReportId = (id: string): ReportId => id as ReportId
export const MentionId = (id: string): MentionId => id as MentionId
export const ItemId = (id: string): ItemId => id as ItemId

/**
 * A short, stable hash of a few strings, for ids that derive from content (FNV-1a, two lanes, 64 bits in base 36).
 * Not cryptographic: texts are hashed with SHA-256 at intake.
 */
export function contentHash(...parts: readonly (string | number)[]): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (const part of parts) {
    const s = String(part)
    for (let i = 0; i < s.length; i++) {
      const c = s.charCodeAt(i)
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b ^ c, 0x85ebca6b) + (b >>> 13)
    }
    a = Math.imul(a ^ 0x1f, 0x01000193)
    b = Math.imul(b ^ 0x1f, 0xc2b2ae35)
  }
  return (a >>> 0).toString(36).padStart(7, "0") + (b >>> 0).toString(36).padStart(7, "0")
}
