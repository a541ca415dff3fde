import { formatDate } from '../../dates.ts';
import { CHANGE_TEXTS, type ChangedColumn, type ChangedIdentity } from '../../messages/process-changes.ts';
import { foldText } from '../../sop/fold-text.ts';
import { bareNumber } from '../../sop/merged-rows.ts';
import { type Activity, SECTION_IDS, type Sop } from '../../sop/sop.ts';
import { type FlowNames, flowChanges } from './flow-changes.ts';
import { laneChanges, lanePartners } from './lane-changes.ts';
import { matchRows, type RowIds, type RowPair } from './match-rows.ts';

/**
 * What changed from one revision of an SOP to the next, in words for a reviewer: "Waktu langkah 6: 2 hari → 1 hari". Rows are
 * named by their number in the newer SOP, removed ones by their old number. Spaces and line breaks do not count as changes.
 * @param ids of the rows, where a sheet keeps them; without, rows are matched by their words
 */
export function diffSops(before: Sop, after: Sop, ids?: RowIds): readonly string[] {
  const pairs = matchRows(before.activities, after.activities, ids);
  const lanes = lanePartners(before.lanes, after.lanes);
  const names: FlowNames = {
    before: pairedNames(before, after, pairs),
    after: after.activities.map((_, index) => numberOf(after, index)),
  };
  return [
    ...identityChanges(before, after),
    ...sectionChanges(before, after),
    ...laneChanges(before.lanes, after.lanes, lanes),
    ...pairs.flatMap((pair) => rowChanges(before, after, pair, lanes)),
    ...movedRows(before, after, pairs),
    ...flowChanges(before, after, pairs, names),
  ];
}

function numberOf(sop: Sop, index: number): string {
  return bareNumber(sop.activities[index]?.number ?? '') || String(index + 1);
}

/** Names of the older rows as the newer SOP knows them. */
function pairedNames(before: Sop, after: Sop, pairs: readonly RowPair[]): readonly string[] {
  return before.activities.map((_, index) => {
    const partner = pairs.find((pair) => pair.before === index)?.after ?? null;
    return partner === null ? `${numberOf(before, index)} (lama)` : numberOf(after, partner);
  });
}

const same = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

function identityChanges({ identity: old }: Sop, { identity }: Sop): readonly string[] {
  const signer = ({ position, name, rank, nip }: Sop['identity']['approver']) =>
    [position, name, rank, nip].filter((part) => part.trim() !== '').join(', ');
  const date = (iso: string | null) => (iso === null ? '' : formatDate(iso));
  const fields: readonly (readonly [ChangedIdentity, string, string])[] = [
    ['title', old.title, identity.title],
    ['number', old.number, identity.number],
    ['unit', old.unit, identity.unit],
    ['government', old.government, identity.government],
    ['createdOn', date(old.createdOn), date(identity.createdOn)],
    ['revisedOn', date(old.revisedOn), date(identity.revisedOn)],
    ['effectiveOn', date(old.effectiveOn), date(identity.effectiveOn)],
    ['approver', signer(old.approver), signer(identity.approver)],
  ];
  return fields
    .filter(([, one, other]) => !same(one, other))
    .map(([field, one, other]) => CHANGE_TEXTS.identity(field, one, other));
}

function sectionChanges(before: Sop, after: Sop): readonly string[] {
  return SECTION_IDS.flatMap((section) => {
    const [old, now] = [before.sections[section], after.sections[section]];
    const lacks = (list: readonly string[], line: string) => !list.some((other) => same(other, line));
    return [
      ...old.filter((line) => lacks(now, line)).map((line) => CHANGE_TEXTS.sectionRemoved(section, line)),
      ...now.filter((line) => lacks(old, line)).map((line) => CHANGE_TEXTS.sectionAdded(section, line)),
    ];
  });
}

const COLUMNS: readonly ChangedColumn[] = ['text', 'kelengkapan', 'waktu', 'output', 'keterangan'];

function rowChanges(
  before: Sop,
  after: Sop,
  pair: RowPair,
  lanes: ReadonlyMap<string, string>,
): readonly string[] {
  const old = pair.before === null ? undefined : before.activities[pair.before];
  const now = pair.after === null ? undefined : after.activities[pair.after];
  if (old === undefined)
    return now === undefined ? [] : [CHANGE_TEXTS.added(numberOf(after, pair.after ?? 0), now.text)];
  if (now === undefined) return [CHANGE_TEXTS.removed(numberOf(before, pair.before ?? 0), old.text)];
  const row = numberOf(after, pair.after ?? 0);
  const cells = COLUMNS.filter((column) => !same(old[column], now[column])).map((column) =>
    CHANGE_TEXTS.cell(column, row, old[column], now[column]),
  );
  return [...cells, ...symbolChanges(before, after, old, now, row, lanes)];
}

function symbolChanges(
  before: Sop,
  after: Sop,
  old: Activity,
  now: Activity,
  row: string,
  lanes: ReadonlyMap<string, string>,
): readonly string[] {
  const joint =
    (old.joint === true) === (now.joint === true) ? [] : [CHANGE_TEXTS.joint(row, now.joint === true)];
  const partners = [...new Set(old.symbols.map(({ lane }) => lanes.get(lane) ?? `- ${lane}`))].sort();
  const present = [...new Set(now.symbols.map(({ lane }) => lane))].sort();
  if (JSON.stringify(partners) !== JSON.stringify(present))
    return [CHANGE_TEXTS.executors(row, laneNames(before, old), laneNames(after, now)), ...joint];
  const kinds = ({ symbols }: Activity) =>
    symbols.map(({ lane, kind, caption }) => `${lanes.get(lane) ?? lane} ${kind} ${caption ?? ''}`).sort();
  const own = now.symbols.map(({ lane, kind, caption }) => `${lane} ${kind} ${caption ?? ''}`).sort();
  return JSON.stringify(kinds(old)) === JSON.stringify(own) ? joint : [CHANGE_TEXTS.symbols(row), ...joint];
}

function laneNames(sop: Sop, { symbols }: Activity): readonly string[] {
  const used = new Set(symbols.map(({ lane }) => lane));
  return sop.lanes.filter(({ id }) => used.has(id)).map(({ name }) => name.replace(/\s+/g, ' ').trim());
}

/** Rows that stand before others which they stood behind: the fewest that explain the new order. */
function movedRows(before: Sop, after: Sop, pairs: readonly RowPair[]): readonly string[] {
  const kept = pairs.flatMap((pair) =>
    pair.before === null || pair.after === null ? [] : [{ before: pair.before, after: pair.after }],
  );
  const steady = longestRising(kept.map((pair) => pair.before));
  return kept
    .filter((_, index) => !steady.has(index))
    .map((pair) => {
      const text = after.activities[pair.after]?.text ?? '';
      return CHANGE_TEXTS.moved(
        numberOf(before, pair.before),
        numberOf(after, pair.after),
        foldText(text) === '' ? '' : text,
      );
    });
}

/** Positions of a longest rising run of values, not necessarily side by side. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const best: { length: number; from: number }[] = [];
  values.forEach((value, index) => {
    let [length, from] = [1, -1];
    for (let at = 0; at < index; at++) {
      const before = best[at];
      if (before !== undefined && (values[at] ?? 0) < value && before.length + 1 > length)
        [length, from] = [before.length + 1, at];
    }
    best.push({ length, from });
  });
  const longest = best.reduce(
    (most, one, index) => (one.length > (best[most]?.length ?? 0) ? index : most),
    0,
  );
  const run = new Set<number>();
  for (let at = values.length > 0 ? longest : -1; at >= 0; at = best[at]?.from ?? -1) run.add(at);
  return run;
}
