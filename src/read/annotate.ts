import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { checkPipeline, type Resources, readReport } from "./engine.ts"
import { PIPELINE } from "./pipeline.ts"

checkPipeline(PIPELINE)

/** Reads one report with the whole pipeline. Nothing is taken from other reports or from today's date. */
export function annotate(report: Report, resources: Resources): Mention[] {
  return readReport(report, PIPELINE, resources)
}
