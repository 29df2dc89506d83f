import type { Trigger } from "./trigger.ts"
import { DEVICES, MUNITION_WORDS, PLACE_NOUNS, PLATFORM_WORDS } from "./weapon.ts"
import { BE, DETERMINERS, usedAs, wordsAfter, wordsBefore } from "./window.ts"

const MUNITION_VERBS = /^(?:us|fir|rain|thr|hurl|lob|launch|drop|unleash|land|f[ae]ll)/
const STRIKING_VERBS = /^(?:hit|target|str[iu]|rock|slam|hammer)/
const PERSON_WORDS =
  /^(?:people|civilians?|men|man|women|woman|children|child|pilots?|soldiers?|members?|residents|prisoners|fighters|troops|officers?|him|her|them)$/
const TERRITORY_NEEDS_PLACE =
  /^(?:captur|seiz|recaptur|retak|retook|overr|took over|take over|taken over|taking over|liberat|reclaim|fall|fell|los|besieg|encircl)/

/** Forms that are noun and verb. */
const AMBIGUOUS =
  /^(?:attacks?|assaults?|raids?|strikes?|bombs?|ambush|ambushes|storms?|captures?|recaptures?|murders?|slaughters?|stabs?|loots?|clash|clashes|kidnaps?|shells?|advances?|crash|crashes|arrests?|protests?|rally|shelling|bombing|shooting|fighting|targets?|hits?|fires?|blasts?|executes?|battles?|barrages?|bombards?|downs?|killing)$/

/** A capitalised word inside a name ("Raqqa is Being Slaughtered Silently") tells of nothing; headlines capitalise all. */
function inName(trigger: Trigger): boolean {
  const { words, zone } = trigger.sentence
  if (zone === "headline" || trigger.first === 0) return false
  const word = words[trigger.first]
  if (!word || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false
  if (trigger.entry.form === "verb" && word.upos === "PROPN" && words[trigger.first - 1]?.upos === "PROPN") return true
  const capitalised = (i: number) => /^\p{Lu}/u.test(words[i]?.text ?? "")
  const lower = words.filter((w) => /^\p{Ll}{4,}/u.test(w.text)).length
  if (lower <= words.length / 3) return false
  return capitalised(trigger.first - 1) && (capitalised(trigger.last + 1) || trigger.entry.form === "verb")
}

/** Whether the words around a trigger let it stand: a ship's launch, a seized weapon and a captured pilot are none. */
export function fits(trigger: Trigger): boolean {
  const { entry, norm } = trigger
  if (entry.form === "verb" && trigger.sentence.words[trigger.first - 1]?.norm === "-") return false
  if (inName(trigger) || (entry.form === "verb" && isAttribute(trigger))) return false
  if (norm !== "fighting" && AMBIGUOUS.test(norm) && !usedAs(trigger, entry.form)) return false
  if (entry.form === "noun") return fitsNoun(trigger)
  const after = wordsAfter(trigger, 10).map((w) => w.norm)
  const before = wordsBefore(trigger, 8).map((w) => w.norm)
  if (/^(?:f[io]ught|fights?|battl)/.test(norm)) return fitsFight(trigger, before, after)
  // "hit back after coming under fire": what it answers is told in passing
  if (/^coming under/.test(norm)) return false
  if (/under (?:fire|attack)$/.test(norm))
    return (
      !/^(?:for|over|about)$/.test(after[0] ?? "") &&
      !after.slice(0, 3).some((w) => /^(?:critics?|opposition|lawmakers|media)$/.test(w))
    )
  if (/^burn(?:ed|t|ing|s)?$/.test(norm))
    return [...after.slice(0, 5), ...before.slice(-5)].some((w) =>
      /^(?:homes?|houses?|villages?|shops?|vehicles?|cars?|crops?|fields|church(?:es)?|mosques?|buildings?|offices?|schools?|market|stores?|huts)$/.test(
        w,
      ),
    )
  if (/^beat/.test(norm)) return fitsBeating(norm, before, after)
  if (entry.family === "protest") return fitsProtest(trigger, before)
  if (/^fir(?:e|es|ed|ing)$/.test(norm) && /^(?:at|on|upon|into)$/.test(after[0] ?? ""))
    return !/^(?:all|cylinders)$/.test(after[1] ?? "")
  if (/^us(?:e|es|ed|ing)$/.test(norm))
    return after
      .slice(0, 6)
      .some((w) =>
        /^(?:bombs|rockets|missiles|munitions|artillery|shells|chlorine|sarin|gas|napalm|phosphorus)$/.test(w),
      )
  if (entry.family === "attack" && entry.weak && MUNITION_VERBS.test(norm))
    return [...after.slice(0, 9), ...before.slice(-6)].some((w) => MUNITION_WORDS.has(w))
  if (entry.family === "attack" && entry.weak && STRIKING_VERBS.test(norm)) return fitsStriking(norm, before, after)
  if (entry.family === "territory") return fitsTerritory(trigger, before, after)
  if (/^(?:foil|thwart|repuls|repel)/.test(norm)) return after.length > 0
  if (/^execut/.test(norm) && [...before.slice(-6), ...after.slice(0, 5)].some((w) => PAPERS.test(w))) return false
  if (norm.startsWith("claim")) return after.slice(0, 4).some((w) => w === "lives" || w === "life" || w === "martyrs")
  if (norm.startsWith("shot") || norm.startsWith("shoot"))
    return norm.includes(" ") || after.slice(0, 4).some((w) => PERSON_WORDS.test(w)) || BE.has(before.at(-1) ?? "")
  if (norm.startsWith("crash") || norm.startsWith("down"))
    return (
      [...before, ...after.slice(0, 5)].some((w) => PLATFORM_WORDS.has(w)) &&
      !(DETERMINERS.has(before.at(-1) ?? "") && norm === "downed")
    )
  if (norm.startsWith("push"))
    return !norm.includes(" ")
      ? after.slice(0, 7).some((w) => /^(?:into|back|towards?|deeper|further|through)$/.test(w)) &&
          !after.includes("to")
      : true
  if (norm.startsWith("advanc"))
    return (
      !/^(?:the|a|an|their|his|its|our|this)$/.test(after[0] ?? "") &&
      after
        .slice(0, 7)
        .some((w) => /^(?:on|into|against|towards?|further|deeper|to|north|south|east|west|around|through)$/.test(w))
    )
  if (norm === "captured") return true
  if (norm === "set fire to" || norm === "burn down") return true
  return true
}

const THINGS =
  /^(?:ships?|rifles?|eagles?|aircraft|planes?|helicopters?|vehicles?|weapons?|sorties?|capabilit(?:y|ies)|power|plans?|group|boats?|course|dogs?|drones?|jets?)$/

/** What is executed without anybody being killed. */
const PAPERS =
  /^(?:contracts?|orders?|plans?|deals?|agreements?|projects?|warrants?|policy|policies|strategy|tasks?|duties|missions?|operations?|recovery|works?|transactions?|programs?|programmes?)$/

const ARMED =
  /^(?:forces?|troops|rebels?|fighters|army|militants?|soldiers|police|government|regime|insurgents?|militia(?:s|men)?|loyalists?|gunmen|opposition|group|groups|jihadists?|terrorists|guerrillas|protesters|demonstrators|brigades?|each|one|pitched|fierce|hand|gun|running|street|gangs?|peshmerga|guards)$/

/** "fought (with) government forces", "battled rebels": not terrorism, fires, poverty or for one's life. */
function fitsFight(trigger: Trigger, before: readonly string[], after: readonly string[]): boolean {
  if (trigger.norm === "fight" && !/^(?:they|we|forces|rebels|troops|fighters)$/.test(before.at(-1) ?? "")) return false
  const near = after.slice(0, 6)
  if (
    near.some((w) =>
      /^(?:terror|terrorism|corruption|fires?|blaze|flames|poverty|crime|elections?|cancer|lives|life|back|off)$/.test(
        w,
      ),
    )
  )
    return false
  if (near.some((w) => ARMED.test(w))) return true
  const { words } = trigger.sentence
  return (
    /^(?:with|against|alongside|for|in|near|over|around)$/.test(near[0] ?? "") &&
    words.slice(trigger.last + 2, trigger.last + 6).some((w) => /^\p{Lu}/u.test(w.text) && !CALENDAR.test(w.norm)) &&
    before.some((w) => ARMED.test(w))
  )
}

/** "beat the prisoners", "was beaten": people, not teams, records or retreats. */
function fitsBeating(norm: string, before: readonly string[], after: readonly string[]): boolean {
  if (norm.includes("death")) return true
  if (/^(?:up|by)$/.test(after[0] ?? "") || BE.has(before.at(-1) ?? "") || BE.has(before.at(-2) ?? ""))
    return !after.slice(0, 5).some((w) => /^\d/.test(w))
  return after
    .slice(0, 5)
    .some((w) => PERSON_WORDS.test(w) || /^(?:protesters|demonstrators|detainees|journalists|reporters)$/.test(w))
}

const CROWD =
  /^(?:protest[eo]rs?|demonstrators?|people|residents|students|workers|women|activists|supporters|thousands|hundreds|dozens|scores|crowds?|marchers|egyptians|\p{L}+(?:ians|is|ans|ese))$/u

/** People who are told to have gathered; not "protests that decision". */
function fitsProtest(trigger: Trigger, before: readonly string[]): boolean {
  if (/gas|bullets|cannon|streets|riot/.test(trigger.norm)) return true
  if (/^(?:march|rally|rallies)$/.test(trigger.norm)) return false
  if (BE.has(before.at(-1) ?? "") && !/ing$/.test(trigger.norm)) return false
  return before.slice(-6).some((w) => CROWD.test(w))
}

function fitsNoun(trigger: Trigger): boolean {
  const { norm, entry } = trigger
  const before = wordsBefore(trigger, 6).map((w) => w.norm)
  const after = wordsAfter(trigger, 8).map((w) => w.norm)
  const prev = before.at(-1) ?? ""
  if (DEVICES.has(norm)) return fitsDevice(before, after)
  if (
    /^(?:tornado|tornadoes|earthquake|quake|hurricane|lightning|storm|teachers?|doctors?|workers?|labou?r|rail|transport|hunger|general|pilots?|nurses?|bird|heart|panic|asthma|verbal|personal|word|art)$/.test(
      prev,
    )
  )
    return false
  // "assault rifles", "strike aircraft": things, no deeds
  if (/^(?:attack|assault|strike|raid|battle|combat)$/.test(norm) && THINGS.test(after[0] ?? "")) return false
  // "a barrage of embraces"
  if (/^barrage/.test(norm) && after[0] === "of")
    return after.slice(1, 5).some((w) => MUNITION_WORDS.has(w) || w === "fire")
  if (norm === "fighting")
    return fitsFighting(
      prev,
      after[0] ?? "",
      trigger.sentence.words[trigger.last + 1]?.text ?? "",
      /^(?:days?|hours?|weeks?|months?)$/.test(before.at(-2) ?? ""),
    )
  if (norm === "hostage" || norm === "hostages")
    return before.some((w) => /^(?:t[ao]king?|took|taken|holds?|held|holding|hold|seized|takes)$/.test(w))
  if (norm === "fire" || norm === "fires")
    return (
      /^(?:rebel|rebels|army|government|regime|insurgent|militant|hostile|enemy|israeli|turkish|russian|heavy|deadly|retaliatory|return)$/.test(
        prev,
      ) && !/^(?:on|to)$/.test(prev)
    )
  if (norm === "battle" || norm === "battles")
    return !/^(?:their|its|his|the|a)$/.test(prev) || /^(?:for|in|near|around|to|over|on)$/.test(after[0] ?? "")
  if (norm === "strike" || norm === "strikes" || norm === "raid" || norm === "raids") return true
  if (norm === "crash" || norm === "crashes") return true
  if (entry.family === "protest")
    return (
      /^riot/.test(norm) ||
      before.some((w) => /^(?:stag|h[eo]ld|organi[sz]|attend|joined|dispersed|disperse)/.test(w)) ||
      /^(?:erupted|broke|began|were|was|took|continued|spread|turned)$/.test(after[0] ?? "") ||
      /^(?:held|staged|took)$/.test(after[1] ?? "")
    )
  if (norm === "advance") return before.length > 0
  if (norm === "reprisal" || norm === "reprisals") return true
  return true
}

/** "the targeted bus", "the captured pilot": said of a thing, not told. */
function isAttribute(trigger: Trigger): boolean {
  const { words } = trigger.sentence
  if (!/(?:ed|en)$/.test(trigger.norm)) return false
  const before = words[trigger.first - 1]?.norm ?? ""
  const next = words[trigger.last + 1]
  const attributive = DETERMINERS.has(before) || /^(?:of|in|to|from|two|three|four|five|several|\d+)$/.test(before)
  return attributive && next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos)
}

function fitsFighting(prev: string, next: string, printed: string, lasting: boolean): boolean {
  // "fighting IS", "in fighting the group": the verb with its object.
  if (/^\p{Lu}/u.test(printed) || /^(?:the|a|an|them|alongside)$/.test(next)) return false
  if (
    /^(?:the|heavy|fierce|intense|in|of|during|amid|sparking|by|after|from|renewed|new|sporadic|that|ongoing|deadly|bloody|further|to|worst|street|ground)$/.test(
      prev,
    )
  )
    return !/^(?:against|for)$/.test(next) || prev !== "of" || lasting
  return (
    /^(?:in|between|on|near|around|which|has|is|was|erupted|broke|raged|over|continued|intensified|forced|as)$/.test(
      next,
    ) && !/^(?:is|are|was|were|been|be|who|and|rebels|fighters|forces|groups|militants|against|for)$/.test(prev)
  )
}

/** A bomb is an incident where it goes off, kills or hits; else it is a thing ("barrel bombs are crude weapons"). */
function fitsDevice(before: readonly string[], after: readonly string[]): boolean {
  if (
    after
      .slice(0, 5)
      .some((w) =>
        /^(?:kill|wound|injur|explod|detonat|hit|str[iu]|ripp|tore|target|went|claim|blast|rock|shook|lands|landed|attack|leaves|left|led|destroy|damag|shatter|exploded)/.test(
          w,
        ),
      )
  )
    return true
  const prev = before.slice(-4)
  return (
    prev.some((w) => /^(?:in|by|from|when|after|drop|dropped|to)$/.test(w)) ||
    (prev.includes("for") && prev.includes("the") && /^(?:in|near|at|outside|on|that|which)$/.test(after[0] ?? ""))
  )
}

function fitsStriking(norm: string, before: readonly string[], after: readonly string[]): boolean {
  if (norm === "targets") return false
  if (
    after
      .slice(0, 4)
      .some((w) => /^(?:record|records|high|highs|low|lows|peak|headlines|snags?|jackpot|brakes|airwaves)$/.test(w))
  )
    return false
  if (
    /^(?:hit|hits|struck|strikes|strike)$/.test(norm) &&
    /^(?:by|hard|with)$/.test(after[0] ?? "") &&
    /^(?:economy|country|talks)$/.test(before.at(-2) ?? "")
  )
    return false
  return after.length > 0 || BE.has(before.at(-1) ?? "")
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

function fitsTerritory(trigger: Trigger, before: readonly string[], after: readonly string[]): boolean {
  const { norm, sentence } = trigger
  if (!TERRITORY_NEEDS_PLACE.test(norm)) return true
  const passive = BE.has(before.at(-1) ?? "") || /^(?:been|being)$/.test(before.at(-1) ?? "")
  const near = passive ? before : after
  if (
    /^(?:besieg|encircl)/.test(norm) &&
    (/^(?:are|is|in|by|of|people|areas?|civilians?|populations?|towns?|cit(?:y|ies)|places?|residents|locations?)$/.test(
      passive ? (before.at(-2) ?? "") : (after[0] ?? ""),
    ) ||
      /^(?:the|to|in|of|other|some|into|\w*ly|for)$/.test(before.at(-1) ?? ""))
  )
    return norm === "encircle" || norm === "besiege"
  if (near.slice(0, passive ? 8 : 3).some((w) => PERSON_WORDS.test(w)) && !near.some((w) => PLACE_NOUNS.has(w)))
    return false
  if (
    !passive &&
    /^(?:into|in|from|and|to|since|during|last|,|from|by|after|or)$/.test(after[0] ?? ",") &&
    trigger.entry.form === "verb" &&
    !norm.includes(" ")
  )
    return after[0] === "by" && before.slice(-8).some((w) => PLACE_NOUNS.has(w))
  if (near.slice(0, 7).some((w) => PLACE_NOUNS.has(w))) return true
  const from = passive ? trigger.first - 8 : trigger.last + 1
  return sentence.words
    .slice(Math.max(0, from), from + (passive ? 8 : 5))
    .some((w) => /^\p{Lu}/u.test(w.text) && !CALENDAR.test(w.norm))
}
