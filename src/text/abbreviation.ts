// Abbreviations written with a full stop, as news text has them. Looked up without the stop, in lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Before a name or number: no sentence ends behind them. */
const LEADING = set(
  `mr mrs ms mx dr prof st ste mt ft gen lt col maj capt cpt sgt cpl pvt adm cmdr comdr cdr brig rear-adm sen sens rep reps gov govs pres rev hon msgr
  messrs mme mlle amb det insp supt atty asst assoc vs v cf eg e.g ie i.e viz al-hajj sheikh_ sec-gen sgt-maj lt-gen lt-col maj-gen brig-gen mgr fr hrh`,
)

/** May end a sentence: what follows decides. */
const TRAILING = set(
  `inc corp co ltd llc plc bros jr sr esq etc dept dist div drs assn univ est approx ave blvd rd hwy jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mont neb nev okla ore
  penn pa tenn tex va vt wis wyo al et ca gov't int'l nat'l ph.d m.d b.a m.a u.s u.n u.k u.a.e e.u p.m a.m d.c l.a n.y n.j p.k.k y.p.g o.k p.s a.k.a`,
)

/** Words as well: abbreviations only before a number. */
const BEFORE_NUMBER = set("no nos fig figs art arts para paras sec ch vol pp p pt op res ver sat sun tel ext mar may_")

/** Words as well: abbreviations only where they are written with a capital and a comma or number stands next to them. */
const CAPITAL_ONLY = set(
  "mar del ill ind miss mass wash ore pa va mo la me co col fla ga fr mon fri wed sun sat art hon gen rep div est v",
)

/** What an abbreviation may do at a sentence's end. */
export type Abbreviation = "leading" | "trailing" | "initial"

/**
 * The sort of abbreviation that `word` and a full stop make, or null if they do not make one. `next` is the text behind
 * the stop (a short piece is enough).
 */
export function abbreviation(word: string, next: string): Abbreviation | null {
  const key = word.toLowerCase()
  const number = /^\s?\p{Nd}/u.test(next)
  if (BEFORE_NUMBER.has(key) && number) return "leading"
  if (/^\p{L}$/u.test(word)) return word === word.toUpperCase() && word !== "I" ? "initial" : null
  if (CAPITAL_ONLY.has(key) && !/^\p{Lu}/u.test(word)) return null
  if (LEADING.has(key)) return "leading"
  if (TRAILING.has(key)) return "trailing"
  // "U.S.", "J.F.K.", "B.Sc.": letters with stops between them.
  if (/^(?:\p{L}\.){1,5}\p{L}{1,2}$/u.test(word)) return "trailing"
  return null
}

// Words that begin sentences and hardly ever follow an abbreviation inside one.
const STARTERS = set(
  `the a an this that these those he she it they we i you his her its their our my there here who what when where why how which while
  but and so yet or if as in on at by for from after before since because although though despite during under with without according
  however meanwhile moreover also then thus still instead earlier later last until once both all some many most more no not several few such
  another other one two three four five his asked speaking`,
)

/** True where a sentence that could end with an abbreviation does: the next word, in `next`, opens a new one. */
export function opensSentence(next: string): boolean {
  const m = /^\s+(["“‘'«„([]?)(\p{Lu}[\p{L}'’]*)/u.exec(next)
  if (!m) return /^\s*$/.test(next)
  return STARTERS.has((m[2] ?? "").toLowerCase()) || (m[1] !== "" && m[1] !== "(")
}
