import { KINDS, type Kind } from "../../model/mention.ts"
import { ResourceShelf } from "../resources.ts"
import { annotateLines } from "./annotate.ts"

const [command, ...rest] = process.argv.slice(2)
if (command === "annotate") {
  const at = rest.indexOf("--kinds")
  const kinds =
    at >= 0
      ? (rest[at + 1] ?? "").split(",").filter((kind): kind is Kind => (KINDS as readonly string[]).includes(kind))
      : []
  const failed = await annotateLines(process.stdin, process.stdout, new ResourceShelf(), kinds)
  process.exitCode = failed > 0 ? 3 : 0
} else {
  process.stderr.write("usage: trucewatch annotate [--kinds K,K]\n")
  process.exitCode = 2
}
