import type { ActorType } from "../../model/actor.ts"
import { fold } from "../../text/fold.ts"

const TYPES: readonly (readonly [ActorType, RegExp])[] = [
  [
    "outlet",
    /\b(?:news|times|post|tv|television|radio|press|herald|tribune|gazette|journal|telegraph|newspaper|magazine|daily|broadcasting|media)\b/,
  ],
  [
    "government-forces",
    /\b(?:navy|police|air force|guards?|infantry|cavalry|artillery|marines|regiment|battalion|squadron|fleet|defen[cs]e ministry|ministry of defen[cs]e|armed forces|military|security forces|corps|command|troops)\b/,
  ],
  [
    "armed-group",
    /\b(?:brigades?|front|militias?|battalions?|liberation army|jaysh|jaish|liwa|kataib|harakat|jabhat|ansar|mujahideen|resistance|faylaq)\b/,
  ],
  [
    "political",
    /\b(?:party|congress|parliament|council|assembly|committee|senate|movement|opposition|bloc|knesset|duma)\b/,
  ],
  ["coalition", /\b(?:coalition|alliance|task force)\b/],
  [
    "igo",
    /\b(?:nations|(?:african|european|arab|economic|customs|maghreb) union|league|commission|tribunal|international court)\b/,
  ],
  [
    "ngo",
    /\b(?:watch|relief|charity|foundation|association|society|network|organi[sz]ation|observatory|crescent|cross|institute|centre|center|rights|committee to|union|medics|doctors|syndicate|helmets)\b/,
  ],
  ["armed-group", /\b(?:forces|army|fighters|units)\b/],
]

/** The type of an organisation that no codebook knows, by the words of its name; "other" where they do not tell. */
export function typeByName(name: string): ActorType {
  const folded = name
    .split(/[\s-]+/)
    .map(fold)
    .join(" ")
  return TYPES.find(([, pattern]) => pattern.test(folded))?.[0] ?? "other"
}
