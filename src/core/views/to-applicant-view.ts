import { type FlowEdge, type FlowGraph, flowGraph, jointGroup, successors } from '../sop/flow-graph.ts';
import { bareNumber } from '../sop/merged-rows.ts';
import type { Lane, Sop, SopSymbol } from '../sop/sop.ts';
import { findLane, guessApplicantLane } from './applicant-lane.ts';
import { plainDuration } from './plain-duration.ts';
import { mutuBakuOf, oneLine } from './step-text.ts';
import { type Answer, type Arrival, explore } from './walk-behind-counter.ts';

/** What others do between two steps of the applicant. */
export interface ApplicantWait {
  /** Texts of the activities, in order of the table. */
  readonly texts: readonly string[];
  /** Names of the pelaksana, from the left. */
  readonly executors: readonly string[];
  /** Their Waktu together, in words; empty where none is counted. */
  readonly waktu: string;
}

export type ApplicantTarget =
  /** `position` counts the view's steps from 1. */
  | { readonly kind: 'step'; readonly position: number }
  | { readonly kind: 'end' }
  /** The SOP does not say how it goes on. */
  | { readonly kind: 'nowhere' };

export interface ApplicantNext {
  /** The answer that leads here; null where there is no other way. */
  readonly answer: { readonly label: string; readonly question: string; readonly own: boolean } | null;
  readonly wait: ApplicantWait | null;
  readonly to: ApplicantTarget;
}

export interface ApplicantStep {
  /** As in the SOP, without dots. */
  readonly number: string;
  readonly text: string;
  readonly waktu: string;
  readonly kelengkapan: string;
  readonly output: string;
  /** The way ends here. */
  readonly last: boolean;
  /** The row is the work of others; only its end lies in the applicant's lane. */
  readonly receives: boolean;
  readonly next: readonly ApplicantNext[];
}

export interface ApplicantView {
  readonly title: string;
  readonly lane: Lane;
  /** What happens before the first step, where the work begins with others. */
  readonly before: readonly ApplicantNext[];
  readonly steps: readonly ApplicantStep[];
  /** Waktu of the whole SOP, in words. */
  readonly total: string;
}

interface Walk {
  readonly sop: Sop;
  readonly graph: FlowGraph;
  /** Ids of the symbols in which the applicant acts. */
  readonly own: ReadonlySet<string>;
  /** Activities with such a symbol, in order. */
  readonly rows: readonly number[];
}

/**
 * The SOP as the applicant meets it: their own steps, and the waits between them. Null when the lane does not exist.
 * @param lane id or name; without it the lane of those who ask for the service is guessed by its name
 */
export function toApplicantView(sop: Sop, lane?: string): ApplicantView | null {
  const found = lane === undefined ? guessApplicantLane(sop) : findLane(sop, lane);
  if (found === null) return null;
  const graph = flowGraph(sop);
  const inLane = graph.symbols.filter(({ symbol }) => liesIn(sop, symbol, found));
  const own = new Set(inLane.flatMap(({ symbol }) => jointGroup(graph, symbol.id)));
  const rows = [...new Set(inLane.map(({ activity }) => activity))].sort((a, b) => a - b);
  const walk = { sop, graph, own, rows };
  return {
    title: oneLine(sop.identity.title),
    lane: found,
    before: beforeFirst(walk),
    steps: rows.map((row) => stepOf(walk, row)),
    total: plainDuration(sop, new Set(sop.activities.keys())),
  };
}

function liesIn(sop: Sop, symbol: SopSymbol, lane: Lane): boolean {
  const position = (id: string) => sop.lanes.findIndex((other) => other.id === id);
  const ends = [position(symbol.lane), position(symbol.untilLane ?? symbol.lane)];
  const at = position(lane.id);
  return Math.min(...ends) <= at && at <= Math.max(...ends) && !ends.includes(-1);
}

function stepOf(walk: Walk, row: number): ApplicantStep {
  const { sop, graph, own } = walk;
  const texts = mutuBakuOf(sop, row);
  const here = graph.symbols.filter(({ symbol, activity }) => activity === row && own.has(symbol.id));
  const others = graph.symbols.filter(({ symbol, activity }) => activity === row && !own.has(symbol.id));
  const onlyEnds = here.every(({ symbol }) => symbol.kind === 'end');
  const leaving = here.flatMap(({ symbol }) =>
    successors(graph, symbol.id).filter(({ to }) => to.activity !== row || !own.has(to.symbol.id)),
  );
  const next = waysOf(walk, leaving);
  const ends = here.some(({ symbol }) => symbol.kind === 'end');
  return {
    number: bareNumber(sop.activities[row]?.number ?? ''),
    text: oneLine(sop.activities[row]?.text ?? ''),
    waktu: texts.waktu,
    kelengkapan: texts.kelengkapan,
    output: texts.output,
    last: ends && leaving.length === 0,
    receives: onlyEnds && others.some(({ symbol }) => symbol.kind !== 'end'),
    next: next.length === 0 && !ends ? [{ answer: null, wait: null, to: { kind: 'nowhere' } }] : next,
  };
}

/** Ways from the starts that lie with others, unless the applicant starts too. */
function beforeFirst(walk: Walk): ApplicantNext[] {
  const starts = walk.graph.symbols.filter(({ symbol }) => symbol.kind === 'start');
  if (walk.rows.length === 0 || starts.some(({ symbol }) => walk.own.has(symbol.id))) return [];
  const arrivals = explore(
    walk.graph,
    walk.own,
    starts.map(({ symbol }) => symbol.id),
  );
  return describe(
    walk,
    arrivals.filter(({ kind }) => kind === 'own'),
  );
}

function waysOf(walk: Walk, leaving: readonly FlowEdge[]): ApplicantNext[] {
  return describe(
    walk,
    leaving.flatMap((edge): readonly Arrival[] => {
      const { flow, from, to } = edge;
      const answer: Answer | null =
        from.symbol.kind === 'decision' ? { label: flow.label ?? '', symbol: from } : null;
      return explore(walk.graph, walk.own, [to.symbol.id], answer);
    }),
  );
}

function describe(walk: Walk, arrivals: readonly Arrival[]): ApplicantNext[] {
  const seen = new Set<string>();
  const ways = arrivals.map(({ answer, passed, ...arrival }): ApplicantNext => {
    const label = oneLine(answer?.label ?? '');
    const question = answer === null ? '' : oneLine(walk.sop.activities[answer.symbol.activity]?.text ?? '');
    return {
      answer:
        answer === null || label === ''
          ? null
          : { label, question, own: walk.own.has(answer.symbol.symbol.id) },
      wait: passed.size === 0 ? null : waitOf(walk, passed),
      to:
        arrival.kind === 'own'
          ? { kind: 'step', position: walk.rows.indexOf(arrival.activity) + 1 }
          : { kind: arrival.kind },
    };
  });
  const distinct = ways.filter((way) => {
    const key = JSON.stringify(way);
    return !seen.has(key) && seen.add(key);
  });
  return distinct.length > 1 ? distinct : distinct.map((way) => ({ ...way, answer: null }));
}

function waitOf({ sop, graph }: Walk, passed: ReadonlySet<string>): ApplicantWait {
  const placed = graph.symbols.filter(({ symbol }) => passed.has(symbol.id));
  const rows = [...new Set(placed.map(({ activity }) => activity))];
  const lanes = new Set(placed.map(({ symbol }) => symbol.lane));
  return {
    texts: rows.map((row) => oneLine(sop.activities[row]?.text ?? '')),
    executors: sop.lanes.filter(({ id }) => lanes.has(id)).map(({ name }) => oneLine(name)),
    waktu: plainDuration(sop, new Set(rows)),
  };
}
