#!/usr/bin/env node
// npm test: installs and builds what is needed, checks types and style, runs all tests, and closes with "N passed, N failed".
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuilt, ensureWebBuilt } from "./ready.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
ensureBuilt(root)
ensureWebBuilt(root)
const bin = (name) => join(root, "node_modules", ".bin", name)
const run = (name, args) => spawnSync(bin(name), args, { cwd: root, stdio: "inherit" }).status === 0

let passed = 0
let failed = 0
for (const [name, args] of [
  ["tsc", ["--noEmit"]],
  ["biome", ["check", "."]],
  ["eslint", ["."]],
  ["knip", []],
]) {
  if (run(name, args)) passed++
  else {
    failed++
    process.stderr.write(`${name} found faults (above)\n`)
  }
}
mkdirSync(join(root, ".cache"), { recursive: true })
const report = join(root, ".cache", "tests.json")
const ok = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`])
let skipped = 0
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
  passed += numPassedTests
  failed += numFailedTests
  skipped = numPendingTests
  // A file that fails to load has no tests of its own to count.
  failed += testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every(({ status: one }) => one !== "failed"),
  ).length
} else failed++
if (!ok && failed === 0) failed++
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`)
process.exitCode = failed > 0 ? 1 : 0
