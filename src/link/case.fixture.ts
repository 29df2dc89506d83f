import { makeReport } from "../intake/report.ts"
import { EMPTY_CODEBOOK } from "../model/codebook.ts"
import { contentHash, MentionId, type ReportId } from "../model/ids.ts"
import type { Kind, Mention, MentionFields } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { type Part, partOf } from "../model/span.ts"
import { bareReport } from "./derivation/stories.ts"
import { type Linked, linkCase } from "./link.ts"

/** A report written for a test, and the mentions that the test reads from it by naming their words. */
export class Draft {
  readonly report: Report
  readonly mentions: Mention[] = []

  constructor(id: string, text: string, publishedAt: string | null = null, outlet: string | null = null) {
    this.report = outlet ? makeReport({ id, text, publishedAt, outlet }) : bareReport(id, text, publishedAt)
  }

  part(words: string): Part {
    const at = this.report.text.indexOf(words)
    if (at < 0) throw new RangeError(`“${words}” does not stand in ${this.report.id}`)
    return partOf(this.report.text, at, at + words.length)
  }

  add<K extends Kind>(kind: K, words: string, fields: MentionFields[K]): MentionId {
    const part = this.part(words)
    const id = MentionId(contentHash(kind, part.start, part.end, this.mentions.length))
    const base = { ...part, id, kind, zone: "body", by: { extractor: "test", version: 1, rule: "test" } }
    // The compiler cannot see that a kind and its own fields make a mention.
    this.mentions.push({ ...base, ...fields } as unknown as Mention)
    return id
  }

  said(words: string, speaker: string | null, more: Partial<MentionFields["attribution"]> = {}): MentionId {
    const how = speaker === null ? "unresolved" : "named"
    return this.add("attribution", words, {
      source: null,
      cue: null,
      content: [this.part(words)],
      manner: "direct",
      speechAct: "assert",
      speaker: { name: speaker, how, candidates: [] },
      within: null,
      audience: null,
      saidAt: null,
      saidWhere: null,
      factuality: "CT+",
      signs: [],
      ...more,
    })
  }

  place(words: string, more: Partial<MentionFields["place"]> = {}): MentionId {
    return this.add("place", words, {
      name: words,
      country: null,
      latitude: null,
      longitude: null,
      precision: "town",
      relation: null,
      use: "literal",
      gazetteer: null,
      pcode: null,
      ...more,
    })
  }

  time(words: string, value: string | null): MentionId {
    return this.add("time", words, { type: "DATE", value, mod: null, edtf: null, anchor: "text" })
  }

  figure(words: string, best: number, more: Partial<MentionFields["figure"]> = {}): MentionId {
    return this.add("figure", words, {
      measure: "killed",
      low: best,
      best,
      high: best,
      bound: "exact",
      qualifier: null,
      unit: "people",
      population: null,
      cumulative: false,
      aspect: "event",
      partOf: null,
      allegedBy: null,
      incident: null,
      ...more,
    })
  }

  incident(words: string, more: Partial<MentionFields["incident"]> = {}): MentionId {
    return this.add("incident", words, {
      type: "attack",
      scope: "event",
      trigger: this.part(words),
      place: null,
      time: null,
      figures: [],
      flags: [],
      perpetrators: [],
      targets: [],
      weapons: [],
      status: "happened",
      toldBy: [],
      alsoAt: [],
      ...more,
    })
  }

  meeting(words: string, more: Partial<MentionFields["meeting"]> = {}): MentionId {
    return this.add("meeting", words, {
      name: null,
      venue: null,
      date: null,
      hosts: [],
      parties: [],
      status: "announced",
      word: null,
      statedCause: null,
      allegedBy: null,
      ...more,
    })
  }
}

/** Links drafts as one case. */
export function linkDrafts(...drafts: readonly Draft[]): Linked {
  const mentions = new Map<ReportId, readonly Mention[]>(drafts.map((d) => [d.report.id, d.mentions]))
  return linkCase({ reports: drafts.map((d) => d.report), mentions, codebook: EMPTY_CODEBOOK })
}
