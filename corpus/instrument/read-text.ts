import { makeReport } from "../../src/intake/report.ts"
import { isKind, type Mention } from "../../src/model/mention.ts"
import type { Part } from "../../src/model/span.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const resources = new ResourceShelf(["general"]).for("")

/** What is read from an instrument's own text, a line for each clause and under it a line for each undertaking, as the golden files have it. */
export function readText(text: string): string[] {
  const mentions = annotate(makeReport({ id: "golden", text, kind: "instrument" }), resources)
  const clauses = mentions.filter((one) => isKind(one, "clause"))
  const commitments = mentions.filter((one) => isKind(one, "commitment"))
  return clauses.flatMap((clause) => [
    ["§", clause.label ?? "-", clause.part, clause.effect ?? "-", words(clause.operative)].join(" | "),
    ...commitments
      .filter((one) => one.clause === clause.id)
      .map((one) =>
        [
          `  ${one.promisor ?? "-"}`,
          `${one.polarity} ${one.act}`,
          one.force,
          ...(one.demandedBy === null ? [] : [`by ${one.demandedBy}`]),
          ...(one.starts === null ? [] : [`from ${timeText(mentions, one.starts)}`]),
          ...(one.deadlineWords === null ? [] : [`due ${words(one.deadlineWords)}`]),
          ...one.area.map((part) => `in ${words(part)}`),
          ...one.conditions.map((part) => `if ${words(part)}`),
          ...one.exemptions.map((part) => `not ${words(part)}`),
        ].join(" | "),
      ),
  ])
}

function timeText(mentions: readonly Mention[], id: string): string {
  return mentions.find((one) => one.id === id)?.text ?? "?"
}

function words(part: Part | null): string {
  return part === null ? "-" : part.text.replace(/\s+/g, " ")
}
