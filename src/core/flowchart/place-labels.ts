import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import type { Box, Point } from './drawing.ts';
import { type LabelForm, labelForms } from './label-forms.ts';
import { cellAround, footingOf, gapBetween, inside, type LabelGround } from './label-ground.ts';
import { labelPlaces, notePlaces } from './label-places.ts';

export interface PlacedLabel {
  readonly form: LabelForm;
  readonly box: Box;
  /** `away`: clean, but not in the cell of its symbol, or another line is as near; `rule`: on a table rule; `hit`: on something worse. */
  readonly ground: 'clean' | 'away' | 'rule' | 'hit';
}

/** A place with what speaks against it; the least sum wins. */
interface Choice {
  readonly form: LabelForm;
  readonly box: Box;
  /** Faults of the place itself, whatever else stands there. */
  readonly own: number;
  /** It lies in the cell of the symbol that the line leaves. */
  readonly home: boolean;
}

const FAULT = {
  hit: 100,
  rule: 12,
  row: 5,
  lane: 4,
  doubtful: 3,
  nearRule: 0.25,
  otherExit: 1,
  away: 0.08,
  order: 0.002,
  form: 0.35,
};
const SWEEPS = 3;

/**
 * Finds a place for the answer of every labelled line, near the vertex where it leaves. Gives for each line its label, or
 * null when it has none or when another line out of the same port says the same.
 *
 * A label lies on no line, symbol, note or other label as long as there is such a place; of those places the best is off
 * the table rules, in the cell of the symbol that the line leaves, nearer to its line than to any other, and close to the
 * vertex. `taken` are the boxes of notes, which labels avoid.
 */
export function placeLabels(
  ground: LabelGround,
  density: Density,
  measure: MeasureText,
  taken: readonly Box[],
): readonly (PlacedLabel | null)[] {
  const kin = linesOfOnePort(ground);
  const choices = ground.lines.map((_, line) =>
    kin[line]?.first === line ? choicesOf(ground, line, density, measure) : [],
  );
  const boxes = new Map<number, Box>();
  const labels: (PlacedLabel | null)[] = ground.lines.map(() => null);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    choices.forEach((own, line) => {
      if (own.length === 0) return;
      const before = boxes.get(line);
      if (sweep > 0 && labels[line]?.ground === 'clean') return;
      boxes.delete(line);
      const label = bestOf(ground, own, [...taken, ...boxes.values()], {
        line,
        kin: kin[line]?.all ?? new Set(),
      });
      boxes.set(line, label.box);
      labels[line] = label;
      if (before?.x !== label.box.x || before?.y !== label.box.y) changed = true;
    });
    if (!changed) break;
  }
  return labels;
}

interface Kin {
  /** The line that carries the label for all. */
  readonly first: number;
  readonly all: ReadonlySet<number>;
}

/** Lines with one answer that leave at one point; lines without an answer have none. */
function linesOfOnePort({ lines }: LabelGround): readonly (Kin | null)[] {
  const ports = new Map<string, number[]>();
  const names = lines.map(({ edge, points }) => {
    const start: Point | undefined = points[0];
    return edge.label.trim() === '' || start === undefined || points.length < 2
      ? null
      : `${start.join()} ${edge.label.trim()}`;
  });
  names.forEach((name, line) => {
    if (name !== null) ports.set(name, [...(ports.get(name) ?? []), line]);
  });
  return names.map((name) => {
    const all = name === null ? undefined : ports.get(name);
    return all === undefined ? null : { first: all[0] ?? -1, all: new Set(all) };
  });
}

/** All places of all forms, those with the fewest faults of their own first. */
function choicesOf(ground: LabelGround, line: number, density: Density, measure: MeasureText): Choice[] {
  const { edge, points } = ground.lines[line] ?? { edge: undefined, points: [] };
  const [x, y] = points[0] ?? [0, 0];
  const vertex = { x, y, width: 0, height: 0 };
  const source = ground.symbols[edge?.from ?? -1];
  const home = cellAround(ground, source ?? vertex);
  const exits = otherExits(ground, line);
  const choices = labelForms(edge?.label ?? '', density, measure).flatMap((form, formOrder) =>
    labelPlaces(points, source, form).map((box, order): Choice => {
      const inRow = inside({ ...box, x: home.x, width: 0 }, home);
      const inLane = inside({ ...box, y: home.y, height: 0 }, home);
      const own =
        formOrder * FAULT.form +
        order * FAULT.order +
        gapBetween(box, vertex) * FAULT.away +
        (inRow ? 0 : FAULT.row) +
        (inLane ? 0 : FAULT.lane) +
        (exits.some((exit) => leansTo(exit, box, vertex)) ? FAULT.otherExit : 0);
      return { form, box, own, home: inRow && inLane };
    }),
  );
  return choices.sort((a, b) => a.own - b.own);
}

/** Second points of the other lines with an answer that leave the same symbol upright: a label near them seems theirs. */
function otherExits({ lines }: LabelGround, own: number): readonly Point[] {
  const { edge, points } = lines[own] ?? { edge: undefined, points: [] };
  return lines.flatMap((other, index) => {
    const [first, second] = other.points;
    const upright = first !== undefined && second !== undefined && first[0] === second[0];
    const sameSource = index !== own && other.edge.from === edge?.from && other.edge.label.trim() !== '';
    return upright && sameSource && first.join() !== points[0]?.join() ? [second] : [];
  });
}

/** Whether the label lies above or below its vertex as that exit does. */
function leansTo([, y]: Point, box: Box, vertex: Box): boolean {
  const middle = box.y + box.height / 2;
  return Math.sign(y - vertex.y) === Math.sign(middle - vertex.y);
}

function bestOf(
  ground: LabelGround,
  choices: readonly Choice[],
  taken: readonly Box[],
  own: { readonly line: number; readonly kin: ReadonlySet<number> },
): PlacedLabel {
  let best: PlacedLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    if (choice.own >= least) break;
    const { hits, rules, nearRules, doubtful } = footingOf(ground, choice.box, taken, own);
    const cost =
      choice.own +
      hits * FAULT.hit +
      rules * FAULT.rule +
      nearRules * FAULT.nearRule +
      (doubtful ? FAULT.doubtful : 0);
    if (cost >= least) continue;
    least = cost;
    const strays = doubtful || !choice.home;
    best = {
      form: choice.form,
      box: choice.box,
      ground: hits > 0 ? 'hit' : rules > 0 ? 'rule' : strays ? 'away' : 'clean',
    };
  }
  if (best === undefined) throw new Error('A line with two points has places for a label.');
  return best;
}

/** A place for the small text at a connector, which is added to `taken`. */
export function placeNote(
  ground: LabelGround,
  symbol: Box,
  note: { readonly forms: readonly LabelForm[]; readonly above: boolean },
  taken: Box[],
): PlacedLabel {
  const choices = note.forms.flatMap((form, formOrder) =>
    notePlaces(symbol, form, note.above).map(
      (box, order): Choice => ({ form, box, own: formOrder + order * 0.1, home: true }),
    ),
  );
  choices.sort((a, b) => a.own - b.own);
  const placed = bestOf(ground, choices, taken, { line: -1, kin: new Set() });
  taken.push(placed.box);
  return placed;
}
