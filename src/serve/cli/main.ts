import { CommanderError } from "commander"
import { EXIT } from "./exit-codes.ts"
import { buildProgram } from "./program.ts"

// "trucewatch brief case | head": a reader that has seen enough is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

const program = buildProgram()
for (const command of [program, ...program.commands]) command.exitOverride()
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  } else {
    process.stderr.write(`trucewatch: ${error instanceof Error ? error.message : String(error)}\n`)
    if (process.env["TRUCEWATCH_DEBUG"]) console.error(error)
    process.exitCode = EXIT.usage
  }
}
