import { describe, expect, test } from "vitest"
import { inlineHead, inlineTail } from "./inline.ts"

describe("furniture behind the last sentence", () => {
  test.each([
    [
      "The road was closed. (Reporting by A. Writer; editing by B. Editor)",
      "(Reporting by A. Writer; editing by B. Editor)",
    ],
    ["The road was closed , he said . -LRB- Reporting by A. Writer -RRB-", "-LRB- Reporting by A. Writer -RRB-"],
    [
      "The road was closed. (With agencies) Last Update: Monday 3 March 2014 KSA 01:41 - GMT 22:41",
      "(With agencies) Last Update: Monday 3 March 2014 KSA 01:41 - GMT 22:41",
    ],
    ["The road was closed.-AFP", "-AFP"],
    ["The road was closed. --Reuters", "--Reuters"],
    ["The road was closed. ABCD", "ABCD"],
    ["The road was closed. 219", "219"],
    ["“It is closed,” he said. Read Also", "Read Also"],
  ])("%s", (line, tail) => expect(line.slice(inlineTail(line)?.start)).toBe(tail))

  test.each([
    "The road was closed, said A. Writer, who contributed to this report on the siege of the town.",
    "The road was closed, the agency AFP said.",
    "The town has a population of 219",
    "It was closed by the U.N. and by the rebels.",
    "Reporting by the monitor was late.",
  ])("none: %s", (line) => expect(inlineTail(line)).toBeNull())
})

describe("furniture before the first sentence", () => {
  test.each([
    ["Get short URL 0 0 0 Rebel forces left the town.", "Get short URL 0 0 0"],
    ["Photograph : Jane Doe\\/AP Rebel forces left the town .", "Photograph : Jane Doe\\/AP"],
    ["By the Sample Wire Staff Rebel forces left the town.", "By the Sample Wire Staff"],
    [
      "People look at a crater in the north (Sample Photo) Rebel forces left the town.",
      "People look at a crater in the north (Sample Photo)",
    ],
  ])("%s", (line, head) => expect(line.slice(0, inlineHead(line)?.end ?? 0)).toBe(head))

  test.each([
    "BEIRUT (Reuters) - Rebel forces left the town.",
    "Rebel forces left the town. A photo (see above) shows it.",
    "Rebel forces (photos show) left the town.",
    "Video of the strike was shown on television.",
  ])("none: %s", (line) => expect(inlineHead(line)).toBeNull())
})
