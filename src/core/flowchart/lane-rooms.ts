import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import type { Density } from './density.ts';
import { bordersOf, type SolvedPage } from './draw-page.ts';
import { layOutPage } from './lay-out-page.ts';
import { placeAllLabels } from './pinned-labels.ts';
import { groundOf } from './place-labels.ts';

/** Beyond this a lane does not widen for a label that otherwise crosses a rule. */
const WIDEST_ROOM = 42;
const CLEARANCE = 3;

export function plainRooms(laneCount: number, density: Density): readonly CellRoom[] {
  return Array.from({ length: laneCount }, () => ({ before: 0, behind: 0, shift: density.laneShift }));
}

/** The rooms, raised where a label found no clean place at these lane widths. The same array when all found one. */
export function raiseRooms(
  rooms: readonly CellRoom[],
  pages: readonly SolvedPage[],
  laneWidths: readonly number[],
  options: { readonly density: Density; readonly measure: MeasureText },
): readonly CellRoom[] {
  const { density, measure } = options;
  const raised = rooms.map((room) => ({ ...room }));
  let changed = false;
  for (const page of pages) {
    const borders = { lanes: bordersOf(0, laneWidths), rows: bordersOf(0, page.rowHeights) };
    const laid = layOutPage(page.routed, borders, density);
    const labels = placeAllLabels(groundOf(laid, borders), density.labelSize, measure, []);
    labels.forEach((label, index) => {
      const line = laid.lines[index];
      const source = page.cut.content.symbols[line?.edge.from ?? -1];
      const [first, second] = line?.points ?? [];
      if (
        label === null ||
        label.ground === 'clean' ||
        source === undefined ||
        first === undefined ||
        second === undefined
      )
        return;
      if (source.firstLane !== source.lastLane) return;
      const room = raised[source.firstLane];
      if (room === undefined) return;
      const aside = first[1] === second[1];
      const shoulder = source.kind === 'decision' ? (source.width * 5) / source.height : 0;
      const need = label.box.width + CLEARANCE - (aside ? shoulder : source.width / 2);
      const side = aside && second[0] < first[0] ? 'before' : 'behind';
      if ((need > WIDEST_ROOM && label.ground === 'rule') || need <= room[side]) return;
      room[side] = need;
      changed = true;
    });
  }
  return changed ? raised : rooms;
}
