import type { Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, stem, wordsOf } from "../words.ts"

const BY = "dispute 1"

/** A cause that leaves no attacker. */
const ACCIDENT =
  /\b(?:(?:technical|mechanical|engine) (?:faults?|failures?|problems?|malfunctions?|issues?|errors?|defects?)|malfunction(?:ed|s)?|accident(?:al|ally)?|gas (?:leak|canister|cylinder)|short circuit|(?:pilot|human) error|bad weather|poor visibility)\b/i
const NOT = /\b(?:not|no|nor|denied|denies|rather than|instead of)\b[^.\n]{0,40}$/i

const CAN_BE_ACCIDENTS = new Set<string>([
  "disrupted-weapons-use",
  "other",
  "attack",
  "air-drone-strike",
  "shelling-artillery-missile-attack",
  "remote-explosive-landmine-ied",
  "looting-property-destruction",
])

/** A sentence that only tells of earlier cases in general sets nothing against this one. */
const FARTHEST = 6

/**
 * Where a report names an attacker for an incident and lets somebody say that it was an accident: both stand, against one another.
 */
export function accidents(reading: Reading): Link[] {
  const { text } = reading.report
  const causes = reading.all("attribution").filter((m) => m.content.some((c) => isAccident(c.text)))
  if (causes.length === 0) return []
  const sentences = reading.sentences()
  const at = (offset: number): number => sentences.findIndex((s) => s.start <= offset && offset < s.end)
  const stems = (i: number): Set<string> => {
    const s = sentences[i]
    const words = s ? wordsOf(text, s.start, s.end).map((w) => w.norm) : []
    return new Set(words.filter((w) => !FUNCTION_WORDS.has(w)).map(stem))
  }
  const incidents = reading
    .all("incident")
    .filter((m) => m.scope === "event" && m.perpetrators.length > 0 && CAN_BE_ACCIDENTS.has(m.type))
  return causes.flatMap((cause) => {
    const content = cause.content.find((c) => isAccident(c.text))
    const here = at(content?.start ?? cause.start)
    const told = stems(here)
    const rated = incidents
      .map((incident) => {
        const there = at(incident.start)
        const shared = [...stems(there)].filter((s) => told.has(s)).length
        const distance = Math.min(...[incident, ...incident.alsoAt].map((one) => Math.abs(at(one.start) - here)))
        const named = [incident, ...incident.alsoAt].some((one) =>
          wordsOf(one.text).some((w) => told.has(stem(w.norm))),
        )
        return {
          incident,
          shared: shared === 0 && !named ? 0 : shared + (named ? 2 : 0) + Math.max(0, 2 - distance),
          distance,
        }
      })
      .filter((r) => r.shared >= 2 && r.distance <= FARTHEST)
      .sort((x, y) => y.shared - x.shared || x.distance - y.distance || x.incident.start - y.incident.start)
    const best = rated[0]
    return best ? [link(reading, best.incident, cause)] : []
  })
}

function isAccident(text: string): boolean {
  const m = ACCIDENT.exec(text)
  return m !== null && !NOT.test(text.slice(0, m.index))
}

function link(reading: Reading, incident: MentionOf<"incident">, cause: MentionOf<"attribution">): Link {
  const [a, b] = incident.id < cause.id ? [incident, cause] : [cause, incident]
  const who = cause.speaker.name ?? cause.source?.text ?? "a source"
  return {
    kind: "dispute",
    a: reading.ref(a),
    b: reading.ref(b),
    verdict: "positive",
    score: 0.6,
    grounds: [
      {
        rule: "accident",
        supports: true,
        text: `${who} tells of an accident where ${incident.perpetrators.map((p) => p.name).join(", ")} is named`,
      },
    ],
    by: BY,
    relation: "contradicts",
  }
}
