import type { AddMessage } from "../../model/api.ts"
import type { Brief } from "../../model/brief.ts"
import type { ReportId } from "../../model/ids.ts"
import type { CaseRecord } from "../../model/record.ts"
import { makeBrief } from "../../output/brief/make-brief.ts"
import { labelReports, SourceText } from "../../output/brief/source-text.ts"
import type { CaseReading } from "../case/reading.ts"

/** A file as the browser sends it. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The open case behind the API: gives the record and the brief of its present state, and takes new reports. */
export interface Desk {
  readonly name: string
  /** True for the sample that ships with the program. */
  readonly sample: boolean
  reading(): Promise<CaseReading>
  add(files: readonly IncomingFile[]): AsyncIterable<AddMessage>
}

/** Record, brief and labels of one state of the case, made once. */
export interface DeskView {
  readonly reading: CaseReading
  readonly record: CaseRecord
  readonly brief: Brief
  readonly labels: ReadonlyMap<ReportId, string>
  readonly source: SourceText
}

const views = new WeakMap<CaseReading, DeskView>()

/** The view of a desk's present state; the same object until the case changes. */
export async function viewOf(desk: Desk, now: () => string): Promise<DeskView> {
  const reading = await desk.reading()
  let view = views.get(reading)
  if (!view) {
    const record = reading.record(now())
    view = {
      reading,
      record,
      brief: makeBrief(record, reading.texts()),
      labels: labelReports(record.reports.map(({ id }) => id)),
      source: new SourceText(record, reading.texts()),
    }
    views.set(reading, view)
  }
  return view
}
