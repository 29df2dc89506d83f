import { stampOf } from "../../model/mention.ts"
import type { Explanation } from "../../record/explain.ts"

/** An explanation as indented text: the item's fields, then each mention with its place, rule and words, then origins and copies. */
export function explanationToText(explanation: Explanation): string {
  const { item, list, mentions, copies, grounds } = explanation
  const out = [`${item.id} (${list})`]
  for (const [field, value] of Object.entries(item)) {
    if (
      ["id", "evidence", "fieldEvidence", "origins", "positions"].includes(field) ||
      value === null ||
      (Array.isArray(value) && value.length === 0)
    )
      continue
    out.push(`  ${field}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
  }
  out.push("  rests on:")
  for (const { report, mention, line, quote } of mentions) {
    out.push(`    ${report}:${line} “${quote.replace(/\s+/g, " ")}”`)
    if (mention)
      out.push(
        `      read as ${mention.kind} by ${stampOf(mention).extractor} ${stampOf(mention).version}, rule ${stampOf(mention).rule}, zone ${mention.zone}`,
      )
  }
  if ("origins" in item && Array.isArray(item.origins)) {
    out.push("  origins:")
    for (const { key, why, reports } of item.origins as { key: string; why: string; reports: string[] }[])
      out.push(`    ${key}: ${why} (${reports.join(", ")})`)
  }
  for (const { from, to, how, containment } of copies)
    out.push(`  copy: ${from} and ${String(to)}: ${how}, ${Math.round(containment * 100)} %`)
  for (const ground of grounds) out.push(`  ${ground.supports ? "for" : "against"}: ${ground.text} (${ground.rule})`)
  return out.join("\n")
}
