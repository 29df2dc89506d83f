import type { WriteStream } from "node:tty"

/** A line on stderr that says how far long work has come; silent where stderr is no terminal. */
export class Progress {
  private last = 0
  private shown = false
  private readonly what: string
  private readonly out: WriteStream & { fd: 2 }
  private readonly now: () => number

  constructor(what: string, out: WriteStream & { fd: 2 } = process.stderr, now: () => number = Date.now) {
    this.what = what
    this.out = out
    this.now = now
  }

  /** @param total null where the number is not known yet. */
  at(done: number, total: number | null): void {
    if (!this.out.isTTY) return
    const time = this.now()
    if (time - this.last < 100 && done !== total) return
    this.last = time
    this.shown = true
    this.out.write(`\r\u001b[K${this.what}: ${done}${total === null ? "" : ` of ${total}`}`)
  }

  end(): void {
    if (this.shown) this.out.write("\r\u001b[K")
    this.shown = false
  }
}
