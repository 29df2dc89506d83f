import fc from "fast-check"
import { expect, test } from "vitest"
import { EMPTY_CODEBOOK } from "../../model/codebook.ts"
import type { Derivation } from "../../model/judgement.ts"
import type { Report } from "../../model/report.ts"
import { linkCase } from "../link.ts"
import { reportOf, story } from "./stories.ts"

const derive = (reports: readonly Report[]): readonly Derivation[] =>
  linkCase({ reports, mentions: new Map(), codebook: EMPTY_CODEBOOK }).derivations
const brief = (list: readonly Derivation[]): string[] =>
  list.map((d) => `${d.from} ${typeof d.to === "string" ? d.to : d.to.outlet} ${d.how}`)

const base = story(1)
const whole = base.join(" ")

test("a cut copy is a verbatim copy of the older, longer text", () => {
  const cut = base.slice(0, 5).join(" ")
  expect(brief(derive([reportOf("cut", cut, "2031-05-02"), reportOf("whole", whole, "2031-05-01")]))).toEqual([
    "cut whole verbatim-copy",
  ])
})

test("sentences put in and words changed make a light edit", () => {
  const edited = [story(2)[0], ...base.map((s, i) => (i % 2 === 0 ? s.replace(" and ", " and then ") : s))].join(" ")
  expect(brief(derive([reportOf("a", whole, "2031-05-01"), reportOf("b", edited, "2031-05-02")]))).toEqual([
    "b a light-edit",
  ])
})

test("texts that quote one statement stay two reports", () => {
  const said =
    "“We went to every house on that street and we asked them what they needed most, and each of them told us that they wanted bread and quiet,” the mayor said."
  const list = derive([reportOf("a", `${story(3).join(" ")} ${said}`), reportOf("b", `${said} ${story(4).join(" ")}`)])
  expect(list.map((d) => d.how)).toEqual(["shared-quotation"])
})

test("stories of their own are not joined, nor by page furniture", () => {
  const notice =
    "\n© 2031 Example Press, all rights reserved. No part of this page may be printed, copied or sent on by anybody."
  expect(derive([reportOf("a", whole + notice), reportOf("b", story(9).join(" ") + notice)])).toEqual([])
})

test("overlaps quote the same words on both sides", () => {
  const a = reportOf("a", whole)
  const b = reportOf("b", `${story(7)[0]} ${base.slice(2, 9).join(" ")}`)
  const [found] = derive([a, b])
  const from = found?.from === a.id ? a : b
  const to = from === a ? b : a
  expect(found?.overlaps.length).toBeGreaterThan(0)
  for (const o of found?.overlaps ?? [])
    expect(from.text.slice(o.from.start, o.from.end)).toBe(to.text.slice(o.to?.start, o.to?.end))
})

test("text derivations form a tree, whatever the order of the reports", () => {
  const copies = Array.from({ length: 7 }, (_, i) =>
    reportOf(`r${i}`, [...base.slice(i % 3), ...story(50 + i, i % 4)].join(" "), i % 2 ? `2031-05-0${i}` : null),
  )
  const others = [20, 21, 22].map((s) => reportOf(`o${s}`, story(s).join(" ")))
  const expected = derive([...copies, ...others])
  const parents = expected.filter((d) => d.how !== "shared-quotation").map((d) => d.from)
  expect(new Set(parents).size).toBe(parents.length)
  fc.assert(
    fc.property(fc.shuffledSubarray([...copies, ...others], { minLength: 10 }), (order) => {
      expect(derive(order)).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test("an outlet named as the source is cited, the text's own is not", () => {
  const codebook = {
    ...EMPTY_CODEBOOK,
    actors: [
      {
        name: "Plain Wire",
        type: "outlet",
        aliases: ["PW"],
        demonyms: [],
        metonyms: [],
        country: null,
        gender: null,
        tenures: [],
        partOf: null,
        codebook: "x",
      } as const,
    ],
  }
  const cites = (text: string, outlet: string | null = null): string[] =>
    brief(linkCase({ reports: [reportOf("a", text, null, outlet)], mentions: new Map(), codebook }).derivations)
  expect(cites("The bridge fell, a guard told PW.")).toEqual(["a Plain Wire cites-outlet"])
  expect(cites("HILLTOWN (PW) The bridge fell.")).toEqual(["a Plain Wire cites-outlet"])
  expect(cites("Plain Wire news agency reported that the bridge fell.")).toEqual(["a Plain Wire cites-outlet"])
  expect(cites("The plain wire fence fell.")).toEqual([])
  expect(cites("The bridge fell, a guard told PW.", "PW")).toEqual([])
})

test("a sentence of the trade in common joins nothing; a paragraph of background, days apart, makes no rewrite", () => {
  const line =
    "The fighting began in spring after talks on the future of the northern valley broke down over the release of prisoners."
  const a = `${story(21).join(" ")} ${line}`
  expect(
    derive([reportOf("a", a, "2031-05-01"), reportOf("b", `${story(22).join(" ")} ${line}`, "2031-05-01")]),
  ).toEqual([])
  const background = story(23, 3).join(" ")
  const of = (n: number) => `${story(n).join(" ")} ${background}`
  expect(derive([reportOf("a", of(24), "2031-05-01"), reportOf("b", of(25), "2031-07-01")])).toEqual([])
})
