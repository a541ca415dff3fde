import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import type { SizedGraph } from './cut-flows.ts';
import { type Density, plainSize, type Size } from './density.ts';
import { OFF_RULE } from './axis.ts';
import { type FittedCaption, fitCaption } from './fit-caption.ts';
import type { Overhang } from './page-content.ts';
import type { SymbolGraph } from './read-graph.ts';
import type { SizedText } from './size-rows.ts';
import { captionSize } from './table-text.ts';

const SHAPES = { start: 'capsule', end: 'capsule', process: 'box', decision: 'diamond' } as const;

/** A captioned symbol may become that many times as wide as an empty one before its letters shrink. */
const WIDEST = 2;

function besideCaption(density: Density): number {
  return density.clear + density.ruleGap;
}

/** Widths that lanes need so that the captions of their symbols keep their letters; 0 for lanes without captions. */
export function captionNeeds(
  graph: SymbolGraph,
  laneCount: number,
  options: { readonly density: Density; readonly profile: Profile; readonly measure: MeasureText },
): readonly number[] {
  const { density, profile, measure } = options;
  const needs = Array.from({ length: laneCount }, () => 0);
  for (const { caption, kind, firstLane, lastLane } of graph.symbols) {
    if (caption === '' || firstLane !== lastLane) continue;
    const plain = plainSize(kind, density);
    const widest = plain.width * WIDEST;
    const { width } = fitCaption(caption, SHAPES[kind], plain, {
      widest,
      size: captionSize(profile, density),
      measure,
    });
    needs[firstLane] = Math.max(needs[firstLane] ?? 0, width + 2 * besideCaption(density));
  }
  return needs;
}

/** A symbol with its caption. */
export interface SizedSymbol extends FittedCaption {
  readonly overhang?: Overhang;
}

/** From the centre of a symbol over several lanes to where its first lane ends and its last one begins. */
function innerLanes(lanes: readonly number[]): Overhang {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const half = Math.floor(lanes.length / 2);
  const middle = lanes.length % 2 === 0 ? OFF_RULE : (lanes[half] ?? 0) / 2;
  const first = sum(lanes.slice(1, half)) + middle;
  return { first, last: sum(lanes.slice(1, -1)) - first };
}

/** Over three lanes and more a symbol reaches into the outer ones; it would else stand inside the middle one. */
function spanning(plain: Size, lanes: readonly number[]): Size {
  if (lanes.length < 3) return plain;
  const { first, last } = innerLanes(lanes);
  return { ...plain, width: plain.width + 2 * Math.max(first, last) };
}

/** A symbol in the middle of a lane may stand a little off it. */
function overhang(width: number, lanes: readonly number[], density: Density): Overhang {
  const { first, last } = innerLanes(lanes);
  const reach = width / 2 + (lanes.length % 2 === 0 ? 0 : density.laneShift);
  return { first: reach - first, last: reach - last };
}

/** Sizes every symbol with its caption and finds the drawn row it stands in. */
export function sizeGraph(
  sop: Sop,
  graph: SymbolGraph,
  texts: SizedText,
  laneWidths: readonly number[],
  options: {
    readonly density: Density;
    readonly profile: Profile;
    readonly measure: MeasureText;
  },
): SizedGraph {
  const { density, profile, measure } = options;
  const rowOf: number[] = [];
  texts.rows.forEach((row, index) => {
    if (row.first) rowOf[row.activity] = index;
  });
  const size = captionSize(profile, density);
  const sizes = graph.symbols.map((symbol) => {
    const shape = SHAPES[symbol.kind];
    const lanes = laneWidths.slice(symbol.firstLane, symbol.lastLane + 1);
    const plain = spanning(plainSize(symbol.kind, density), lanes);
    const room = lanes.reduce((sum, width) => sum + width, 0) - 2 * besideCaption(density);
    const widest = Math.max(plain.width, Math.min(plain.width * WIDEST, room));
    const fitted = fitCaption(symbol.caption, shape, plain, { widest, size, measure });
    return lanes.length < 2 ? fitted : { ...fitted, overhang: overhang(fitted.width, lanes, density) };
  });
  return {
    graph,
    sizes,
    rows: graph.symbols.map((symbol) => rowOf[symbol.row] ?? 0),
    laneCount: sop.lanes.length,
  };
}
