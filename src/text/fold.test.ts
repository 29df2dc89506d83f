import { expect, test } from "vitest"
import { fold, looseFold, nameKey } from "./fold.ts"

test("folding levels what writers vary", () => {
  expect(fold("A'zaz")).toBe("azaz")
  expect(fold("U.N.")).toBe("un")
  expect(nameKey("Deir ez-Zor")).toBe(nameKey("Deir al-Zor"))
  expect(nameKey("Jabhat an-Nusra")).toBe("jabhat nusra")
  expect(nameKey("as early as")).toBe("as early as")
})

test.each([
  ["Deir al-Zor", "Dayr Az Zawr"],
  ["Raqqa", "ar-Raqqah"],
  ["Hassakeh", "Hasaka"],
  ["Saraqeb", "Saraqib"],
  ["Idlib", "Idleb"],
])("%s and %s are one name to the loose fold", (a, b) => expect(looseFold(a)).toBe(looseFold(b)))

test("the loose fold keeps other names apart", () => {
  const names = ["Homs", "Hama", "Aleppo", "Azaz", "Daraa", "Douma", "Daraya", "Raqqa", "Rastan"]
  expect(new Set(names.map(looseFold)).size).toBe(names.length)
})
