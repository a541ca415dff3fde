import type { MeasureText } from '../text/measure-text.ts';
import type { CellRoom } from './axis.ts';
import type { Density } from './density.ts';
import { bordersOf, type SolvedPage } from './draw-page.ts';
import { labelForms } from './label-forms.ts';
import { groundOf } from './label-ground.ts';
import { reachBeside } from './label-places.ts';
import { type LaidOutLine, type LaidOutPage, layOutPage } from './lay-out-page.ts';
import type { PageSymbol } from './page-content.ts';
import { placeAllLabels } from './pinned-labels.ts';
import type { PlacedLabel } from './place-labels.ts';

/** How far from its symbol a lane may widen for a label: one that is clean but not at home, one on a rule, a worse one. */
const WIDEST_ROOM = { away: 42, rule: 48, hit: 120 };
const CLEARANCE = 2.5;
/** Of a label beside a line that leaves upright. */
const ASIDE = 4;

export function plainRooms(laneCount: number, density: Density): readonly CellRoom[] {
  return Array.from({ length: laneCount }, () => ({ before: 0, behind: 0, shift: density.laneShift }));
}

export interface RaisedRooms {
  /** The rooms, raised where a label found no clean place in its own cell; the same array when nothing is to be raised. */
  readonly rooms: readonly CellRoom[];
  /** A label lies on a rule or on something worse, so that room for it is worth more than a page. */
  readonly urgent: boolean;
  /** The pages as they were looked at. */
  readonly pages: readonly LabelledPage[];
}

/** A page at some widths, with a place for every label; notes of connectors are not thought of. */
export interface LabelledPage {
  readonly laid: LaidOutPage;
  readonly labels: readonly (PlacedLabel | null)[];
}

/** `hitsOnly`: no room for labels that lie on a rule, in another cell or as near to another line. */
export interface RaiseOptions {
  readonly density: Density;
  readonly measure: MeasureText;
  readonly hitsOnly?: boolean;
}

/** Looks for places for all labels at these lane widths. */
export function raiseRooms(
  rooms: readonly CellRoom[],
  pages: readonly SolvedPage[],
  laneWidths: readonly number[],
  options: RaiseOptions,
): RaisedRooms {
  const { density, measure, hitsOnly = false } = options;
  const raised = rooms.map((room) => ({ ...room }));
  let changed = false;
  let urgent = false;
  const labelled: LabelledPage[] = [];
  for (const page of pages) {
    const borders = { lanes: bordersOf(0, laneWidths), rows: bordersOf(0, page.rowHeights) };
    const laid = layOutPage(page.routed, borders, density);
    const labels = placeAllLabels(groundOf(laid, borders), density, measure, []);
    labelled.push({ laid, labels });
    labels.forEach((label, index) => {
      urgent ||= label?.ground === 'rule' || label?.ground === 'hit';
      const line = laid.lines[index];
      const source = page.cut.content.symbols[line?.edge.from ?? -1];
      if (label === null || line === undefined || (hitsOnly && label.ground !== 'hit')) return;
      const wish = roomWish(label, line, source, options);
      const room = raised[source?.firstLane ?? -1];
      if (wish === null || room === undefined || wish.need <= room[wish.side]) return;
      room[wish.side] = wish.need;
      changed = true;
    });
  }
  return { rooms: changed ? raised : rooms, urgent, pages: labelled };
}

interface RoomWish {
  readonly side: 'before' | 'behind';
  readonly need: number;
}

/** Room beside the symbol in which the label would stand in the cell of the symbol; null where it does or cannot. */
function roomWish(
  label: PlacedLabel,
  line: LaidOutLine,
  source: PageSymbol | undefined,
  { density, measure }: { readonly density: Density; readonly measure: MeasureText },
): RoomWish | null {
  const [first, second] = line.points;
  if (label.ground === 'clean' || source === undefined || first === undefined || second === undefined)
    return null;
  if (source.firstLane !== source.lastLane) return null;
  const aside = first[1] === second[1];
  const [wished = label.form, ...others] = labelForms(line.edge.label, density, measure);
  const narrow = others.filter(
    ({ lines, size }) => lines.length <= wished.lines.length + 1 && size === wished.size,
  );
  const form = aside
    ? narrow.reduce((least, next) => (next.width < least.width ? next : least), wished)
    : wished;
  const need = aside
    ? reachBeside(source, source.kind === 'decision', form, density.clear) + CLEARANCE
    : form.width + ASIDE - source.width / 2;
  if (need > WIDEST_ROOM[label.ground]) return null;
  return { side: aside && second[0] < first[0] ? 'before' : 'behind', need };
}
