#!/usr/bin/env node
// Transpiles src/ to dist/, file by file (the tree stays the same, so paths to codebooks/ and models/ hold in both).
// Types are checked by `npm run check`; `--types` also writes the declaration files of the library.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "esbuild"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const sources = readdirSync(join(root, "src"), { recursive: true })
  .map(String)
  .filter((name) => /\.ts$/.test(name) && !/\.(?:test|fixture)\.ts$/.test(name))
  .map((name) => join(root, "src", name))

if (existsSync(join(root, "dist"))) rmSync(join(root, "dist"), { recursive: true })
await build({
  entryPoints: sources,
  outdir: join(root, "dist"),
  outbase: join(root, "src"),
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
})
// esbuild keeps import paths as written; the emitted files need ".js" where the sources say ".ts".
for (const name of readdirSync(join(root, "dist"), { recursive: true }).map(String)) {
  if (!name.endsWith(".js")) continue
  const path = join(root, "dist", name)
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(/((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"\n]+)\.ts"/g, '$1$2.js"'),
  )
}
// What every command would otherwise work out at its start: codebooks, countries, the index of the towns.
const { compileData } = await import(pathToFileURL(join(root, "dist", "serve", "compile.js")).href)
compileData()
if (process.argv.includes("--types")) {
  execFileSync("npx", ["tsc", "-p", join(root, "tsconfig.build.json")], { cwd: root, stdio: "inherit" })
}
writeFileSync(join(root, "dist", ".built"), new Date().toISOString())
