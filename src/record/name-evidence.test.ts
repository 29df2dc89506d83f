import { describe, expect, it } from "vitest"
import { makeReport } from "../intake/report.ts"
import { annotate } from "../read/annotate.ts"
import { ResourceShelf } from "../serve/resources.ts"
import { compileRecord } from "./compile.ts"

const TEXT = `Rebels and army trade blame

BEIRUT, 3 March 2016 (Wire One) - Russia and the United States agreed on a truce last week.
Governor Lina Aziz accused Russia of shelling a clinic in Damascus on Wednesday with rockets, killing 12 people.
Russia denied shelling the clinic. Talks in Geneva were suspended on Thursday, General Omar Haddad said.`

const shelf = new ResourceShelf(["general", "syria"])
const report = makeReport({ id: "one.txt", text: TEXT })
const read = () => annotate(report, shelf.for(TEXT))
const record = compileRecord({
  reports: [report],
  mentions: new Map([[report.id, read()]]),
  codebook: shelf.forCase([TEXT]).codebook,
  made: { version: "test", at: "2016-03-05T00:00:00Z", codebooks: [] },
  read,
})

describe("words behind the fields of an item", () => {
  const account = record.incidents
    .flatMap(({ accounts }) => accounts)
    .find(({ perpetrator }) => perpetrator === "Russia")

  it("name the accused where the accusation stands, not where the name stands first", () => {
    const [words] = account?.fieldEvidence["perpetrator"] ?? []
    expect(words?.text).toBe("Russia")
    expect(words?.start).toBe(TEXT.indexOf("Russia of shelling"))
  })

  it("name the accuser with the whole source phrase", () => {
    expect(account?.fieldEvidence["allegedBy"]?.map(({ text }) => text)).toEqual(["Governor Lina Aziz"])
  })

  it("give the targets and weapons as printed", () => {
    expect(account?.fieldEvidence["targets"]?.map(({ text }) => text)).toEqual(account?.targets)
    expect(account?.fieldEvidence["weapons"]?.map(({ text }) => text)).toEqual(account?.weapons)
    expect(account?.targets.length).toBeGreaterThan(0)
  })

  it("give the word for the state of talks, and who says so", () => {
    const [talks] = record.meetings.flatMap(({ accounts }) => accounts)
    expect(talks?.fieldEvidence["word"]?.map(({ text }) => text)).toEqual(["suspended"])
    expect(talks?.fieldEvidence["by"]?.map(({ text }) => text)).toEqual(["General Omar Haddad"])
  })

  it("are left out where a field holds nothing", () => {
    const [truce] = record.commitments.filter(({ act }) => act === "ceasefire")
    expect(truce?.reportedBy).toBeNull()
    expect(truce?.fieldEvidence).not.toHaveProperty("reportedBy")
    expect(truce?.fieldEvidence["promisor"]?.map(({ text }) => text).sort()).toEqual(["Russia", "United States"])
  })
})
