import type { Finding } from '../finding.ts';
import type { Drawing } from '../flowchart/drawing.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { connectorPairs } from './connector-pairs.ts';
import { pagesWhole } from './pages-whole.ts';
import { textFits } from './text-fits.ts';

/**
 * Judges a drawing by its data alone: S06 (flows over a page end), P01 (whole pages), P02 (text fits). The layout promises
 * that nothing is ever found; a finding means that the drawing must not be printed. A drawing for a sheet (one endless page
 * without header) has no pages to judge, only its flows and captions.
 */
export function checkDrawing(sop: Sop, drawing: Drawing, profile: Profile): readonly Finding[] {
  return [...connectorPairs(sop, drawing), ...pagesWhole(sop, drawing), ...textFits(drawing, profile)];
}
