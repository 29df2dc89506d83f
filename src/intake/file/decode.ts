import { analyse } from "chardet"
import iconv from "iconv-lite"

/** A text and the encoding that it was decoded from. */
export interface Decoded {
  readonly text: string
  /** As iconv names it: "utf-8", "windows-1251". */
  readonly encoding: string
  /** The encoding was guessed from the letters, not told by a mark or by valid UTF-8. */
  readonly guessed: boolean
}

/** What chardet names and what is taken for it: the Windows code pages hold the ISO ones and the quotation marks that pages use. */
const TAKEN_AS: { readonly [name: string]: string } = {
  "iso-8859-1": "windows-1252",
  "iso-8859-2": "windows-1250",
  "iso-8859-6": "windows-1256",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
  ascii: "utf-8",
}

/** Bytes of Windows code pages that are quotation marks, dashes, dots and spaces in all of them. */
const PUNCTUATION = new Set([
  0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa9, 0xab, 0xbb, 0xb0,
])

/**
 * Decodes the bytes of a text. The byte-order mark is dropped; nothing else is changed, so offsets into the result are offsets into the file's text.
 * @param told an encoding that the file itself names (HTML's meta charset), taken where the bytes are not valid UTF-8
 */
export function decode(bytes: Uint8Array, told: string | null = null): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, guessed: false }
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", guessed: false }
  if (told && iconv.encodingExists(told) && !/^utf-?8$/iu.test(told)) {
    const encoding = TAKEN_AS[told.toLowerCase()] ?? told.toLowerCase()
    return { text: decodeAs(bytes, encoding), encoding, guessed: false }
  }
  const encoding = guess(bytes)
  return { text: decodeAs(bytes, encoding), encoding, guessed: true }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8"
  if (a === 0xff && b === 0xfe) return "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  return null
}

/** UTF-16 without a mark: every other byte of text in a Latin script is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4000) & ~1
  if (length < 8 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.02) return "utf-16le"
  if (even > half * 0.4 && odd < half * 0.02) return "utf-16be"
  return null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000)
  let high = 0
  let marks = 0
  for (const byte of sample) {
    if (byte < 0x80) continue
    high++
    if (PUNCTUATION.has(byte)) marks++
  }
  if (high > 0 && marks >= high * 0.8 && high < sample.length * 0.05) return "windows-1252"
  // Letters outside ASCII that are a small share of a text are accents of a Latin script: code pages of other scripts would have most letters there.
  const latin = high < sample.length * 0.2
  for (const { name } of analyse(sample)) {
    const encoding = TAKEN_AS[name.toLowerCase()] ?? name.toLowerCase()
    if (latin && !/^windows-125[0247]$/u.test(encoding)) continue
    if (/^utf|^iso-2022/u.test(encoding)) continue
    if (iconv.encodingExists(encoding)) return encoding
  }
  return "windows-1252"
}

/** Whether bytes are no text at all: zeros that are not UTF-16, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes) ?? byZeros(bytes)) return false
  const sample = bytes.subarray(0, 8000)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) control++
  }
  return control > sample.length * 0.02
}
