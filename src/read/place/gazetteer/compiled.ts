import { existsSync, readFileSync } from "node:fs"

/** A first-order division with the mean of its towns. */
export interface CompiledDivision {
  readonly code: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

/** Where the build puts what it has worked out from the lists of towns and divisions; the sources have none and work it out anew. */
export const INDEX_FILE = new URL("./towns.idx", import.meta.url)
export const PROVINCES_FILE = new URL("./provinces.json", import.meta.url)

/** The numbers of the index file, in order: the length of the list in bytes (an index of another list is not used), the number of towns, their table. */
const HEAD_INTS = 2

/** Hash table of a town list: the first town of each slot, the next one of each town, and where each begins in the file. */
export interface TownIndex {
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly starts: Int32Array
}

/** The index of a list of so many bytes; null where none is compiled for it. */
export function readTownIndex(size: number, slots: number): TownIndex | null {
  if (!existsSync(INDEX_FILE)) return null
  const bytes = readFileSync(INDEX_FILE)
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const count = numbers[1] ?? 0
  if (numbers[0] !== size || numbers.length !== HEAD_INTS + slots + 2 * count) return null
  const nextAt = HEAD_INTS + slots
  return {
    heads: numbers.subarray(HEAD_INTS, nextAt),
    next: numbers.subarray(nextAt, nextAt + count),
    starts: numbers.subarray(nextAt + count),
  }
}

/** The bytes of an index file. */
export function packTownIndex(size: number, { heads, next, starts }: TownIndex): Uint8Array {
  const numbers = new Int32Array(HEAD_INTS + heads.length + 2 * starts.length)
  numbers.set([size, starts.length])
  numbers.set(heads, HEAD_INTS)
  numbers.set(next, HEAD_INTS + heads.length)
  numbers.set(starts, HEAD_INTS + heads.length + next.length)
  return new Uint8Array(numbers.buffer)
}

/** The compiled divisions by key; null where there are none. */
export function readProvinces(): ReadonlyMap<string, readonly CompiledDivision[]> | null {
  if (!existsSync(PROVINCES_FILE)) return null
  return new Map(JSON.parse(readFileSync(PROVINCES_FILE, "utf8")) as [string, CompiledDivision[]][])
}
