import type { IncidentType } from "../../model/incident.ts"
import { isPassive } from "./doer.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"
import { typeByWeapon } from "./weapon.ts"
import { wordsBefore } from "./window.ts"

const FIGHTING_TARGETS =
  /\b(?:checkpoints?|army|military|outposts?|bases?|positions?|troops|soldiers|fighters|militants|gunmen|convoy of soldiers|barracks|garrison|airbase|oil (?:and gas )?fields?|town|towns|village|villages|city|police station|headquarters|rebels|insurgents|terrorists|jihadists|front line|frontline)\b/i
const ARMED_SIDES = /^(?:rebels|insurgents|militants|terrorists|jihadists|extremists|Islamists|separatists)$/

/**
 * The type that one telling speaks for: the trigger's own, else that of the weapons in its clause, else what doer and target make of it.
 * Null where only other tellings of the incident can settle it.
 */
export function typeOf(
  trigger: Trigger,
  clause: string,
  doers: readonly Doer[],
  targets: readonly string[],
  official: boolean,
): IncidentType | null {
  const { entry, norm } = trigger
  const weapon = typeByWeapon(clause)
  if (official && isForceOnCrowd(trigger, targets)) return "excessive-force-against-protesters"
  if (/fire$|^fir(?:e|ed|es|ing)$/.test(norm) && entry.form === "verb" && isShooting(trigger, targets, weapon))
    return "attack"
  if (
    entry.family === "air" ||
    entry.family === "shelling" ||
    entry.family === "chemical" ||
    entry.family === "suicide"
  )
    return norm.startsWith("shelling") && weapon === "air-drone-strike"
      ? weapon
      : weapon === "chemical-weapon" && entry.family !== "air" && !/^use/.test(norm)
        ? "chemical-weapon"
        : entry.type
  if (/^raid/.test(norm) && weapon === null && ON_FOOT.test(clause))
    return /arrest|detain|round/i.test(clause) ? "arrests" : "attack"
  if (entry.family === "bombardment") return typeOfBombardment(norm, weapon, doers, official, isSingle(trigger))
  if (entry.family === "blast") return typeOfBlast(weapon, clause)
  if (entry.family === "territory") return typeOfTaking(norm, doers, official)
  if (entry.family === "killing") return weapon === "chemical-weapon" ? weapon : entry.type
  if (entry.family === "attack" || entry.family === "toll")
    return typeOfAttack(trigger, weapon, doers, targets, official)
  return entry.type
}

const CROWD = /\b(?:protest(?:ers?|ors?)|demonstrat(?:ors?|ions?)|mourners|marchers|rally|funeral procession)\b/i

/** Shots at people who protest: only where the words name them as those who were hit. */
function isForceOnCrowd(trigger: Trigger, targets: readonly string[]): boolean {
  return (
    /^(?:killing|attack|toll|clash)$/.test(trigger.entry.family) &&
    !/^(?:clash|fight|fought|battl|push|advanc|storm)/.test(trigger.norm) &&
    targets.some((t) => CROWD.test(t))
  )
}

/** "opened fire on a bus", "fired at doctors": guns on people who do not fight. */
function isShooting(trigger: Trigger, targets: readonly string[], weapon: IncidentType | null): boolean {
  if (weapon !== null) return false
  if (/^(?:open|exchang|trad)/.test(trigger.norm)) return targets.some((t) => HELPLESS.test(t))
  const next = trigger.sentence.words[trigger.last + 1]?.norm ?? ""
  return /^(?:at|on|upon|into)$/.test(next) && !targets.some((t) => FIGHTING_TARGETS.test(t))
}

const HELPLESS =
  /\b(?:civilians?|people|crowds?|protest\w*|demonstrat\w*|residents|worshippers|bus(?:es)?|cars?|vehicle|ambulances?|journalists?|students?|mourners|families|women|children|villagers|pilgrims|workers|doctors|medics)\b/i

/** Words by which a raid is one on the ground. */
const ON_FOOT =
  /\b(?:police|soldiers|arrest\w*|detain\w*|seized|house|houses|home|homes|hotel|offices?|apartments?|hideouts?|search\w*|night raids?|commandos?|gunmen|dawn raid|round(?:ed|ing) up|on foot|officers)\b/i

function typeOfBombardment(
  norm: string,
  weapon: IncidentType | null,
  doers: readonly Doer[],
  official: boolean,
  single: boolean,
): IncidentType | null {
  if (weapon === "chemical-weapon" || weapon === "suicide-bomb" || weapon === "air-drone-strike") return weapon
  if (weapon === "shelling-artillery-missile-attack") return weapon
  if (/^(?:strike|raid)/.test(norm)) return "air-drone-strike"
  if (/^bombard|^pound/.test(norm)) return "shelling-artillery-missile-attack"
  if (doers.length > 0)
    return official || !doers.every((d) => ARMED_SIDES.test(d.name))
      ? "air-drone-strike"
      : "remote-explosive-landmine-ied"
  if (norm === "bombing" && !single) return "air-drone-strike"
  return /^bomb(?:ed|s)$/.test(norm) ? "air-drone-strike" : "remote-explosive-landmine-ied"
}

/** "a bombing", "the bombing" may be one device; "bombing" alone is what aircraft do. */
function isSingle(trigger: Trigger): boolean {
  const before = wordsBefore(trigger, 3).map((w) => w.norm)
  return before.some((w) => /^(?:a|an|the|this|that|another|terrorist|double|twin)$/.test(w))
}

function typeOfBlast(weapon: IncidentType | null, clause: string): IncidentType {
  if (weapon === "suicide-bomb") return weapon
  if (/\brocket bomb|\brockets?\b|\bshells?\b|\bmortar/i.test(clause) && !/\b(?:car|truck|roadside)\b/i.test(clause))
    return "shelling-artillery-missile-attack"
  return "remote-explosive-landmine-ied"
}

function typeOfTaking(norm: string, doers: readonly Doer[], known: boolean): IncidentType {
  if (/^(?:expel|dr[io]v|besieg|encircl)/.test(norm)) return "armed-clash"
  const official =
    known ||
    doers.some(
      (d) =>
        /\b(?:government|army|military|air force|police|authorities|regime|security)\b/i.test(d.name) &&
        !/\b(?:anti|opposition|rebel)\b/i.test(d.name),
    )
  return official ? "government-regains-territory" : "non-state-actor-overtakes-territory"
}

function typeOfAttack(
  trigger: Trigger,
  weapon: IncidentType | null,
  doers: readonly Doer[],
  targets: readonly string[],
  official: boolean,
): IncidentType | null {
  if (weapon === "remote-explosive-landmine-ied" && official && /^(?:us|drop|unleash|launch)/.test(trigger.norm))
    return "air-drone-strike"
  if (trigger.entry.type === "looting-property-destruction") return trigger.entry.type
  if (weapon) return weapon
  if (trigger.entry.family === "toll")
    return doers.length > 0 && !isPassive(trigger) ? "attack" : doers.length > 0 ? "attack" : null
  if (targets.some((t) => FIGHTING_TARGETS.test(t)) && doers.length > 0) return "armed-clash"
  return null
}
