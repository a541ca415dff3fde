import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import type { Box, Point } from './drawing.ts';
import { type LabelForm, labelForms } from './label-forms.ts';
import { cellAround, footingOf, gapBetween, type LabelGround, overlaps } from './label-ground.ts';
import { countPlaces, labelPlaces, NEAR, notePlaces } from './label-places.ts';

export interface PlacedLabel {
  readonly form: LabelForm;
  readonly box: Box;
  /** `away`: clean, but not in the cell of its symbol, or another line is as near; `rule`: on a table rule; `hit`: on something worse. */
  readonly ground: 'clean' | 'away' | 'rule' | 'hit';
}

/** Places of one form beside one piece of the line; made when they may be needed. */
interface Batch {
  /** None of them has fewer faults. */
  readonly least: number;
  /** None of them reaches farther from its line. */
  readonly reach: number;
  readonly choices: () => Choice[];
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
  const exits = labelledExits(ground);
  const batches = ground.lines.map((_, line) =>
    kin[line]?.first === line ? batchesOf(ground, line, exits, { density, measure }) : [],
  );
  const boxes: (Box | undefined)[] = [];
  const labels: (PlacedLabel | null)[] = ground.lines.map(() => null);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    batches.forEach((own, line) => {
      if (own.length === 0) return;
      const before = boxes[line];
      if (sweep > 0 && labels[line]?.ground === 'clean') return;
      boxes[line] = undefined;
      const label = bestOf(ground, own, [...taken, ...boxesNear(ground.pieces[line] ?? [], own, boxes)], {
        line,
        kin: kin[line]?.all ?? new Set(),
      });
      boxes[line] = label.box;
      labels[line] = label;
      if (before?.x !== label.box.x || before?.y !== label.box.y) changed = true;
    });
    if (!changed) break;
  }
  return labels;
}

/** Labels that one of this line could meet. */
function boxesNear(
  pieces: readonly Box[],
  batches: readonly Batch[],
  boxes: readonly (Box | undefined)[],
): readonly Box[] {
  const reach = batches.reduce((most, batch) => Math.max(most, batch.reach), 0);
  const around = boxAround(pieces);
  return boxes.flatMap((box) =>
    box !== undefined && overlaps(box, around, reach) && pieces.some((piece) => overlaps(box, piece, reach))
      ? [box]
      : [],
  );
}

function boxAround(pieces: readonly Box[]): Box {
  const x = Math.min(...pieces.map((piece) => piece.x));
  const y = Math.min(...pieces.map((piece) => piece.y));
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  const bottom = Math.max(...pieces.map((piece) => piece.y + piece.height));
  return { x, y, width: right - x, height: bottom - y };
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

/** From the near edge of a piece of line to the far edge of a label's clearance beside it. */
const BESIDE_PIECE = 12;

function batchesOf(
  ground: LabelGround,
  line: number,
  allExits: ReadonlyMap<number, readonly Exit[]>,
  { density, measure }: { readonly density: Density; readonly measure: MeasureText },
): Batch[] {
  const { edge, points } = ground.lines[line] ?? { edge: undefined, points: [] };
  const [x, y] = points[0] ?? [0, 0];
  const vertex = { x, y, width: 0, height: 0 };
  const source = ground.symbols[edge?.from ?? -1];
  const home = cellAround(ground, source ?? vertex);
  const exits = (allExits.get(edge?.from ?? -1) ?? []).filter(({ from }) => from[0] !== x || from[1] !== y);
  const choiceAt = (form: LabelForm, box: Box, faults: number): Choice => {
    const inRow = box.y >= home.y && box.y + box.height <= home.y + home.height;
    const inLane = box.x >= home.x && box.x + box.width <= home.x + home.width;
    const own =
      faults +
      gapBetween(box, vertex) * FAULT.away +
      (inRow ? 0 : FAULT.row) +
      (inLane ? 0 : FAULT.lane) +
      (exits.some(({ to }) => leansTo(to, box, vertex)) ? FAULT.otherExit : 0);
    return { form, box, own, home: inRow && inLane };
  };
  return labelForms(edge?.label ?? '', density, measure).flatMap((form, formOrder) => {
    let order = 0;
    return (ground.pieces[line] ?? []).flatMap((piece, index) => {
      const first = order;
      order += countPlaces(points, index + 1, source);
      const faults = formOrder * FAULT.form;
      const reach = form.width + form.height + BESIDE_PIECE;
      return [false, true].map((far): Batch => {
        const away = Math.max(0, (far && index === 0 ? NEAR : gapBetween(piece, vertex)) - reach);
        return {
          least: faults + first * FAULT.order + away * FAULT.away,
          reach,
          choices: () => {
            const choices: Choice[] = [];
            labelPlaces(points, index + 1, source, form, far, (box, place) => {
              choices.push(choiceAt(form, box, faults + (first + place) * FAULT.order));
            });
            return choices;
          },
        };
      });
    });
  });
}

/** A line with an answer that leaves upright. */
interface Exit {
  readonly from: Point;
  readonly to: Point;
}

/** By their symbol: a label near one of them seems theirs. */
function labelledExits({ lines }: LabelGround): ReadonlyMap<number, readonly Exit[]> {
  const exits = new Map<number, Exit[]>();
  for (const { edge, points } of lines) {
    const [from, to] = points;
    if (from === undefined || to === undefined || from[0] !== to[0] || edge.label.trim() === '') continue;
    const own = exits.get(edge.from);
    if (own === undefined) exits.set(edge.from, [{ from, to }]);
    else own.push({ from, to });
  }
  return exits;
}

/** Whether the label lies above or below its vertex as that exit does. */
function leansTo([, y]: Point, box: Box, vertex: Box): boolean {
  const middle = box.y + box.height / 2;
  return Math.sign(y - vertex.y) === Math.sign(middle - vertex.y);
}

/** Of places that cost the same the one with fewer faults of its own, then the earlier one. */
function bestOf(
  ground: LabelGround,
  batches: readonly Batch[],
  taken: readonly Box[],
  own: { readonly line: number; readonly kin: ReadonlySet<number> },
): PlacedLabel {
  let best: { readonly choice: Choice; readonly ground: PlacedLabel['ground'] } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const batch of batches) {
    if (batch.least > least) continue;
    const choices = batch.choices();
    // The first one is nearly always good, and then none of the others is worth the sorting.
    bringFirst(choices);
    for (let at = 0; at < choices.length; at++) {
      if (at === 1) choices.sort((one, two) => one.own - two.own);
      const choice = choices[at];
      if (choice === undefined || choice.own > least) break;
      const { hits, rules, nearRules, doubtful } = footingOf(ground, choice.box, taken, own);
      const cost =
        choice.own +
        hits * FAULT.hit +
        rules * FAULT.rule +
        nearRules * FAULT.nearRule +
        (doubtful ? FAULT.doubtful : 0);
      if (cost > least || (cost === least && choice.own >= (best?.choice.own ?? cost))) continue;
      least = cost;
      const strays = doubtful || !choice.home;
      best = { choice, ground: hits > 0 ? 'hit' : rules > 0 ? 'rule' : strays ? 'away' : 'clean' };
    }
  }
  if (best === undefined) throw new Error('A line with two points has places for a label.');
  return { form: best.choice.form, box: best.choice.box, ground: best.ground };
}

/** Puts the choice with the fewest faults first, the first of several. */
function bringFirst(choices: Choice[]): void {
  let least = 0;
  choices.forEach(({ own }, at) => {
    if (own < (choices[least]?.own ?? own)) least = at;
  });
  choices.unshift(...choices.splice(least, 1));
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
  const placed = bestOf(ground, [{ least: 0, reach: 0, choices: () => choices }], taken, {
    line: -1,
    kin: new Set(),
  });
  taken.push(placed.box);
  return placed;
}
