import fc from "fast-check"
import { expect, it } from "vitest"
import { PairNumbers } from "./pair-numbers.ts"

it("numbers pairs in the order in which they first come, also where it grows and after it was emptied", () => {
  const numbers = new PairNumbers()
  const pairs = fc.array(fc.tuple(fc.integer({ min: -2, max: 60 }), fc.integer()), { maxLength: 400 })
  fc.assert(
    fc.property(pairs, (list) => {
      numbers.clear()
      const known = new Map<string, number>()
      for (const [a, b] of [...list, ...list]) {
        const key = `${a} ${b}`
        if (!known.has(key)) known.set(key, known.size)
        expect(numbers.of(a, b)).toBe(known.get(key))
      }
      expect(numbers.size).toBe(known.size)
    }),
  )
})
