import { expect, test } from "vitest"
import { Draft, linkDrafts } from "../case.fixture.ts"

const WORDS = "“We will open both crossings by Sunday and we expect the other side to do the same or to say why,”"
const CHANGED = "“We will open both crossings by Sunday and we expect the other side to do the same and to say why,”"

const draft = (id: string, words: string, speaker: string | null): Draft => {
  const d = new Draft(id, `Talk went on for hours in ${id}. ${words} was heard. Nothing more came of it.`)
  d.said(words, speaker)
  return d
}
const statements = (...drafts: Draft[]) => linkDrafts(...drafts).links.filter((l) => l.kind === "same-statement")

test("the same words with one changed are one statement, the change named", () => {
  const [link] = statements(draft("a", WORDS, "Ana Ruiz"), draft("b", CHANGED, "Ruiz"))
  expect(link).toMatchObject({ verdict: "positive", changes: [["or", "and"]] })
})

test("a quotation that lost its speaker is linked, and the name marked as the other report's", () => {
  const [link] = statements(draft("a", WORDS, "Ana Ruiz"), draft("b", CHANGED, null))
  expect(link?.verdict).toBe("positive")
  expect(link?.grounds.find((g) => g.rule === "lost-speaker")?.text).toBe(
    "b does not tell who speaks; a names Ana Ruiz",
  )
})

test("the same words under two names are never merged", () => {
  const [link] = statements(draft("a", WORDS, "Ana Ruiz"), draft("b", WORDS, "Leo Berg"))
  expect(link?.verdict).toBe("unsure")
  expect(link?.grounds.some((g) => g.rule === "speaker" && !g.supports)).toBe(true)
})

test("a paraphrase is proposed, never merged", () => {
  const b = draft("b", "“By Sunday the crossings will be open, and the other side is expected to answer,”", "Ana Ruiz")
  const [link] = statements(draft("a", WORDS, "Ana Ruiz"), b)
  expect(link?.verdict).toBe("unsure")
})

test("other words of the same speaker are not linked", () => {
  const b = draft("b", "“The harvest was poor and prices rose before the roads were cleared of snow,”", "Ana Ruiz")
  expect(statements(draft("a", WORDS, "Ana Ruiz"), b)).toEqual([])
})
