import { describe, expect, it } from "vitest"
import { Draft } from "../link/case.fixture.ts"
import type { Link, MentionRef } from "../model/judgement.ts"
import type { MentionOf } from "../model/mention.ts"
import type { Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"

const drafts = ["a", "b", "c"].map((id) => {
  const draft = new Draft(id, "“We will talk,” she said.")
  draft.said("We will talk", "Lina Aziz")
  return draft
})
const located = drafts.map(
  ({ report, mentions }): Located<"attribution"> => ({ report, mention: mentions[0] as MentionOf<"attribution"> }),
)
const ref = (i: number): MentionRef => ({
  report: located[i]?.report.id ?? ("" as never),
  mention: located[i]?.mention.id ?? ("" as never),
})
const link = (a: number, b: number, verdict: Link["verdict"], score = 1): Link => ({
  kind: "same-statement",
  a: ref(a),
  b: ref(b),
  verdict,
  score,
  grounds: [],
  by: "test",
})
const names = (groups: readonly (readonly Located<"attribution">[])[]) =>
  groups.map((group) => group.map(({ report }) => report.id).join(""))

describe("cluster", () => {
  it("joins along chains of positive links", () => {
    expect(names(cluster(located, [link(0, 1, "positive"), link(1, 2, "positive")]))).toEqual(["abc"])
  })

  it("never joins on unsure links", () => {
    expect(names(cluster(located, [link(0, 1, "unsure")]))).toEqual(["a", "b", "c"])
  })

  it("keeps the two sides of a negative judgement apart, also where a chain would join them", () => {
    expect(
      names(cluster(located, [link(0, 1, "positive", 0.9), link(1, 2, "positive", 0.5), link(0, 2, "negative")])),
    ).toEqual(["ab", "c"])
  })

  it("joins by key without a link", () => {
    expect(names(cluster(located, [], ({ mention }) => mention.speaker.name))).toEqual(["abc"])
  })
})
