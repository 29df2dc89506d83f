import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { basename, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { listen } from "../api/listen.ts"
import { MemoryDesk } from "../api/memory-desk.ts"
import { EXIT } from "./exit-codes.ts"
import type { ReadingOptions } from "./program.ts"

export interface ServerOptions extends ReadingOptions {
  readonly port: string
  readonly host: string
  /** commander's `--no-open`. */
  readonly open: boolean
}

const SAMPLE = fileURLToPath(new URL("../../../sample", import.meta.url))

/** `open PATH...`: reads the reports into a case in memory and shows it in the web app until it is stopped. */
export async function openCommand(paths: string[], options: ServerOptions): Promise<void> {
  const port = portOf(options.port)
  const sample = paths.length === 1 && resolve(paths[0] ?? "") === SAMPLE
  const name = sample
    ? "The sample case"
    : paths.length === 1
      ? basename(resolve(paths[0] ?? ""))
      : `${paths.length} paths`
  const there = paths.some((path) => path === "-" || existsSync(path))
  if (!there) throw new RangeError(`there is no file or folder at ${paths.join(", ")}`)
  // The server answers at once; what needs the reading waits for it. A fault in it ends the command with its message.
  const opened = new Promise<void>((start) => setImmediate(start)).then(async () => {
    const { openPaths } = await import("../case/open.ts")
    return openPaths(paths, options)
  })
  opened.catch(() => {})
  const { url, close } = await listen({ desk: new MemoryDesk(name, sample, opened), host: options.host, port })
  announce(url, options)
  try {
    const { failed } = await opened
    if (failed > 0) process.stderr.write(`trucewatch: ${failed} of the reports could not be read (above)\n`)
  } catch (error) {
    await close()
    throw error
  }
}

export function announce(url: string, { open, host }: ServerOptions): void {
  process.stdout.write(`Trucewatch: ${url}\nStop it with Ctrl-C.\n`)
  if (host !== "127.0.0.1" && host !== "localhost" && host !== "::1") {
    process.stderr.write(
      `trucewatch: this case can now be read and changed by anyone who reaches ${host}; a case is sensitive and has no password\n`,
    )
  }
  if (open) openBrowser(url)
}

export function portOf(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port: "${value}" is not a port (0 to 65535; 0 takes any free one)`)
  return port
}

/** Opens the user's browser; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const command = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open"
  const child = spawn(command, [url], { stdio: "ignore", detached: true })
  child.on("error", () => {})
  child.unref()
  process.exitCode = EXIT.ok
}
