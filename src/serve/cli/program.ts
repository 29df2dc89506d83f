import { Command, Option } from "commander"
import { KINDS, type Kind } from "../../model/mention.ts"
import { VERSION } from "../version.ts"
import { EXIT } from "./exit-codes.ts"

/** Options that every reading command has. */
export interface ReadingOptions {
  readonly codebook?: readonly string[]
  readonly gazetteer?: readonly string[]
  readonly published?: string
  readonly outlet?: string
  readonly kind?: "article" | "instrument"
}

/** The command line. Parses, calls, prints; every command sets `process.exitCode` instead of ending the process. */
export function buildProgram(): Command {
  const program = new Command("trucewatch")
    .description(
      "Reads what is reported about a conflict and keeps the sourced record of its ceasefire and peace process. Offline; nothing is generated.",
    )
    .version(VERSION)
    .showSuggestionAfterError(true)
    .showHelpAfterError("(trucewatch --help lists the commands)")
    .addHelpText("after", HELP)
  addReadCommands(program)
  addCaseCommands(program)
  addDataCommands(program)
  return program
}

/** Commands that read reports and print. Each command loads only its own modules, and only when it is called. */
function addReadCommands(program: Command): void {
  reading(program.command("brief").argument("<paths...>", "reports, folders or cases"))
    .description(
      "a morning note: what is in force, alleged, promised, due, said to have happened, contested; each line with its source",
    )
    .addOption(
      new Option("--format <format>", "how to print").choices(["terminal", "md", "html", "json"]).default("terminal"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  trucewatch brief reports/*.txt\n  trucewatch brief syria.trucewatch --format md > note.md",
    )
    .action(async (...words: Parameters<typeof import("./case-commands.ts").briefCommand>) =>
      (await import("./case-commands.ts")).briefCommand(...words),
    )
  reading(program.command("record").argument("<paths...>", "reports, folders or cases"))
    .description("the whole record as one JSON object (schema: trucewatch schema)")
    .addOption(new Option("--format <format>", "how to print").choices(["json"]).default("json"))
    .addHelpText("after", "\nExample:\n  trucewatch record reports/ --format json > record.json")
    .action(async (...words: Parameters<typeof import("./case-commands.ts").recordCommand>) =>
      (await import("./case-commands.ts")).recordCommand(...words),
    )
  reading(program.command("explain").argument("<paths...>", "reports, folders or cases"))
    .description("an item of the record, traced to the words it rests on")
    .requiredOption("--item <id>", 'the item\'s id as the brief prints it, "S-1a2b3c4"')
    .option("--json", "as JSON")
    .addHelpText("after", "\nExample:\n  trucewatch explain reports/*.txt --item I-0k3v9qa")
    .action(async (...words: Parameters<typeof import("./case-commands.ts").explainCommand>) =>
      (await import("./case-commands.ts")).explainCommand(...words),
    )
}

/** Commands about a case file, and those that serve the web app. */
function addCaseCommands(program: Command): void {
  serving(reading(program.command("open").argument("<paths...>", "reports, folders or cases")))
    .description("read reports into a case in memory and show it in the web app")
    .addHelpText("after", "\nExample:\n  trucewatch open reports/*.html")
    .action(async (...words: Parameters<typeof import("./open-command.ts").openCommand>) =>
      (await import("./open-command.ts")).openCommand(...words),
    )
  reading(
    program
      .command("add")
      .argument("<case>", "the case file; made if it is not there")
      .argument("<paths...>", 'reports or folders; "-" is standard input'),
  )
    .description("add reports to a case; what is there already is passed over, so it can be stopped and begun again")
    .option("--batch <number>", "reports that go to disk together", wholeNumber("--batch", 1, 10_000), "20")
    .option("--workers <number>", "threads that read", wholeNumber("--workers", 1, 64), "1")
    .addHelpText("after", "\nExample:\n  trucewatch add syria.trucewatch reports/")
    .action(async (...words: Parameters<typeof import("./store-commands.ts").addCommand>) =>
      (await import("./store-commands.ts")).addCommand(...words),
    )
  serving(reading(program.command("serve").argument("<case>", "the case file")))
    .description("show a case in the web app; reports that are dropped there go into it")
    .addHelpText("after", "\nExample:\n  trucewatch serve syria.trucewatch")
    .action(async (...words: Parameters<typeof import("./store-commands.ts").serveCommand>) =>
      (await import("./store-commands.ts")).serveCommand(...words),
    )
  program
    .command("list")
    .argument("<case>", "the case file")
    .description("the reports of a case, one a line")
    .option("--json", "as JSON")
    .action(async (...words: Parameters<typeof import("./store-commands.ts").listCommand>) =>
      (await import("./store-commands.ts")).listCommand(...words),
    )
  program
    .command("remove")
    .argument("<case>", "the case file")
    .argument("<report>", "id of the report, as list prints it")
    .description("take a report out of a case; the journal keeps that, its hash and the reason")
    .requiredOption("--reason <words>", "why it is taken out")
    .action(async (...words: Parameters<typeof import("./store-commands.ts").removeCommand>) =>
      (await import("./store-commands.ts")).removeCommand(...words),
    )
}

/** Commands for other programs. */
function addDataCommands(program: Command): void {
  program
    .command("annotate")
    .description("JSONL reports on standard input, JSONL mentions on standard output, a line for a line")
    .option(
      "--kinds <kinds>",
      `only these kinds and what they refer to, with commas: ${KINDS.join(",")}`,
      parseKinds,
      [],
    )
    .option("--codebook <name>", "use this codebook (repeatable)", collect, [])
    .option("--gazetteer <file>", GAZETTEER_HELP, collect, [])
    .option("--workers <number>", "threads that read", wholeNumber("--workers", 1, 64), "1")
    .addHelpText("after", "\nExample:\n  trucewatch annotate --kinds attribution,time < reports.jsonl > mentions.jsonl")
    .action(async ({ kinds, workers, ...asked }: ReadingOptions & { kinds: Kind[]; workers: string }) => {
      const { askedFor } = await import("../resources.ts")
      const options = { kinds, codebooks: askedFor(asked), workers: Number(workers) }
      const { annotateLines } = await import("./annotate.ts")
      process.exitCode = (await annotateLines(process.stdin, process.stdout, options)) > 0 ? EXIT.partial : EXIT.ok
    })
  program
    .command("schema")
    .description("the JSON schema of the record, of a mention or of a codebook")
    .argument("[what]", "record, mention or codebook", "record")
    .action(async (...words: Parameters<typeof import("./schema.ts").schemaCommand>) =>
      (await import("./schema.ts")).schemaCommand(...words),
    )
}

const HELP = `
Exit codes: 0 all went well; 2 the call's words are off, nothing was done; 3 some of the input could not be read
(each fault is named on standard error, the rest was done).

A case file is not encrypted and is sensitive: keep it as you would keep your notes on sources.`

const GAZETTEER_HELP = "a CSV of your own places, with P-codes if you have them (repeatable; README: your own places)"

/** Adds the options that every command reading reports has. */
export function reading(command: Command): Command {
  return command
    .option(
      "--codebook <name>",
      "use this codebook, by name or path (repeatable; default: general and each whose trigger names a report holds)",
      collect,
      [],
    )
    .option("--gazetteer <file>", GAZETTEER_HELP, collect, [])
    .option("--published <date>", "publication date of the reports, ISO; overrides what they state")
    .option("--outlet <name>", "publisher of the reports; overrides what they state")
    .addOption(
      new Option(
        "--kind <kind>",
        'instrument: the texts are agreements, resolutions or communiqués themselves; without it each text\'s own form or its line "Kind:" tells',
      ).choices(["article", "instrument"]),
    )
}

/** Adds the options of the commands that serve the web app. */
export function serving(command: Command): Command {
  return command
    .option("--port <port>", "port to serve on; 0 takes any free one", "4477")
    .option("--host <host>", "address to bind to; the loopback unless told otherwise", "127.0.0.1")
    .option("--no-open", "do not open a browser")
}

/** A parser of whole numbers within limits, which names the option in its error. */
function wholeNumber(name: string, least: number, most: number): (value: string) => string {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new RangeError(`${name}: "${value}" is not a whole number from ${least} to ${most}`)
    return value
  }
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

function parseKinds(value: string): Kind[] {
  const kinds = value.split(",").map((kind) => kind.trim())
  const unknown = kinds.find((kind) => !(KINDS as readonly string[]).includes(kind))
  if (unknown !== undefined)
    throw new RangeError(`--kinds: "${unknown}" is not a kind; the kinds are ${KINDS.join(", ")}`)
  return kinds as Kind[]
}
