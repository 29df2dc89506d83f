import { stampOf } from "../../model/mention.ts"
import type { Explanation } from "../../record/explain.ts"
import type { LinkInWords } from "../../record/explain-links.ts"

/** Fields that have a part of their own below, or say nothing to a reader. */
const ELSEWHERE = new Set([
  "id",
  "evidence",
  "fieldEvidence",
  "origins",
  "positions",
  "about",
  "items",
  "gradingGrounds",
  "grounds",
])

/** An explanation as indented text: the item's fields, each mention with its place, rule and words, why they stand together, then how its origins are counted. */
export function explanationToText(explanation: Explanation): string {
  const { item, list } = explanation
  return [
    `${item.id} (${list})`,
    ...fields(item),
    ...mentions(explanation),
    ...links(explanation),
    ...origins(explanation),
    ...copies(explanation),
    ...disputes(explanation),
  ].join("\n")
}

function fields(item: Explanation["item"]): string[] {
  return Object.entries(item).flatMap(([field, value]) => {
    if (ELSEWHERE.has(field) || value === null || (Array.isArray(value) && value.length === 0)) return []
    if (Array.isArray(value) && value.every((one) => typeof one === "object"))
      return [`  ${field}:`, ...value.map((one) => `    ${objectToText(one as object)}`)]
    return [`  ${field}: ${typeof value === "object" ? objectToText(value) : String(value)}`]
  })
}

/** Offsets and ids: the words themselves stand under "rests on". */
const DETAIL = new Set(["mention", "parts", "fieldEvidence", "evidence"])

/** "name: value, name: value", what is empty left out. */
function objectToText(value: object): string {
  if (Array.isArray(value)) return value.map(String).join(", ")
  return Object.entries(value)
    .filter(
      ([name, one]) => !DETAIL.has(name) && one !== null && one !== false && !(Array.isArray(one) && one.length === 0),
    )
    .map(([name, one]) => `${name}: ${typeof one === "object" ? JSON.stringify(one) : String(one)}`)
    .join(" · ")
}

function mentions({ mentions: list, item }: Explanation): string[] {
  const out = ["  rests on:"]
  for (const { report, mention, line, quote, sentence, account } of list) {
    out.push(`    ${report}:${line} “${oneLine(quote)}”`)
    if (sentence !== "" && sentence !== oneLine(quote)) out.push(`      in: ${sentence}`)
    if (account && "origins" in item) out.push(`      ${teller(account)}`)
    if (mention) {
      const { extractor, version, rule } = stampOf(mention)
      out.push(`      read as ${mention.kind} by ${extractor} ${version}, rule ${rule}, zone ${mention.zone}`)
    }
  }
  const grounds = "gradingGrounds" in item && Array.isArray(item.gradingGrounds) ? item.gradingGrounds : []
  return [...out, ...grounds.map((ground) => `  graded so because: ${String(ground)}`)]
}

function teller({ name, printed, cue }: NonNullable<Explanation["mentions"][number]["account"]>): string {
  if (name === null && printed === null) return "told in the page's own voice, no source given"
  const words = printed === null ? "" : ` (“${oneLine(printed)}”${cue === null ? "" : `, “${oneLine(cue)}”`})`
  return name === null ? `told by a source that is not named${words}` : `told by ${name}${words}`
}

function links({ links: { joined, proposed, apart, further } }: Explanation): string[] {
  return [
    ...part("joined because:", joined),
    ...part("may be the same, not joined:", proposed),
    ...part("held to be another:", apart),
    ...(further > 0
      ? [
          `  (${further} more links of these mentions; --json on a smaller case, or the mentions themselves, lead to them)`,
        ]
      : []),
  ]
}

function part(heading: string, list: readonly LinkInWords[]): string[] {
  return list.length === 0 ? [] : [`  ${heading}`, ...list.flatMap(linkToText)]
}

function endToText({ report, line, text, sentence }: LinkInWords["ends"][number]): string {
  const words = sentence === "" ? oneLine(text) : sentence
  return `      ${report}:${line} “${cut(oneLine(text))}”${words === oneLine(text) ? "" : ` in: ${words}`}`
}

function linkToText({ kind, relation, score, by, ends, grounds }: LinkInWords): string[] {
  const named = relation ? `${kind}, ${relation}` : kind
  return [
    `    ${named}, ${by}, strength ${score.toFixed(2)}`,
    ...ends.map(endToText),
    ...grounds.map(
      ({ supports, text, rule }) =>
        `      ${rule === "changed-words" ? "changed" : supports ? "for" : "against"}: ${text} (${rule})`,
    ),
  ]
}

function origins({ item }: Explanation): string[] {
  if (!("origins" in item) || !Array.isArray(item.origins)) return []
  const list = item.origins as { key: string; why: string; reports: string[] }[]
  const counted = `${count(item.reportCount, "report")}, ${item.publisherCount === null ? "publishers not known" : count(item.publisherCount, "publisher")}, ${count(item.originCount, "origin")}`
  return [`  ${counted}; the origins are:`, ...list.map(({ why }, i) => `    ${i + 1}. ${why}`)]
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`

function copies({ copies: list }: Explanation): string[] {
  return list.flatMap(({ from, to, how, containment, grounds, shared }) => [
    `  ${from} and ${String(to)}: ${how.replace("-", " ")}, ${Math.round(containment * 100)} % of the shorter text's words`,
    ...grounds.map(({ text, rule }) => `    ${rule === "direction" ? "which is older" : "because"}: ${text}`),
    ...shared.map((words) => `    in both: “${cut(oneLine(words))}”`),
  ])
}

function disputes({ disputes: list, item, grounds }: Explanation): string[] {
  if (list.length === 0 && "positions" in item)
    return grounds.map(({ supports, text, rule }) => `  ${supports ? "for" : "against"}: ${text} (${rule})`)
  return list.flatMap(({ id, kind, basis, positions, grounds: why }) => [
    `  in dispute (${id}): ${kind}, ${basis === "reported" ? "as reported" : basis === "linked" ? "across reports" : "within one report"}`,
    ...positions.map(
      ({ holders, report, text, account }) =>
        // an accusation and its answer stand in our words, which never stand in quotation marks
        `    ${holders.length > 0 ? holders.join(", ") : "not told who"}: ${account === undefined ? `“${cut(oneLine(text))}”` : text} (${report})`,
    ),
    ...why.map(({ supports, text, rule }) => `    ${supports ? "for" : "against"}: ${text} (${rule})`),
  ])
}

const LONGEST = 240
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()
