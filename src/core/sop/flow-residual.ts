import { readPin, withPin } from './flow-pin.ts';
import type { FlowRecord, FlowResidual } from './residual-cell.ts';
import type { Activity, Flow } from './sop.ts';

/** Names symbols by row id and position in the row, which stay when rows move. */
class SymbolNames {
  private readonly nameById = new Map<string, string>();
  private readonly idByName = new Map<string, string>();

  constructor(activities: readonly Activity[], rowIds: readonly string[]) {
    activities.forEach((activity, row) => {
      activity.symbols.forEach((symbol, position) => {
        const name = `${rowIds[row] ?? row}/${position}`;
        if (!this.nameById.has(symbol.id)) this.nameById.set(symbol.id, name);
        this.idByName.set(name, symbol.id);
      });
    });
  }

  name(id: string): string {
    return this.nameById.get(id) ?? `!${id}`;
  }

  id(name: string): string | undefined {
    return name.startsWith('!') ? name.slice(1) : this.idByName.get(name);
  }
}

/** Flows with their ends named by row id, in the order given. */
export function flowRecords(
  flows: readonly Flow[],
  activities: readonly Activity[],
  rowIds: readonly string[],
): FlowRecord[] {
  const names = new SymbolNames(activities, rowIds);
  return flows.map((flow) => ({
    ...flow,
    from: names.name(flow.from),
    to: names.name(flow.to),
  }));
}

function keyOf(flow: FlowRecord): string {
  return JSON.stringify([flow.from, flow.to, flow.label ?? null]);
}

function countKeys(flows: readonly FlowRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(keyOf(flow), (counts.get(keyOf(flow)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left === 0) return false;
  counts.set(key, left - 1);
  return true;
}

/** Puts flows that staff added behind the last one with the same source. */
function insertFlow(flows: FlowRecord[], added: FlowRecord): void {
  let at = flows.length;
  for (let index = flows.length - 1; index >= 0; index--)
    if (flows[index]?.from === added.from) {
      at = index + 1;
      break;
    }
  flows.splice(at, 0, added);
}

/** A flow that only got another answer is drawn as before: it takes over the pin of the one that it replaces. */
function withFormerPin(flow: FlowRecord, gone: FlowRecord[]): FlowRecord {
  const at = gone.findIndex(({ from, to, pin }) => pin !== undefined && from === flow.from && to === flow.to);
  const [former] = at < 0 ? [] : gone.splice(at, 1);
  return former === undefined ? flow : { ...flow, pin: former.pin };
}

/**
 * The flows as they were, in their order and with their unknown fields, corrected by what staff changed since.
 * @param now the flows as the sheet shows them, named by row id
 */
export function restoreFlows(now: readonly FlowRecord[], residual: FlowResidual): FlowRecord[] {
  const shown = countKeys(now);
  const seen = countKeys(residual.seen);
  const result: FlowRecord[] = [];
  const gone: FlowRecord[] = [];
  for (const flow of residual.actual) {
    const key = keyOf(flow);
    const wasShown = takeOne(seen, key);
    if (!wasShown || takeOne(shown, key)) result.push(flow);
    else gone.push(flow);
  }
  for (const flow of now) {
    const key = keyOf(flow);
    if (takeOne(shown, key) && !takeOne(seen, key)) insertFlow(result, withFormerPin(flow, gone));
  }
  return result;
}

/** Flows with symbol ids again; a flow to a row that is gone is gone with it. */
export function flowsOf(
  records: readonly FlowRecord[],
  activities: readonly Activity[],
  rowIds: readonly string[],
): Flow[] {
  const names = new SymbolNames(activities, rowIds);
  return records.flatMap((record): Flow[] => {
    const from = names.id(record.from);
    const to = names.id(record.to);
    if (from === undefined || to === undefined) return [];
    const flow = { ...record, from, to } as Flow;
    return [record.pin === undefined ? flow : withPin(flow, readPin(record.pin).pin)];
  });
}
