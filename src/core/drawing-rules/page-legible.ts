import type { Finding } from '../finding.ts';
import type { Drawing, DrawnCell } from '../flowchart/drawing.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import { breaksWord } from '../text/break-text.ts';
import { drawingFinding } from './drawing-finding.ts';

/** Points; smaller print tires the eye and is lost in a photocopy. */
const SMALLEST_PRINT = 6;

/** P05: the table's letters can be read, and no word of its head is broken between letters. One finding for the whole table. */
export function pageLegible({ pages }: Drawing): readonly Finding[] {
  const [first] = pages;
  if (first === undefined) return [];
  const body = first.cells.filter(({ role, text }) => isBody(role) && text !== '').map(({ size }) => size);
  const letters = body.length === 0 ? SMALLEST_PRINT : Math.max(...body);
  const broken = first.cells
    .filter(({ role }) => role === 'header')
    .filter(({ text, lines }) => breaksWord(text, lines));
  if (letters >= SMALLEST_PRINT && broken.length === 0) return [];
  const small = letters < SMALLEST_PRINT ? letters : null;
  return [
    drawingFinding('P05', RULE_TEXTS.P05, { kind: 'sop' }, { small, titles: broken.map(({ text }) => text) }),
  ];
}

function isBody(role: DrawnCell['role']): boolean {
  return role === 'activity' || role === 'mutuBaku';
}
