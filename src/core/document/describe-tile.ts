import type { Box, DrawnPage, DrawnSymbol } from '../flowchart/drawing.ts';
import type { DescribedArrow, DescribedSymbol, DescribedTile } from '../messages/document-pictures.ts';
import { LaneReferences } from '../sop/lane-references.ts';
import { RowReferences } from '../sop/row-references.ts';
import type { Activity, Lane, Sop, SopSymbol } from '../sop/sop.ts';
import { type GridCell, middleY } from './flow-grid.ts';

/**
 * What is in the picture of a lane cell, in words that name every step and lane without doubt: the import of .docx reads the
 * flow back from them.
 */
export function describeTile(sop: Sop, page: DrawnPage, cell: GridCell): DescribedTile {
  const line = page.rows.findIndex((y) => Math.abs(y - cell.box.y) < 0.6) - page.headerRows;
  const row = page.activities[line] ?? -1;
  const order = (sop.activities[row]?.symbols ?? []).map(({ id }) => id);
  const rank = ({ id }: DrawnSymbol) => (order.includes(id) ? order.indexOf(id) : order.length);
  const symbols = page.symbols.filter((symbol) => isIn(symbol, cell.box)).sort((a, b) => rank(a) - rank(b));
  return {
    step: stepWords(sop, row),
    lanes: cell.lanes.map(({ id }) => laneWords(sop.lanes, id)),
    symbols: symbols.map((symbol) => describeSymbol(sop, row, symbol)),
  };
}

function isIn(symbol: DrawnSymbol, box: Box): boolean {
  const x = symbol.x + symbol.width / 2;
  const y = middleY(symbol);
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function describeSymbol(sop: Sop, row: number, symbol: DrawnSymbol): DescribedSymbol {
  const arrows = sop.flows
    .filter(({ from }) => from === symbol.id)
    .map((flow) => describeArrow(sop, flow.to, flow.label ?? ''));
  return {
    kind: symbol.kind,
    joint: symbol.kind !== 'connector' && sop.activities[row]?.joint === true,
    caption: symbol.caption,
    note: symbol.note ?? '',
    arrows,
  };
}

function describeArrow(sop: Sop, to: string, label: string): DescribedArrow {
  const row = sop.activities.findIndex(({ symbols }) => symbols.some(({ id }) => id === to));
  const symbol = sop.activities[row]?.symbols.find(({ id }) => id === to);
  return {
    label,
    step: stepWords(sop, row),
    lane: laneWords(sop.lanes, symbol?.lane ?? ''),
    place: placeInCell(sop.activities[row], symbol),
  };
}

/** Which symbol of its cell it is, from 1; 0 where it is the only one. */
function placeInCell(activity: Activity | undefined, symbol: SopSymbol | undefined): number {
  const cell = (activity?.symbols ?? []).filter(({ lane }) => lane === symbol?.lane);
  return cell.length > 1 ? cell.findIndex(({ id }) => id === symbol?.id) + 1 : 0;
}

/** "langkah 5" where that number is printed once, else the place of the row: "baris 6". */
function stepWords(sop: Sop, row: number): string {
  const reference = new RowReferences(sop.activities).write(Math.max(0, row));
  return /^[\d.a-z-]+$/.test(reference) ? `langkah ${reference}` : `baris ${row + 1}`;
}

/** The lane's name, with its group where it has a namesake, else its place: "lajur 3". */
function laneWords(lanes: readonly Lane[], id: string): string {
  const position = lanes.findIndex((lane) => lane.id === id);
  const lane = lanes[position];
  const references = new LaneReferences(lanes);
  const names = [lane?.name ?? '', `${lane?.group ?? ''}/${lane?.name ?? ''}`].map((name) =>
    name.replace(/\s+/g, ' ').trim(),
  );
  const sure = names.find((name) => {
    const found = references.find(name);
    return found.length === 1 && found[0] === position && !/["”]|\),/.test(name);
  });
  return sure ?? (position < 0 ? id : `lajur ${position + 1}`);
}
