import type { Kind, Mention, MentionFields } from "../../model/mention.ts"

/** The fields of a kind that may hold nothing, each with its nothing. */
type Blank<K extends Kind> = {
  readonly [F in keyof MentionFields[K] as null extends MentionFields[K][F]
    ? F
    : MentionFields[K][F] extends readonly unknown[]
      ? F
      : never]: null extends MentionFields[K][F] ? null : readonly []
}

/** By kind. A field that the model gains is missing here until the compiler is content, so that no case of an earlier build can lack it. */
const BLANKS: { readonly [K in Kind]: Blank<K> } = {
  attribution: {
    source: null,
    cue: null,
    content: [],
    within: null,
    audience: null,
    saidAt: null,
    saidWhere: null,
    signs: [],
  },
  time: { value: null, mod: null, edtf: null, anchor: null },
  place: {
    country: null,
    latitude: null,
    longitude: null,
    precision: null,
    relation: null,
    gazetteer: null,
    pcode: null,
  },
  actor: { role: null, affiliation: null },
  figure: {
    low: null,
    best: null,
    high: null,
    qualifier: null,
    population: null,
    aspect: null,
    partOf: null,
    allegedBy: null,
    incident: null,
  },
  incident: {
    place: null,
    time: null,
    figures: [],
    flags: [],
    perpetrators: [],
    targets: [],
    weapons: [],
    toldBy: [],
    alsoAt: [],
  },
  commitment: {
    promisor: null,
    beneficiary: null,
    deadline: null,
    starts: null,
    ends: null,
    instrument: null,
    reportedBy: null,
    deadlineWords: null,
    alsoAt: [],
    demandedBy: null,
    clause: null,
    area: [],
    told: [],
    conditions: [],
    exemptions: [],
  },
  position: { holder: null, condition: null, saidIn: null },
  allegation: { by: null, against: null, of: null, incident: null, commitment: null, saidIn: null },
  meeting: {
    name: null,
    venue: null,
    date: null,
    hosts: [],
    parties: [],
    word: null,
    statedCause: null,
    allegedBy: null,
  },
  access: {
    place: null,
    status: null,
    change: null,
    delivery: null,
    obstructedBy: null,
    constraint: null,
    time: null,
    figures: [],
    allegedBy: null,
  },
  control: { place: null, holder: null, time: null, allegedBy: null },
  clause: { label: null, heading: null, within: null, operative: null, effect: null, parties: [] },
  outcome: { promisor: null, act: null, commitment: null, time: null, saidIn: null },
  count: {
    monitor: null,
    low: null,
    best: null,
    high: null,
    qualifier: null,
    of: null,
    definition: null,
    against: null,
    place: null,
    period: null,
    periodWords: null,
    truceDay: null,
    figure: null,
    saidIn: null,
  },
  displacement: { figure: null, origin: null, destination: null, destinationWords: null, time: null, saidIn: null },
  funding: { donor: null, recipient: null, time: null, saidIn: null },
}

/** A mention as an earlier build stored it, with nothing in each field that the model has gained since; the same object where none is missing. */
export function withBlanks(mention: Mention): Mention {
  const missing = Object.entries(BLANKS[mention.kind] ?? {}).filter(([field]) => !(field in mention))
  return missing.length === 0 ? mention : { ...mention, ...Object.fromEntries(missing) }
}
