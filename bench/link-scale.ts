/**
 * Linking at scale: a case of short invented stories, one in twenty a copy of an earlier one, added one by one to a `CaseIndex`. The time of an added report early
 * and late, the memory, and whether twenty copies of one story are one origin. Only linking is timed.
 */
import { openCodebooks } from "../src/intake/codebook/open.ts"
import { Draft } from "../src/link/case.fixture.ts"
import { seeded, story } from "../src/link/derivation/stories.ts"
import { CaseIndex } from "../src/link/link.ts"
import { familiesOf, originsOf } from "../src/link/origin.ts"
import type { Bench } from "./benches.ts"
import type { Row } from "./shared.ts"

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

const BATCH = 1000

/** Adds batches to an index and measures the processor time of linking alone (other work on the machine does not count). */
class Case {
  readonly index = new CaseIndex(openCodebooks(["general"]))
  readonly kept: Draft[] = []
  private readonly draw = seeded(42)
  made = 0

  /** Milliseconds an added report. */
  batch(): number {
    const drafts = Array.from({ length: BATCH }, () => this.next())
    const from = process.cpuUsage()
    for (const d of drafts) this.index.add(d.report, d.mentions)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000 / BATCH
  }

  private next(): Draft {
    this.made++
    const old = this.kept.length > 0 && this.draw(20) === 0 ? this.kept[this.draw(this.kept.length)] : undefined
    if (old) return copy(old, `c${this.made}`)
    const draft = original(this.made)
    if (this.kept.length < 20_000) this.kept.push(draft)
    return draft
  }
}

/** How often both sizes are measured, turn by turn: what else the machine does then slows both, and the best of each is taken. */
const ROUNDS = 3

/** Milliseconds an added report in a case that has 1,000. */
function atOneThousand(): number {
  const c = new Case()
  c.batch()
  return c.batch()
}

/** Linking at scale, for as many reports as LINK_REPORTS says (100,000). */
export const LINK_SCALE: Bench = {
  name: "link-scale",
  needs: [],
  run() {
    const size = Number(process.env["LINK_REPORTS"] ?? 100_000)
    atOneThousand()
    const c = new Case()
    c.batch()
    const twenty = c.kept.slice(3, 4).flatMap((of) => Array.from({ length: 20 }, (_, i) => copy(of, `twenty${i}`)))
    for (const d of twenty) c.index.add(d.report, d.mentions)
    while (c.made < size - ROUNDS * BATCH) c.batch()
    const rounds = Array.from({ length: ROUNDS }, () => ({ late: c.batch(), early: atOneThousand() }))
    const late = Math.min(...rounds.map((r) => r.late))
    const early = Math.min(...rounds.map((r) => r.early))
    const memory = process.memoryUsage().rss / 1e9
    const { derivations } = c.index.linked()
    const accounts = twenty.map((d) => ({ report: d.report.id, namedSource: null }))
    const origins = originsOf(accounts, familiesOf(derivations)).length
    const row = (measure: string, value: string, bar: string): Row => ({
      bench: `link, ${c.made} reports`,
      measure,
      value,
      bar,
    })
    return [
      row("ms an added report, at 1000", early.toFixed(2), ""),
      row(`ms an added report, at ${c.made}`, late.toFixed(2), ""),
      row("times the cost at 1000", (late / early).toFixed(2), "≤ 1.5"),
      row("memory, GB", memory.toFixed(2), "< 3"),
      row("origins of 20 copies", String(origins), "1"),
    ]
  },
}
