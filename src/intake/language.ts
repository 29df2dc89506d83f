import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const ENGLISH = new Set(
  (
    "the of and to in a that is was for on with as at by he it be are from his had not have this an which were or but they their has been its who said " +
    "will would there one all we she her more when no if out so up what about into than them can only other new some could these two may then do first any " +
    "my now such like our over me even most made after also did many before must through years where much your way well down should because each just those " +
    "mr how too us i you him"
  ).split(" "),
)

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean }
}

let detector: Detector | null = null

/**
 * The language of a text (ISO 639-1), null where it is too short or too mixed to tell.
 * English is told by its function words, at no cost; only where these fail is the detector (eld) loaded, which takes a second.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000)
  const words = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  if (words.length === 0) return null
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length / words.length
  if (english >= 0.2) return "en"
  const script = scriptLanguage(sample)
  if (words.length < 8 && script === null) return null
  const detected = openDetector().detect(sample)
  if (detected.language === "en") return "en"
  if (!detected.isReliable() || (english >= 0.12 && words.length < 200)) return script
  return detected.language || script
}

/** What the letters alone tell: a text mostly in a script that no English is written in. "und" where several languages use it. */
function scriptLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters > 0 && latin / letters < 0.5 ? "und" : null
}

function openDetector(): Detector {
  detector ??= loadDetector()
  return detector
}

/** eld has an `import` entry only, and importing it at the top would cost every run a second: its file is required where it lies. */
function loadDetector(): Detector {
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths("eld") ?? []) {
    const file = join(folder, "eld/src/entries/static.medium.js")
    if (existsSync(file)) return (require(file) as { eld: Detector }).eld
  }
  throw new RangeError("the package eld is not installed")
}
