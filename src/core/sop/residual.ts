import { flowRecords, flowsOf, restoreFlows } from './flow-residual.ts';
import { applyPatch, diffJson, fieldOf, type JsonObject, type JsonPatch, sameJson } from './json-patch.ts';
import type { Residual } from './residual-cell.ts';
import type { Activity, Lane, Sop } from './sop.ts';
import { withSymbolIds } from './symbol-ids.ts';

/** The parts of a residual that depend on what the sheet shows. */
export type ResidualParts = Pick<Residual, 'sop' | 'lanes' | 'rows' | 'flows'>;

function withoutTables(sop: Sop): JsonObject {
  const { lanes: _lanes, activities: _activities, flows: _flows, profile: _profile, ...rest } = sop;
  return rest as unknown as JsonObject;
}

/** An activity as the sheet shows it: the ids of its symbols follow from its place. */
function withoutIds(activity: Activity): JsonObject {
  const symbols = activity.symbols.map(({ id: _id, ...symbol }) => symbol);
  return { ...activity, symbols } as unknown as JsonObject;
}

function collect(
  pairs: readonly (readonly [string, JsonObject, JsonObject])[],
): Record<string, JsonPatch> | undefined {
  const patches: Record<string, JsonPatch> = {};
  for (const [key, seen, actual] of pairs) {
    const patch = diffJson(seen, actual);
    if (patch) patches[key] = patch;
  }
  return Object.keys(patches).length > 0 ? patches : undefined;
}

/**
 * What must be hidden in a sheet so that reading it gives `actual`, when its cells alone give `seen`.
 * Both have the same rows and lanes.
 * @param rowIds of `actual`'s activities
 */
export function residualOf(seen: Sop, actual: Sop, rowIds: readonly string[]): ResidualParts {
  const sop = diffJson(withoutTables(seen), withoutTables(actual));
  const lanes = collect(
    actual.lanes.map((lane, index) => [
      String(index),
      { ...seen.lanes[index] } as JsonObject,
      { ...lane } as unknown as JsonObject,
    ]),
  );
  const rows = collect(
    actual.activities.map((activity, index) => {
      const shown = seen.activities[index];
      return [rowIds[index] ?? '', shown ? withoutIds(shown) : {}, withoutIds(activity)] as const;
    }),
  );
  const shownFlows = flowRecords(seen.flows, seen.activities, rowIds);
  const actualFlows = flowRecords(actual.flows, actual.activities, rowIds);
  return {
    ...(sop ? { sop } : {}),
    ...(lanes ? { lanes } : {}),
    ...(rows ? { rows } : {}),
    ...(sameJson(shownFlows, actualFlows) ? {} : { flows: { seen: shownFlows, actual: actualFlows } }),
  };
}

function patched<Value>(value: Value, patch: JsonPatch | undefined): Value {
  if (!patch) return value;
  return applyPatch(value as unknown as JsonObject, patch) as unknown as Value;
}

/**
 * Completes what the cells show with what was hidden.
 * @param laneOrigins position of each lane when the sheet was written; -1 for a lane that staff added
 */
export function applyResidual(
  seen: Sop,
  residual: Residual,
  rowIds: readonly string[],
  laneOrigins: readonly number[],
): Sop {
  const lanes = seen.lanes.map(
    (lane, index): Lane => patched(lane, residual.lanes?.[String(laneOrigins[index])]),
  );
  const activities = seen.activities.map((activity, index): Activity => {
    const id = rowIds[index] ?? '';
    const patch = fieldOf(residual.rows ?? {}, id) as JsonPatch | undefined;
    const full = patched(withoutIds(activity) as unknown as Activity, patch);
    return { ...full, symbols: withSymbolIds(full.symbols, index) };
  });
  let records = flowRecords(seen.flows, seen.activities, rowIds);
  if (residual.flows) records = restoreFlows(records, residual.flows);
  const { lanes: _lanes, activities: _activities, flows: _flows, ...rest } = seen;
  return {
    ...patched(rest, residual.sop),
    lanes,
    activities,
    flows: flowsOf(records, activities, rowIds),
  } as Sop;
}
