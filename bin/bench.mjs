#!/usr/bin/env node
// npm run bench [-- NAME...]: accuracy and speed tables; see bench/run.ts.
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuilt } from "./ready.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
ensureBuilt(root)
process.exitCode =
  spawnSync(join(root, "node_modules", ".bin", "tsx"), [join(root, "bench", "run.ts"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  }).status ?? 1
