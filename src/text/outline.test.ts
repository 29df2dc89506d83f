import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { outlineOf, partedText } from "./outline.ts"

const labels = (text: string) =>
  outlineOf(text)
    .filter(({ isHeading }) => !isHeading)
    .map(({ label, bodyStart, end }) => [label, text.slice(bodyStart, end).replace(/\s+/g, " ")])

describe("numbered texts", () => {
  test.each<[string, string, [string | null, string][]]>([
    [
      "several numbers on one line",
      "1. (a) (i) Open the road;\n(ii) close the gate;\n(b) count the dead.",
      [
        ["1", ""],
        ["1(a)", ""],
        ["1(a)(i)", "Open the road;"],
        ["1(a)(ii)", "close the gate;"],
        ["1(b)", "count the dead."],
      ],
    ],
    [
      "a letter that looks like a roman number",
      ["g", "h", "i", "j"].map((letter) => `(${letter}) item ${letter};`).join("\n"),
      ["g", "h", "i", "j"].map((letter) => [letter, `item ${letter};`]),
    ],
    [
      "articles with a title of their own",
      "Article 3\nAreas left out\n1. The truce stops at the river.\nArticle 4 – Duration\nIt lasts a week.",
      [
        ["Article 3(1)", "The truce stops at the river."],
        ["Article 4", "It lasts a week."],
      ],
    ],
    [
      "a sentence about an article",
      "Article 5 shall not apply to the islands.",
      [[null, "Article 5 shall not apply to the islands."]],
    ],
    ["a date", "5 March is the day on which it begins.", [[null, "5 March is the day on which it begins."]]],
    [
      "items inside a paragraph",
      "2. The sides shall: (a) stop; (b) wait; and (c) talk.",
      [
        ["2", "The sides shall:"],
        ["2(a)", "stop;"],
        ["2(b)", "wait; and"],
        ["2(c)", "talk."],
      ],
    ],
    [
      "a letter that only refers",
      "3. Nothing in (b) above binds the guards.",
      [["3", "Nothing in (b) above binds the guards."]],
    ],
    [
      "wrapped lines",
      "4. The commanders of both forces shall meet at the bridge on\nthe first day of every month and\nsettle what is open.",
      [
        [
          "4",
          "The commanders of both forces shall meet at the bridge on the first day of every month and settle what is open.",
        ],
      ],
    ],
    [
      "annexes and decimals",
      "ANNEX B: MAPS\n1.1 The map is attached.\n1.2 The line is red.",
      [
        ["Annex B, 1.1", "The map is attached."],
        ["Annex B, 1.2", "The line is red."],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  test("bullets have no number of their own", () => {
    const items = outlineOf("3. The council shall:\n• count;\n• report.")
    expect(items.map(({ bullet, label, parent }) => [bullet, label, parent])).toEqual([
      [false, "3", -1],
      [true, "3", 0],
      [true, "3", 0],
    ])
  })
})

describe("any text", () => {
  const piece = fc.constantFrom(
    "1. ",
    "(a) ",
    "(i) ",
    "Article 2",
    "Annex A",
    "• ",
    "\n",
    "\n\n",
    "shall stop; ",
    "The Parties",
    ": ",
    "II. ",
    "\t",
    "é—",
  )
  test("items lie in order, inside the text, and the parted text has its length", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("")
        const items = outlineOf(text)
        let at = 0
        for (const { start, bodyStart, end } of items) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(bodyStart).toBeGreaterThanOrEqual(start)
          expect(end).toBeGreaterThanOrEqual(bodyStart)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(partedText(text, items)).toHaveLength(text.length)
      }),
    )
  })
})
