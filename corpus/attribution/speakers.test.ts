import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { annotate } from "../../src/read/annotate.ts"
import { stitchedSigns } from "../../src/read/attribution/stitched.ts"
import { readReport } from "../../src/read/engine.ts"
import { PIPELINE } from "../../src/read/pipeline.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const shelf = new ResourceShelf(["general"])

function speakers(text: string): (string | null)[] {
  const report = { ...makeReport({ id: "speakers", text }), language: "en", zones: [] }
  return annotate(report, shelf.for(text))
    .filter((mention) => mention.kind === "attribution")
    .map((mention) => mention.speaker.name)
}

function signs(text: string): string[] {
  const report = { ...makeReport({ id: "signs", text }), language: "en", zones: [] }
  const found: string[] = []
  const probe = {
    name: "probe",
    version: 1,
    needs: ["time", "actor"] as const,
    gives: [],
    *extract(page: Parameters<typeof stitchedSigns>[0]) {
      found.push(...stitchedSigns(page).map((sign) => sign.code))
    },
  }
  readReport(
    report,
    [
      ...PIPELINE.slice(
        0,
        PIPELINE.findIndex((step) => step.name === "attribution"),
      ),
      probe,
    ],
    shelf.for(text),
  )
  return found
}

describe("speakers within a report", () => {
  it("reads a title off a name and finds the full name behind a short one", () => {
    expect(
      speakers("Deputy Governor Daniel Brenner said the mill had burned down. Nobody was hurt, Brenner said."),
    ).toEqual(["Daniel Brenner", "Daniel Brenner"])
  })

  it("carries a pronoun on from the running speaker", () => {
    expect(speakers('Spokeswoman Helen Marsh said the road was open.\n"It was cleared at dawn," she said.')).toEqual([
      "Helen Marsh",
      "Helen Marsh",
    ])
  })

  it("leaves a pronoun open when the running speaker is of the other sex", () => {
    expect(speakers("Spokeswoman Helen Marsh said the road was open. He said it was mined.")).toEqual([
      "Helen Marsh",
      null,
    ])
  })

  it("leaves a pronoun open when somebody else is named in between", () => {
    expect(
      speakers(
        "Daniel Brenner, the governor, said the mill had burned down.\nThomas Field travelled to the river with Adam Cole.\n“We saw it burn,” he said.",
      ).at(-1),
    ).toBeNull()
  })

  it("leaves a pronoun open that opens a page", () => {
    expect(speakers("“We will be back,” he said.")).toEqual([null])
  })

  it("gives candidates only where a speaker is lost", () => {
    const report = {
      ...makeReport({
        id: "c",
        text: "Spokeswoman Helen Marsh met Daniel Brenner, the governor, and Adam Cole, the mayor.\nHe said the road was mined.",
      }),
      language: "en",
      zones: [],
    }
    const last = annotate(report, shelf.for(report.text))
      .filter((mention) => mention.kind === "attribution")
      .at(-1)
    expect(last?.speaker.name).toBeNull()
    expect(last?.speaker.candidates.map((one) => one.name)).not.toContain("Helen Marsh")
    expect(last?.speaker.candidates.length).toBeGreaterThan(0)
  })

  it("takes the name that follows an office in the next paragraph", () => {
    expect(
      speakers('Norway’s envoy to the talks admitted that the pause was short.\n"We needed a week," Henrik Dahl said.'),
    ).toEqual(["Henrik Dahl", "Henrik Dahl"])
  })

  it("names governments by their capitals and demonyms", () => {
    expect(speakers("Moscow said the planes had left. The Russians said nothing was hit.")).toEqual([
      "Russia",
      "Russia",
    ])
  })

  it("joins several speakers", () => {
    expect(speakers("Governor Daniel Brenner and Mayor Adam Cole said the bridge was safe.")).toEqual([
      "Daniel Brenner; Adam Cole",
    ])
  })

  it("keeps groups as the text has them", () => {
    expect(speakers("Village elders said the well was poisoned.")).toEqual(["Village elders"])
  })

  it("gives the words of a participle to the speaker of its sentence", () => {
    expect(speakers('"We are ready," said General Paul Rowe, adding that his men were rested.')).toEqual([
      "Paul Rowe",
      "Paul Rowe",
    ])
  })
})

describe("speakers of our own reports", () => {
  const lines = readFileSync(new URL("speakers.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
  for (const line of lines) {
    const [text = "", wanted = ""] = line.split(/ ==> ?/)
    it(text, () => {
      const found = speakers(text.replaceAll("/", "\n")).map((name) => name ?? "?")
      expect(found.join(" | ")).toBe(wanted)
    })
  }
})

describe("signs of a stitched page", () => {
  it("finds none in a plain report", () => {
    expect(
      signs(
        "Governor Daniel Brenner said on Monday that the mill in the valley had burned down in the night.\nBrenner said nobody was hurt.\n“We were lucky,” he said.",
      ),
    ).toEqual([])
  })

  it("finds an orphaned pronoun and a surname that nobody introduced", () => {
    const found = signs(
      "The council also wants a longer pause in the northern districts of the city.\nThe bridge was closed.\n“We will not leave the old town,” Brankovec said.\nShells fell on the market.\nThe river rose.\n“They are lying,” she said.",
    )
    expect(found).toContain("orphan-pronoun")
    expect(found).toContain("surname-unintroduced")
    expect(found).toContain("opens-mid-story")
  })
})
