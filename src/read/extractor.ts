import type { Kind, Mention, MentionFields, MentionOf } from "../model/mention.ts"
import type { Span } from "../model/span.ts"
import type { Page } from "./page.ts"

/**
 * What an extractor yields: a mention without what the engine stamps (id, by, zone, text). `nth` tells apart drafts of one kind at one span
 * (a deal with two acts), from 0. To refer to a draft of one's own or of the same run, use `mentionIdAt` (mention-id.ts), which gives the id that the engine will give.
 */
export type Draft<K extends Kind> = {
  [P in K]: Span & { readonly kind: P; readonly rule: string; readonly nth?: number } & MentionFields[P]
}[K]

/** Reads one or more kinds of mention from a page. Pure: the same page gives the same drafts in the same order. */
export interface Extractor<K extends Kind = Kind> {
  readonly name: string
  readonly version: number
  /** Kinds that it reads from the page; they must have been given before (checked before the run). */
  readonly needs: readonly Kind[]
  readonly gives: readonly K[]
  extract(page: Page): Iterable<Draft<K>>
}

/**
 * Changes fields of mentions that were found before (a figure's incident, a response). Returns only the mentions that it changed, ids unchanged;
 * it neither adds nor drops any, and never moves a span.
 */
export interface Refiner {
  readonly name: string
  readonly version: number
  readonly needs: readonly Kind[]
  readonly changes: readonly Kind[]
  refine(page: Page): Iterable<Mention>
}

/** One mention of a kind with some fields replaced; keeps the type of the kind. */
export function withFields<K extends Kind>(mention: MentionOf<K>, fields: Partial<MentionFields[K]>): MentionOf<K> {
  return { ...mention, ...fields }
}
