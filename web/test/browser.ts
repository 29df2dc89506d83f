import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** The path of a real Chromium on this machine; null where there is none (the tests are then skipped, with that reason). */
export const CHROMIUM: string | null = PATHS.find((path) => existsSync(path)) ?? null

/** Starts Chromium without its own calls home. */
export async function startBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new RangeError("no Chromium on this machine")
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
