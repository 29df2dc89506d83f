import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tokenize } from "../token.ts"
import { between, Configuration, FORM, LEFT, LEFT_SET, LEFT1, RECORD, RIGHT, RIGHT1, SHIFT } from "./configuration.ts"
import { WordCoder } from "./word-code.ts"

const coder = new WordCoder({ kinds: new Map(), sure: new Map() })
const sorts = { coarse: Int32Array.of(1, 2), amount: Int32Array.of(0, 1) }

function started(words: number, tags: number[] = []): Configuration {
  const c = new Configuration()
  const codes = coder.code(tokenize("w ".repeat(words)))
  c.start(
    codes,
    Int32Array.from({ length: words }, (_, i) => tags[i] ?? 0),
    sorts,
  )
  return c
}

describe("Configuration", () => {
  it("hangs words on the next one and on the one below", () => {
    const c = started(3)
    c.shift()
    c.draw(LEFT, 4)
    c.shift()
    c.shift()
    c.draw(RIGHT, 5)
    const second = 2 * RECORD
    expect(c.below(0)).toBe(second)
    expect(c.records[second + LEFT1]).toBe(RECORD)
    expect(c.records[second + LEFT_SET]).toBe(1 << 4)
    expect(c.records[second + RIGHT1]).toBe(3 * RECORD)
    expect(c.done).toBe(false)
    c.draw(LEFT, 0)
    expect(c.done).toBe(true)
  })

  it("ends with a head for every word and one for the root, whatever is chosen of the moves that are allowed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }),
        (n, wishes) => {
          const c = started(n)
          const heads = new Map<number, number>()
          for (let k = 0; !c.done; k++) {
            expect(k).toBeLessThan(2 * n)
            const can = [SHIFT, LEFT, RIGHT].filter((m) => c.allowed(m))
            const move = can[(wishes[k] ?? 0) % can.length]
            if (move === undefined) throw new RangeError("no move can be made")
            if (move === SHIFT) c.shift()
            else {
              heads.set(c.below(0), move === LEFT ? c.front : c.below(1))
              c.draw(move, 0)
            }
          }
          expect(heads.size).toBe(n)
          expect([...heads.values()].filter((h) => h === (n + 1) * RECORD)).toHaveLength(1)
        },
      ),
    )
  })

  it("sees none below the stack and before the sentence", () => {
    const c = started(2)
    expect([c.below(0), c.below(1), c.below(2)]).toEqual([0, 0, 0])
    expect(c.records[FORM]).toBe(-1)
  })

  it("counts what stands between two words", () => {
    const c = started(6, [1, 0, 1, 1, 0, 1])
    expect(between(c.records, RECORD, 6 * RECORD)).toBe(2)
    expect(between(c.records, 2 * RECORD, 3 * RECORD)).toBe(0)
  })
})
