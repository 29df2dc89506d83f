import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hostileText } from "./hostile-text.fixture.ts"
import { splitSentences } from "./sentence.ts"

const split = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end))

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["names with titles", ["Gen. Ali Omar met Sen. J. F. Roe on Feb. 5.", "They left."]],
    ["an abbreviation at the end", ["He flew to the U.S.", "The talks went on."]],
    ["an abbreviation inside", ["The U.S. Army and U.S. President Roe agreed."]],
    ["hours", ["It hit at 5 p.m. Friday.", "It hit at 6 p.m.", "Rescuers came."]],
    ["a quotation's own stop", ['"We will stay."', "He then left."]],
    ["a question before its speaker", ['"Will it hold?" he asked.', '"Will it?" Omar Said asked.', "Nobody knew."]],
    ["a quotation of two sentences", ['"We stay.', 'We fight," he said.']],
    ["closing brackets", ["(They left.)", "All was quiet."]],
    ["numbers", ["It took 3.5 hours.", "17 men died in 2012.", "12 fled."]],
    ["ellipses", ["He paused ... and went on."]],
    ["lower-case names", ["They fled.", "al-Nusra stayed."]],
    ["tokenised text", ["`` We stay . ''", "He left ."]],
    ["glued sentences", ["It fell on Homs.", "The army left."]],
  ])("reads %s", (_, sentences) => {
    const glue = sentences[0]?.endsWith("Homs.") ? "" : " "
    expect(split(sentences.join(glue))).toEqual(sentences)
  })

  it("never joins a heading or list line to the next", () => {
    const text = "Truce talks stall again in the old city\nThe envoy left.\n- first point\n- second point\n1. Third"
    expect(split(text)).toEqual([
      "Truce talks stall again in the old city",
      "The envoy left.",
      "- first point",
      "- second point",
      "1. Third",
    ])
  })

  it("joins lines broken in the middle of a sentence, and counts them as one paragraph", () => {
    const text =
      "The envoy said on Monday that both of the sides had agreed to\nmeet again before the month was over, and that the guns would\nbe silent. A second sentence."
    const found = splitSentences(text)
    expect(found).toHaveLength(2)
    expect(found.map((s) => s.paragraph)).toEqual([0, 0])
  })

  it("numbers paragraphs", () => {
    expect(splitSentences("One. Two.\n\nThree.").map((s) => [s.index, s.paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ])
  })

  it("puts every unit that is not white space in exactly one sentence, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let at = 0
        for (const s of splitSentences(text)) {
          expect(text.slice(at, s.start).trim()).toBe("")
          expect(s.tokens[0]?.start).toBe(s.start)
          expect(s.tokens.at(-1)?.end).toBe(s.end)
          at = s.end
        }
        expect(text.slice(at).trim()).toBe("")
      }),
      { numRuns: 300 },
    )
  })
})
