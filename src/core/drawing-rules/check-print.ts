import type { Finding } from '../finding.ts';
import { drawFlowchart } from '../flowchart/draw-flowchart.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { checkDrawing } from './check-drawing.ts';

/** Draws the SOP as it would be printed and judges the pages, see `checkDrawing`. */
export function checkPrint(sop: Sop, profile: Profile): readonly Finding[] {
  const drawing = drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' } });
  return checkDrawing(sop, drawing, profile);
}
