/** Verbs of breaking what was agreed, with their object. */
export const BREAKS: ReadonlyMap<string, true> = new Map(
  "violate breach break flout infringe ignore disregard dishonour dishonor contravene shatter shred defy renege betray undermine sabotage torpedo exploit abuse"
    .split(" ")
    .map((verb) => [verb, true] as const),
)

/** Verbs of keeping: with a negation they break. */
export const KEEPS: ReadonlyMap<string, true> = new Map(
  "comply abide respect honour honor adhere observe implement commit uphold keep fulfil fulfill deliver stick live"
    .split(" ")
    .map((verb) => [verb, true] as const),
)

/** Nouns of breaking: "breaches of the truce", "in violation of". */
export const BREACH_NOUNS = /^(?:violation|breach|infringement|infraction|contravention|non-compliance|noncompliance)$/

/** Deeds that a truce forbids: verbs and event nouns. */
export const ATTACKS = new Set(
  `bomb shell strike attack kill raid pound bombard hit target storm capture seize assault ambush shoot clash fight advance besiege drop launch drop resume
   bombing shelling bombardment airstrike raid assault offensive capture seizure siege clash fighting campaign attack strike advance onslaught barrage
   killing ambush push fire`.split(/\s+/),
)

/** Accusations that name no deed but bad faith. */
export const BAD_FAITH =
  /^(?:duplicity|hypocrisy|betrayal|bad-faith|treachery|deceit|deception|cheating|perfidy|procrastination|foot-dragging)$/
