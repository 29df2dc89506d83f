import { spawnSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { buildProgram } from "./program.ts"

const command = fileURLToPath(new URL("../../../bin/trucewatch", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "trucewatch-cli-"))
const good = join(folder, "good.txt")
writeFileSync(
  good,
  "DAMASCUS, 3 March 2016 - The governor accused the army of shelling a clinic. The army denied it.\n",
)
writeFileSync(join(folder, "empty.txt"), "")
const run = (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8" })
  return { status, stdout, stderr }
}

describe("the command line", () => {
  it("documents every command with a description, and every option", () => {
    for (const sub of buildProgram().commands) {
      expect(sub.description(), sub.name()).not.toBe("")
      for (const option of sub.options) expect(option.description, `${sub.name()} ${option.flags}`).not.toBe("")
    }
  })

  it("prints a brief on standard output and exits 0", () => {
    const { status, stdout } = run(["brief", good])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^CEASEFIRE AND TALKS\n1 report; latest 3 March 2016/)
  })

  it("names what cannot be read, does the rest, and exits 3", () => {
    const { status, stdout, stderr } = run(["record", folder, "--format", "json"])
    expect(status).toBe(3)
    expect(stderr).toContain("empty.txt")
    expect((JSON.parse(stdout) as { reports: unknown[] }).reports).toHaveLength(1)
  })

  it("suggests the command that was meant and exits 2", () => {
    const { status, stderr } = run(["breif", good])
    expect(status).toBe(2)
    expect(stderr).toContain("Did you mean brief?")
  })

  it.each([
    [["brief", good, "--format", "pdf"], /Allowed choices are terminal, md, html, json/],
    [["annotate", "--kinds", "rumour"], /"rumour" is not a kind/],
    [["explain", good, "--item", "S-nothing"], /no item "S-nothing"/],
    [["brief", join(folder, "nowhere")], /nowhere/],
    [["schema", "rumours"], /there are record, mention, codebook/],
  ])("says what is wrong with %j and exits 2", (args, message) => {
    const { status, stderr } = run(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  it("annotates line for line, in order, with an error in the place of a bad line", () => {
    const input = ['{"id":"a","text":"Talks were suspended, he said."}', "nonsense", '{"id":"b"}'].join("\n")
    const { status, stdout } = run(["annotate"], input)
    expect(status).toBe(3)
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string | null; line?: number; error?: { reason: string } })
    expect(lines.map(({ id, line }) => [id, line ?? null])).toEqual([
      ["a", null],
      [null, 2],
      ["b", 3],
    ])
    expect(lines[2]?.error?.reason).toContain('"text"')
  })

  it("keeps a case from add to remove", () => {
    const path = join(folder, "case.trucewatch")
    expect(run(["add", path, good]).stdout).toContain("1 report added")
    expect(run(["add", path, good]).stdout).toContain("1 there already")
    expect(run(["list", path]).stdout).toContain("good.txt")
    expect(run(["brief", path]).stdout).toContain("1 report;")
    expect(run(["remove", path, "good.txt", "--reason", "a test"]).status).toBe(0)
    expect(run(["list", path]).stdout).toBe("")
  })
})
