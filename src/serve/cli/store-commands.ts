import { IntakeError } from "../../intake/error.ts"
import { intake, type TakenIn } from "../../intake/intake.ts"
import { ReportId } from "../../model/ids.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { type AddProgress, addAll } from "../../store/add.ts"
import { openCase } from "../../store/sqlite/open.ts"
import type { CaseStore } from "../../store/store.ts"
import { listen } from "../api/listen.ts"
import { StoreDesk } from "../api/store-desk.ts"
import { ThreadPool } from "../pool/pool.ts"
import type { ReadAnswer, ReportWorkerSettings } from "../pool/report-worker.ts"
import { askedFor, ResourceShelf } from "../resources.ts"
import { VERSION } from "../version.ts"
import { EXIT } from "./exit-codes.ts"
import { announce, portOf, type ServerOptions } from "./open-command.ts"
import type { ReadingOptions } from "./program.ts"
import { Progress } from "./progress.ts"

const clock = () => new Date().toISOString()

/** Reads a report with what a shelf holds, as the store wants it. */
export function reader(shelf: ResourceShelf) {
  return (report: Report) => {
    const resources = shelf.for(report.text)
    return {
      mentions: annotate(report, resources),
      reading: { version: VERSION, codebooks: [...resources.codebook.names] },
    }
  }
}

/** `add CASE PATH...`: adds reports to a case, which is made if it is not there. What is there already is passed over, so it can be stopped and begun again. */
export async function addCommand(
  path: string,
  paths: string[],
  options: ReadingOptions & { batch: string; workers: string },
): Promise<void> {
  const store = await openCase(path, clock, true)
  const progress = new Progress("adding")
  const said = (line: string) => {
    progress.end()
    process.stderr.write(`trucewatch: ${line}\n`)
  }
  const stop = { asked: false }
  const onSignal = () => {
    if (stop.asked) process.exit(130)
    stop.asked = true
    said("stopping after this batch; the same command goes on from there")
  }
  process.on("SIGINT", onSignal)
  try {
    const asked = askedFor(options)
    new ResourceShelf(asked).check()
    if (asked.length > 0) await store.setCodebooks(asked)
    const shelf = new ResourceShelf(await store.codebooks())
    const source = paths.length === 1 && paths[0] === "-" ? process.stdin : paths
    const repeats = new Repeats(said)
    const onRepeat = ({ id, place }: { id: string; place: string }) =>
      repeats.name(`${place}: the same report as ${id}`)
    const taken = until(
      intake(source, { published: options.published, outlet: options.outlet, kind: options.kind, onRepeat }),
      () => stop.asked,
    )
    const workers = Number(options.workers)
    const { items, read, close } =
      workers > 1
        ? readAhead(store, taken, workers, await store.codebooks())
        : { items: taken, read: reader(shelf), close: async () => {} }
    const done = await addAll(store, items, read, {
      batch: Number(options.batch),
      onProgress: ({ added, repeated, failed }) => progress.at(added + repeated + failed, null),
      onRepeat: (id) => repeats.name(`${id}: there already`),
      onError: (error) => said(error.message),
    })
    await close()
    progress.end()
    repeats.end()
    process.stdout.write(`${path}: ${summary(done)}; ${await store.count()} in the case\n`)
    process.exitCode = done.failed > 0 ? EXIT.partial : EXIT.ok
  } finally {
    process.off("SIGINT", onSignal)
    await store.close()
  }
}

/** Repeats that are named one by one; of a run that goes on where it was stopped there may be thousands. */
const MOST_NAMED = 20

/** Names the reports that were passed over: the first ones each, the rest by their number. */
class Repeats {
  private count = 0
  private readonly say: (line: string) => void

  constructor(say: (line: string) => void) {
    this.say = say
  }

  name(what: string): void {
    this.count++
    if (this.count <= MOST_NAMED) this.say(`${what}, passed over`)
  }

  end(): void {
    if (this.count > MOST_NAMED) this.say(`${this.count - MOST_NAMED} more were there already and passed over`)
  }
}

/** Reads reports on several threads ahead of their being stored; what the case has already is not read. */
function readAhead(
  store: CaseStore,
  taken: AsyncIterable<TakenIn | IntakeError>,
  workers: number,
  asked: readonly string[],
) {
  const pool = new ThreadPool<Report, ReadAnswer>("report-worker", workers, { asked } satisfies ReportWorkerSettings)
  const answers = new WeakMap<Report, ReadAnswer | Error>()
  async function* fresh(): AsyncGenerator<{ one: TakenIn | IntakeError; report: Report | null }> {
    for await (const one of taken) {
      const known = !(one instanceof IntakeError) && (await store.shaOf(one.report.id)) !== null
      yield { one, report: one instanceof IntakeError || known ? null : one.report }
    }
  }
  async function* items(): AsyncGenerator<TakenIn | IntakeError> {
    for await (const { item, answer, error } of pool.map(fresh(), ({ report }) => report)) {
      if (item.report) answers.set(item.report, answer ?? error ?? new Error("the worker gave no answer"))
      yield item.one
    }
  }
  const read = (report: Report) => {
    const answer = answers.get(report)
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error("the report was not read")
    return { mentions: answer.mentions, reading: { version: VERSION, codebooks: answer.codebooks } }
  }
  return { items: items(), read, close: () => pool.close() }
}

function summary({ added, repeated, failed }: AddProgress): string {
  const parts = [`${added} ${added === 1 ? "report" : "reports"} added`]
  if (repeated > 0) parts.push(`${repeated} there already`)
  if (failed > 0) parts.push(`${failed} could not be read (named above)`)
  return parts.join(", ")
}

async function* until<T>(items: AsyncIterable<T>, stopped: () => boolean): AsyncGenerator<T> {
  for await (const item of items) {
    yield item
    if (stopped()) return
  }
}

/** `list CASE` */
export async function listCommand(path: string, options: { json?: boolean }): Promise<void> {
  const store = await openCase(path, clock)
  try {
    const reports = await store.list()
    if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 1)}\n`)
    else
      for (const { id, publishedAt, outlet, title, mentionCount } of reports)
        process.stdout.write(
          `${[id, publishedAt ?? "no date", outlet ?? "no outlet", title ?? "", `${mentionCount} mentions`].join("\t")}\n`,
        )
  } finally {
    await store.close()
  }
}

/** `remove CASE REPORT --reason "..."` */
export async function removeCommand(path: string, report: string, options: { reason: string }): Promise<void> {
  const store = await openCase(path, clock)
  try {
    await store.remove(ReportId(report), options.reason)
    process.stdout.write(`${path}: ${report} removed; the journal keeps its hash and the reason\n`)
  } finally {
    await store.close()
  }
}

/** `serve CASE` */
export async function serveCommand(path: string, options: ServerOptions): Promise<void> {
  const port = portOf(options.port)
  const store = await openCase(path, clock)
  const { url } = await listen({
    desk: new StoreDesk(path, store, new ResourceShelf([...askedFor(options), ...(await store.codebooks())])),
    host: options.host,
    port,
  })
  announce(url, options)
}
