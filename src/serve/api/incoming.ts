import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { IntakeError } from "../../intake/error.ts"
import { intake, type TakenIn } from "../../intake/intake.ts"
import type { IncomingFile } from "./desk.ts"

/** Takes uploaded files in as files on disk would be: through a folder that is gone afterwards. Names lose their folders. */
export async function* takeIn(files: readonly IncomingFile[]): AsyncGenerator<TakenIn | IntakeError> {
  const folder = await mkdtemp(join(tmpdir(), "trucewatch-"))
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, safeName(name)), bytes)
    for await (const one of intake([folder])) {
      if (one instanceof IntakeError)
        yield new IntakeError(one.report === null ? null : basename(one.report), one.reason, basename(one.place))
      else yield { ...one, report: { ...one.report, file: basename(one.report.file ?? one.report.id) } }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The name of an uploaded file without any folder; never empty, never hidden. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll("\\", "/"))
    .replace(/[^\p{L}\p{N}._ ()-]/gu, "_")
    .replace(/^\.+/, "")
  return last.slice(0, 180) || "report.txt"
}
