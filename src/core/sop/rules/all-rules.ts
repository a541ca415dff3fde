import { activeVerb } from './active-verb.ts';
import { capsuleDirection } from './capsule-direction.ts';
import { connected } from './connected.ts';
import { cycleHasExit } from './cycle-has-exit.ts';
import { dateOrder } from './date-order.ts';
import { decisionExitLimit } from './decision-exit-limit.ts';
import { decisionExits } from './decision-exits.ts';
import { decisionWording } from './decision-wording.ts';
import { flowEndsExist } from './flow-ends-exist.ts';
import { flowsDrawn } from './flows-drawn.ts';
import { identityComplete, identityFilled } from './identity-filled.ts';
import { jointRow } from './joint-row.ts';
import { laneNamed, laneNamesDiffer } from './lane-names.ts';
import { lanesUsed } from './lanes-used.ts';
import { legalBasis } from './legal-basis.ts';
import { mergedCellsExist } from './merged-cells-exist.ts';
import { mutuBakuFilled } from './mutu-baku-filled.ts';
import { nipPlausible } from './nip.ts';
import { noIdleFlow } from './no-idle-flow.ts';
import { numberUnique } from './number-unique.ts';
import { numbersContinuous } from './numbers-continuous.ts';
import { oneExecutor } from './one-executor.ts';
import { outputReused } from './output-reused.ts';
import { processExits } from './process-exits.ts';
import { reviewDates } from './review-dates.ts';
import { rowHasSymbol } from './row-has-symbol.ts';
import { rowsInOrder } from './rows-in-order.ts';
import type { Rule } from './rule.ts';
import { sectionsFilled } from './sections-filled.ts';
import { startAndEnd } from './start-and-end.ts';
import { startFirstEndLast } from './start-first-end-last.ts';
import { symbolIds } from './symbol-ids.ts';
import { symbolLaneExists } from './symbol-lane-exists.ts';
import { tableFilled } from './table-filled.ts';
import { activityLength, activityText, cellLength } from './text-length.ts';
import { totalWithinPromise } from './total-within-promise.ts';
import { waktuReadable } from './waktu-readable.ts';
import { warningSentence } from './warning-sentence.ts';

/** Every check of an SOP. Those of a drawing (S06, P01, P02, P03) are in src/core/drawing-rules. */
export const ALL_RULES: readonly Rule[] = [
  identityFilled,
  nipPlausible,
  dateOrder,
  sectionsFilled,
  legalBasis,
  warningSentence,
  identityComplete,
  startAndEnd,
  connected,
  decisionExits,
  processExits,
  flowEndsExist,
  lanesUsed,
  numbersContinuous,
  oneExecutor,
  startFirstEndLast,
  rowsInOrder,
  cycleHasExit,
  jointRow,
  decisionExitLimit,
  symbolIds,
  capsuleDirection,
  laneNamesDiffer,
  laneNamed,
  tableFilled,
  flowsDrawn,
  rowHasSymbol,
  mergedCellsExist,
  symbolLaneExists,
  noIdleFlow,
  activeVerb,
  decisionWording,
  activityLength,
  cellLength,
  activityText,
  waktuReadable,
  mutuBakuFilled,
  outputReused,
  totalWithinPromise,
  numberUnique,
  reviewDates,
];
