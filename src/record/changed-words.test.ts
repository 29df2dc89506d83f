import { describe, expect, it } from "vitest"
import { changedWords } from "./changed-words.ts"

describe("changedWords", () => {
  it("pairs what stands in one wording with what stands for it in the other", () => {
    expect(changedWords("we will not sign or leave", "we will not sign and leave")).toEqual([["or", "and"]])
  })

  it("takes case, quotation marks and end punctuation for no change", () => {
    expect(changedWords("“It’s over,”", "it's over.")).toEqual([])
  })

  it("counts what only one quotes at its beginning or end as no change of words", () => {
    expect(changedWords("As I said before, the guns must fall silent", "the guns must fall silent")).toEqual([])
    expect(changedWords("the guns must fall silent", "the guns must fall silent tonight in every town")).toEqual([])
  })

  it("keeps a word left out in the middle", () => {
    expect(changedWords("we never promised that", "we promised that")).toEqual([["never", ""]])
  })
})
