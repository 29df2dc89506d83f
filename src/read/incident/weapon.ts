import type { IncidentType } from "../../model/incident.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"))

/** Things that are fired, dropped or launched. */
export const MUNITION_WORDS = words(
  "rocket|rockets|shell|shells|mortar|mortars|missile|missiles|bomb|bombs|artillery|rounds|barrage|barrages|salvo|salvos|grenade|grenades|gas|chlorine|sarin|projectile|projectiles|munitions|strikes|airstrikes|attack|attacks|raids|offensive|assault",
)

/** What flies, sails or drives to strike: never a perpetrator by itself. */
export const PLATFORM_WORDS = words(
  "warplane|warplanes|jet|jets|plane|planes|aircraft|airplane|airplanes|helicopter|helicopters|drone|drones|bomber|bombers|gunship|gunships|warship|warships|chopper|choppers|mig|fighter-jet",
)

/** Device nouns: an incident only where something happens with them. */
export const DEVICES = words(
  "bomb|bombs|car bomb|carbomb|car bombs|truck bomb|truck bombs|roadside bomb|roadside bombs|explosive device|explosive devices|improvised explosive device|improvised explosive devices|landmine|landmines|land mine|land mines|sticky bomb|sticky bombs|booby trap|booby traps|barrel bomb|barrel bombs|vehicle bomb|vehicle bombs|motorcycle bomb|parcel bomb|letter bomb|ied|ieds|vbied|vbieds|suicide bomb|suicide bombs|suicide car bomb|suicide truck bomb",
)

/** Nouns for stretches of land, positions and buildings that can be taken, held or hit. */
export const PLACE_NOUNS = words(
  "town|towns|village|villages|city|cities|area|areas|district|districts|neighborhood|neighborhoods|neighbourhood|neighbourhoods|territory|territories|checkpoint|checkpoints|base|bases|airport|airbase|field|fields|hill|hills|road|roads|highway|crossing|position|positions|suburb|suburbs|province|provinces|region|regions|quarter|quarters|border|dam|bridge|junction|silos|ground|swathes|swaths|swath|land|street|streets|facility|prison|hospital|school|factory|camp|camps|capital|stronghold|strongholds|bastion|enclave|island|port|parts|half|east|west|north|south|square|building|buildings|front|farms|outpost|post|headquarters|complex|compound|villages",
)

interface WeaponRule {
  readonly pattern: RegExp
  readonly type: IncidentType
}

/** Which type a weapon's words speak for, most telling first. Patterns are matched against a clause in lower case. */
const WEAPON_TYPES: readonly WeaponRule[] = [
  {
    pattern:
      /\b(?:chemical (?:weapons?|arms|agents?|attacks?)|poison(?:ous)? gas|toxic gas|nerve (?:gas|agent)|sarin|chlorine|mustard gas|tear gas canisters of chlorine|gas attacks?|gas heads)\b/,
    type: "chemical-weapon",
  },
  {
    pattern:
      /\b(?:suicide (?:bomb\w*|attack\w*|vest|belt|blast|car|truck|explosion)|blew (?:him|her|it|them)sel\w+ up|explosive (?:belt|vest)|motor(?:cycle|bike) bomber)\b/,
    type: "suicide-bomb",
  },
  {
    pattern:
      /\b(?:barrel bombs?|air ?strikes?|air ?raids?|warplanes?|planes?|fighter jets?|jets?|drones?|helicopters?|gunships?|air force|aerial|aircraft|bombers? planes?|sorties?|from the air)\b/,
    type: "air-drone-strike",
  },
  {
    pattern: /\b(?:rockets?|mortars?|artillery|shells?|shelling|shelled|missiles?|tank fire|howitzers?|grad)\b/,
    type: "shelling-artillery-missile-attack",
  },
  {
    pattern:
      /\b(?:car bomb\w*|truck bomb\w*|roadside bombs?|explosive devices?|landmines?|land mines?|mines?|ieds?|explosives?|explosives-laden|bomb-laden|booby.?traps?|bombs?|explosions?|blasts?|planted)\b/,
    type: "remote-explosive-landmine-ied",
  },
  { pattern: /\bgrenades?\b/, type: "grenade" },
]

/** The type that the weapons named in a stretch of text speak for; null where it names none. */
export function typeByWeapon(text: string): IncidentType | null {
  const lower = text.toLowerCase()
  for (const rule of WEAPON_TYPES) if (rule.pattern.test(lower)) return rule.type
  return null
}

const WEAPON_NOUNS =
  /\b(?:(?:surface-to-surface|ground-to-ground|ballistic|cruise|scud|guided|anti-tank) missiles?|missiles?|rocket[- ]propelled grenades?|rocket shells?|mortar (?:rounds?|shells?|bombs?)|artillery(?: shells?)?|rockets?|mortars?|barrel bombs?|cluster (?:bombs?|munitions?)|"?dumb"? bombs|unguided bombs|bunker[- ]buster\w*|phosphorus(?: bombs?)?|incendiary \w+|napalm|thermobaric \w+|chemical (?:weapons?|arms|agents?)|poison(?:ous)? gas|toxic gas|nerve gas|nerve agents?|sarin(?: gas)?|chlorine(?: gas)?|mustard gas|(?:suicide )?car bombs?|truck bombs?|roadside bombs?|explosive (?:devices?|belts?|vests?)|explosives|landmines?|grenades?|vacuum bombs?|shells)\b/gi

/** Weapons as the text names them, each once, in reading order. */
export function weaponsIn(text: string): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  for (const m of text.matchAll(WEAPON_NOUNS)) {
    const key = m[0].toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    found.push(m[0])
  }
  return found
}
