import { IntakeError } from "../intake/error.ts"
import { sameIdOtherText, type TakenIn } from "../intake/intake.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import type { CaseStore, Entry, Reading } from "./store.ts"

/** Reads one report: what `annotate` does with the resources of the case. */
export type ReadReport = (report: Report) => { readonly mentions: readonly Mention[]; readonly reading: Reading }

/** How far an `addAll` has come. All of `added` are on disk when it is told. */
export interface AddProgress {
  readonly added: number
  /** Reports that the case had already, with the same text. */
  readonly repeated: number
  readonly failed: number
  /** Ids that were added since the last time, in order. */
  readonly ids: readonly string[]
}

export interface AddOptions {
  /** Told after each batch. */
  readonly onProgress?: ((progress: AddProgress) => void) | undefined
  /** Told of each report that was there already. */
  readonly onRepeat?: ((id: string) => void) | undefined
  /** Told of each report that could not be taken in or read; the rest goes on. */
  readonly onError?: ((error: IntakeError) => void) | undefined
  /** Reports that go to disk together. One costs a wait for the disk each; many cost more to do again after a kill. */
  readonly batch?: number | undefined
}

/**
 * Adds the reports of an intake to a case, each read once. Can be stopped and begun again at any moment: what is there already is passed over
 * before it is read, and a report is there with its mentions or not at all.
 * @returns the last progress; `failed` tells whether the exit code is 3
 */
export async function addAll(
  store: CaseStore,
  items: AsyncIterable<TakenIn | IntakeError>,
  read: ReadReport,
  options: AddOptions = {},
): Promise<AddProgress> {
  const adding = new Adding(store, read, options, await filesOf(store))
  for await (const item of items) await adding.take(item)
  return adding.finish()
}

/** Files that the case has, each with its text's hash: a file's id changes with the other files that it is named with, the file does not. */
async function filesOf(store: CaseStore): Promise<Set<string>> {
  return new Set((await store.list()).flatMap(({ file, sha256 }) => (file === null ? [] : [`${file}\n${sha256}`])))
}

class Adding {
  private readonly store: CaseStore
  private readonly read: ReadReport
  private readonly options: AddOptions
  private readonly files: ReadonlySet<string>
  private waiting: Entry[] = []
  private added = 0
  private repeated = 0
  private failed = 0

  constructor(store: CaseStore, read: ReadReport, options: AddOptions, files: ReadonlySet<string>) {
    this.store = store
    this.read = read
    this.options = options
    this.files = files
  }

  async take(item: TakenIn | IntakeError): Promise<void> {
    if (item instanceof IntakeError) {
      this.fail(item)
      return
    }
    const { report, raw } = item
    const place = report.file ?? report.id
    const before = await this.store.shaOf(report.id)
    const sameFile = raw !== null && this.files.has(`${report.file}\n${report.sha256}`)
    if (before === report.sha256 || sameFile) {
      this.repeat(report.id)
      return
    }
    if (before !== null) {
      this.fail(new IntakeError(report.id, sameIdOtherText(report.id), place))
      return
    }
    try {
      this.waiting.push({ report, raw, ...this.read(report) })
    } catch (error) {
      // A report that trips the reader must not cost the user the other ten thousand; the reason names the rule at fault.
      this.fail(new IntakeError(report.id, `it can't be read (${wordsOf(error)})`, place))
      return
    }
    if (this.waiting.length >= (this.options.batch ?? 8)) await this.write()
  }

  async finish(): Promise<AddProgress> {
    if (this.waiting.length > 0) await this.write()
    return { added: this.added, repeated: this.repeated, failed: this.failed, ids: [] }
  }

  private async write(): Promise<void> {
    const entries = this.waiting
    this.waiting = []
    const ids: string[] = []
    try {
      this.count(entries, await this.store.add(entries), ids)
    } catch {
      // One entry made the whole batch fail (another process took its id meanwhile, say): each alone, to find it and keep the others.
      for (const entry of entries) {
        try {
          this.count([entry], await this.store.add([entry]), ids)
        } catch (error) {
          this.fail(new IntakeError(entry.report.id, wordsOf(error), entry.report.file ?? entry.report.id))
        }
      }
    }
    this.options.onProgress?.({ added: this.added, repeated: this.repeated, failed: this.failed, ids })
  }

  private count(entries: readonly Entry[], answers: readonly ("added" | "same")[], ids: string[]): void {
    for (const [i, { report }] of entries.entries()) {
      if (answers[i] === "same") this.repeat(report.id)
      else {
        this.added++
        ids.push(report.id)
      }
    }
  }

  private repeat(id: string): void {
    this.repeated++
    this.options.onRepeat?.(id)
  }

  private fail(error: IntakeError): void {
    this.failed++
    this.options.onError?.(error)
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
