import { overlaps, type Part } from "../../model/span.ts"
import type { Page } from "../page.ts"
import type { Trigger } from "./trigger.ts"
import { wordsAfter } from "./window.ts"

interface FlagRule {
  readonly flag: string
  readonly pattern: RegExp
}

const FLAG_RULES: readonly FlagRule[] = [
  {
    flag: "health-care",
    pattern:
      /\b(?:hospitals?|clinics?|medical (?:cent(?:er|re)s?|facilit\w+|staff|workers?|team|point)|ambulances?|medics?|doctors?|nurses?|paramedics?|health (?:cent(?:er|re)s?|workers?|facilit\w+|care))\b/i,
  },
  {
    flag: "aid",
    pattern:
      /\b(?:aid (?:convoys?|workers?|trucks?|warehouses?|agenc\w+)|humanitarian (?:convoys?|workers?)|relief (?:convoys?|workers?)|red crescent|red cross|white helmets|civil defen[cs]e (?:cent(?:er|re)|workers?|team))\b/i,
  },
  { flag: "school", pattern: /\b(?:schools?|kindergartens?|universit(?:y|ies)|classrooms?)\b/i },
  { flag: "market", pattern: /\b(?:market|markets|marketplace|bazaar|souk|souq|bakery|bakeries)\b/i },
  {
    flag: "double-tap",
    pattern: /\b(?:double[- ]tap|rescuers|rescue workers|first responders|rescuing (?:those|people|the))\b/i,
  },
]

/** What holds of the clause as a whole: the place is under siege, help was struck on its way. */
const CLAUSE_RULES: readonly FlagRule[] = [
  { flag: "siege", pattern: /\b(?:besieg\w+|under siege|(?:the|its|their) siege)\b/i },
  {
    flag: "double-tap",
    pattern:
      /\bdouble[- ]tap\b|\b(?:as|when|while|after) (?:[\w-]+ ){0,3}(?:rescuers|rescue workers|first responders|medics|paramedics|ambulances) (?:had )?(?:arrived|rushed|gathered|were|came|reached|worked)\b/i,
  },
]

/** Words after a deed's by which its own words end. */
const ENDS =
  /^(?:said|says|told|reported|that|who|which|where|when|while|as|after|to|and|but|according|because|since|before|killing|wounding|injuring)$/
const REACH = 9

/**
 * Flags of a telling: what was hit, who was harmed and where it went off must themselves be of that kind. Doctors who speak and hospitals where the
 * wounded lie make no attack on health care.
 */
export function flagsOf(page: Page, triggers: readonly Trigger[], targets: readonly Part[], clause: string): string[] {
  const [base] = triggers
  if (!base) return []
  const harmed = page
    .all("figure", base.sentence)
    .filter(
      (f) => /^(?:killed|injured|abducted|detained|destroyed|missing)$/.test(f.measure) && clause.includes(f.text),
    )
  const beside = triggers
    .filter((t) => t.entry.family !== "toll" && t.entry.family !== "clash")
    .map((t) => wordsBeside(page, t))
  const own = [...targets.map((t) => t.text), ...harmed.map((f) => f.text), ...beside].join(" ; ")
  const found = FLAG_RULES.filter((rule) => rule.pattern.test(own)).map((rule) => rule.flag)
  const whole = CLAUSE_RULES.filter((rule) => rule.pattern.test(clause)).map((rule) => rule.flag)
  return [...new Set([...found, ...whole])]
}

/** The words that follow a deed's up to a new clause and outside of any source: "exploded | outside a bakery in Hama". */
function wordsBeside(page: Page, trigger: Trigger): string {
  const sources = page.all("attribution").flatMap((a) => (a.source ? [a.source] : []))
  const kept: string[] = []
  for (const word of wordsAfter(trigger, REACH)) {
    if (ENDS.test(word.norm) || word.norm === "," || sources.some((s) => overlaps(s, word))) break
    kept.push(word.text)
  }
  return kept.join(" ")
}
