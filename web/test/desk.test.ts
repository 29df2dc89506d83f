import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listen, webFolder } from "../../src/serve/api/listen.ts"
import { MemoryDesk } from "../../src/serve/api/memory-desk.ts"
import { openPaths } from "../../src/serve/case/open.ts"
import { CHROMIUM, startBrowser } from "./browser.ts"

const FIRST = `The truce in Tel Noor

AMRAN, 3 March 2016 - "Our forces will respect the truce until Sunday," General Omar Haddad told reporters in Amran on Thursday.
Governor Lina Aziz accused the army of shelling a clinic in Tel Noor on Wednesday. The army denied it.
At least 12 people were killed in the shelling, the governor said.
The government agreed to let aid convoys enter Tel Noor within a week if the road was cleared.
Peace talks in Amran were postponed until 9 March, the United Nations envoy said.
<img src=x onerror="document.title='broken'"> <script>document.title='broken'</script>
`
const SECOND = `Clinic hit

3 March 2016
"Our forces will respect the truce till Sunday," General Omar Haddad said.
`

/** A page that lost its speaker. */
const LOST = `Truce in doubt

5 March 2016

"It cannot last," he said.
`

describe.skipIf(CHROMIUM === null || webFolder() === null)(
  "the web app in real Chromium (skipped where there is none, or where the app is not built)",
  () => {
    let browser: Browser
    let context: BrowserContext
    let page: Page
    let url: string
    let close: () => Promise<void>
    const faults: string[] = []

    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), "trucewatch-web-"))
      writeFileSync(join(folder, "first.txt"), FIRST)
      writeFileSync(join(folder, "lost.txt"), LOST)
      const { reading, shelf } = await openPaths([folder], {})
      ;({ url, close } = await listen({
        desk: new MemoryDesk("A test case", false, Promise.resolve({ reading, shelf })),
        host: "127.0.0.1",
        port: 0,
      }))
      browser = await startBrowser()
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      page = await context.newPage()
      page.on("pageerror", (error) => faults.push(error.message))
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text())
      })
    })

    afterAll(async () => {
      await browser?.close()
      await close?.()
    })

    it("shows the brief with the report's words in quotation marks", async () => {
      await page.goto(url)
      await page.waitForSelector("#in-force")
      expect(await page.title()).toBe("Brief · A test case")
      expect(await page.locator("q.source").count()).toBeGreaterThan(0)
    })

    it("opens the words that a statement rests on, beside it, and closes them with Escape", async () => {
      await page.goto(`${url}statements`)
      await page
        .locator("main [data-cell]", { hasText: "Our forces will respect" })
        .first()
        .click({ position: { x: 12, y: 8 } })
      const target = page.locator("aside mark.target").first()
      await target.waitFor()
      expect(await target.textContent()).toContain("Our forces will respect the truce until Sunday")
      await page.keyboard.press("Escape")
      await page.locator("aside").waitFor({ state: "detached" })
    })

    it("goes from cell to cell by keyboard", async () => {
      await page.goto(`${url}statements`)
      await page.locator("main [data-cell]").first().waitFor()
      await page.keyboard.press("j")
      await page.keyboard.press("Enter")
      await page.locator("aside mark.target").first().waitFor()
      await page.keyboard.press("Escape")
    })

    it.each(["commitments", "figures", "talks", "incidents", "unresolved"])(
      "opens the words of a cell of /%s by a plain click",
      async (room) => {
        await page.goto(`${url}${room}`)
        // a cell of the source's own words: a telling shows the whole sentence with the words that it rests on marked
        const cell = page.locator("main [data-cell]", { has: page.locator("q.source") }).first()
        await cell.waitFor()
        const marked = cell.locator("b")
        const words = ((await marked.count()) > 0 ? await marked.textContent() : await cell.textContent()) ?? ""
        await cell.click()
        const target = page.locator("aside mark.target").first()
        await target.waitFor()
        expect(words.replace(/[“”"]/g, "")).not.toBe("")
        expect((await page.locator("aside mark.target").allTextContents()).join("").replace(/[“”"]/g, "")).toContain(
          words.replace(/[“”"]/g, ""),
        )
        await page.keyboard.press("Escape")
        await page.locator("aside").waitFor({ state: "detached" })
        expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true)
      },
    )

    it("opens the words that name an accuser and an accused", async () => {
      await page.goto(`${url}incidents`)
      const row = page.locator(".cards tbody tr", { hasText: "Lina Aziz" }).first()
      await row.locator("td").nth(2).locator("[data-cell]").first().click()
      await page.locator("aside mark.target").first().waitFor()
      expect((await page.locator("aside mark.target").allTextContents()).join("")).toBe("Governor Lina Aziz")
    })

    it("names beside each figure who gives it, and beside an accusation who makes it and the answer", async () => {
      await page.goto(`${url}figures`)
      await page.locator(".accounts li", { hasText: "12 people" }).first().waitFor()
      expect(await page.locator(".accounts li", { hasText: "12 people" }).first().textContent()).toMatch(
        /Aziz|governor|without source/i,
      )
      await page.goto(`${url}incidents`)
      const rows = page.locator(".cards tbody tr")
      await rows.first().waitFor()
      for (const row of await rows.all()) {
        expect(await row.locator("td").nth(2).textContent()).not.toBe("")
        expect(await row.locator("td").nth(3).textContent()).not.toBe("")
      }
    })

    it("covers the window with the reader on a phone, takes the focus and gives it back", async () => {
      const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const tab = await phone.newPage()
      await tab.goto(`${url}statements`)
      await tab.locator("main [data-cell]").first().click()
      await tab.locator("aside button:focus").waitFor()
      expect(await tab.locator("main").getAttribute("inert")).not.toBeNull()
      await tab.locator("aside button").click()
      await tab.locator("main [data-cell]:focus").waitFor()
      await phone.close()
    })

    it("shows source text as text, never as HTML", async () => {
      await page.goto(`${url}reports/first.txt`)
      await page.getByText("<script>").first().waitFor()
      expect(await page.title()).not.toContain("broken")
      expect(await page.locator("main img").count()).toBe(0)
    })

    it("takes a dropped report and shows the words that changed", async () => {
      await page.goto(`${url}reports`)
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "second.txt", mimeType: "text/plain", buffer: Buffer.from(SECOND) })
      await page.getByText("All reports were read.").waitFor()
      await page.goto(`${url}statements`)
      await page.locator(".changes").first().waitFor()
      expect(await page.locator(".changes del").first().textContent()).toBe("until")
      expect(await page.locator(".changes ins").first().textContent()).toBe("till")
    })

    it("names a file that cannot be read and goes on", async () => {
      await page.goto(`${url}reports`)
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles([
          { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
          {
            name: "third.txt",
            mimeType: "text/plain",
            buffer: Buffer.from(
              "Talks resumed\n\n4 March 2016\nThe envoy said that talks had resumed in Amran on Friday.\n",
            ),
          },
        ])
      await page.locator(".failures li").first().waitFor()
      expect(await page.locator(".failures").textContent()).toContain("empty.txt")
      await page.goto(`${url}reports`)
      await page.locator("main table", { hasText: "third" }).waitFor()
    })

    it.each([
      "",
      "statements",
      "incidents",
      "commitments",
      "figures",
      "talks",
      "unresolved",
      "reports",
      "reports/first.txt",
      "statements?report=first.txt&start=0&end=20",
    ])("has no axe violation at /%s, wide and narrow, light and dark", async (path) => {
      for (const [width, colorScheme] of [
        [1280, "light"],
        [390, "dark"],
      ] as const) {
        const view = await browser.newContext({ viewport: { width, height: 850 }, colorScheme })
        const tab = await view.newPage()
        await tab.goto(`${url}${path}`)
        await tab.waitForSelector("main h1, main h2")
        const { violations } = await new AxeBuilder({ page: tab }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
        ).toEqual([])
        expect(await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
        await view.close()
      }
    })

    it("throws nothing and breaks no rule of the content security policy", () => {
      expect(faults).toEqual([])
    })
  },
)
