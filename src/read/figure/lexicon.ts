import type { Measure } from "../../model/figure.ts"

/** Words that tell what a number measures. Verbs in all their forms; how each stands to those who are counted is in its row. */

interface Row {
  readonly measure: Measure
  /** object: the counted ones are its object or passive subject · subject: they do it themselves ("fled", "died") */
  readonly counts: "object" | "subject"
  readonly stems: string
}

const ROWS: readonly Row[] = [
  {
    measure: "killed",
    counts: "object",
    stems: "kill slay murder execute massacre behead assassinate gas lynch slaughter hang martyr",
  },
  { measure: "killed", counts: "subject", stems: "die perish drown suffocate succumb" },
  { measure: "injured", counts: "object", stems: "wound injure hurt maim hospitalise hospitalize" },
  { measure: "missing", counts: "subject", stems: "disappear vanish" },
  { measure: "detained", counts: "object", stems: "detain arrest imprison jail apprehend incarcerate" },
  { measure: "detained", counts: "object", stems: "capture" },
  { measure: "abducted", counts: "object", stems: "abduct kidnap" },
  { measure: "displaced", counts: "object", stems: "displace uproot expel" },
  { measure: "displaced", counts: "subject", stems: "flee" },
  { measure: "besieged", counts: "object", stems: "besiege trap" },
  { measure: "destroyed", counts: "object", stems: "destroy demolish damage wreck raze" },
  { measure: "pledged", counts: "object", stems: "pledge" },
  { measure: "reached", counts: "object", stems: "assist feed vaccinate" },
  { measure: "affected", counts: "object", stems: "affect" },
]

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  slay: ["slay", "slays", "slew", "slain", "slaying"],
  die: ["die", "dies", "died", "dying"],
  hurt: ["hurt", "hurts", "hurting"],
  flee: ["flee", "flees", "fled", "fleeing"],
  behead: ["behead", "beheads", "beheaded", "beheading"],
  expel: ["expel", "expels", "expelled", "expelling"],
  kidnap: ["kidnap", "kidnaps", "kidnapped", "kidnaped", "kidnapping"],
  abduct: ["abduct", "abducts", "abducted", "abducting"],
  trap: ["traps", "trapped", "trapping"],
  gas: ["gassed", "gassing"],
  feed: ["feed", "feeds", "fed", "feeding"],
  hang: ["hanged", "hanging"],
}

export interface Verb {
  readonly measure: Measure
  readonly counts: "object" | "subject"
  /** The form may be a participle of the passive ("killed", "slain"). */
  readonly passive: boolean
}

function forms(stem: string): readonly string[] {
  const irregular = IRREGULAR[stem]
  if (irregular) return irregular
  const e = stem.endsWith("e")
  const root = e ? stem.slice(0, -1) : stem
  return [stem, /(?:s|sh|ch)$/.test(stem) ? `${stem}es` : `${stem}s`, `${root}ed`, `${root}ing`]
}

/** Verb forms by their lower-case spelling. */
export const VERBS: ReadonlyMap<string, Verb> = new Map(
  ROWS.flatMap(({ measure, counts, stems }) =>
    stems
      .split(" ")
      .flatMap((stem) =>
        forms(stem).map(
          (form) =>
            [
              form,
              { measure, counts, passive: counts === "object" && /(?:ed|en|slain|hurt|fed)$/.test(form) },
            ] as const,
        ),
      ),
  ),
)

const list = (measure: Measure, words: string): [string, Measure][] => words.split(" ").map((word) => [word, measure])

/** Predicates after a number or its noun that are not verbs of the table: "dead", "missing", "hostage". */
export const STATES: ReadonlyMap<string, Measure> = new Map([
  ...list("killed", "dead lifeless"),
  ...list("missing", "missing unaccounted"),
  ...list("abducted", "hostage captive hostages captives"),
  ...list("besieged", "besieged trapped encircled stranded"),
  ...list("displaced", "homeless displaced"),
  ...list("injured", "wounded injured hurt"),
])

/** Counted nouns that are a measure by themselves: "15 deaths", "55 wounded", "13 raids". */
export const NOUNS: ReadonlyMap<string, Measure> = new Map([
  ...list(
    "killed",
    "death deaths fatality fatalities martyr martyrs dead corpse corpses bodies killings executions lives victims",
  ),
  ...list("injured", "wounded injured injuries"),
  ...list("missing", "missing disappearances"),
  ...list("detained", "detainees arrests detentions prisoners"),
  ...list("abducted", "hostages abductees abductions captives kidnappings"),
  ...list("displaced", "refugees displaced idps evacuees-no"),
  ...list(
    "attacks",
    "attack attacks strike strikes airstrikes airstrike raid raids bombings bombardments sorties assaults shellings explosions blasts air-raids violations breaches clashes ambushes",
  ),
])

/** Nouns whose "of" counts: "the killing of 12 men", "a toll of 31", "the lives of 40". */
export const OF_NOUNS: ReadonlyMap<string, Measure> = new Map([
  ...list("killed", "killing killings death deaths execution massacre murder toll slaughter bodies"),
  ...list("injured", "injury injuries wounding"),
  ...list("displaced", "displacement exodus fleeing flight"),
  ...list("detained", "arrest arrests detention"),
  ...list("abducted", "abduction kidnapping"),
  ...list("destroyed", "destruction"),
])

/** Nouns of people: their unit is "people". Nationalities and "-men" are told by their form. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    "people person persons civilian civilians child children woman women man men boy boys girl girls militant militants fighter fighters soldier soldiers rebel rebels terrorist terrorists jihadist jihadists " +
    "troop troops policeman policemen officer officers member members resident residents refugee refugees other others martyr martyrs medic medics doctor doctors journalist journalists worker workers prisoner prisoners " +
    "detainee detainees hostage hostages insurgent insurgents loyalist loyalists gunman gunmen guard guards citizen citizens inhabitants student students patients victims casualties deaths fatalities dead wounded injured " +
    "lives villagers nationals militiamen militia servicemen commanders commander leaders activists protesters demonstrators pilots colleagues comrades survivors souls recruits migrants families staff crew passengers " +
    "personnel nurses teachers volunteers peacekeepers rescuers infants babies toddlers teenagers elderly men jihadis islamists mercenaries partisans combatants non-combatants inmates convicts suspects reporters bodyguards marines sailors gunmen attackers bombers escapees evacuees pilgrims worshippers mourners bystanders shoppers foreigners contractors interpreters relatives judges police engineers drivers employees officials bodies corpses them those whom of"
  ).split(" "),
)

/** Words between a counted noun and its predicate that may be skipped. */
export const BETWEEN: ReadonlySet<string> = new Set(
  (
    "have has had been being be was were are is also reportedly allegedly reported believed feared confirmed thought said still now all to could may might would will not yet immediately instantly " +
    "dead-no either both since then remain remained were- who that which got left later subsequently themselves " +
    "forced compelled able trying"
  ).split(" "),
)

/** Nouns before a number that make it a name: "resolution 2254", "Article 5". */
export const NAMES: ReadonlySet<string> = new Set(
  "resolution resolutions article articles chapter route highway channel flight no number division brigade regiment battalion base page section phase point annex paragraph version boeing mig sukhoi su radio studio hotel gate day unit group sector district zone camp hill checkpoint road street line aged age version file case".split(
    " ",
  ),
)

/** Units of length, weight, time and calibre: numbers of them count nothing that is recorded. */
export const PLAIN_UNITS =
  /^(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|m|cm|mm|feet|foot|ft|yards?|acres?|hectares?|kg|kilos?|kilograms?|tons?|tonnes?|lit(?:er|re)s?|gallons?|degrees?|years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?|hrs?|am|pm|gmt|o'clock|inch(?:es)?|knots?|mph|barrels?|st|nd|rd|th|times?|decades?|fold|percentage|points?)$/i
