import fc from "fast-check"
import { expect, test } from "vitest"
import { covered, SHORTEST_TILE, tile } from "./align.ts"

const words = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 80 }).map((w) => Uint32Array.from(w))

test("tiles are equal runs, long enough, and use no word twice", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const usedA = new Set<number>()
      const usedB = new Set<number>()
      for (const t of tile(a, b)) {
        expect(t.length).toBeGreaterThanOrEqual(SHORTEST_TILE)
        for (let k = 0; k < t.length; k++) {
          expect(a[t.aAt + k]).toBe(b[t.bAt + k])
          expect(usedA.has(t.aAt + k) || usedB.has(t.bAt + k)).toBe(false)
          usedA.add(t.aAt + k)
          usedB.add(t.bAt + k)
        }
      }
    }),
  )
})

test("a moved stretch is found as its own tile", () => {
  const a = Uint32Array.from([1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15])
  const b = Uint32Array.from([10, 11, 12, 13, 14, 15, 99, 1, 2, 3, 4, 5, 6])
  expect(tile(a, b)).toEqual([
    { aAt: 0, bAt: 7, length: 6 },
    { aAt: 6, bAt: 0, length: 6 },
  ])
})

test("words around a swapped one count as covered, the swapped one does not", () => {
  const a = Uint32Array.from([1, 2, 3, 4, 5, 50, 6, 7, 8])
  const b = Uint32Array.from([1, 2, 3, 4, 5, 60, 6, 7, 8])
  expect([...covered(a, b, tile(a, b)).a]).toEqual([1, 1, 1, 1, 1, 0, 1, 1, 1])
})
