/**
 * Linking at scale: `tsx bench/link-scale.ts [REPORTS]` makes a case of short invented stories, one in twenty a copy of an earlier one, adds them one by one to a
 * `CaseIndex` and prints the time per added report at 1,000 and at the end, the memory, and whether twenty copies of one story are one origin. Only linking is timed.
 */
import { openCodebooks } from "../src/intake/codebook/open.ts"
import { Draft } from "../src/link/case.fixture.ts"
import { seeded, story } from "../src/link/derivation/stories.ts"
import { CaseIndex } from "../src/link/link.ts"
import { familiesOf, originsOf } from "../src/link/origin.ts"

const TOWNS = Array.from(
  { length: 400 },
  (_, i) =>
    `${"BCDFGKLMNPRSTVZ"[i % 15]}${"aeiou"[i % 5]}${"rlnmstk"[i % 7]}${"aeiou"[(i >> 2) % 5]}${["ville", "ton", "abad", "grad", "mouth"][i % 5]}`,
)
const DAYS = 1500

/** A story of its own: what was hit, where, when, how many died, what an official said of it. */
function original(n: number): Draft {
  const draw = seeded(n * 31 + 7)
  const town = TOWNS[draw(TOWNS.length)] ?? "Camford"
  const day = new Date(Date.UTC(2030, 0, 1 + draw(DAYS))).toISOString().slice(0, 10)
  const killed = 1 + draw(60)
  const said = story(n + 5_000_000, 1)[0] ?? ""
  const text = `At least ${killed} people were killed when rockets hit ${town} on ${day}, residents said.\n${story(n, 8).join(" ")}\n“${said}” an official of ${town} said.`
  return read(new Draft(`r${n}`, text, day), town, day, killed, said)
}

function read(d: Draft, town: string, day: string, killed: number, said: string): Draft {
  const place = d.place(town)
  const figure = d.figure(`${killed} people`, killed)
  d.incident("rockets", { type: "shelling-artillery-missile-attack", place, time: d.time(day, day), figures: [figure] })
  d.said(said, `official of ${town}`)
  return d
}

/** A copy with its own id, a sentence in the middle left out. */
function copy(of: Draft, id: string): Draft {
  const sentences = of.report.text.split(". ")
  const d = new Draft(id, [...sentences.slice(0, 4), ...sentences.slice(5)].join(". "), of.report.publishedAt.value)
  for (const mention of of.mentions) {
    const at = d.report.text.indexOf(mention.text)
    if (at >= 0) d.mentions.push({ ...mention, start: at, end: at + mention.text.length })
  }
  return d
}

const size = Number(process.argv[2] ?? 100_000)
const BATCH = 1000
const codebook = openCodebooks(["general"])
const index = new CaseIndex(codebook)
const draw = seeded(42)
const kept: Draft[] = []
let made = 0

function batch(count: number): number {
  if (process.env["TRACE"])
    console.error(made, Math.round(performance.now()), Math.round(process.memoryUsage().rss / 1e6))
  const drafts = Array.from({ length: count }, () => {
    made++
    const old = kept.length > 0 && draw(20) === 0 ? kept[draw(kept.length)] : undefined
    const draft = old ? copy(old, `c${made}`) : original(made)
    if (!old && kept.length < 20_000) kept.push(draft)
    return draft
  })
  const from = performance.now()
  for (const d of drafts) index.add(d.report, d.mentions)
  return (performance.now() - from) / count
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

batch(BATCH)
const early = batch(BATCH)
const copied = kept[3]
if (copied)
  for (let i = 0; i < 20; i++) {
    const d = copy(copied, `twenty${i}`)
    index.add(d.report, d.mentions)
  }
while (made < size - BATCH) batch(BATCH)
const late = batch(BATCH)
const peak = megabytes()
const from = performance.now()
const { derivations, links } = index.linked()
const families = familiesOf(derivations)
const origins = originsOf(
  Array.from({ length: 20 }, (_, i) => ({ report: `twenty${i}` as never, namedSource: null })),
  families,
)
console.log(`reports ${made + 20}`)
console.log(
  `per added report: ${early.toFixed(3)} ms at ${2 * BATCH}, ${late.toFixed(3)} ms at ${made}: ${(late / early).toFixed(2)} times`,
)
console.log(`memory ${peak} MB`)
console.log(
  `derivations ${derivations.length}, links ${links.length}, given out in ${Math.round(performance.now() - from)} ms`,
)
console.log(`twenty copies of one story: ${origins.length} origin(s)`)
