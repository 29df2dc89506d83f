import { expect, test } from "vitest"
import { codebooksFor, listCodebooks, openCodebooks } from "./open.ts"
import { CodebookError, parseCodebook } from "./parse.ts"

test("a fault is told with its line and column", () => {
  const fault = (yaml: string) => {
    try {
      parseCodebook(yaml, "x.yaml")
    } catch (error) {
      return error instanceof CodebookError ? error.message : "other"
    }
    return "none"
  }
  expect(fault("name: x\nactors:\n  - { name: A, type: army }\n")).toMatch(/^x\.yaml:3:22: actors\.0\.type: /)
  expect(fault("name: x\nplaces:\n  - { name: A, country: Syria }\n")).toMatch(
    /^x\.yaml:3:25: places\.0\.country: .*ISO 3166/,
  )
  expect(fault("name: x\nactors: [\n")).toMatch(/^x\.yaml:\d+:\d+: /)
  expect(fault("name: x\nactor: []\n")).toMatch(/^x\.yaml:1:1: /)
  expect(fault("name: x\n")).toBe("none")
})

test("an unknown name tells which there are", () => {
  expect(() => openCodebooks(["atlantis"])).toThrow(/no such codebook; there are general, .*syria/)
  expect(() => openCodebooks(["../package"])).toThrow(CodebookError)
})

test("every shipped codebook opens, alone and with general", () => {
  for (const name of listCodebooks()) {
    const codebook = openCodebooks(["general", name])
    const names = codebook.actors.map((actor) => actor.name)
    expect(new Set(names).size).toBe(names.length)
  }
})

test("triggers are whole words", () => {
  expect(codebooksFor("The talks on Syria go on.")).toEqual(["general", "syria"])
  expect(codebooksFor("An Assyrian relief was shown.")).toEqual(["general"])
})

test("a conflict's government takes the listed state's place", () => {
  const states = openCodebooks(["general", "syria"]).actors.filter(
    (actor) => actor.country === "SY" && actor.type === "state",
  )
  expect(states.map((state) => state.name)).toEqual(["Syrian government"])
  expect(states[0]?.demonyms).toContain("Syrian")
})
