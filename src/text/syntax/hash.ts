// Hashing of strings and of tuples of small integers to 32 bits, used for the features of the linear models.
// The training code uses these same functions, so a change here makes every stored model void.

/** FNV-1a over the UTF-16 units of `s` from `from` to `to`. */
export function hashString(s: string, from = 0, to: number = s.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193)
  return finish(h)
}

/** Final mixing, so that the low bits depend on all bits (murmur3). */
export function finish(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** One value under template `t`. */
export function mix1(t: number, a: number): number {
  const h = Math.imul(t ^ 0x2545f491, 0x9e3779b1) ^ a
  const x = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return x ^ (x >>> 13)
}

/** Two values under template `t`. */
export function mix2(t: number, a: number, b: number): number {
  return mix1(t, Math.imul(a, 0x01000193) ^ b ^ (a >>> 11))
}

/** Three values under template `t`. */
export function mix3(t: number, a: number, b: number, c: number): number {
  return mix2(t, Math.imul(a, 0x27d4eb2f) ^ b ^ (a >>> 9), c)
}

/** Four values under template `t`. */
export function mix4(t: number, a: number, b: number, c: number, d: number): number {
  return mix3(t, Math.imul(a, 0x165667b1) ^ b ^ (a >>> 7), c, d)
}
