import type { MentionId } from "./ids.ts"

/** Humanitarian access to a place, or a delivery to it. */
export interface Access {
  readonly place: MentionId | null
  readonly status: "besieged" | "hard-to-reach" | "accessible" | null
  /** What the words tell of the status: that it begins or ends; null where it only holds. */
  readonly change: "begins" | "ends" | null
  /** Stage: requested, approved, denied, no-reply, loaded, departed, turned-back, arrived, delivered, distributed, airdrop. */
  readonly delivery: string | null
  readonly obstructedBy: string | null
  /** Constraint type of OCHA's Access Monitoring and Reporting Framework, in kebab-case. */
  readonly constraint: string | null
  /** When it is told for. */
  readonly time: MentionId | null
  readonly figures: readonly MentionId[]
  readonly allegedBy: MentionId | null
}
