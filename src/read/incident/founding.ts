import type { MentionOf } from "../../model/mention.ts"
import { contains, type Part } from "../../model/span.ts"
import type { Page } from "../page.ts"
import type { Group } from "./group.ts"
import { fineness } from "./setting.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"
import { voiceOf } from "./voice.ts"
import { typeByWeapon, weaponsIn } from "./weapon.ts"
import { wordsBefore } from "./window.ts"

/** "attacks", "air strikes on civilians" without article or number. */
function isBarePlural(trigger: Trigger): boolean {
  if (trigger.entry.form !== "noun" || !/s$/.test(trigger.norm)) return false
  return !wordsBefore(trigger, 4).some((w) =>
    /^(?:the|these|those|two|three|four|several|dozens|\d+|a|series|more)$/.test(w.norm),
  )
}

/** Neither where, when, whom nor what with, at most who: a word that something outside the sentence must fill, or a figure of speech. */
export function isEmpty(
  page: Page,
  trigger: Trigger,
  place: MentionOf<"place"> | null,
  time: MentionOf<"time"> | null,
  targets: readonly Part[],
  clause: string,
): boolean {
  // a whole country is no setting by itself, nor is what attacks in general aim at
  if ((place !== null && fineness(place) < 4) || time !== null) return false
  if (targets.length > 0 && !isBarePlural(trigger)) return false
  if (weaponsIn(clause).length > 0) return false
  return !page
    .all("figure", trigger.sentence)
    .some((f) => /^(?:killed|injured|attacks|abducted|detained|destroyed)$/.test(f.measure))
}

/** The sentence tells of times long gone and gives the deed no date of its own: background that could not be dated. */
export function isLongGone(page: Page, trigger: Trigger): boolean {
  const { sentence } = trigger
  const anchor = page.anchorDate?.slice(0, 10)
  if (!anchor) return false
  // a date beside the one who speaks is not that of what he tells
  const said = voiceOf(page, trigger).attribution?.content.find((part) => contains(part, trigger.span))
  const dates = page
    .all("time", said ?? sentence)
    .filter((t) => t.type === "DATE" && /^\d{4}/.test(t.value ?? ""))
    .filter((t) => t.start - sentence.start < 50 || Math.abs(t.start - trigger.span.start) < 60)
  return (
    dates.length > 0 && dates.every((t) => Date.parse(anchor) - Date.parse((t.value ?? "").slice(0, 7)) > LONG_GONE_MS)
  )
}

const LONG_GONE_MS = 100 * 86_400_000

/** Words that found no incident of their own: a toll told without a deed, a hit without a hitter. */
export function mayOnlyJoin(
  page: Page,
  group: Group,
  doers: readonly Doer[],
  placed: boolean,
  dated: boolean,
  clause: string,
): boolean {
  const { base } = group
  const { family, weak, form } = base.entry
  if (/^(?:pushing|advancing)/.test(base.norm)) return true
  if (family === "toll") {
    if (/^(?:kill|claim|lost|los|leav|left)/.test(base.norm) && doers.length > 0) return false
    const killed = page.all("figure", base.sentence).some((f) => f.measure === "killed" && !f.cumulative)
    return !(killed && dated && /^kill|^die/.test(base.norm))
  }
  if (family === "suicide" && weak) return false
  if (weak && form === "verb") return doers.length === 0 && typeByWeapon(clause) === null
  if (family === "downing" && base.norm === "crash" && form === "noun") return true
  if (family === "protest" || family === "arrest") return doers.length === 0 && !placed
  if (family === "attack" && form === "noun") return doers.length === 0 && !placed && !dated
  return false
}
