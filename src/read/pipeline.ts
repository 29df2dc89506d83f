import { displacementExtractor } from "./access/displacement-extractor.ts"
import { accessExtractor } from "./access/extractor.ts"
import { fundingExtractor } from "./access/funding-extractor.ts"
import { actorExtractor } from "./actor/extractor.ts"
import { allegationExtractor } from "./allegation/extractor.ts"
import { attributionExtractor } from "./attribution/extractor.ts"
import { commitmentExtractor } from "./commitment/extractor.ts"
import { outcomeExtractor } from "./commitment/outcome-extractor.ts"
import { ownTextExtractor } from "./commitment/own-text/extractor.ts"
import { controlExtractor } from "./control/extractor.ts"
import type { Step } from "./engine.ts"
import { figureExtractor } from "./figure/extractor.ts"
import { figureSource } from "./figure/source.ts"
import { figureIncidentRefiner, incidentExtractor } from "./incident/extractor.ts"
import { clauseExtractor } from "./instrument/extractor.ts"
import { meetingExtractor } from "./meeting/extractor.ts"
import { monitorCountExtractor } from "./monitor-count/extractor.ts"
import { placeExtractor } from "./place/extractor.ts"
import { positionExtractor } from "./position/extractor.ts"
import { timeExtractor } from "./time/extractor.ts"

/**
 * All extractors and refiners in the order in which they run: this array is the whole configuration of reading.
 * A step may read what an earlier one gave; `checkPipeline` holds that.
 */
export const PIPELINE: readonly Step[] = [
  timeExtractor,
  placeExtractor,
  actorExtractor,
  figureExtractor,
  attributionExtractor,
  figureSource,
  incidentExtractor,
  figureIncidentRefiner,
  controlExtractor,
  meetingExtractor,
  commitmentExtractor,
  outcomeExtractor,
  positionExtractor,
  accessExtractor,
  displacementExtractor,
  fundingExtractor,
  monitorCountExtractor,
  allegationExtractor,
]

/** An instrument's own text speaks for itself: nobody is quoted in it, and steps that ask who speaks are told so. */
const noSayings: Step = { name: "no-sayings", version: 1, needs: [], gives: ["attribution"], extract: () => [] }

/**
 * What reads an instrument's own text: its words order and forbid, so that no incident, saying or allegation is read from them.
 */
export const INSTRUMENT_PIPELINE: readonly Step[] = [
  timeExtractor,
  placeExtractor,
  actorExtractor,
  noSayings,
  clauseExtractor,
  ownTextExtractor,
]
