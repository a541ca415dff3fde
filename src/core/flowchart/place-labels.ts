import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import type { Box, Point } from './drawing.ts';
import { type LabelForm, labelForms } from './label-forms.ts';
import { labelBoxes } from './label-boxes.ts';
import { cellAround, footingOf, gapBetween, type LabelGround } from './label-ground.ts';
import { countPlaces, labelPlaces, type MovingBox, NEAR, notePlaces } from './label-places.ts';

export interface PlacedLabel {
  readonly form: LabelForm;
  readonly box: Box;
  /** `away`: clean, but not in the cell of its symbol, or another line is as near; `rule`: on a table rule; `hit`: on something worse. */
  readonly ground: 'clean' | 'away' | 'rule' | 'hit';
}

/** Places of one form beside one piece of the line. */
interface Batch {
  readonly form: LabelForm;
  /** None of them has fewer faults. */
  readonly least: number;
  /** None of them reaches farther from its line. */
  readonly reach: number;
  /** Tells of all of them, always in one order; a place holds during the call only, because they are many and few are wanted. */
  readonly each: (see: (place: Readonly<Place>) => void) => void;
}

interface Place extends MovingBox {
  /** Faults of its own, whatever else stands there. */
  own: number;
  /** It lies in the cell of the symbol that the line leaves. */
  home: boolean;
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
  const boxes = labelBoxes();
  const labels: (PlacedLabel | null)[] = ground.lines.map(() => null);
  const seen: (readonly Box[])[] = [];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    batches.forEach((own, line) => {
      const before = labels[line];
      if (own.length === 0 || before?.ground === 'clean') return;
      const near = boxes.near(ground.pieces[line] ?? [], reachOf(own), line);
      // Among the same others the place would be the same.
      if (near.length === seen[line]?.length && near.every((box, at) => box === seen[line]?.[at])) return;
      seen[line] = near;
      const label = bestOf(ground, own, [...taken, ...near], { line, kin: kin[line]?.all ?? new Set() });
      labels[line] = label;
      boxes.put(line, label.box);
      if (before?.box.x !== label.box.x || before.box.y !== label.box.y) changed = true;
    });
    if (!changed) break;
  }
  return labels;
}

/** No place of these is farther from its line. */
const reachOf = (batches: readonly Batch[]): number =>
  batches.reduce((most, batch) => Math.max(most, batch.reach), 0);

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
  const judge = (place: Place, faults: number) => {
    const inRow = place.y >= home.y && place.y + place.height <= home.y + home.height;
    const inLane = place.x >= home.x && place.x + place.width <= home.x + home.width;
    place.own =
      faults +
      gapBetween(place, vertex) * FAULT.away +
      (inRow ? 0 : FAULT.row) +
      (inLane ? 0 : FAULT.lane) +
      (exits.some(({ to }) => leansTo(to, place, vertex)) ? FAULT.otherExit : 0);
    place.home = inRow && inLane;
  };
  const pieces = ground.pieces[line] ?? [];
  const counts = pieces.map((_, index) => countPlaces(points, index + 1, source));
  return labelForms(edge?.label ?? '', density, measure).flatMap((form, formOrder) => {
    const faults = formOrder * FAULT.form;
    const reach = form.width + form.height + BESIDE_PIECE;
    let order = 0;
    return pieces.flatMap((piece, index) => {
      const first = order;
      order += counts[index] ?? 0;
      return [false, true].map((far): Batch => {
        const away = far && index === 0 ? NEAR : Math.max(0, gapBetween(piece, vertex) - reach);
        return {
          form,
          least: faults + first * FAULT.order + away * FAULT.away,
          reach,
          each: (see) => {
            const place = placeOf(form);
            labelPlaces(points, index + 1, source, place, far, (at) => {
              judge(place, faults + (first + at) * FAULT.order);
              see(place);
            });
          },
        };
      });
    });
  });
}

const placeOf = ({ width, height }: LabelForm): Place => ({ x: 0, y: 0, width, height, own: 0, home: true });

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
  let best: PlacedLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  let faults = Number.POSITIVE_INFINITY;
  for (const batch of batches) {
    if (batch.least > least) continue;
    const look = ({ x, y, width, height, own: ownFaults, home }: Readonly<Place>) => {
      const box = { x, y, width, height };
      const { hits, rules, nearRules, doubtful } = footingOf(ground, box, taken, own);
      const cost =
        ownFaults +
        hits * FAULT.hit +
        rules * FAULT.rule +
        nearRules * FAULT.nearRule +
        (doubtful ? FAULT.doubtful : 0);
      if (cost > least || (cost === least && ownFaults >= faults)) return;
      least = cost;
      faults = ownFaults;
      const strays = doubtful || !home;
      best = {
        form: batch.form,
        box,
        ground: hits > 0 ? 'hit' : rules > 0 ? 'rule' : strays ? 'away' : 'clean',
      };
    };
    // The one with the fewest faults is nearly always good, and then none of the others is worth a look.
    const first = fewestFaults(batch);
    look(first);
    if (least > first.own)
      batch.each((place) => {
        if (place.own <= least) look(place);
      });
  }
  if (best === undefined) throw new Error('A line with two points has places for a label.');
  return best;
}

/** The first one of those with the fewest faults of their own. */
function fewestFaults({ form, each }: Batch): Readonly<Place> {
  const fewest = placeOf(form);
  fewest.own = Number.POSITIVE_INFINITY;
  each((place) => {
    if (place.own < fewest.own) Object.assign(fewest, place);
  });
  return fewest;
}

/** A place for the small text at a connector, which is added to `taken`. */
export function placeNote(
  ground: LabelGround,
  symbol: Box,
  note: { readonly forms: readonly LabelForm[]; readonly above: boolean },
  taken: Box[],
): PlacedLabel {
  const batches = note.forms.map(
    (form, formOrder): Batch => ({
      form,
      least: formOrder,
      reach: 0,
      each: (see) => {
        notePlaces(symbol, form, note.above).forEach((box, order) => {
          see({ ...box, own: formOrder + order * 0.1, home: true });
        });
      },
    }),
  );
  const placed = bestOf(ground, batches, taken, { line: -1, kin: new Set() });
  taken.push(placed.box);
  return placed;
}
