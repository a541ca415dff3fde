import type { Finding } from '../finding.ts';
import type { Drawing } from '../flowchart/drawing.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { connectorPairs } from './connector-pairs.ts';
import { drawingSound } from './drawing-sound.ts';
import { pageLegible } from './page-legible.ts';
import { pagesWhole } from './pages-whole.ts';
import { textFits } from './text-fits.ts';

/**
 * Judges a drawing by its data alone: S06 (flows over a page end), P01 (whole pages), P02 (text fits), P04 (all other hard
 * rules), P05 (letters that can be read). The layout promises that no error is ever found; an error means that the drawing
 * must not be printed. A drawing for a sheet (one endless page
 * without header) has no pages to judge, only its flows and captions.
 */
export function checkDrawing(sop: Sop, drawing: Drawing, profile: Profile): readonly Finding[] {
  const told = [
    ...connectorPairs(sop, drawing),
    ...pagesWhole(sop, drawing, profile),
    ...textFits(drawing, profile),
  ];
  return [...told, ...drawingSound(sop, drawing, told), ...pageLegible(drawing)];
}
