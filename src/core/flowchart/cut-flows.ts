import type { Density } from './density.ts';
import type { PageContent, PageEdge, PageSymbol } from './page-content.ts';
import type { GraphFlow, GraphSymbol, SymbolGraph } from './read-graph.ts';
import type { SizedSymbol } from './size-graph.ts';

/** The symbols of an SOP with their sizes, and the drawn row of each. */
export interface SizedGraph {
  readonly graph: SymbolGraph;
  readonly sizes: readonly SizedSymbol[];
  /** Drawn row by symbol; a long activity may take several drawn rows, its symbols are in the first. */
  readonly rows: readonly number[];
  readonly laneCount: number;
}

/** Connector of a page on its way to its letter: `target` is the symbol that its flows lead to. */
export interface CutConnector {
  /** Position in the content's symbols. */
  readonly symbol: number;
  readonly target: number;
  readonly direction: 'out' | 'in';
  /** Symbols on other pages where the flows come from; empty for `out`. */
  readonly sources: readonly number[];
}

/** Part of an SOP that goes on one page, and its connectors. */
export interface CutPage {
  readonly content: PageContent;
  readonly connectors: readonly CutConnector[];
}

const SIDES = 4;

interface Draft {
  readonly sized: SizedGraph;
  readonly density: Density;
  readonly from: number;
  readonly to: number;
  readonly symbols: PageSymbol[];
  readonly edges: PageEdge[];
  readonly connectors: CutConnector[];
  readonly taken: { readonly above: Set<number>; readonly below: Set<number> };
  readonly lanes: ConnectorLanes;
}

/** Lanes wanted for connectors, by the id of their symbol. */
export type ConnectorLanes = ReadonlyMap<string, number>;

/**
 * Takes drawn rows `from` up to, not including, `to`. A flow whose ends lie on two pages ends at a connector: forward
 * flows leave below the last row and enter above the first one, backward flows the other way round. One target has one
 * connector per page, in the lane wanted for it or in the nearest free one; without a wish, in its own lane.
 */
export function cutFlows(
  sized: SizedGraph,
  from: number,
  to: number,
  density: Density,
  lanes: ConnectorLanes = new Map(),
): CutPage {
  const taken = { above: new Set<number>(), below: new Set<number>() };
  const draft: Draft = {
    sized,
    density,
    from,
    to,
    symbols: [],
    edges: [],
    connectors: [],
    taken,
    lanes,
  };
  const local = new Map<number, number>();
  sized.graph.symbols.forEach((symbol, index) => {
    const row = sized.rows[index] ?? -1;
    if (row < from || row >= to) return;
    local.set(index, draft.symbols.length);
    draft.symbols.push(cellSymbol(symbol, sized.sizes[index], row - from));
  });
  for (const bar of sized.graph.bars) {
    const left = local.get(bar.from);
    const right = local.get(bar.to);
    if (left !== undefined && right !== undefined)
      draft.edges.push({ from: left, to: right, label: '', flows: [] });
  }
  const entering = new Map<number, GraphFlow[]>();
  for (const flow of sized.graph.flows) {
    const source = local.get(flow.from);
    const target = local.get(flow.to);
    if (source !== undefined && target !== undefined)
      draft.edges.push({
        from: source,
        to: target,
        label: flow.label,
        flows: [flow.flow],
        ...leavePins(flow),
        ...enterPin([flow]),
      });
    else if (source !== undefined) leave(draft, source, flow);
    else if (target !== undefined) {
      const list = entering.get(flow.to);
      if (list === undefined) entering.set(flow.to, [flow]);
      else list.push(flow);
    }
  }
  for (const [target, flows] of entering) enter(draft, local.get(target) ?? 0, target, flows);
  relieveJoint(draft);
  const content = {
    laneCount: sized.laneCount,
    rowCount: to - from,
    symbols: draft.symbols,
    edges: draft.edges,
  };
  return { content, connectors: draft.connectors };
}

function cellSymbol(symbol: GraphSymbol, size: SizedSymbol | undefined, row: number): PageSymbol {
  return {
    id: symbol.id,
    kind: symbol.kind,
    caption: symbol.caption,
    captionLines: size?.lines ?? [],
    captionSize: size?.size ?? 0,
    width: size?.width ?? 0,
    height: size?.height ?? 0,
    row,
    firstLane: symbol.firstLane,
    lastLane: symbol.lastLane,
    place: 'cell',
    ...(size?.overhang === undefined ? {} : { overhang: size.overhang }),
  };
}

function leave(draft: Draft, source: number, flow: GraphFlow): void {
  const known = draft.connectors.find(({ target, direction }) => direction === 'out' && target === flow.to);
  const place = (draft.sized.rows[flow.to] ?? 0) < draft.from ? 'above' : 'below';
  const connector = known?.symbol ?? addConnector(draft, flow.to, 'out', place, []);
  draft.edges.push({
    from: source,
    to: connector,
    label: flow.label,
    flows: [flow.flow],
    ...leavePins(flow),
  });
}

function leavePins({ pin }: GraphFlow): Pick<PageEdge, 'leave' | 'labelPlace'> {
  return {
    ...(pin.leave === undefined ? {} : { leave: pin.leave }),
    ...(pin.label === undefined ? {} : { labelPlace: pin.label }),
  };
}

/** Flows that come over a page break as one line enter where the first of them that has a wish wants to. */
function enterPin(flows: readonly GraphFlow[]): Pick<PageEdge, 'enter'> {
  const enter = flows.find(({ pin }) => pin.enter !== undefined)?.pin.enter;
  return enter === undefined ? {} : { enter };
}

function enter(draft: Draft, local: number, target: number, flows: readonly GraphFlow[]): void {
  const sources = flows.map((flow) => flow.from);
  const forward = sources.some((source) => (draft.sized.rows[source] ?? 0) < draft.from);
  const connector = addConnector(draft, target, 'in', forward ? 'above' : 'below', sources);
  draft.edges.push({
    from: connector,
    to: local,
    label: '',
    flows: flows.map((flow) => flow.flow),
    ...enterPin(flows),
  });
}

/**
 * Symbols that act together are one step: where bars leave a symbol too few sides, the flows into it enter a neighbour
 * that the bars hold it together with.
 */
function relieveJoint(draft: Draft): void {
  const { edges } = draft;
  const bars = edges.filter((edge) => edge.flows.length === 0);
  const near = new Map<number, Set<number>>();
  for (const { from, to } of bars) for (const symbol of [from, to]) near.set(symbol, new Set());
  edges.forEach(({ from, to }, index) => {
    near.get(from)?.add(index);
    near.get(to)?.add(index);
  });
  const joining = (symbol: number) => [...(near.get(symbol) ?? [])].flatMap((index) => edges[index] ?? []);
  const sidesOf = (symbol: number): number => {
    const own = joining(symbol);
    const outs = own.filter((edge) => edge.from === symbol && edge.flows.length > 0);
    const ins = own.some((edge) => edge.to === symbol && edge.flows.length > 0) ? 1 : 0;
    const decision = draft.symbols[symbol]?.kind === 'decision';
    const ports = decision ? outs.length : new Set(outs.map((edge) => edge.label)).size;
    return ports + ins + own.filter((edge) => edge.flows.length === 0).length;
  };
  for (const bar of bars)
    for (const [crowded, neighbour] of [
      [bar.from, bar.to],
      [bar.to, bar.from],
    ] as const) {
      const enters = joining(neighbour).some((edge) => edge.to === neighbour && edge.flows.length > 0);
      if (sidesOf(crowded) <= SIDES || sidesOf(neighbour) + (enters ? 0 : 1) > SIDES) continue;
      for (const index of near.get(crowded) ?? []) {
        const edge = edges[index];
        if (edge === undefined || edge.to !== crowded || edge.flows.length === 0 || edge.from === crowded)
          continue;
        edges[index] = movedTo(edge, neighbour);
        near.get(crowded)?.delete(index);
        near.get(neighbour)?.add(index);
      }
    }
}

/** The side wished for was one of the symbol that it no longer enters. */
function movedTo({ enter: _enter, ...edge }: PageEdge, neighbour: number): PageEdge {
  return { ...edge, to: neighbour };
}

function addConnector(
  draft: Draft,
  target: number,
  direction: 'out' | 'in',
  place: 'above' | 'below',
  sources: readonly number[],
): number {
  const symbol = draft.symbols.length;
  const id = `${direction}:${target}`;
  const wanted = draft.lanes.get(id) ?? draft.sized.graph.symbols[target]?.firstLane ?? 0;
  const lane = freeLane(draft, wanted, draft.taken[place]);
  draft.taken[place].add(lane);
  draft.symbols.push({
    id,
    kind: 'connector',
    caption: '',
    captionLines: [],
    captionSize: 0,
    ...draft.density.connector,
    row: place === 'above' ? 0 : draft.to - draft.from - 1,
    firstLane: lane,
    lastLane: lane,
    place,
  });
  draft.connectors.push({ symbol, target, direction, sources });
  return symbol;
}

/** The wanted lane, else the nearest free one, else the wanted lane again: its connectors stand under each other. */
function freeLane(draft: Draft, wanted: number, taken: ReadonlySet<number>): number {
  for (let distance = 0; distance < draft.sized.laneCount; distance++)
    for (const lane of [wanted - distance, wanted + distance])
      if (lane >= 0 && lane < draft.sized.laneCount && !taken.has(lane)) return lane;
  return wanted;
}
