// Data table: the words by which reports tell of incidents, and the phrases that only look like them.
import type { IncidentType } from "../../model/incident.ts"

/** What kind of doing a trigger word tells of; coarser than a type, and what two mentions must share to be one incident. */
export const FAMILIES = [
  "air",
  "shelling",
  "bombardment",
  "blast",
  "suicide",
  "chemical",
  "clash",
  "territory",
  "killing",
  "abduction",
  "arrest",
  "downing",
  "protest",
  "attack",
  "toll",
] as const
export type Family = (typeof FAMILIES)[number]

/** One entry of the trigger lexicon. */
export interface TriggerEntry {
  readonly family: Family
  /** The type that the words alone speak for; null where weapon, agent and target decide ("attack", "killed"). */
  readonly type: IncidentType | null
  readonly form: "noun" | "verb"
  /** A weak word ("hit", "targeted", "killed") is no incident of its own beside a strong one of the same clause. */
  readonly weak: boolean
  /** A long action told as one word ("offensive", "campaign"): it goes on unless the text says otherwise. */
  readonly campaign: boolean
}

interface Row {
  readonly family: Family
  readonly type: IncidentType | null
  readonly nouns?: string
  readonly verbs?: string
  readonly weak?: boolean
  readonly campaign?: boolean
}

/**
 * Words, one row a meaning; entries are separated by "|". Nouns get their plural, verbs their forms (irregular ones are given in brackets).
 * A "+" between words of a noun compound lets it be written apart, hyphenated or as one word.
 */
const ROWS: readonly Row[] = [
  {
    family: "air",
    type: "air-drone-strike",
    nouns:
      "air+strike|air+raid|air+attack|air+assault|aerial strike|aerial attack|aerial raid|aerial bombardment|aerial bombing|aerial assault|drone+strike|drone+attack|drone+raid|barrel bomb attack|barrel bombing|barrel bomb strike|bombing run|bombing raid|bombing sortie|jet strike|helicopter attack|helicopter strike|carpet bombing|cluster bomb attack|coalition strike|coalition raid|missile drone attack|airborne strike|barrel bomb",
  },
  { family: "air", type: "air-drone-strike", nouns: "bombing campaign|air campaign|aerial campaign", campaign: true },
  { family: "bombardment", type: "air-drone-strike", nouns: "raid|strike", weak: true },
  {
    family: "shelling",
    type: "shelling-artillery-missile-attack",
    nouns:
      "shelling|shelling attack|rocket attack|rocket strike|rocket fire|rocket rain|rocket salvo|rocket barrage|rocket bomb|mortar attack|mortar fire|mortar strike|mortar shelling|mortar barrage|artillery attack|artillery fire|artillery strike|artillery shelling|artillery bombardment|artillery barrage|missile attack|missile strike|missile fire|missile barrage|tank fire|tank shelling|shell fire|shellfire|rocket shelling|ballistic missile attack|barrage|rocket volley|mortar round attack",
    verbs: "shell",
  },
  { family: "shelling", type: "shelling-artillery-missile-attack", nouns: "fire", weak: true },
  { family: "bombardment", type: "shelling-artillery-missile-attack", nouns: "bombardment", verbs: "bombard|pound" },
  { family: "bombardment", type: null, nouns: "bombing", verbs: "bomb" },
  {
    family: "blast",
    type: "remote-explosive-landmine-ied",
    nouns:
      "explosion|blast|car+bomb|car bombing|car bomb attack|car bomb blast|car bomb explosion|truck+bomb|truck bombing|truck bomb attack|roadside+bomb|roadside bombing|roadside bomb attack|bomb attack|bomb blast|bomb explosion|double bombing|twin bombing|triple bombing|motorcycle bomb|vehicle bomb|explosive device|improvised explosive device|landmine|land mine|landmine explosion|landmine blast|mine explosion|mine blast|booby trap|sticky bomb|parcel bomb|letter bomb|bomb|IED|VBIED",
    verbs:
      "explode|detonate|go off[goes off,went off,gone off,going off]|blow up[blows up,blew up,blown up,blowing up]",
  },
  {
    family: "suicide",
    type: "suicide-bomb",
    nouns:
      "suicide bombing|suicide attack|suicide blast|suicide bomb|suicide bomb attack|suicide bomb blast|suicide car bombing|suicide car bomb|suicide car bomb attack|suicide truck bombing|suicide truck bomb|suicide explosion|suicide vest attack|suicide mission|suicide assault|suicide bomber attack",
    verbs:
      "blow himself up[blows himself up,blew himself up,blowing himself up,blown himself up]|blow herself up[blows herself up,blew herself up,blowing herself up]|blow themselves up[blew themselves up,blowing themselves up,blow themselves up]|blow itself up[blew itself up]",
  },
  { family: "suicide", type: "suicide-bomb", nouns: "suicide bomber|suicide attacker", weak: true },
  {
    family: "chemical",
    type: "chemical-weapon",
    nouns:
      "chemical attack|chemical weapon attack|chemical weapons attack|chemical arms attack|chemical strike|chemical massacre|chemical bombing|gas attack|poison gas attack|poisonous gas attack|toxic gas attack|nerve gas attack|nerve agent attack|sarin attack|sarin gas attack|chlorine attack|chlorine gas attack|mustard gas attack|gassing|use of chemical weapons|use of chemical arms|use of chemical agents|use of poison gas|use of nerve gas|use of sarin|use of chlorine",
    verbs:
      "gassed[gassing]|use chemical weapons[used chemical weapons,using chemical weapons,uses chemical weapons]|use chemical arms[used chemical arms,using chemical arms]|use poison gas[used poison gas,using poison gas]|use chlorine[used chlorine,using chlorine]|use sarin[used sarin,using sarin]",
  },
  {
    family: "clash",
    type: "armed-clash",
    nouns:
      "clash|fighting|firefight|gunfight|gun battle|gunbattle|shootout|shoot out|exchange of fire|skirmish|street battle|infighting|fire fight|incursion|crossfire|ground attack|ground assault|ambush|counter+attack",
    verbs:
      "clash|skirmish|open fire[opened fire,opens fire,opening fire]|exchange fire[exchanged fire,exchanging fire,exchanges fire,traded fire,trading fire]|fight[fought,fights]|battle[battled,battling]|storm|ambush|push back[pushed back,pushing back,pushes back]|push[pushed,pushing,pushes]|advance",
  },
  { family: "clash", type: "armed-clash", verbs: "repel[repelled,repelling,repels]|repulse|foil|thwart", weak: true },
  { family: "clash", type: "armed-clash", nouns: "battle", weak: true },
  {
    family: "clash",
    type: "armed-clash",
    nouns:
      "offensive|counter+offensive|ground offensive|military operation|onslaught|ground operation|military offensive|advance",
    campaign: true,
  },
  {
    family: "territory",
    type: null,
    nouns: "capture|recapture|seizure|takeover|take over",
    verbs:
      "capture|recapture|seize|grab[grabs,grabbed,grabbing]|retake[retakes,retook,retaken,retaking]|overrun[overruns,overran,overrunning]|take over[takes over,took over,taken over,taking over]|take control[takes control,took control,taken control,taking control]|take full control[took full control,taken full control,taking full control]|regain control[regained control,regaining control,regains control]|gain control[gained control,gaining control]|seize control[seized control,seizing control]|wrest control[wrested control,wresting control]|liberate|reclaim|drive out[drove out,driven out,driving out]|expel[expelled,expelling,expels]",
  },
  {
    family: "territory",
    type: null,
    verbs: "fall to[fell to,falls to,fallen to,falling to]|lose control[lost control,losing control]",
  },
  {
    family: "killing",
    type: "attack",
    nouns:
      "execution|murder|mass execution|summary execution|beheading|mass killing|assassination|stabbing|shooting|lynching|slaying|mass shooting|killings",
    verbs:
      "beat to death[beaten to death,beating to death]|beat[beats,beaten,beating]|rape[raped,raping,rapes]|execute|behead|slaughter|murder|assassinate|lynch|stab[stabbed,stabs,stabbing]|shoot dead[shot dead,shooting dead]|gun down[gunned down,gunning down]|decapitate|crucify|shoot[shot,shoots,shooting]",
  },
  {
    family: "abduction",
    type: "abduction-forced-disappearance",
    nouns:
      "abduction|kidnapping|kidnap|hostage taking|hostage-taking|hostage|enforced disappearance|forced disappearance",
    verbs:
      "abduct|kidnap[kidnapped,kidnaps,kidnapping]|take hostage[took hostage,taken hostage,taking hostage]|hold hostage[held hostage,holding hostage]|forcibly disappear",
  },
  {
    family: "arrest",
    type: "arrests",
    nouns: "arrest|mass arrest|arrest raid",
    verbs: "arrest|detain|round up[rounded up,rounding up]",
  },
  {
    family: "downing",
    type: "disrupted-weapons-use",
    nouns: "downing|shooting down",
    verbs:
      "shoot down[shot down,shoots down,shooting down]|bring down[brought down,bringing down]|down[downed,downing]",
  },
  { family: "downing", type: "other", nouns: "plane crash|helicopter crash|crash", verbs: "crash" },
  {
    family: "protest",
    type: "peaceful-protest",
    nouns: "demonstration|protest|protest march|rally|sit-in",
    verbs:
      "protest|demonstrate|rally[rallied,rallying]|march[marched,marching]|take to the streets[took to the streets,taken to the streets,taking to the streets]",
  },
  {
    family: "protest",
    type: "violent-demonstration",
    nouns: "riot|rioting",
    verbs:
      "riot[rioted,rioting]|throw stones[threw stones,throwing stones,hurled stones,hurling stones,threw rocks,throwing rocks,hurled rocks]|throw petrol bombs[threw petrol bombs,hurled petrol bombs,threw molotov cocktails,hurled molotov cocktails]",
  },
  {
    family: "protest",
    type: "protest-with-intervention",
    verbs:
      "fire tear gas[fired tear gas,firing tear gas,fires tear gas,shot tear gas,shooting tear gas,lobbed tear gas,used tear gas,using tear gas]|fire rubber bullets[fired rubber bullets,firing rubber bullets,used rubber bullets]|use water cannon[used water cannon,using water cannon,used water cannons,using water cannons]",
  },
  {
    family: "attack",
    type: null,
    nouns:
      "attack|assault|massacre|reprisal|onslaught|terror attack|terrorist attack|armed attack|gun attack|grenade attack|arson attack|knife attack|hit-and-run attack|raid attack",
    verbs:
      "attack|assault|raid|come under fire[came under fire,coming under fire]|come under attack[came under attack,coming under attack,comes under attack]",
  },
  { family: "attack", type: "grenade", nouns: "grenade explosion|grenade blast|grenade+attack" },
  {
    family: "attack",
    type: "looting-property-destruction",
    nouns: "looting|arson",
    verbs: "loot|torch|burn[burned,burnt,burning,burns]|set fire to|burn down[burned down,burnt down]|demolish|ransack",
  },
  {
    family: "attack",
    type: null,
    verbs:
      "hit[hits,hitting]|target|strike[strikes,struck,striking]|use|fire|launch|drop[drops,dropped,dropping]|unleash|throw[threw,thrown,throwing]|hurl|lob[lobbed,lobbing]|rain down[rained down,raining down,rains down]|rain[rained,raining]|rock|slam into[slammed into,slamming into,slams into]|land[landed,landing]|fall[falls,fell,fallen,falling]|hammer",
    weak: true,
  },
  {
    family: "toll",
    type: null,
    verbs:
      "kill|die[dies,died,dying]|injure|wound|claim the life of[claimed the life of,claimed the lives of,claiming the lives of,claim the lives of]|claim[claimed,claiming]|lose their lives[lost their lives,losing their lives]|leave dead[left dead]",
    weak: true,
  },
]

/** Words that lead a text astray: longer phrases that hold a trigger word and tell of no incident. */
export const NO_TRIGGERS: readonly string[] = [
  "strike a deal",
  "struck a deal",
  "strike an agreement",
  "strike force",
  "strike group",
  "hunger strike",
  "general strike",
  "on strike",
  "raid jaafar",
  "heart attack",
  "attack helicopter",
  "attack helicopters",
  "attack aircraft",
  "attack on freedom",
  "downing street",
  "seized on",
  "seized upon",
  "seize on",
  "seizing on",
  "clash of civilisations",
  "clash of civilizations",
  "clash of cultures",
  "fighting chance",
  "fighting machine",
  "fight back",
  "fought back",
  "fights back",
  "battle over",
  "war of words",
  "beaten back",
  "warning shots",
  "terrorism",
  "bomb shelter",
  "bomb shelters",
  "bomb disposal",
  "bomb squad",
  "bombing of the talks",
  "battle lines",
  "battle line",
  "battle tank",
  "battle tanks",
  "crash course",
  "ceasefire",
  "cease fire",
  "cease-fire",
  "fire brigade",
  "fire service",
  "fire department",
  "caught fire",
  "at the hands",
  "in advance",
  "advance of",
  "advance team",
  "storm surge",
  "down to",
  "down on",
  "down from",
  "shot at",
  "shell company",
  "strike on pay",
  "killing fields",
  "blast site",
  "bomb-sniffing",
  "capture the attention",
  "kidnapping charges",
  "launch pad",
  "launch site",
  "target date",
  "on target",
  "hit list",
  "hit out",
  "hits out",
  "protest camp",
  "suicide belt",
  "suicide vest",
]

/** The lexicon by first word: phrases of it, longest first. */
export interface Phrase {
  readonly words: readonly string[]
  readonly entry: TriggerEntry
}

function plural(noun: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (noun === "fire" || /ing$/.test(noun)) return `${noun}s`
  return `${noun}s`
}

/** The regular forms of a verb: base, -s, -ed, -ing. */
export function verbForms(verb: string): string[] {
  const e = verb.endsWith("e")
  const stem = e ? verb.slice(0, -1) : verb
  return [verb, plural(verb), `${stem}ed`, `${stem}ing`]
}

/** "strike[struck,striking]" -> all forms; without brackets the regular ones. */
function formsOf(cell: string): string[] {
  const m = /^([^[]+)\[([^\]]*)\]$/.exec(cell)
  if (m) return [m[1] ?? cell, ...(m[2] ?? "").split(",")]
  const words = cell.split(" ")
  const [first = cell, ...rest] = words
  return verbForms(first).map((form) => [form, ...rest].join(" "))
}

function spellings(noun: string): string[] {
  const both = noun.includes("+")
    ? [noun.replaceAll("+", " "), noun.replaceAll("+", ""), noun.replaceAll("+", " - ")]
    : [noun]
  return both.flatMap((n) => [n, n.endsWith("ing") ? `${n}s` : pluralOfLast(n)])
}

function pluralOfLast(noun: string): string {
  if (noun.startsWith("use of") || noun.startsWith("exchange of")) return noun
  const words = noun.split(" ")
  const last = words.pop() ?? noun
  return [...words, plural(last)].join(" ")
}

function build(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  const seen = new Set<string>()
  const add = (text: string, entry: TriggerEntry) => {
    const words = text.toLowerCase().split(" ")
    const first = words[0]
    if (!first || seen.has(`${text}|${entry.form}`)) return
    seen.add(`${text}|${entry.form}`)
    const list = index.get(first)
    if (list) list.push({ words, entry })
    else index.set(first, [{ words, entry }])
  }
  for (const row of ROWS) {
    const shared = { family: row.family, type: row.type, weak: row.weak ?? false, campaign: row.campaign ?? false }
    for (const noun of row.nouns?.split("|") ?? [])
      for (const form of spellings(noun)) add(form, { ...shared, form: "noun" })
    for (const verb of row.verbs?.split("|") ?? [])
      for (const form of formsOf(verb)) add(form, { ...shared, form: "verb" })
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** Trigger phrases by their first word, longest first; a form that is noun and verb stands under both. */
export const TRIGGERS: ReadonlyMap<string, readonly Phrase[]> = build()
