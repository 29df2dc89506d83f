import type { Word } from "../../text/syntax/tree.ts"

const SIDES =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)$/
const NOUNS: Readonly<Record<string, string>> = {
  outskirts: "outskirts-of",
  suburb: "suburb-of",
  suburbs: "suburb-of",
  edge: "edge-of",
  edges: "edge-of",
  north: "north-of",
  south: "south-of",
  east: "east-of",
  west: "west-of",
  centre: "in",
  center: "in",
  heart: "in",
  city: "in",
  town: "in",
  village: "in",
  province: "in",
  region: "in",
  district: "in",
  neighborhood: "in",
  neighbourhood: "in",
  area: "in",
}
const PREPOSITIONS: Readonly<Record<string, string>> = {
  in: "in",
  inside: "in",
  within: "in",
  at: "in",
  near: "near",
  outside: "outside",
  around: "around",
  from: "from",
  to: "to",
  into: "to",
  toward: "to",
  towards: "to",
  through: "through",
  across: "in",
  over: "over",
  between: "between",
  against: "against",
  on: "on",
}
/** Words between a preposition and the name that do not change how they relate. */
const BETWEEN =
  /^(?:the|a|an|northern|southern|eastern|western|central|rural|greater|downtown|nearby|besieged|rebel|held|-|‐|‑|government|old|syrian|iraqi|capital|city|town|village|province)$/

/** How the words before a place's name relate something to it: "near", "north-of", "in"; null where nothing tells. */
export function relationOf(words: readonly Word[], from: number): string | null {
  let i = from - 1
  while (i >= 0 && from - i <= 6 && BETWEEN.test(words[i]?.norm ?? "")) i--
  const word = words[i]?.norm ?? ""
  if (word === "of") {
    const noun = words[i - 1]?.norm ?? ""
    const side = SIDES.test(noun) ? `${noun.replace("-", "")}-of` : undefined
    return NOUNS[noun] ?? side ?? null
  }
  return PREPOSITIONS[word] ?? null
}

/** What sort of place the words around a name say that it is; null where they do not. */
export function sortOf(words: readonly Word[], from: number, to: number): "province" | "town" | null {
  const after = words[to]?.norm ?? ""
  const before = words[from - 1]?.norm === "of" ? (words[from - 2]?.norm ?? "") : (words[from - 1]?.norm ?? "")
  if (PROVINCES.has(after) || (PROVINCES.has(before) && words[from - 1]?.norm === "of")) return "province"
  if (TOWNS.has(before) || after === "city") return "town"
  return null
}

const PROVINCES = new Set(["province", "governorate", "oblast", "provinces", "governorates", "countryside"])
const TOWNS = new Set([
  "city",
  "town",
  "village",
  "capital",
  "suburb",
  "neighborhood",
  "neighbourhood",
  "cities",
  "towns",
  "villages",
])
