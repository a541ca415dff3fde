import { type FlowContext, flowContext } from './default-flows.ts';
import { resolveRow } from './resolve-flows.ts';
import type { Flow, Sop, SopSymbol } from './sop.ts';

/** Where a symbol stands, by its id. */
interface SymbolPlace {
  readonly row: number;
  readonly symbol: SopSymbol;
  /** Count among the row's symbols of its lane, from 1. */
  readonly k: number;
}

type Places = ReadonlyMap<string, SymbolPlace>;

function placesOf(context: FlowContext): Places {
  const places = new Map<string, SymbolPlace>();
  context.activities.forEach((activity, row) => {
    const counts = new Map<string, number>();
    for (const symbol of activity.symbols) {
      const k = (counts.get(symbol.lane) ?? 0) + 1;
      counts.set(symbol.lane, k);
      places.set(symbol.id, { row, symbol, k });
    }
  });
  return places;
}

/** How much is spelled out; the writer takes the first style that reads back as meant. */
interface Style {
  readonly lanes: 'whenNeeded' | 'always' | 'position';
  readonly sources: 'whenImplied' | 'always';
  readonly quotes: boolean;
}

const STYLES: readonly Style[] = [
  { lanes: 'whenNeeded', sources: 'whenImplied', quotes: false },
  { lanes: 'whenNeeded', sources: 'always', quotes: false },
  { lanes: 'always', sources: 'always', quotes: false },
  { lanes: 'whenNeeded', sources: 'always', quotes: true },
  { lanes: 'position', sources: 'always', quotes: true },
];

function sameFlows(a: readonly Flow[], b: readonly Flow[]): boolean {
  return (
    a.length === b.length &&
    a.every((flow, index) => {
      const other = b[index];
      return flow.from === other?.from && flow.to === other.to && flow.label === other.label;
    })
  );
}

class RowWriter {
  private readonly context: FlowContext;
  private readonly places: Places;
  private readonly row: number;
  private readonly style: Style;

  constructor(context: FlowContext, places: Places, row: number, style: Style) {
    this.context = context;
    this.places = places;
    this.row = row;
    this.style = style;
  }

  /** A lane's shortest sure name among the symbols of a row. */
  private laneName(row: number, id: string): string {
    const position = this.context.laneIndex.get(id) ?? 0;
    const lane = this.context.lanes[position];
    const symbols = this.context.activities[row]?.symbols ?? [];
    const names = [lane?.name ?? '', `${lane?.group ?? ''}/${lane?.name ?? ''}`];
    for (const name of this.style.lanes === 'position' ? [] : names) {
      if (!/^[^\s"#:;][^"#:;\n→]*$/.test(name) || /\s$/.test(name)) continue;
      const found = this.context.laneReferences
        .find(name)
        .filter((index) => symbols.some((symbol) => symbol.lane === this.context.lanes[index]?.id));
      if (found.length === 1 && found[0] === position) return name;
    }
    return `lajur ${position + 1}`;
  }

  private target(place: SymbolPlace, source: SymbolPlace): string {
    const row =
      this.style.lanes === 'position'
        ? `baris ${place.row + 1}`
        : this.context.rowReferences.write(place.row);
    if (this.style.lanes === 'whenNeeded') {
      const probe = resolveRow(
        this.context,
        this.row,
        `lajur ${(this.context.laneIndex.get(source.symbol.lane) ?? 0) + 1}#${source.k}: ${row}, -`,
      );
      const found = probe.flows.filter((flow) => flow.from === source.symbol.id);
      if (found.length === 1 && found[0]?.to === place.symbol.id) return row;
    }
    const lane = this.laneName(place.row, place.symbol.lane);
    return `${row}.${lane}${place.k > 1 ? `#${place.k}` : ''}`;
  }

  private item(flow: Flow, source: SymbolPlace, repeatsLabel: boolean): string {
    const place = this.places.get(flow.to);
    const target = place ? this.target(place, source) : '';
    const { label } = flow;
    if (label === undefined || repeatsLabel) return target;
    const isPlain = /^[\p{L}][\p{L}\s/?!.'-]*$/u.test(label);
    if (isPlain && !this.style.quotes && label === label.trim()) return `${label} ${target}`;
    const isSafe = !this.style.quotes && /^[^\s",;:=→>#-][^",;:=→>#\n]*$/.test(label);
    const shown = isSafe && label === label.trim() ? label : `"${label.replace(/"/g, '""')}"`;
    return `${shown} → ${target}`;
  }

  /** What is written for one symbol of the row. */
  symbol(id: string, flows: readonly Flow[], named: boolean): string {
    const source = this.places.get(id);
    if (!source) return '';
    let text = '';
    flows.forEach((flow, index) => {
      const before = flows[index - 1];
      const repeats = before !== undefined && before.label === flow.label;
      const dropsLabel = before?.label !== undefined && flow.label === undefined;
      const gap = dropsLabel || (!named && !repeats) ? '; ' : ', ';
      text += `${index > 0 ? gap : ''}${this.item(flow, source, repeats)}`;
    });
    const single = flows.length === 1 && source.symbol.kind === 'decision';
    if (flows.length === 0) text = '-';
    else if (single && this.closes(source, flows, text)) text += ', -';
    if (!named) return text;
    const lane = this.laneName(this.row, source.symbol.lane);
    return `${lane}${source.k > 1 ? `#${source.k}` : ''}: ${text}`;
  }

  /** True where a decision's single answer would be completed by its opposite. */
  private closes(source: SymbolPlace, flows: readonly Flow[], text: string): boolean {
    const lane = (this.context.laneIndex.get(source.symbol.lane) ?? 0) + 1;
    const probe = resolveRow(this.context, this.row, `lajur ${lane}#${source.k}: ${text}`);
    const found = probe.flows.filter((flow) => flow.from === source.symbol.id);
    return found.length > flows.length;
  }
}

function writeRow(
  context: FlowContext,
  places: Places,
  row: number,
  wanted: readonly Flow[],
  style: Style,
): string {
  const writer = new RowWriter(context, places, row, style);
  const defaults = resolveRow(context, row, '').flows;
  const activity = context.activities[row];
  const fromOf = (flows: readonly Flow[], id: string) => flows.filter((flow) => flow.from === id);
  const written = (activity?.symbols ?? []).filter(({ id }) => {
    const mine = fromOf(wanted, id);
    if (activity?.joint) return mine.length > 0;
    return !sameFlows(mine, fromOf(defaults, id));
  });
  if (activity?.joint && written.length === 0) return '-';
  const texts = written.map(({ id }) => {
    const mine = fromOf(wanted, id);
    const plain = writer.symbol(id, mine, false);
    const alone = fromOf(resolveRow(context, row, plain).flows, id);
    const implied = style.sources === 'whenImplied' && written.length === 1;
    return implied && sameFlows(alone, mine) ? plain : writer.symbol(id, mine, true);
  });
  return texts.join('; ');
}

/** Flows of each row in the order in which the reader lists them: by symbol, within a symbol as in the SOP. */
function flowsByRow(context: FlowContext, flows: readonly Flow[]): Flow[][] {
  const bySource = new Map<string, Flow[]>();
  for (const flow of flows) {
    const list = bySource.get(flow.from);
    if (list) list.push(flow);
    else bySource.set(flow.from, [flow]);
  }
  return context.activities.map((activity) =>
    activity.symbols.flatMap((symbol) => bySource.get(symbol.id) ?? []),
  );
}

/**
 * The Alur cell of each row: empty where the defaults give exactly the row's flows, else the shortest notation that reads
 * back as them. Flows to or from symbols that do not exist cannot be written and are left out.
 */
export function writeAlur(sop: Sop): string[] {
  const context = flowContext(sop.lanes, sop.activities);
  const places = placesOf(context);
  const flows = sop.flows.filter((flow) => places.has(flow.to));
  return flowsByRow(context, flows).map((wanted, row) => {
    const prefix = context.activities[row]?.joint ? 'bersama' : '';
    const join = (text: string) => (prefix && text ? `${prefix}; ${text}` : prefix || text);
    if (sameFlows(resolveRow(context, row, '').flows, wanted)) return prefix;
    let text = '';
    for (const style of STYLES) {
      text = writeRow(context, places, row, wanted, style);
      const reading = resolveRow(context, row, text);
      if (reading.problems.length === 0 && sameFlows(reading.flows, wanted)) return join(text);
    }
    return join(text);
  });
}
