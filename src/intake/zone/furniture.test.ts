import { expect, test } from "vitest"
import { FURNITURE, furnitureRule } from "./furniture.ts"

for (const rule of FURNITURE) {
  for (const line of rule.yes) {
    test(`${rule.name}: yes "${line}"`, () => {
      expect(line.length).toBeLessThanOrEqual(rule.limit)
      expect(furnitureRule(line)?.zone).toBe(rule.zone)
      expect(rule.pattern.test(line)).toBe(true)
    })
  }
  for (const line of rule.no) test(`${rule.name}: no "${line}"`, () => expect(furnitureRule(line)).toBeNull())
}
