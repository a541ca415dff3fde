import type { Finding, Place } from '../finding.ts';
import type { Drawing } from '../flowchart/drawing.ts';
import type { RuleText } from '../messages/rule-text.ts';
import { RULE_SEVERITIES, type RuleCode } from '../sop/rules/rule-code.ts';

/** A finding of a drawing, worded. */
export function drawingFinding<P>(code: RuleCode, text: RuleText<P>, place: Place, params: P): Finding {
  return {
    code,
    severity: RULE_SEVERITIES[code],
    place,
    message: text.say(params),
    ...(text.mend === undefined ? {} : { mend: text.mend(params) }),
  };
}

/** True for the one endless page that lies over a sheet. */
export function isSheetDrawing({ pages }: Drawing): boolean {
  return pages.length === 1 && pages[0]?.headerRows === 0 && pages[0].cells.length === 0;
}
