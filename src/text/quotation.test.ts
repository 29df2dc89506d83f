import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hostileText } from "./hostile-text.fixture.ts"
import { pairQuotations } from "./quotation.ts"

const quoted = (text: string) =>
  pairQuotations(text).map((q) => `${"> ".repeat(q.depth)}${text.slice(q.inner.start, q.inner.end)}`)

describe("pairQuotations", () => {
  it.each<[string, string, string[]]>([
    ["straight", 'He said "we stay," then "go".', ["we stay,", "go"]],
    ["curly", "He said “we stay,” then “go”.", ["we stay,", "go"]],
    ["curly closed the German way", "“We stay.“ He left.", ["We stay."]],
    ["guillemets and their reverse", "«Non», dit-il. »Ja«, sagte er.", ["Non", "Ja"]],
    ["low and high", "„Nein“, sagte er.", ["Nein"]],
    ["single, with apostrophes", "'We won't leave the rebels' lines,' he said.", ["We won't leave the rebels' lines,"]],
    ["single curly, with a plural's apostrophe outside", "‘We go,’ said the generals’ man.", ["We go,"]],
    ["nested", "He said \"they cried 'stop' at us\" again.", ["they cried 'stop' at us", "> stop"]],
    ["nested, closing together", "\"He told me 'stop,'\" she said.", ["He told me 'stop,'", "> stop,"]],
    ["a tokeniser's", "`` We 'll stay , '' he said .", ["We 'll stay ,"]],
    ["mixed", 'It was “highly significant." He left "at once”.', ["highly significant.", "at once"]],
    ["straight between spaces", 'He said " we go " and " they stay " .', ["we go", "they stay"]],
  ])("pairs %s marks", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    "Assad's men say the rebels' guns hit 'em in the '90s",
    "It is 6\" wide and 5' high",
    "no marks at all",
    '""',
    "he said so.” Then he left",
  ])("finds none in %j", (text) => {
    expect(quoted(text)).toEqual([])
  })

  it("carries a quotation over paragraphs that open it again", () => {
    const found = pairQuotations("“One.\n\n“Two.\n\n“Three,” he said.")
    expect(found.map((q) => [q.closed, q.continues])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ])
  })

  it("joins a quotation whose sentences stand on lines of their own", () => {
    const text = "`` The road is closed .\nNobody came .\nWe waited , '' he said .\nHe left .\n“One.\nTwo.” She left."
    expect(pairQuotations(text).map((q) => text.slice(q.start, q.end))).toEqual([
      "`` The road is closed .\nNobody came .\nWe waited , ''",
      "“One.\nTwo.”",
    ])
  })

  it("ends an unclosed quotation with its paragraph", () => {
    const text = 'He called it "a lie and left.\nNobody spoke. "Fine," she said.'
    expect(pairQuotations(text).map((q) => [text.slice(q.inner.start, q.inner.end), q.closed])).toEqual([
      ["a lie and left.", false],
      ["Fine,", true],
    ])
  })

  it("gives sorted, well nested, trimmed spans, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const open: number[] = []
        let last = -1
        for (const q of pairQuotations(text)) {
          expect(q.start).toBeGreaterThanOrEqual(last)
          last = q.start
          expect(q.inner.start).toBeGreaterThan(q.start)
          expect(q.inner.end).toBeLessThanOrEqual(q.end)
          const inner = text.slice(q.inner.start, q.inner.end)
          expect(inner).toBe(inner.trim())
          expect(inner).not.toBe("")
          while (open.length > 0 && (open.at(-1) as number) <= q.start) open.pop()
          if (open.length > 0) expect(q.end).toBeLessThanOrEqual(open.at(-1) as number)
          open.push(q.end)
        }
      }),
      { numRuns: 500 },
    )
  })
})
