import { Piscina } from "piscina"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import type { Job } from "./worker.ts"

/** What a worker answers. */
export interface ReadAnswer {
  readonly mentions: readonly Mention[]
  readonly codebooks: readonly string[]
}

/** Reads reports on several threads. Answers come in the order of the questions; at most a few are under way at once, so memory stays level. */
export class ReaderPool {
  private readonly piscina: Piscina<Job, ReadAnswer>
  private readonly codebooks: readonly string[]
  readonly width: number

  /** @param workers number of threads, from 1 */
  constructor(workers: number, codebooks: readonly string[]) {
    this.codebooks = codebooks
    this.width = workers * 4
    const filename = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url).href
    this.piscina = new Piscina({ filename, minThreads: workers, maxThreads: workers, idleTimeout: 60_000 })
  }

  read(report: Report): Promise<ReadAnswer> {
    return this.piscina.run({ report, codebooks: this.codebooks })
  }

  /** Reads a stream of things in order; `report` gives the report of each, null for one that passes through unread. */
  async *map<T>(
    items: AsyncIterable<T>,
    report: (item: T) => Report | null,
  ): AsyncGenerator<{ item: T; answer: ReadAnswer | null; error: Error | null }> {
    const waiting: { item: T; answer: Promise<{ answer: ReadAnswer | null; error: Error | null }> }[] = []
    const flush = async () => {
      const next = waiting.shift()
      return next ? { item: next.item, ...(await next.answer) } : null
    }
    for await (const item of items) {
      const one = report(item)
      waiting.push({ item, answer: one === null ? Promise.resolve({ answer: null, error: null }) : this.settled(one) })
      if (waiting.length < this.width) continue
      const done = await flush()
      if (done) yield done
    }
    for (let done = await flush(); done; done = await flush()) yield done
  }

  async close(): Promise<void> {
    await this.piscina.destroy()
  }

  private settled(report: Report): Promise<{ answer: ReadAnswer | null; error: Error | null }> {
    return this.read(report).then(
      (answer) => ({ answer, error: null }),
      (error: unknown) => ({ answer: null, error: error instanceof Error ? error : new Error(String(error)) }),
    )
  }
}
