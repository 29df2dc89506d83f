/**
 * The words that people read for the codes of the record: neutral, the field's own terms (docs/terms.md). The command line, the web app and the
 * exports all take them from here; a code without an entry reads as itself with its hyphens opened.
 */
const LABELS: { readonly [code: string]: string } = {
  "air-drone-strike": "air or drone strike",
  "shelling-artillery-missile-attack": "shelling, artillery or missile attack",
  "remote-explosive-landmine-ied": "remote explosive, landmine or IED",
  "suicide-bomb": "suicide bombing",
  "chemical-weapon": "chemical weapon",
  "armed-clash": "armed clash",
  "government-regains-territory": "government regains territory",
  "non-state-actor-overtakes-territory": "non-state actor overtakes territory",
  "abduction-forced-disappearance": "abduction or forced disappearance",
  "looting-property-destruction": "looting or destruction of property",
  "change-to-group-activity": "change to group activity",
  "non-violent-transfer-of-territory": "non-violent transfer of territory",
  "headquarters-or-base-established": "headquarters or base established",
  "disrupted-weapons-use": "disrupted weapons use",
  "excessive-force-against-protesters": "excessive force against protesters",
  signed: "agreed",
  "humanitarian-access": "humanitarian access",
  signature: "signed",
  "in-effect": "in effect",
  "cessation-of-hostilities": "cessation of hostilities",
  "peace-process": "peace process",
  "leaves-out": "leaves out",
  "will-not": "refused or ended",
  "reported-by-other": "reported by another",
  "claim-responsibility": "claims responsibility",
  "under-way": "under way",
  "hard-to-reach": "hard to reach",
  "in-need": "in need",
  "blames-other": "blames another",
  "cannot-judge": "cannot be judged",
  "not-graded": "not graded",
  "verbatim-copy": "verbatim copy",
  "light-edit": "light edit",
  "shared-quotation": "shared quotation",
  "cites-outlet": "cites an outlet",
  "different-scope": "different scope",
  "health-care": "health care",
  "double-tap": "double tap",
  "movement-into": "movement into the area (AMRF)",
  "movement-within": "movement within the area (AMRF)",
  "military-operations": "military operations (AMRF)",
  "violence-against-personnel-and-assets": "violence against aid personnel or assets (AMRF)",
  interference: "interference with aid (AMRF)",
  "mines-uxo": "mines or unexploded ordnance (AMRF)",
  "physical-environment": "physical environment (AMRF)",
  "people-access-to-services": "people’s access to services and assistance (AMRF)",
  "denial-of-needs": "denial of needs (AMRF)",
  "no-reply": "no reply",
  "turned-back": "turned back",
  "told-not-done": "Told as not done",
  "told-not-begun": "Told as not begun",
  "told-begun": "Told as begun",
  "told-in-part": "Told as done in part",
  "told-done": "Told as done",
  "told-withdrawn": "Told as taken back",
  "told-superseded": "Told as replaced",
  "told-extended": "Told as extended",
  "told-breach-alleged": "Said to have been broken",
  "told-made": "Promised",
  "told-day-passed": "Its day passed; no report read tells the outcome",
  "not-initiated": "not begun, as told",
  minimum: "begun, as told",
  intermediate: "done or under way, as told",
}

/** What a person reads for a code. */
export function labelOf(code: string): string {
  return LABELS[code] ?? code.replaceAll("-", " ")
}

/** What an item of access tells, in words: "besieged", "no longer besieged, as told", "delivery turned back; obstructed: movement within". */
export function accessWords({ status, change, delivery, constraint }: AccessTold): string {
  const held = status === null ? null : change === "ends" ? `no longer ${labelOf(status)}, as told` : labelOf(status)
  return (
    [
      held,
      delivery === null ? null : `delivery ${labelOf(delivery)}`,
      constraint === null ? null : `obstructed: ${labelOf(constraint)}`,
    ]
      .filter((word) => word !== null)
      .join("; ") || "access"
  )
}

interface AccessTold {
  readonly status: string | null
  readonly change: string | null
  readonly delivery: string | null
  readonly constraint: string | null
}
