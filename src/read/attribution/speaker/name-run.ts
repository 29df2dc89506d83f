/** Words of titles and offices that stand before a name or describe one who bears it. */
export const ROLE_WORDS = new Set(
  `president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson chief leader head commander general gen colonel col
  lieutenant lt major maj captain capt sergeant sgt admiral adm brigadier brig marshal chairman chairwoman chair director coordinator negotiator mediator
  king queen prince princess emir sultan sheikh mr mrs ms miss dr sir lord lady senator sen congressman congresswoman representative rep governor gov mayor
  judge justice prosecutor lawyer attorney analyst expert professor prof researcher activist adviser advisor aide official officer diplomat deputy
  counterpart delegate lawmaker politician candidate editor journalist reporter correspondent author writer columnist pope bishop archbishop patriarch
  cardinal imam ayatollah cleric mufti father sister rabbi reverend rev doctor surgeon nurse resident witness refugee fighter rebel dictator strongman
  statesman tsar czar undersecretary under-secretary commissioner rapporteur president-elect vice-president inspector superintendent sheriff cop founder
  co-founder ceo boss member manager speaker whip treasurer chancellor strategist economist historian scholar fellow consultant pollster teacher farmer worker student doctor medic`.split(
    /\s+/,
  ),
)
/** Words that follow a title's head inside it: "Secretary of State", "Minister for Foreign Affairs", "Chief of Staff". */
const TITLE_TAILS = new Set(
  "state affairs defense defence staff treasury interior justice security republic general house senate council".split(
    " ",
  ),
)
const PARTICLES = new Set("al el bin ibn abu de del della der den van von du da di la le ben st".split(" "))
const NOT_NAMES = new Set(
  `the a an this that these those his her their its our my in on at by for of to and but or as if when while after before since because although though he she it
  they we i you there here what who which where how why no not also meanwhile however moreover still yet later earlier then so now one two three some many most
  all both each every other another more less few several such according speaking asked on monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december`.split(/\s+/),
)

/** A run of capitalised words: where it starts in the phrase, the words, and what stands before it. */
export interface NameRun {
  readonly words: readonly string[]
  /** Title words directly before the name inside the run ("Foreign Minister"), and the lower-case role nouns before it ("spokesman"). */
  readonly titles: readonly string[]
  readonly start: number
  readonly end: number
  /** Where the run starts with its capitalised titles. */
  readonly from: number
  /** The word before the run; "" at the start. */
  readonly before: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|[,;:()“”"[\]–—]|-/gu

/** Runs of capitalised words of a stretch of text, in order. A title at the head of a run is set apart from the name. */
export function nameRuns(text: string): NameRun[] {
  const runs: NameRun[] = []
  let words: { word: string; start: number; end: number }[] = []
  let before = ""
  let roles: string[] = []
  const close = () => {
    const run = runOf(words, roles, before)
    if (run) runs.push(run)
    words = []
  }
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    const possessive = /['’]s?$/.test(raw) && raw.length > 2
    const word = raw
      .replace(/['’]s?$/, "")
      .replace(/[.]$/, (dot) => (/^(\p{L}\.)+$/u.test(raw) || raw.length <= 4 ? dot : ""))
    const low = word.toLowerCase().replace(/\.$/, "")
    const capital = /^\p{Lu}/u.test(word) || /^(?:al|el|an|ar|as|ash|at)-\p{Lu}/u.test(word)
    const joins = capital
      ? !(NOT_NAMES.has(low) && !(words.length > 0 && low === "may"))
      : words.length > 0 && PARTICLES.has(low)
    if (joins) {
      words.push({ word, start: match.index, end: match.index + word.length })
      if (possessive || (/[.]$/.test(raw) && !/[.]$/.test(word))) {
        close()
        before = possessive ? "'s" : "."
        roles = []
      }
      continue
    }
    if (words.length > 0) close()
    if (ROLE_WORDS.has(low)) roles.push(low)
    else if (!/^(of|for|and)$/.test(low)) roles = []
    before = low
  }
  close()
  return runs
}

function runOf(
  words: { word: string; start: number; end: number }[],
  roles: readonly string[],
  before: string,
): NameRun | null {
  while (
    words.length > 0 &&
    PARTICLES.has((words.at(-1)?.word ?? "").toLowerCase()) &&
    /^\p{Ll}/u.test(words.at(-1)?.word ?? "")
  )
    words = words.slice(0, -1)
  if (words.length === 0) return null
  let cut = 0
  words.forEach(({ word }, i) => {
    const low = word.toLowerCase().replace(/\.$/, "")
    if (i < words.length - 1 && (ROLE_WORDS.has(low) || (TITLE_TAILS.has(low) && (i === 0 || cut > 0)))) cut = i + 1
  })
  const name = words.slice(cut)
  const first = name[0]
  const last = name.at(-1)
  if (!first || !last) return null
  return {
    words: name.map(({ word }) => word),
    titles: [...roles, ...words.slice(0, cut).map(({ word }) => word.toLowerCase())],
    start: first.start,
    end: last.end,
    from: words[0]?.start ?? first.start,
    before: cut > 0 ? "title" : before,
  }
}

/** A name's last word as people cite it alone: "al-" taken off, in lower case. */
export function surnameKey(words: readonly string[]): string {
  return (words.at(-1) ?? "")
    .toLowerCase()
    .replace(/^(al|el|an|ar|as|ash|at)-/, "")
    .replace(/[’'.]/g, "")
}
