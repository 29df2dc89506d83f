import { Piscina } from "piscina"

/** What became of one thing: an answer, a fault, or neither for what passed through unread. */
export interface Done<T, Answer> {
  readonly item: T
  readonly answer: Answer | null
  readonly error: Error | null
}

/** Reads on several threads. Answers come in the order of the questions; at most a few are under way at once, so memory stays level. */
export class ThreadPool<Job, Answer> {
  private readonly piscina: Piscina<Job, Answer>
  private readonly width: number

  /**
   * @param name file name, without ending, of the worker beside this file
   * @param workers number of threads, from 1
   * @param settings what every worker is told at its start
   */
  constructor(name: string, workers: number, settings: unknown) {
    this.width = workers * 4
    const ending = import.meta.url.endsWith(".ts") ? "ts" : "js"
    const filename = new URL(`./${name}.${ending}`, import.meta.url).href
    this.piscina = new Piscina({
      filename,
      minThreads: workers,
      maxThreads: workers,
      idleTimeout: 60_000,
      workerData: settings,
    })
  }

  /** Reads a stream of things in order; `job` gives the question of each, null for one that passes through unread. */
  async *map<T>(items: AsyncIterable<T>, job: (item: T) => Job | null): AsyncGenerator<Done<T, Answer>> {
    const waiting: { item: T; answer: Promise<Omit<Done<T, Answer>, "item">> }[] = []
    const flush = async () => {
      const next = waiting.shift()
      return next ? { item: next.item, ...(await next.answer) } : null
    }
    for await (const item of items) {
      const one = job(item)
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

  private settled(job: Job): Promise<{ answer: Answer | null; error: Error | null }> {
    return this.piscina.run(job).then(
      (answer) => ({ answer, error: null }),
      (error: unknown) => ({ answer: null, error: error instanceof Error ? error : new Error(String(error)) }),
    )
  }
}
