#!/usr/bin/env node
// npm start: installs and builds what is needed, then opens the sample case, or the reports whose paths are given, in the web app.
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuilt, ensureWebBuilt } from "./ready.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
ensureBuilt(root)
ensureWebBuilt(root)
const args = process.argv.slice(2)
const isPath = (arg, i) => !arg.startsWith("-") && args[i - 1] !== "--port" && args[i - 1] !== "--host"
// npm runs scripts in the project's folder; paths are meant from where the user stands.
const from = process.env.INIT_CWD ?? process.cwd()
const rest = args.map((arg, i) => (isPath(arg, i) ? resolve(from, arg) : arg))
process.argv.splice(2, process.argv.length, "open", ...(args.some(isPath) ? rest : [join(root, "sample"), ...rest]))
await import("../dist/serve/cli/main.js")
