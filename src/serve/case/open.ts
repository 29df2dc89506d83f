import { IntakeError } from "../../intake/error.ts"
import { intake } from "../../intake/intake.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { isCaseFile, openCase } from "../../store/sqlite/open.ts"
import type { CaseStore } from "../../store/store.ts"
import { Progress } from "../cli/progress.ts"
import { askedFor, ResourceShelf } from "../resources.ts"
import { CaseReading } from "./reading.ts"

export interface OpenOptions {
  readonly codebook?: readonly string[]
  /** Paths of the user's own gazetteers. */
  readonly gazetteer?: readonly string[]
  readonly published?: string
  readonly outlet?: string
  readonly kind?: "article" | "instrument"
}

/** A case made of the reports at some paths, and how many could not be read (each was named on stderr). */
export interface OpenedCase {
  readonly reading: CaseReading
  readonly shelf: ResourceShelf
  readonly failed: number
}

/**
 * Opens files, folders, case files and standard input ("-") in any mix as one case in memory.
 * @throws RangeError when nothing at all could be read.
 */
export async function openPaths(
  paths: readonly string[],
  options: OpenOptions,
  shelf = new ResourceShelf(askedFor(options)),
): Promise<OpenedCase> {
  const cases = paths.filter(isCaseFile)
  const others = paths.filter((path) => !cases.includes(path))
  const gathered = new Gathering(shelf)
  for (const path of cases) {
    const store = await openCase(path, () => new Date().toISOString())
    try {
      await gathered.fromCase(store)
    } finally {
      await store.close()
    }
  }
  if (others.length > 0) await gathered.fromPaths(others, options)
  return gathered.done(paths)
}

/** The reading of a case that is open in a store. */
export async function readStore(store: CaseStore, shelf: ResourceShelf): Promise<CaseReading> {
  const gathered = new Gathering(shelf)
  await gathered.fromCase(store)
  return gathered.reading()
}

class Gathering {
  private readonly reports = new Map<ReportId, Report>()
  private readonly mentions = new Map<ReportId, readonly Mention[]>()
  private readonly shelf: ResourceShelf
  private readonly progress = new Progress("reading")
  private failed = 0

  constructor(shelf: ResourceShelf) {
    this.shelf = shelf
  }

  async fromCase(store: CaseStore): Promise<void> {
    for await (const { report, mentions } of store.reports()) this.take(report, () => mentions)
  }

  async fromPaths(paths: readonly string[], options: OpenOptions): Promise<void> {
    const source = paths.length === 1 && paths[0] === "-" ? process.stdin : paths
    const onRepeat = ({ id, place }: { id: string; place: string }) =>
      this.say(`${place}: the same report as ${id}, passed over`)
    const { published, outlet, kind } = options
    for await (const one of intake(source, { published, outlet, kind, onRepeat })) {
      if (one instanceof IntakeError) this.fail(one.message)
      else this.take(one.report, () => annotate(one.report, this.shelf.for(one.report.text)))
      // Reading is work for one thread; between reports a server that is up already answers.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.progress.end()
  }

  reading(): CaseReading {
    return new CaseReading([...this.reports.values()], this.mentions, this.shelf)
  }

  done(paths: readonly string[]): OpenedCase {
    if (this.reports.size === 0)
      throw new RangeError(this.failed > 0 ? "none of the reports could be read" : `no report at ${paths.join(", ")}`)
    return { reading: this.reading(), shelf: this.shelf, failed: this.failed }
  }

  private take(report: Report, read: () => readonly Mention[]): void {
    const before = this.reports.get(report.id)
    if (before?.sha256 === report.sha256) return
    if (before) {
      this.fail(
        `${report.file ?? report.id}: another text stands under the id "${report.id}"; give this one another id (rename the file)`,
      )
      return
    }
    this.reports.set(report.id, report)
    this.mentions.set(report.id, read())
    this.progress.at(this.reports.size, null)
  }

  private fail(line: string): void {
    this.failed++
    this.say(line)
  }

  private say(line: string): void {
    this.progress.end()
    process.stderr.write(`trucewatch: ${line}\n`)
  }
}
