import { makeBrief } from "../../output/brief/make-brief.ts"
import { briefToHtml } from "../../output/brief/render-html.ts"
import { briefToMarkdown, briefToTerminal } from "../../output/brief/render-text.ts"
import { openPaths } from "../case/open.ts"
import { EXIT } from "./exit-codes.ts"
import { explanationToText } from "./explanation.ts"
import type { ReadingOptions } from "./program.ts"

/** `brief PATH...` */
export async function briefCommand(
  paths: string[],
  options: ReadingOptions & { format: "terminal" | "md" | "html" | "json" },
): Promise<void> {
  const { reading, failed } = await openPaths(paths, options)
  const brief = makeBrief(reading.record(now()), reading.texts())
  switch (options.format) {
    case "json":
      print(JSON.stringify(brief, null, 1))
      break
    case "html":
      print(briefToHtml(brief))
      break
    case "md":
      print(briefToMarkdown(brief))
      break
    default:
      print(
        briefToTerminal(brief, {
          width: Math.min(process.stdout.columns ?? 110, 140),
          colour: process.stdout.isTTY === true && !process.env["NO_COLOR"],
        }),
      )
  }
  process.exitCode = failed > 0 ? EXIT.partial : EXIT.ok
}

/** `record PATH... --format json` */
export async function recordCommand(paths: string[], options: ReadingOptions): Promise<void> {
  const { reading, failed } = await openPaths(paths, options)
  const record = reading.record(now())
  print("{")
  const entries = Object.entries(record)
  // List by list: one string of the whole record could pass the longest string that the engine holds.
  for (const [i, [name, value]] of entries.entries()) {
    print(`${JSON.stringify(name)}: ${listToJson(value)}${i < entries.length - 1 ? "," : ""}\n`)
  }
  print("}\n")
  process.exitCode = failed > 0 ? EXIT.partial : EXIT.ok
}

function listToJson(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map((item) => `\n${JSON.stringify(item)}`).join(",")}]`
    : JSON.stringify(value)
}

/** `explain PATH... --item ID` */
export async function explainCommand(
  paths: string[],
  options: ReadingOptions & { item: string; json?: boolean },
): Promise<void> {
  const { reading, failed } = await openPaths(paths, options)
  const explanation = reading.explain(options.item, now())
  if (explanation === null) {
    process.stderr.write(
      `trucewatch: no item "${options.item}" in this record; the brief prints the id at the end of each line\n`,
    )
    process.exitCode = EXIT.usage
    return
  }
  print(options.json ? JSON.stringify(explanation, null, 1) : explanationToText(explanation))
  process.exitCode = failed > 0 ? EXIT.partial : EXIT.ok
}

function now(): string {
  return new Date().toISOString()
}

function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`)
}
