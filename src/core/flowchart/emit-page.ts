import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import { bordersOf, type SolvedPage } from './draw-page.ts';
import type { Box, DrawnCell, DrawnLine, DrawnPage, DrawnSymbol, Point } from './drawing.ts';
import { type LabelForm, noteForms } from './label-forms.ts';
import { groundOf } from './label-ground.ts';
import type { LabelledPage } from './lane-rooms.ts';
import { type Borders, drawLine, type LaidOutPage, layOutPage } from './lay-out-page.ts';
import type { ConnectorText } from './letter-connectors.ts';
import { placeAllLabels } from './pinned-labels.ts';
import { type PlacedLabel, placeNote } from './place-labels.ts';

/** Everything about a page that is not its flows. Points. */
export interface PageFrame {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly laneIds: readonly string[];
  readonly laneWidths: readonly number[];
  /** Left edge of the first lane. */
  readonly lanesX: number;
  /** Top of the first body row. */
  readonly bodyY: number;
  readonly columns: readonly number[];
  /** y of the rules over the body, from the table's top; empty without a header. */
  readonly headerRules: readonly number[];
  readonly activities: readonly number[];
  readonly cells: readonly DrawnCell[];
}

/**
 * The finished page: symbols and lines at their places, with letters, notes and labels. `labelled` is the page in this frame
 * with its labels, where it is known already; it has no connectors then.
 */
export function emitPage(
  solved: SolvedPage,
  frame: PageFrame,
  connectors: ReadonlyMap<number, ConnectorText>,
  options: { readonly density: Density; readonly measure: MeasureText; readonly labelled?: LabelledPage },
): DrawnPage {
  const borders: Borders = {
    lanes: bordersOf(frame.lanesX, frame.laneWidths),
    rows: bordersOf(frame.bodyY, solved.rowHeights),
  };
  const { density, measure, labelled } = options;
  const laid = labelled?.laid ?? layOutPage(solved.routed, borders, density);
  const ground = groundOf(laid, borders);
  const taken: Box[] = [];
  const symbols = laid.symbols.map((symbol, index): DrawnSymbol => {
    const text = connectors.get(index);
    if (text === undefined) return roundBox(symbol);
    const above = solved.cut.content.symbols[index]?.place === 'above';
    const forms = noteForms(text.note, density, measure);
    const note = placeNote(ground, symbol, { forms, above }, taken);
    return roundBox({
      ...symbol,
      id: text.id,
      caption: text.letter,
      captionLines: [text.letter],
      captionSize: letterSize(text.letter, symbol),
      note: text.note,
      ...broken('noteLines', note.form),
      noteBox: roundBox(note.box),
    });
  });
  const labels = labelled?.labels ?? placeAllLabels(ground, density, measure, taken);
  return {
    number: frame.number,
    width: frame.width,
    height: frame.height,
    columns: frame.columns,
    rows: [...frame.headerRules, ...borders.rows],
    headerRows: frame.headerRules.length,
    activities: frame.activities,
    lanes: frame.laneIds.map((id, lane) => ({
      id,
      x: borders.lanes[lane] ?? 0,
      width: frame.laneWidths[lane] ?? 0,
    })),
    cells: frame.cells,
    symbols,
    lines: drawLines(laid, symbols, labels),
  };
}

/** One line per flow; flows that came over a page break together are drawn as often as they are many. */
function drawLines(
  laid: LaidOutPage,
  symbols: readonly DrawnSymbol[],
  labels: readonly (PlacedLabel | null)[],
): readonly DrawnLine[] {
  return laid.lines.flatMap((line, index) => {
    const points = line.points.map(([x, y]): Point => [round(x), round(y)]);
    const rounded = { ...line, points: withoutIdle(points) };
    if (line.edge.flows.length === 0) return [drawLine(rounded, null, symbols, {})];
    const placed = labels[index] ?? null;
    const label = {
      ...(line.edge.label === '' ? {} : { label: line.edge.label }),
      ...(placed === null ? {} : { ...broken('labelLines', placed.form), labelBox: roundBox(placed.box) }),
    };
    return line.edge.flows.map((flow) => drawLine(rounded, flow, symbols, label));
  });
}

/** The lines of a text that does not stand in one. */
function broken<K extends string>(
  key: K,
  { lines }: LabelForm,
): { readonly [name in K]?: readonly string[] } {
  return lines.length < 2 ? {} : ({ [key]: lines } as { readonly [name in K]: readonly string[] });
}

/** Without points that lie on the straight way between their neighbours. */
function withoutIdle(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const behind = points[index + 1];
    if (before === undefined || behind === undefined) return true;
    const onColumn = before[0] === point[0] && point[0] === behind[0];
    const onRow = before[1] === point[1] && point[1] === behind[1];
    return !onColumn && !onRow;
  });
}

function letterSize(letter: string, symbol: Box): number {
  const size = Math.min(8, symbol.height * 0.42);
  return round(letter.length > 1 ? Math.min(size, symbol.width / (letter.length + 1)) : size);
}

function roundBox<T extends Box>(box: T): T {
  return {
    ...box,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
  };
}

/** Thousandths of a point: the same bytes on every machine. */
function round(value: number): number {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}
