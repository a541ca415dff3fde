import type { Flow, SopSymbol, SymbolKind } from '../../src/core/sop/sop.ts';
import type { Dice } from './dice.ts';
import type { StressDensity } from './stress-density.ts';

/** A symbol from which the work goes on: to the next row, or to another symbol of its own row. */
export interface RowExit {
  readonly symbol: SopSymbol;
  readonly inside?: string;
}

/** A row before flows come to it from others. */
export interface StressRow {
  readonly symbols: readonly SopSymbol[];
  readonly joint: boolean;
  /** Flows inside the row that are no answers. */
  readonly flows: readonly Flow[];
  /** Where the row before leads to; several where the work forks. */
  readonly entries: readonly string[];
  /** Where answers of other rows may lead to: no start. */
  readonly targets: readonly string[];
  readonly exits: readonly RowExit[];
  /** An end in this row for an answer of it, and in the last row for all. */
  readonly end?: string;
}

export interface RowPlace {
  readonly index: number;
  readonly rows: number;
  readonly lanes: number;
  readonly before: StressRow | undefined;
}

type Shape = 'joint' | 'chain' | 'stack' | 'fork';
type Body = Omit<StressRow, 'symbols'>;

interface Builder {
  readonly dice: Dice;
  readonly density: StressDensity;
  readonly place: RowPlace;
  readonly symbols: SopSymbol[];
}

export function stressRow(dice: Dice, density: StressDensity, place: RowPlace): StressRow {
  const builder: Builder = { dice, density, place, symbols: [] };
  const isFirst = place.index === 0;
  const decides = dice.chance(density.decisions);
  if (isFirst && !decides) return finish(builder, startsOnly(builder));
  const isLast = place.index === place.rows - 1;
  const ends = isLast || (decides && dice.chance(density.capsules));
  const start = isFirst ? add(builder, anyLane(builder), 'start') : undefined;
  const body = bodyOf(builder, decides ? 'decision' : 'process', isFirst || ends);
  const entering = start === undefined ? [] : body.entries.map((to) => ({ from: start.id, to }));
  const end = ends ? add(builder, anyLane(builder), 'end') : undefined;
  return finish(builder, {
    ...body,
    flows: [...entering, ...body.flows],
    ...(end === undefined ? {} : { end: end.id }),
  });
}

function finish({ symbols }: Builder, body: Body): StressRow {
  const lane = (symbol: SopSymbol) => Number(symbol.lane.slice(1));
  return { ...body, symbols: [...symbols].sort((a, b) => lane(a) - lane(b)) };
}

function add({ symbols, place }: Builder, lane: number, kind: SymbolKind, until = lane): SopSymbol {
  const name = `L${lane}`;
  const count = symbols.filter((symbol) => symbol.lane === name).length;
  const id = `${place.index + 1}.${name}${count > 0 ? `#${count + 1}` : ''}`;
  const symbol = { id, lane: name, kind, ...(until > lane ? { untilLane: `L${until}` } : {}) };
  symbols.push(symbol);
  return symbol;
}

const anyLane = ({ dice, place }: Builder): number => dice.between(1, place.lanes);

function startsOnly(builder: Builder): Body {
  const { dice, density } = builder;
  const starts = [add(builder, anyLane(builder), 'start')];
  if (dice.chance(density.capsules)) starts.push(add(builder, anyLane(builder), 'start'));
  const exits = starts.map((symbol) => ({ symbol }));
  return { joint: false, flows: [], entries: [], targets: [], exits };
}

function bodyOf(builder: Builder, kind: SymbolKind, withCapsule: boolean): Body {
  const { dice, density, place } = builder;
  const { several } = density;
  const count =
    several === 'threeInEverySecond'
      ? 1 + 2 * (place.index % 2)
      : dice.chance(several)
        ? dice.between(2, 3)
        : 1;
  if (count === 1) return oneStep(builder, kind);
  const shapes: [Shape, ...Shape[]] = ['chain', 'stack'];
  // Capsules in a joint row would act together with its steps.
  if (count <= place.lanes && !withCapsule) shapes.push('joint', 'joint');
  const single = place.before === undefined || place.before.exits.length === 1;
  if (count <= place.lanes && single) shapes.push('fork');
  const shape = dice.pick(shapes);
  if (shape === 'joint') return jointStep(builder, kind, count);
  if (shape === 'fork') return forkedSteps(builder, kind, count);
  return chainOfSteps(builder, kind, count, shape === 'stack');
}

function oneStep(builder: Builder, kind: SymbolKind): Body {
  const { dice, density, place } = builder;
  const lane = anyLane(builder);
  const until = dice.chance(density.wide) ? Math.min(place.lanes, lane + dice.between(1, 2)) : lane;
  const symbol = add(builder, lane, kind, until);
  return { joint: false, flows: [], entries: [symbol.id], targets: [symbol.id], exits: [{ symbol }] };
}

/** One of them, anywhere among the others, takes the flow and sends it on. */
function jointStep(builder: Builder, kind: SymbolKind, count: number): Body {
  const lead = builder.dice.between(0, count - 1);
  const symbols = someLanes(builder, count).map((lane, index) =>
    add(builder, lane, index === lead ? kind : 'process'),
  );
  const leads = symbols.slice(lead, lead + 1);
  const ids = leads.map(({ id }) => id);
  return { joint: true, flows: [], entries: ids, targets: ids, exits: leads.map((symbol) => ({ symbol })) };
}

/** Steps beside each other that all begin when the row before ends. */
function forkedSteps(builder: Builder, kind: SymbolKind, count: number): Body {
  const all = builder.dice.chance(0.5);
  const symbols = someLanes(builder, count).map((lane, index) =>
    add(builder, lane, index === 0 || all ? kind : 'process'),
  );
  const ids = symbols.map(({ id }) => id);
  return {
    joint: false,
    flows: [],
    entries: ids,
    targets: ids,
    exits: symbols.map((symbol) => ({ symbol })),
  };
}

/** One step after the other in one row, each in any lane or all under each other; some before the last may decide too. */
function chainOfSteps(builder: Builder, kind: SymbolKind, count: number, stacked: boolean): Body {
  const { dice, density } = builder;
  const first = anyLane(builder);
  const symbols = Array.from({ length: count }, (_, index) => {
    const early = dice.chance(density.decisions / 3) ? 'decision' : 'process';
    const lane = index === 0 || stacked ? first : anyLane(builder);
    return add(builder, lane, index === count - 1 ? kind : early);
  });
  const exits: RowExit[] = [];
  const flows: Flow[] = [];
  symbols.forEach((symbol, index) => {
    const next = symbols[index + 1];
    if (next === undefined) exits.push({ symbol });
    else if (symbol.kind === 'decision') exits.push({ symbol, inside: next.id });
    else flows.push({ from: symbol.id, to: next.id });
  });
  const ids = symbols.slice(0, 1).map(({ id }) => id);
  return { joint: false, flows, entries: ids, targets: ids, exits };
}

/** Different lanes in any order. */
function someLanes({ dice, place }: Builder, count: number): number[] {
  const lanes = Array.from({ length: place.lanes }, (_, index) => index + 1);
  return Array.from({ length: count }, () => lanes.splice(dice.between(0, lanes.length - 1), 1)[0] ?? 1);
}
