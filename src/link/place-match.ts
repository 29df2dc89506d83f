import type { Place } from "../model/place.ts"
import { fold } from "./words.ts"

/** How two places stand to each other. `near` is one place by all that is known, or one inside the other's district. */
export type PlaceRelation = "same" | "within" | "near" | "apart" | "unknown"

/** Kilometres within which two points of towns are taken as one built-up area, and from which they are certainly two. */
const ONE_AREA = 12
const TWO_AREAS = 45
/** Kilometres from a wider place's point within which a town may lie in it. */
const REACH: Readonly<Record<string, number>> = { district: 45, province: 160, region: 700 }

const WIDE = new Set(["district", "province", "region", "country"])

/** The relation of two places, by gazetteer id, spelling, country, points and precision; in that order. */
export function placeRelation(a: Place, b: Place): PlaceRelation {
  if (a.gazetteer !== null && a.gazetteer === b.gazetteer) return "same"
  if (a.country !== null && b.country !== null && a.country !== b.country) return "apart"
  const byName = sameKey(keyOf(a), keyOf(b))
  const apart = kilometres(a, b)
  if (byName && (apart === null || apart < TWO_AREAS)) return "same"
  const wide = isWide(a) === isWide(b) ? null : isWide(a) ? a : b
  if (wide) {
    if (wide.precision === "country") return wide === a ? inside(b, a) : inside(a, b)
    if (apart === null) return "unknown"
    return apart <= (REACH[wide.precision ?? ""] ?? 0) ? "within" : "apart"
  }
  if (apart === null) return byName ? "same" : nameWithin(a.name, b.name) ? "near" : "unknown"
  if (isWide(a)) return apart < 1 ? "same" : "unknown"
  return apart <= ONE_AREA ? "near" : apart >= TWO_AREAS ? "apart" : "unknown"
}

const isWide = (place: Place): boolean => WIDE.has(place.precision ?? "")

function inside(place: Place, country: Place): PlaceRelation {
  return place.country === null ? "unknown" : place.country === country.country ? "within" : "apart"
}

/** Great-circle distance; null where a point is missing. */
export function kilometres(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
  const rad = Math.PI / 180
  const dLat = (b.latitude - a.latitude) * rad
  const dLon = (b.longitude - a.longitude) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Words that say what kind of place it is, not which. */
const KINDS = new Set(
  "al el ar as ad an ash ez es et adh at the city town village district neighborhood neighbourhood province governorate area suburb camp of square market countryside region capital north south east west northern southern eastern western central old new upper lower near".split(
    " ",
  ),
)

/** Whether two names can be spellings of one: equal consonants after folding, articles and words like "city" left out ("Raqa", "al-Raqqah"). */
export function sameName(a: string, b: string): boolean {
  return sameKey(nameKey(a), nameKey(b))
}

const sameKey = (a: string, b: string): boolean => a.length >= 2 && a === b

/** Keys of names already met: a few hundred towns stand in all reports of a conflict. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 20_000

function keyOf({ name }: Place): string {
  const known = KEYS.get(name)
  if (known !== undefined) return known
  if (KEYS.size >= MOST_KEYS) KEYS.clear()
  const key = nameKey(name)
  KEYS.set(name, key)
  return key
}

/** The consonants of a name, doubled ones once, without articles and words for kinds of place; the vowels' letters come back where nothing else is left. */
export function nameKey(name: string): string {
  return telling(name).map(skeleton).join("")
}

/** Whether one name is the other with a word more ("Breij", "Qasr el-Breij"). */
function nameWithin(a: string, b: string): boolean {
  const x = telling(a).map(skeleton)
  const y = telling(b).map(skeleton)
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return short.some((w) => w.length >= 3) && short.every((w) => long.includes(w))
}

/** Whether a name says which place, and not only what kind or on which side ("the West", "northern countryside"). */
export function namesOne(name: string): boolean {
  return words(name).some((w) => !KINDS.has(w))
}

function words(name: string): string[] {
  return name
    .split(/[\s\-‐-―/]+/)
    .map((w) => fold(w).replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((w) => w.length > 0)
}

function telling(name: string): string[] {
  const all = words(name)
  const own = all.filter((w) => !KINDS.has(w))
  return own.length > 0 ? own : all
}

function skeleton(word: string): string {
  const s = word
    .replace(/ou?gh?/g, "g")
    .replace(/kh/g, "k")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/gh/g, "g")
    .replace(/q/g, "k")
    .replace(/c(?=[^eiyh]|$)/g, "k")
    .replace(/z/g, "s")
    .replace(/(.)\1+/g, "$1")
  const bones = s.replace(/(?!^)[aeiouyhw]/g, "").replace(/(.)\1+/g, "$1")
  return bones.length >= 2 ? bones : s
}
