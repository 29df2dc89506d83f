/** What was made last, by what it was made from: at most so many, the one longest unused goes first. For things that are cheap to make again and heavy to keep. */
export class Recent<K extends object, V> {
  private readonly made = new Map<K, V>()
  private readonly most: number
  private readonly make: (from: K) => V

  constructor(most: number, make: (from: K) => V) {
    this.most = most
    this.make = make
  }

  /** What `make` gives for `from`; the same object while it is remembered. */
  get(from: K): V {
    let value = this.made.get(from)
    if (value === undefined) value = this.make(from)
    else this.made.delete(from)
    this.made.set(from, value)
    if (this.made.size > this.most) for (const oldest of this.made.keys()) return this.drop(oldest, value)
    return value
  }

  private drop(oldest: K, value: V): V {
    this.made.delete(oldest)
    return value
  }
}
