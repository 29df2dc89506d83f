import type { Actor, ActorType } from "../../model/actor.ts"
import type { MentionOf } from "../../model/mention.ts"
import { contains, type Part } from "../../model/span.ts"
import { fold } from "../../text/fold.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { type NameSpan, namesOf } from "../names.ts"
import type { Page } from "../page.ts"
import { affiliationOf, bodyBehind } from "./affiliation.ts"
import { type Group, groupsIn } from "./group.ts"
import { type FullNames, fullNames, personName } from "./people.ts"
import { rolesOf } from "./role.ts"
import { typeByName } from "./type.ts"

type ActorDraft = Draft<"actor">

/** People, states that act, groups and organisations, named and unnamed. */
export const actorExtractor: Extractor<"actor"> = {
  name: "actor",
  version: 1,
  needs: ["place"],
  gives: ["actor"],
  *extract(page): Iterable<ActorDraft> {
    const names = namesOf(page)
    const full = fullNames(names)
    let at = 0
    for (const sentence of page.sentences) {
      const own: NameSpan[] = []
      for (; names[at]?.sentence === sentence; at++) own.push(names[at] as NameSpan)
      yield* actorsIn(page, own, groupsIn(sentence, own), full)
    }
  },
}

function* actorsIn(
  page: Page,
  names: readonly NameSpan[],
  groups: readonly Group[],
  full: FullNames,
): Iterable<ActorDraft> {
  const people = names.filter((name) => name.kind === "person" && !name.office)
  const roles = new Map(people.map((name) => [name, rolesOf(page, name, names)]))
  const taken = [...roles.values()].flatMap((all) => all.slice(0, 1))
  for (const group of groups)
    if (group.type !== "person" || !taken.some((role) => contains(role, group.head)))
      yield groupActor(page, group, names)
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as NameSpan
    const group = groups.find((one) => one.names.includes(name))
    if (group && name.kind !== "person") continue
    const next = names[i + 1]
    if (name.office && next?.kind === "person" && !next.office && isTouching(name, next)) continue
    if (name.kind === "person") yield personActor(page, name, full, roles.get(name) ?? [], names)
    else if (name.kind === "organisation") yield organisationActor(page, name)
    else if (name.kind !== "none") {
      const state = actingState(page, name)
      if (state) yield state
    }
  }
}

/** Whether one name follows the other with no word between. */
function isTouching(name: NameSpan, next: NameSpan): boolean {
  const between = name.sentence.words.slice(name.to, next.from)
  return next.sentence === name.sentence && between.every((word) => !/[\p{L}\p{N},;]/u.test(word.text))
}

function personActor(
  page: Page,
  name: NameSpan,
  full: FullNames,
  told: readonly Part[],
  names: readonly NameSpan[],
): ActorDraft {
  const roles = name.office ? [page.part(name.start, name.end)] : told
  const affiliation = roles.map((role) => affiliationOf(page, name.sentence, names, role)).find((one) => one !== null)
  const known = name.known.length === 0 && !name.office ? codebookIndex(page.codebook).resolve(name.text) : null
  const found = name.office ? name.text : known?.type === "person" ? known.name : personName(name, full)
  const rule = name.office ? "office" : found === name.text ? "person" : "known-person"
  return draft(name, rule, {
    name: found,
    printed: name.text,
    role: roles[0] ?? null,
    affiliation: affiliation ?? (name.office ? null : bodyBehind(page, name, names)),
    type: "person",
  })
}

function organisationActor(page: Page, name: NameSpan): ActorDraft {
  const known = name.known[0]?.actor
  const type = known?.type ?? (isStateArmy(page, name) ? "government-forces" : typeByName(name.full ?? name.text))
  return draft(name, known ? "codebook" : name.full ? "short-form" : "organisation", {
    name: known?.name ?? name.full ?? name.text,
    printed: name.text,
    role: null,
    affiliation: null,
    type,
  })
}

/** "Ruritanian Army": an army that bears its state's name; one that does not ("Arakan Army") may be anybody's. */
function isStateArmy(page: Page, name: NameSpan): boolean {
  if (!/\b(?:army|armed forces)\b/i.test(name.text)) return false
  const first = codebookIndex(page.codebook).longestAt(name.sentence.words, name.from)
  return first?.values.some(({ actor }) => actor.type === "state") ?? false
}

/** A country or capital that stands for its government where it acts; the place mention of the span says so. */
function actingState(page: Page, name: NameSpan): ActorDraft | null {
  const place = page
    .all("place", name)
    .find((one: MentionOf<"place">) => one.start === name.start && one.end === name.end)
  if (place?.use !== "government") return null
  const state = name.known.find((known) => known.actor.type === "state")?.actor
  if (!state) return null
  return draft(name, "acting-state", {
    name: state.name,
    printed: name.text,
    role: null,
    affiliation: null,
    type: "state",
  })
}

/** "ISIL militants" are Islamic State; "Syrian troops" whom the codebook says; "activists" nobody in particular. */
function groupActor(page: Page, group: Group, names: readonly NameSpan[]): ActorDraft {
  const sentence = page.sentenceAt(group.head.start)
  const words = sentence?.words ?? []
  const part = page.part(words[group.from]?.start ?? group.head.start, words[group.to - 1]?.end ?? group.head.end)
  const index = codebookIndex(page.codebook)
  const resolved =
    group.type === "person" ? null : (index.resolve(part.text) ?? index.resolve(withoutFaith(words, group)))
  const inner =
    group.type === "armed-group"
      ? group.names.map((name) => name.known[0]?.actor).find((a) => a?.type === "armed-group")
      : undefined
  const known = resolved ?? inner
  // "Turkish soldiers" whom no codebook lists by themselves act for Turkey and stay its soldiers
  const type: ActorType =
    known?.type === "state" && group.type === "government-forces" ? group.type : (known?.type ?? group.type)
  const role = group.type === "person" ? page.part(group.head.start, group.head.end) : null
  // "a spokesman for the ministry": whom one speaks for stands behind the group's own words.
  const affiliation = role && sentence ? affiliationOf(page, sentence, names, part, 8) : null
  return draft(part, known ? "known-group" : "group", {
    name: known?.name ?? part.text,
    printed: part.text,
    role,
    affiliation,
    type,
  })
}

/** A group's words without those for a faith: "Islamist rebels" are the rebels of the place all the same. */
function withoutFaith(words: readonly Word[], group: Group): string {
  return words
    .slice(group.from, group.to)
    .filter((word) => !FAITHS.has(fold(word.text)))
    .map((word) => word.text)
    .join(" ")
}

const FAITHS = new Set(
  "islamist islamists islamic sunni shiite shia muslim jihadi jihadist takfiri salafi salafist radical hardline hard-line extremist".split(
    " ",
  ),
)

function draft(span: { start: number; end: number }, rule: string, actor: Actor): ActorDraft {
  return { kind: "actor", rule, start: span.start, end: span.end, ...actor }
}
