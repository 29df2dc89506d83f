import type { Draft, Extractor } from "../extractor.ts"
import { namesOf } from "../names.ts"

/** People, states, groups and organisations that the text names. */
export const actorExtractor: Extractor<"actor"> = {
  name: "actor",
  version: 1,
  needs: ["place"],
  gives: ["actor"],
  *extract(page): Iterable<Draft<"actor">> {
    for (const name of namesOf(page)) {
      if (name.kind !== "person" && name.kind !== "organisation") continue
      const known = name.known[0]?.actor
      yield {
        kind: "actor",
        rule: known ? "codebook" : name.kind,
        start: name.start,
        end: name.end,
        name: known?.name ?? name.text,
        printed: name.text,
        role: null,
        type: known?.type ?? (name.kind === "person" ? "person" : "other"),
      }
    }
  },
}
