import type { Incident, IncidentType } from "../../model/incident.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Part, Span } from "../../model/span.ts"
import type { PageSentence } from "../page.ts"
import type { Family } from "./lexicon.ts"
import type { Trigger } from "./trigger.ts"

/** Somebody who is told to have done it, as one sentence tells it. */
export interface Doer extends Span {
  readonly name: string
  readonly role: "direct" | "joint" | "supporting"
  readonly candidate: boolean
  /** True where the teller tells of its own deed ("the army said it had shelled"). */
  readonly own?: boolean
}

/** How a mention stands to what was told before: "the attack" · "an attack" · "another attack", "an earlier attack" · no article. */
export type Definiteness = "definite" | "indefinite" | "other" | "bare"

/** Whose words a sentence is, for the trigger in it. */
export interface Voice {
  /** The innermost attribution whose content holds the trigger; null where none does. */
  readonly attribution: MentionOf<"attribution"> | null
  /** True where somebody seems to be speaking and it cannot be told who or how far: no name may rest on the sentence. */
  readonly doubtful: boolean
}

/** One telling of an incident in one sentence, before tellings of the same incident are joined. */
export interface Sketch {
  readonly trigger: Trigger
  readonly part: Part
  readonly sentence: PageSentence
  /** In the headline or its repetition: headlines drop sources by custom. */
  readonly headline: boolean
  readonly family: Family
  readonly type: IncidentType | null
  readonly doers: readonly Doer[]
  readonly place: MentionOf<"place"> | null
  /** Names of the wider places that its sentence puts the place in. */
  readonly placedIn: readonly string[]
  readonly time: MentionOf<"time"> | null
  readonly targets: readonly Part[]
  readonly weapons: readonly string[]
  readonly flags: readonly string[]
  readonly status: Incident["status"]
  readonly scope: Incident["scope"]
  readonly definiteness: Definiteness
  readonly voice: Voice
  /** Who denies it, where the trigger stands in a denial; such a telling joins an incident and founds none. */
  readonly denier: string | null
  /** Weaker words of the same clause that tell of the same deed ("raids ... killed"). */
  readonly also: readonly Part[]
  /** True where nothing but the word speaks for an incident of its own: it may join one, never found one. */
  readonly joinOnly: boolean
  /** True where the words speak of such deeds in general ("often", "since the war began"). */
  readonly generic: boolean
  /** "were also killed": more dead, of another deed unless the place is the same. */
  readonly adds: boolean
  /** The largest number of dead in its sentence; null where it has none. */
  readonly toll: number | null
}
