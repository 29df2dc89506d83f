#!/usr/bin/env node
// The command of the package. In a checkout it makes sure first that dist/ is there and no older than src/.
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
if (existsSync(join(root, "src"))) {
  const { ensureBuilt } = await import("./ready.mjs")
  ensureBuilt(root)
}
await import("../dist/serve/cli/main.js")
