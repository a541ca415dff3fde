import { defaultTarget, entryOf, type FlowContext, impliedSource, oppositeLabel } from './default-flows.ts';
import { type AlurItem, type AlurReading, type AlurTarget, readAlur } from './read-alur.ts';
import type { Flow, SopSymbol } from './sop.ts';

/** What is wrong with one piece of an Alur cell. */
export interface AlurProblem {
  readonly row: number;
  readonly kind:
    | 'unread'
    | 'noSuchRow'
    | 'repeatedRow'
    | 'emptyRow'
    | 'noSuchLane'
    | 'ambiguousLane'
    | 'noSymbol';
  /** The piece as typed. */
  readonly text: string;
  /** The lane or row it names. */
  readonly name: string;
}

export interface ResolvedFlows {
  readonly flows: readonly Flow[];
  readonly problems: readonly AlurProblem[];
}

type Refused = { readonly kind: AlurProblem['kind']; readonly name: string };

/** The symbol of a row in the lane that a text names; a name that fits several lanes means the one that has a symbol here. */
function symbolInLane(context: FlowContext, row: number, lane: string, k: number): SopSymbol | Refused {
  const positions = context.laneReferences.find(lane);
  const symbols = context.activities[row]?.symbols ?? [];
  const here = positions.filter((position) =>
    symbols.some((symbol) => symbol.lane === context.lanes[position]?.id),
  );
  if (here.length > 1) return { kind: 'ambiguousLane', name: lane };
  if (positions.length === 0) return { kind: 'noSuchLane', name: lane };
  const id = context.lanes[here[0] ?? -1]?.id;
  const inLane = symbols.filter((symbol) => symbol.lane === id);
  return inLane[k - 1] ?? { kind: 'noSymbol', name: lane };
}

function resolveTarget(
  context: FlowContext,
  target: AlurTarget,
  source: SopSymbol | undefined,
): SopSymbol | Refused {
  const [row, another] = target.rows;
  if (row === undefined) return { kind: 'noSuchRow', name: '' };
  if (another !== undefined) return { kind: 'repeatedRow', name: '' };
  if (target.lane !== undefined) return symbolInLane(context, row, target.lane, target.k ?? 1);
  const symbols = context.activities[row]?.symbols ?? [];
  const symbol = target.k === undefined ? entryOf(context, row, source) : symbols[target.k - 1];
  return symbol ?? { kind: 'emptyRow', name: '' };
}

/** What `Alur` says of each symbol of a row, by the symbol's position in the row. */
interface RowFlows {
  readonly exits: Map<number, { label?: string; to: SopSymbol }[]>;
  /** Symbols that lead nowhere else than written. */
  readonly closed: Set<number>;
}

class RowResolver {
  readonly problems: AlurProblem[] = [];
  private readonly result: RowFlows = { exits: new Map(), closed: new Set() };
  private readonly sources: (SopSymbol | undefined)[] = [];
  private readonly context: FlowContext;
  private readonly row: number;

  constructor(context: FlowContext, row: number) {
    this.context = context;
    this.row = row;
  }

  private refuse(item: AlurItem, refused: Refused): undefined {
    this.problems.push({ row: this.row, text: item.text, ...refused });
    return undefined;
  }

  private sourceOf(item: AlurItem, target?: SopSymbol): SopSymbol | undefined {
    if (item.source) {
      const { lane, k } = item.source;
      const found = symbolInLane(this.context, this.row, lane, k ?? 1);
      return 'kind' in found && !('id' in found) ? this.refuse(item, found) : (found as SopSymbol);
    }
    if (!item.target && item.after !== undefined) return this.sources[item.after];
    const labelled = item.label !== undefined;
    return impliedSource(this.context, this.row, labelled, target);
  }

  private positionOf(symbol: SopSymbol): number {
    return this.context.activities[this.row]?.symbols.indexOf(symbol) ?? -1;
  }

  /** Keeps a symbol from going where it would by itself: staff meant another place. */
  private close(position: number): void {
    if (!this.result.exits.has(position)) this.result.exits.set(position, []);
    this.result.closed.add(position);
  }

  private add(item: AlurItem): void {
    let target: SopSymbol | undefined;
    if (item.target) {
      const probe = item.source ? this.sourceOf(item) : undefined;
      if (item.source && !probe) return;
      const guess = probe ?? impliedSource(this.context, this.row, item.label !== undefined, undefined);
      const found = resolveTarget(this.context, item.target, guess);
      if (!('id' in found)) {
        this.refuse(item, found);
        if (guess) this.close(this.positionOf(guess));
        return;
      }
      target = found;
    }
    const source = this.sourceOf(item, target);
    this.sources.push(source);
    if (!source) {
      if (item.target && !item.source) this.refuse(item, { kind: 'noSymbol', name: '' });
      return;
    }
    const position = this.positionOf(source);
    if (!target) {
      this.close(position);
      return;
    }
    const list = this.result.exits.get(position) ?? [];
    this.result.exits.set(position, list);
    list.push(item.label === undefined ? { to: target } : { label: item.label, to: target });
  }

  resolve(reading: AlurReading): RowFlows {
    for (const text of reading.unread) this.problems.push({ row: this.row, kind: 'unread', text, name: '' });
    for (const item of reading.items) {
      const before = this.sources.length;
      this.add(item);
      if (this.sources.length === before) this.sources.push(undefined);
    }
    this.completeDecisions();
    return this.result;
  }

  /** A decision with one known answer written leads with the other answer to where it would lead by itself. */
  private completeDecisions(): void {
    const symbols = this.context.activities[this.row]?.symbols ?? [];
    for (const [position, list] of this.result.exits) {
      const [only, another] = list;
      if (!only || another || this.result.closed.has(position)) continue;
      if (symbols[position]?.kind !== 'decision') continue;
      const label = oppositeLabel(only.label ?? '');
      const to = defaultTarget(this.context, this.row, position);
      if (label === undefined || !to || to === only.to) continue;
      list.push({ label, to });
    }
  }
}

/** The flows of one row from its Alur text and the defaults, in the order of its symbols. */
export function resolveRow(context: FlowContext, row: number, text: string): ResolvedFlows {
  const resolver = new RowResolver(context, row);
  const { exits } = resolver.resolve(readAlur(text, row, context));
  const activity = context.activities[row];
  const flows: Flow[] = [];
  activity?.symbols.forEach((symbol, k) => {
    const written = exits.get(k);
    if (written) {
      for (const { label, to } of written)
        flows.push({
          from: symbol.id,
          to: to.id,
          ...(label === undefined ? {} : { label }),
        });
      return;
    }
    if (activity.joint && exits.size > 0) return;
    const to = defaultTarget(context, row, k);
    if (to) flows.push({ from: symbol.id, to: to.id });
  });
  return { flows, problems: resolver.problems };
}

/** All flows of a table; `texts` holds the Alur cell of each row. */
export function resolveFlows(context: FlowContext, texts: readonly string[]): ResolvedFlows {
  const flows: Flow[] = [];
  const problems: AlurProblem[] = [];
  context.activities.forEach((_activity, row) => {
    const found = resolveRow(context, row, texts[row] ?? '');
    flows.push(...found.flows);
    problems.push(...found.problems);
  });
  return { flows, problems };
}
