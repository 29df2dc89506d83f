import { fold } from "../../../text/fold.ts"

/**
 * The key under which the gazetteer keeps a name: folded words joined by one space, hyphens as spaces, apostrophes and full stops dropped.
 * Arabic articles stay, as towns are listed with them ("Al Hasakah").
 */
export function placeKey(name: string): string {
  return name
    .split(/[\s\-‐‑–/]+/)
    .map(fold)
    .filter((word) => word !== "")
    .join(" ")
}

/** Words that stand for one another at the head of a name. */
const SHORT: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", mt: "mount", ft: "fort", pt: "point" }

/** The other spelling of a name with an abbreviated first word ("St. Paul", "Saint Paul"); null for most names. */
export function otherKey(key: string): string | null {
  const cut = key.indexOf(" ")
  if (cut < 0) return null
  const head = key.slice(0, cut)
  const long = SHORT[head]
  if (long) return long + key.slice(cut)
  const short = Object.entries(SHORT).find(([, word]) => word === head)?.[0]
  return short ? short + key.slice(cut) : null
}
