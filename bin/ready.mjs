// Makes a checkout ready to run: dependencies installed, dist/ (and web/dist/) no older than the sources. Under a lock, since two commands
// may start at once; all of its output goes to standard error, so that standard output holds only the command's answer.
import { execFileSync } from "node:child_process"
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"

const STALE_MS = 10 * 60_000

/** Installs what package-lock.json names, if node_modules is missing or older than the lock file. */
export function ensureInstalled(root) {
  const mark = join(root, "node_modules", ".package-lock.json")
  const fresh = () =>
    existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs - 1
  if (existsSync(join(root, "node_modules")) && (fresh() || existsSync(join(root, "node_modules", "esbuild")))) return
  locked(root, () => {
    if (fresh()) return
    process.stderr.write("trucewatch: installing dependencies (npm ci) ...\n")
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: ["ignore", 2, 2] })
  })
}

/** Builds dist/ when a source is newer than the last build. */
export function ensureBuilt(root) {
  ensureInstalled(root)
  const stale = () =>
    Math.max(newest(join(root, "src")), newest(join(root, "codebooks"))) > builtAt(join(root, "dist", ".built"))
  if (!stale()) return
  locked(root, () => {
    if (!stale()) return
    process.stderr.write("trucewatch: building ...\n")
    execFileSync(process.execPath, [join(root, "bin", "build.mjs")], { cwd: root, stdio: ["ignore", 2, 2] })
  })
}

/** Builds the web app when one of its sources is newer than the last build. */
export function ensureWebBuilt(root) {
  if (!existsSync(join(root, "web", "index.html"))) return
  const stale = () =>
    Math.max(newest(join(root, "web", "src")), newest(join(root, "src", "model"))) >
    builtAt(join(root, "web", "dist", "index.html"))
  if (!stale()) return
  locked(root, () => {
    if (!stale()) return
    process.stderr.write("trucewatch: building the web app ...\n")
    execFileSync(join(root, "node_modules", ".bin", "vite"), ["build", "--logLevel", "warn"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    })
  })
}

function builtAt(mark) {
  return existsSync(mark) ? statSync(mark).mtimeMs : 0
}

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}

/** Runs `work` while no other process does; a lock whose owner is gone is taken over. */
function locked(root, work) {
  const lock = join(root, ".cache", "ready.lock")
  mkdirSync(join(root, ".cache"), { recursive: true })
  for (;;) {
    try {
      const file = openSync(lock, "wx")
      writeSync(file, String(process.pid))
      closeSync(file)
      break
    } catch (error) {
      if (error.code !== "EEXIST") throw error
      if (abandoned(lock)) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function abandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true
    const pid = Number(readFileSync(lock, "utf8"))
    if (!pid) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === "ESRCH"
  }
}
