import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { checkPipeline, type Resources, readReport } from "./engine.ts"
import { INSTRUMENT_PIPELINE, PIPELINE } from "./pipeline.ts"

checkPipeline(PIPELINE)
checkPipeline(INSTRUMENT_PIPELINE)

/** Reads one report with the whole pipeline. Nothing is taken from other reports or from today's date. */
export function annotate(report: Report, resources: Resources): Mention[] {
  return readReport(report, report.kind === "instrument" ? INSTRUMENT_PIPELINE : PIPELINE, resources)
}
