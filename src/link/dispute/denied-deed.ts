import type { Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, stem, wordsOf } from "../words.ts"
import type { Sides } from "./sides.ts"

type Attribution = MentionOf<"attribution">
type Incident = MentionOf<"incident">

/** Denials out of habit ("has long denied") answer no single incident. */
const IN_GENERAL =
  /\b(?:long|always|repeatedly|consistently|routinely|regularly|often|persistently|in the past|previously)\b/i
/** A denial of the deed itself, or of an accusation of it. */
const OF_A_DEED =
  /\b(?:accus\w{1,6}|allegations?|claims?|reports?|responsib\w{1,8}|involve\w{0,4}|role|behind|carr(?:y|ied|ying) out|hand in|part in|blame)\b/i
/** A deed named as a certain one: "the attack", "Wednesday's strike". */
const CERTAIN =
  /\b(?:the|that|this|these|those|such an?|its|their|\w{3,6}days?['’]?s?) (?:\w{1,20} ){0,3}?(?:attack|strike|air ?strike|raid|bombing|bombardment|shelling|massacre|killing|assault|incident|explosion|blast)s?\b/i
/** Stems of triggers that fit every incident. */
const COMMON = new Set(["kill", "attack", "die", "dead", "hit", "struck", "wound", "injur", "death", "incident"])

/** Ties a denial to the incident of the same report that it is about, where the words show which. */
export function deniedDeeds(reading: Reading, sides: Sides): Link[] {
  const incidents = reading
    .all("incident")
    .filter((m) => m.scope === "event" && (m.status === "happened" || m.status === "ongoing") && m.zone === "body")
  if (incidents.length === 0) return []
  return reading
    .all("attribution")
    .filter((m) => m.speechAct === "deny" && m.zone === "body" && m.speaker.name !== null)
    .flatMap((denial) => {
      const best = incidents
        .map((incident) => ({ incident, score: closeness(denial, incident, sides) }))
        .filter(({ score }) => score > 0)
        .sort((x, y) => y.score - x.score || x.incident.start - y.incident.start)[0]
      return best ? [link(reading, best.incident, denial)] : []
    })
}

/** How well a denial fits an incident; 0 where nothing ties them. */
function closeness(denial: Attribution, incident: Incident, sides: Sides): number {
  const content = denial.content.map((c) => c.text).join(" ")
  if (IN_GENERAL.test(denial.cue?.text ?? "")) return 0
  const denier = denial.speaker.name ?? ""
  const accused = incident.perpetrators.some((p) => sides.related(p.name, denier))
  if (!accused && !sides.isParty(denier)) return 0
  const triggers = stems([incident.text, ...incident.alsoAt.map((a) => a.text)].join(" "))
  const shared = [...stems(content)].filter((s) => triggers.has(s))
  const own = shared.filter((s) => !COMMON.has(s)).length
  const certain = CERTAIN.test(content)
  const deed = OF_A_DEED.test(content)
  if (own === 0 && !(shared.length > 0 && certain) && !(accused && deed && certain)) return 0
  if (own === 1 && !certain && !deed) return 0
  const distance = Math.min(...[incident, ...incident.alsoAt].map((at) => Math.abs(at.start - denial.start)))
  return (accused ? 3 : 0) + own + (certain ? 1 : 0) + Math.max(0, 1 - distance / 1500)
}

function stems(text: string): Set<string> {
  const words = wordsOf(text).map((w) => w.norm)
  return new Set(words.filter((w) => !FUNCTION_WORDS.has(w)).map(stem))
}

function link(reading: Reading, incident: Incident, denial: Attribution): Link {
  const [a, b] = incident.id < denial.id ? [incident, denial] : [denial, incident]
  const text = `${denial.speaker.name} denies it here: “${denial.content[0]?.text.slice(0, 120) ?? ""}”`
  return {
    kind: "dispute",
    a: reading.ref(a),
    b: reading.ref(b),
    verdict: "positive",
    score: 0.6,
    grounds: [{ rule: "denied-deed", supports: true, text }],
    by: "dispute 1",
    relation: "denies",
  }
}
