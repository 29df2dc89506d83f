import { fold } from "../../text/fold.ts"
import type { NameSpan } from "../names.ts"

/** Full names of a report's persons by their surname (folded): null where several persons of the report bear it. */
export type FullNames = ReadonlyMap<string, string | null>

/** Collects the full names, the codebook's canonical ones where it knows them. */
export function fullNames(names: readonly NameSpan[]): FullNames {
  const full = new Map<string, string | null>()
  for (const name of names) {
    if (name.kind !== "person" || name.office) continue
    const known = name.known.find((one) => one.actor.type === "person" && one.use === "name")?.actor.name
    if (!known && name.to - name.from < 2) continue
    const surname = surnameKey(name)
    const value = known ?? name.text
    const earlier = full.get(surname)
    if (earlier === undefined) full.set(surname, value)
    else if (earlier !== null && !sameName(earlier, value)) full.set(surname, null)
  }
  return full
}

/** The name that a person's mention stands for: codebook's, else the report's full name for a bare surname, else as printed. */
export function personName(name: NameSpan, full: FullNames): string {
  const direct = name.known.find((one) => one.actor.type === "person" && one.use === "name")
  if (direct && name.to - name.from > 1) return direct.actor.name
  const surnames = name.known.filter((one) => one.actor.type === "person")
  const told = full.get(surnameKey(name))
  if (name.to - name.from === 1 && told) return told
  // Several persons of the report bear the surname: the codebook's bare alias ("Gadhafi") still means the one who needs no first name.
  if (told === null) return direct?.actor.name ?? name.text
  return surnames.length === 1 ? (surnames[0]?.actor.name ?? name.text) : name.text
}

function surnameKey(name: NameSpan): string {
  return fold(name.sentence.words[name.to - 1]?.text ?? "")
}

/** "Bashar Assad" and "Bashar al-Assad", "J. Kerry" and "John Kerry" are one; "Asma Assad" is another. */
function sameName(a: string, b: string): boolean {
  const first = (name: string) => fold(name.split(/\s+/)[0] ?? "")
  const [x, y] = [first(a), first(b)]
  return x === y || x.startsWith(y) || y.startsWith(x)
}
