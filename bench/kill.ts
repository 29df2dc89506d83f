// Kills a process that adds reports to a case, with signal 9, at random moments, and looks after each kill whether all that it had acknowledged is there
// whole. `tsx bench/kill.ts [kills, default 200]` prints one line; exit code 1 where anything was lost.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { ReportId } from "../src/model/ids.ts"
import { openCase } from "../src/store/sqlite/open.ts"

const kills = Number(process.argv[2] ?? 200)
const root = join(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "kill-"))
const clock = () => "2016-02-10T00:00:00Z"
// Inside the checkout, so that the bundle finds the packages.
const bundle = join(root, ".cache", "kill-child.mjs")
mkdirSync(join(root, ".cache"), { recursive: true })
await build({
  entryPoints: [join(import.meta.dirname, "kill-child.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
})

const input = join(folder, "reports.jsonl")
writeFileSync(input, reports(4000))
let acknowledged: string[] = []
let file = join(folder, "0.case")
let lost = 0
let damaged = 0
let inside = 0
let total = 0
const began = Date.now()
for (let n = 0; n < kills; n++) {
  if (n % 10 === 0) newCase(n)
  const before = acknowledged.length
  if (await runAndKill()) {
    // The whole input went in before the kill.
    newCase(n)
    n--
    continue
  }
  if (acknowledged.length > before) inside++
  await look()
}
total += acknowledged.length
rmSync(folder, { recursive: true, force: true })
const seconds = Math.round((Date.now() - began) / 1000)
process.stdout.write(
  `kill -9 during add: ${kills - damaged} of ${kills} cases whole, ${lost} of ${total} acknowledged reports lost, ${inside} kills while reports were going in, ${seconds} s\n`,
)
process.exitCode = lost + damaged > 0 ? 1 : 0

/** Ten kills hit one case, one after another; then a new one begins, so that looking it through stays quick. */
function newCase(n: number): void {
  total += acknowledged.length
  acknowledged = []
  file = join(folder, `${n}-${total}.case`)
}

/** Starts an add, kills it at a random moment. @returns whether it had ended before */
async function runAndKill(): Promise<boolean> {
  const child = spawn(process.execPath, [bundle, file, input], { stdio: ["ignore", "pipe", "inherit"] })
  let tail = ""
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (tail + chunk.toString()).split("\n")
    tail = lines.pop() ?? ""
    acknowledged.push(...lines)
  })
  // One kill in five from the start on, so that opening and migrating are hit as well; the others once reports go in.
  const early = Math.random() < 0.2
  const moment = Math.random() * (early ? 1500 : 400)
  let timer: NodeJS.Timeout | undefined
  const kill = () => {
    timer ??= setTimeout(() => child.kill("SIGKILL"), moment)
  }
  if (early) kill()
  else child.stdout.once("data", kill)
  const signal = await ended(child)
  clearTimeout(timer)
  return signal === null
}

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.on("close", (_code, signal) => resolve(signal)))
}

/** Opens the case as the next user would. */
async function look(): Promise<void> {
  const store = await openCase(file, clock, true)
  const missing: string[] = []
  for (const id of acknowledged) if ((await store.shaOf(ReportId(id))) === null) missing.push(id)
  const faults = await store.verify()
  await store.close()
  lost += missing.length
  if (faults.length > 0) damaged++
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  if (missing.length > 0) process.stderr.write(`lost: ${missing.join(" ")}\n`)
}

function reports(count: number): string {
  const line = (i: number) =>
    JSON.stringify({
      id: `r${i}`,
      text: `Report ${i}. ${"The road to the town was open, monitors said. ".repeat(5 + (i % 60))}`,
    })
  return `${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`
}
