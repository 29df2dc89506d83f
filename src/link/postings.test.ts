import fc from "fast-check"
import { expect, test } from "vitest"
import { Postings } from "./postings.ts"

test("holds what a map of lists would hold, up to the most that a key keeps", () => {
  const most = 9
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 400 }), (keys) => {
      const postings = new Postings(most)
      const plain = new Map<number, number[]>()
      keys.forEach((key, value) => {
        const list = [...(plain.get(key * 0x01234567) ?? []), value]
        plain.set(key * 0x01234567, list)
        expect(postings.add(key * 0x01234567, value)).toBe(list.length)
      })
      for (const [key, list] of plain) {
        const kept: number[] = []
        postings.each(key, (value) => kept.push(value))
        expect(kept).toEqual(list.slice(0, most))
        expect(postings.count(key)).toBe(list.length)
        for (const value of keys.keys()) expect(postings.has(key, value)).toBe(kept.includes(value))
      }
    }),
  )
})

test("grows over many keys, and tells a key that it never had from one of value 0", () => {
  const postings = new Postings(4)
  for (let i = 0; i < 20_000; i++) postings.add(Math.imul(i, 0x85ebca77) >>> 0, i)
  for (let i = 0; i < 20_000; i += 97) expect(postings.has(Math.imul(i, 0x85ebca77) >>> 0, i)).toBe(true)
  expect(postings.has(0, 0)).toBe(true)
  expect(postings.has(1, 0)).toBe(false)
  expect(postings.count(1)).toBe(0)
})
