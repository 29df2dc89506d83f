import type { ActorType } from "../../model/actor.ts"
import type { Codebook, CodebookActor } from "../../model/codebook.ts"

/** Words that name fighters of no particular group: they exclude no group by name. */
const GENERIC =
  /^(?:the )?(?:\w+ )?(?:rebels?|terrorists?|militants?|gunmen|insurgents?|extremists?|jihadis?t?s?|fighters|opposition(?: fighters| forces| groups?)?|armed (?:men|groups?|opposition)|islamists?|mercenaries|factions?)$/i

type Camp = "state" | "group" | "other"

const CAMPS: Readonly<Partial<Record<ActorType, Camp>>> = {
  state: "state",
  "government-forces": "state",
  coalition: "state",
  "armed-group": "group",
  political: "group",
}

const OPENED = new WeakMap<Codebook, Sides>()

/** The sides of a codebook, made once for each. */
export function sidesOf(codebook: Codebook): Sides {
  const sides = OPENED.get(codebook) ?? new Sides(codebook)
  OPENED.set(codebook, sides)
  return sides
}

/** Who belongs to whom, by a codebook. */
export class Sides {
  private readonly byName: ReadonlyMap<string, CodebookActor>

  constructor(codebook: Codebook) {
    this.byName = new Map(codebook.actors.map((actor) => [actor.name, actor]))
  }

  /** The name and all that it belongs to or holds an office of. */
  chain(name: string): ReadonlySet<string> {
    const found = new Set<string>()
    const open = [name]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue
      found.add(next)
      const actor = this.byName.get(next)
      if (actor?.partOf) open.push(actor.partOf)
      for (const { of } of actor?.tenures ?? []) open.push(of)
    }
    return found
  }

  /** Whether one of two names is the other, or belongs to it. */
  related(a: string, b: string): boolean {
    return this.chain(a).has(b) || this.chain(b).has(a)
  }

  /**
   * Whether blame of one excludes blame of the other: a state's side against an armed group's, or two states that are not one another's. Two groups do not exclude one
   * another by name alone (reporters name one group sharper or vaguer), nor does a name that no codebook knows.
   */
  exclude(a: string, b: string): boolean {
    if (a === b || this.related(a, b)) return false
    const x = this.camp(a)
    const y = this.camp(b)
    if (x === "other" || y === "other") return false
    return x !== y || x === "state"
  }

  /** Whether two names can stand for one actor: the same, one belonging to the other, or a group beside unnamed fighters. */
  oneSide(a: string, b: string): boolean {
    if (this.related(a, b)) return true
    return (GENERIC.test(a) || GENERIC.test(b)) && this.camp(a) === "group" && this.camp(b) === "group"
  }

  /** Whether a name is known as a state's side or an armed or political group: one that can be accused, and deny. */
  isParty(name: string): boolean {
    return this.camp(name) !== "other"
  }

  private camp(name: string): Camp {
    if (GENERIC.test(name)) return "group"
    const roots = [...this.chain(name)].map((n) => this.byName.get(n)?.type)
    if (roots.some((type) => type !== undefined && CAMPS[type] === "state")) return "state"
    return roots.some((type) => type !== undefined && CAMPS[type] === "group") ? "group" : "other"
  }
}
