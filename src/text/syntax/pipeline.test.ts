import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hostileText } from "../hostile-text.fixture.ts"
import { splitSentences } from "../sentence.ts"
import { openSyntaxModel } from "./open.ts"
import type { ParsedSentence, Word } from "./tree.ts"

const model = openSyntaxModel()

function parse(text: string): ParsedSentence {
  const [sentence] = splitSentences(text)
  if (!sentence) throw new RangeError("no sentence in the test's text")
  return model.parse(sentence)
}

function word(s: ParsedSentence, text: string): Word {
  const found = s.words.find((w) => w.text === text)
  if (!found) throw new RangeError(`no word ${text}`)
  return found
}

/** One root, every other word under it, children in order. */
function expectTree(s: ParsedSentence): void {
  expect(s.words.filter((w) => w.head === -1).map((w) => w.rel)).toEqual(["root"])
  for (const w of s.words) {
    let steps = 0
    for (let at = w.i; at >= 0; at = s.words[at]?.head ?? -1) expect(steps++).toBeLessThanOrEqual(s.words.length)
    if (w.head >= 0) expect(s.children[w.head]).toContain(w.i)
  }
  expect(s.children.flat()).toHaveLength(s.words.length - 1)
}

describe("the shipped model", () => {
  it("finds who says what", () => {
    const s = parse("The governor told reporters on Monday that the army had shelled two villages.")
    const told = word(s, "told")
    expect([told.head, told.lemma, told.upos]).toEqual([-1, "tell", "VERB"])
    expect([word(s, "governor").head, word(s, "governor").rel]).toEqual([told.i, "nsubj"])
    expect([word(s, "shelled").head, word(s, "shelled").rel]).toEqual([told.i, "ccomp"])
    expect([word(s, "villages").head, word(s, "villages").rel]).toEqual([word(s, "shelled").i, "obj"])
  })

  it("finds the speaker behind a quotation", () => {
    const s = parse('"We will never leave the valley," a rebel commander said.')
    expect([word(s, "commander").head, word(s, "commander").rel]).toEqual([word(s, "said").i, "nsubj"])
  })

  it("finds passive subjects and agents", () => {
    const s = parse("Three aid workers were killed by government forces near the bridge.")
    expect([word(s, "workers").head, word(s, "workers").rel]).toEqual([word(s, "killed").i, "nsubj:pass"])
    expect(word(s, "forces").rel.split(":")[0]).toBe("obl")
  })

  it("tags headlines in capitals", () => {
    const s = parse("REBELS SAY ARMY SHELLED TWO VILLAGES NEAR THE BORDER")
    expect(word(s, "SHELLED").upos).toBe("VERB")
    expect(word(s, "VILLAGES").lemma).toBe("village")
  })

  it("makes one tree of any sentence, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const s of splitSentences(text)) expectTree(model.parse(s))
      }),
      { numRuns: 100 },
    )
  })

  it("makes one tree of a sentence longer than it parses in one piece", () => {
    expectTree(parse(`${"the old man and the sea ".repeat(120)}.`))
  })

  it("gives the same tree for the same words again", () => {
    const text = "The envoy hopes that talks resume soon."
    expect(parse(text)).toEqual(parse(text))
  })
})
