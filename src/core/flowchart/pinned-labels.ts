import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import { type Box, type Point, STROKE } from './drawing.ts';
import { labelMiddle } from './label-place.ts';
import type { LaidOutLine } from './lay-out-page.ts';
import { type LabelForm, labelForms } from './label-forms.ts';
import { inside, type LabelGround, onSymbol, overlaps } from './label-ground.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';

/** A label may stand this far from where it is wanted, points: sizes change, and hands are not exact. */
export const LABEL_LEEWAY = 12;

const STEP = 1.5;
/** Half an arrowhead and a little. */
const FROM_LINES = STROKE.arrowWidth / 2 + 0.35;
const FROM_OTHERS = 1;
const FROM_RULES = 0.5;
/** Points farther from the wish that a place off the table's rules is worth. */
const WORTH_A_RULE = 9;
/** Farther from its line it could belong to another one. */
const REACH = 7.5;

/**
 * Places the labels that are wanted somewhere first, then all others by {@link placeLabels}. A wanted label stands at the
 * nearest place to the wish that is free of symbols, lines and other labels and near its line; without one it is placed as
 * if nothing had been wished. A table rule lies below it only where no place off the rules is nearly as near.
 */
export function placeAllLabels(
  ground: LabelGround,
  density: Density,
  measure: MeasureText,
  taken: readonly Box[],
): readonly (PlacedLabel | null)[] {
  const pinned = new Map<number, PlacedLabel>();
  const occupied = [...taken];
  ground.lines.forEach((line, index) => {
    if (line.edge.labelPlace === undefined) return;
    const [form] = labelForms(line.edge.label, density, measure);
    const box =
      form === undefined ? null : wantedBox(ground, line, ground.pieces[index] ?? [], form, occupied);
    if (form === undefined || box === null) return;
    occupied.push(box);
    pinned.set(index, { form, box, ground: 'clean' });
  });
  if (pinned.size === 0) return placeLabels(ground, density, measure, taken);
  const lines = ground.lines.map((line, index) => (pinned.has(index) ? withoutLabel(line) : line));
  const others = placeLabels({ ...ground, lines }, density, measure, occupied);
  return others.map((label, index) => pinned.get(index) ?? label);
}

function withoutLabel(line: LaidOutLine): LaidOutLine {
  return { ...line, edge: { ...line.edge, label: '' } };
}

function wantedBox(
  ground: LabelGround,
  line: LaidOutLine,
  pieces: readonly Box[],
  { width, height }: LabelForm,
  taken: readonly Box[],
): Box | null {
  const { label, labelPlace, from } = line.edge;
  const source = ground.symbols[from];
  if (label === '' || labelPlace === undefined || source === undefined) return null;
  const [x, y] = labelMiddle(labelPlace, source);
  let onRule: { readonly box: Box; readonly away: number } | null = null;
  for (const [dx, dy] of NEAREST_FIRST) {
    const away = Math.hypot(dx, dy);
    if (onRule !== null && away > onRule.away + WORTH_A_RULE) break;
    const box = { x: x + dx - width / 2, y: y + dy - height / 2, width, height };
    if (!isFree(ground, box, pieces, taken)) continue;
    if (!isOnRule(ground, box)) return box;
    onRule = onRule ?? { box, away };
  }
  return onRule?.box ?? null;
}

function isOnRule({ columns, rows }: LabelGround, { x, y, width, height }: Box): boolean {
  return (
    columns.some((rule) => rule > x - FROM_RULES && rule < x + width + FROM_RULES) ||
    rows.some((rule) => rule > y - FROM_RULES && rule < y + height + FROM_RULES)
  );
}

const NEAREST_FIRST: readonly Point[] = steps()
  .flatMap((dx) => steps().map((dy): Point => [dx, dy]))
  .filter(([dx, dy]) => Math.hypot(dx, dy) <= LABEL_LEEWAY)
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

function steps(): number[] {
  const each = Math.floor(LABEL_LEEWAY / STEP);
  return Array.from({ length: 2 * each + 1 }, (_, index) => (index - each) * STEP);
}

function isFree(ground: LabelGround, box: Box, own: readonly Box[], taken: readonly Box[]): boolean {
  return (
    inside(box, ground.area) &&
    own.some((piece) => overlaps(box, piece, REACH)) &&
    !ground.symbols.some((symbol) => onSymbol(box, symbol, FROM_OTHERS)) &&
    !taken.some((other) => overlaps(box, other, FROM_OTHERS)) &&
    !ground.pieces.some((line) => line.some((piece) => overlaps(box, piece, FROM_LINES)))
  );
}
