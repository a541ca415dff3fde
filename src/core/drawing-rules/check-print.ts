import type { Finding } from '../finding.ts';
import { drawFlowchart } from '../flowchart/draw-flowchart.ts';
import type { Drawing } from '../flowchart/drawing.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { checkDrawing } from './check-drawing.ts';
import { unkeptPins } from './pins-kept.ts';

/** Draws the SOP as it would be printed and judges the pages, see `checkDrawing`; then tells of pins that they do not keep. */
export function checkPrint(sop: Sop, profile: Profile): readonly Finding[] {
  const drawing = drawForPrint(sop, profile);
  return [...checkDrawing(sop, drawing, profile), ...unkeptPins(sop, drawing).map(({ finding }) => finding)];
}

export function drawForPrint(sop: Sop, profile: Profile): Drawing {
  return drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' } });
}
