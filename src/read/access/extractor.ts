import type { Word } from "../../text/syntax/tree.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page } from "../page.ts"
import { attributionAt } from "../side.ts"
import { deliveryAt } from "./delivery.ts"
import { obstructionAt } from "./obstruction.ts"
import { timeNear } from "./setting.ts"
import { statusAt, type Told } from "./status.ts"
import { aidWords } from "./words.ts"

/** Reads humanitarian access: places under siege or hard to reach, deliveries by stage, and who is said to stand in the way. */
export const accessExtractor: Extractor<"access"> = {
  name: "access",
  version: 2,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["access"],
  *extract(page) {
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      const [aid] = aidWords(page.text, s)
      let told = false
      for (const word of s.words) {
        const status = statusAt(page, s, word)
        const found =
          status ?? (told ? null : ((aid ? deliveryAt(page, s, word, aid) : null) ?? obstructionAt(page, s, word)))
        if (!found) continue
        if (!status) told = true
        yield draftOf(page, s, word, found)
      }
    }
  },
}

function draftOf(page: Page, s: Parameters<typeof timeNear>[1], word: Word, told: Told): Draft<"access"> {
  return {
    kind: "access",
    start: word.start,
    end: word.end,
    place: null,
    status: null,
    change: null,
    delivery: null,
    obstructedBy: null,
    constraint: null,
    time: timeNear(page, s, word)?.id ?? null,
    figures: [],
    allegedBy: attributionAt(page, word)?.id ?? null,
    ...told,
  }
}
