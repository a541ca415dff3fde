import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { isPinned, readPin, withoutPinPart } from '../../../src/core/sop/flow-pin.ts';
import { parsePastedText } from '../../../src/core/sop/parse-pasted-text.ts';
import { planEdits } from '../../../src/core/sop/plan-edits.ts';
import { withEdits } from '../../../src/core/sop/plan-record.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { readSopJson } from '../../../src/core/sop/read-sop-json.ts';
import type { SheetGrid } from '../../../src/core/sop/sheet-grid.ts';
import type { Flow, FlowPin, Sop } from '../../../src/core/sop/sop.ts';
import { gridToTsv } from '../../../src/core/sop/tsv.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { writeSopJson } from '../../../src/core/sop/write-sop-json.ts';
import { tableOf } from './grid-of.ts';
import { CASE_NAMES, readCase } from './read-case.ts';

const PINS: readonly FlowPin[] = [
  { leave: 'E', enter: 'N' },
  { label: { x: 1.25, y: -0.4 } },
  { leave: 'W', label: { x: -3, y: 0 } },
];

const pinned = (sop: Sop, every = 1): Sop => ({
  ...sop,
  flows: sop.flows.map((flow, index) =>
    index % every === 0 ? { ...flow, pin: PINS[index % PINS.length] ?? {} } : flow,
  ),
});

function read(grid: SheetGrid): Sop {
  const { sop } = readSheet(grid);
  if (sop === null) throw new Error('no SOP');
  return sop;
}

function rewritten(grid: SheetGrid, change: (sop: Sop) => Sop) {
  const reading = readSheet(grid);
  if (reading.sop === null) throw new Error('no SOP');
  const after = change(reading.sop);
  return { after, grid: withEdits(grid, planEdits(reading, after)) };
}

/** Where the table of a written sheet begins. */
const firstRow = (grid: SheetGrid) => readSheet(grid).map?.bodyRows[0] ?? 0;

/** Pinned flows by the texts of their rows, which stay when rows move. */
function pinsByText(sop: Sop): readonly string[] {
  const textOf = (id: string) =>
    sop.activities.find(({ symbols }) => symbols.some((symbol) => symbol.id === id))?.text ?? '?';
  return sop.flows
    .filter(isPinned)
    .map(({ from, to, label, pin }) => JSON.stringify([textOf(from), textOf(to), label ?? '', pin]))
    .sort();
}

describe('a pin', () => {
  it('is read as it was written, and what is wrong in it is left out and named', () => {
    expect(readPin({ leave: 'E', enter: 'N', label: { x: 1, y: 0 }, later: 1 })).toEqual({
      pin: { leave: 'E', enter: 'N', label: { x: 1, y: 0 }, later: 1 },
      faults: [],
    });
    expect(readPin({ leave: 'up', enter: 'N', label: { x: Number.NaN, y: 0 } })).toEqual({
      pin: { enter: 'N' },
      faults: [
        { path: 'pin.leave', kind: 'side' },
        { path: 'pin.label', kind: 'place' },
      ],
    });
    expect(readPin('N').faults).toEqual([{ path: 'pin', kind: 'object' }]);
    expect(readPin({}).pin).toBeUndefined();
  });

  it('of any kind of value gives only what a drawing can use', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { pin } = readPin(value);
        if (pin === undefined) return;
        for (const side of [pin.leave, pin.enter]) expect([undefined, 'N', 'E', 'S', 'W']).toContain(side);
        if (pin.label !== undefined)
          expect([Number.isFinite(pin.label.x), Number.isFinite(pin.label.y)]).toEqual([true, true]);
      }),
    );
  });

  it('loses one wish at a time, and goes with the last', () => {
    const flow: Flow = { from: '1.L1', to: '2.L1', pin: { leave: 'E', enter: 'N' } };
    const half = withoutPinPart(flow, 'leave');
    expect(half).toEqual({ from: '1.L1', to: '2.L1', pin: { enter: 'N' } });
    expect(withoutPinPart(half, 'enter')).toEqual({ from: '1.L1', to: '2.L1' });
  });

  it('with a wrong side in a JSON file is a finding, and the flow stays', () => {
    const sop = readCase('R05-revisi-anggaran.json');
    const flows = sop.flows.map((flow, index) => (index === 0 ? { ...flow, pin: { leave: 'X' } } : flow));
    const reading = readSopJson(JSON.stringify({ ...sop, flows }), 'a.json');
    expect(reading.sop).toEqual(sop);
    expect(reading.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('flows[0].pin.leave'),
    ]);
  });

  it('of nonsense in the hidden column is none', () => {
    const sop = pinned(readCase('R05-revisi-anggaran.json'));
    const grid = writeSheet(sop, findProfile(sop.profile));
    const rows = grid.rows.map((row) =>
      row.map((text) => text.replaceAll('"leave":"E"', '"leave":7').replaceAll('"enter":"N"', '"enter":{}')),
    );
    const again = read({ ...grid, rows });
    expect(again.flows.length).toBe(sop.flows.length);
    expect(again.flows.filter(({ pin }) => pin?.leave === 'E' || pin?.enter === 'N')).toEqual([]);
  });
});

describe('pins in a sheet', () => {
  it.each(CASE_NAMES)('come back from the sheet, the clipboard and JSON: %s', (name) => {
    const sop = pinned(readCase(name));
    const plan = writeSheet(sop, findProfile(sop.profile));
    expect(read(plan)).toEqual(sop);
    expect(read(parsePastedText(gridToTsv(plan), plan.name))).toEqual(sop);
    expect(readSopJson(writeSopJson(sop), 'a.json')).toEqual({ sop, findings: [] });
  });

  it.each(CASE_NAMES)('are written into a sheet that is there, in the hidden column only: %s', (name) => {
    const sop = readCase(name);
    const grid = writeSheet(sop, findProfile(sop.profile));
    const { after, grid: there } = rewritten(grid, (before) => pinned(before, 2));
    expect(read(there)).toEqual(after);
    const { id } = readSheet(grid).map?.columns ?? {};
    const visible = (rows: SheetGrid['rows']) => rows.map((row) => row.slice(0, id));
    expect(visible(there.rows)).toEqual(visible(grid.rows));
    const released = rewritten(there, () => sop);
    expect(read(released.grid)).toEqual(sop);
  });

  it('stay with their flows wherever rows are sorted to', () => {
    const sop = pinned(readCase('R05-revisi-anggaran.json'));
    const grid = writeSheet(sop, findProfile(sop.profile));
    const first = firstRow(grid);
    const rows = grid.rows.length - first;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: rows }, (_, index) => index),
          { minLength: rows },
        ),
        (order) => {
          const body = order.map((index) => grid.rows[first + index] ?? []);
          const sorted = { ...grid, merges: [], rows: [...grid.rows.slice(0, first), ...body] };
          const now = read(sorted);
          const before = pinsByText(sop);
          for (const pin of pinsByText(now)) expect(before).toContain(pin);
          // Flows that Alur spells out do not depend on the order of the rows.
          const spelt = now.flows.filter(({ label }) => label !== undefined);
          expect(spelt.length).toBeGreaterThan(0);
          expect(spelt.every(isPinned)).toBe(true);
          const back = order.map((_, index) => sorted.rows[first + order.indexOf(index)] ?? []);
          expect(read({ ...grid, rows: [...grid.rows.slice(0, first), ...back] })).toEqual(sop);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stay when a row is inserted anywhere, but for the flow that now leads through it', () => {
    const sop = pinned(readCase('R16-sop-pelayanan-sibolga.json'));
    const grid = writeSheet(sop, findProfile(sop.profile));
    const first = firstRow(grid);
    const before = pinsByText(sop);
    for (let at = first + 1; at < first + sop.activities.length; at++) {
      const added = ['', 'Mencatat agenda', '', 'x'];
      const rows = [...grid.rows.slice(0, at), added, ...grid.rows.slice(at)];
      const now = pinsByText(read({ ...grid, merges: [], rows }));
      expect(before.length - now.length).toBeLessThanOrEqual(1);
      for (const pin of now) expect(before).toContain(pin);
    }
  });

  it('stay when only the answer of the flow changes', () => {
    const sop = pinned(readCase('R05-revisi-anggaran.json'));
    const grid = writeSheet(sop, findProfile(sop.profile));
    const { alur = -1 } = readSheet(grid).map?.columns ?? {};
    const rows = grid.rows.map((row) =>
      row.map((text, column) => (column === alur ? text.replace(/\bYa\b/, 'Setuju') : text)),
    );
    const now = read({ ...grid, rows });
    const changed = now.flows.find(({ label }) => label === 'Setuju');
    const same = sop.flows.find(({ from, to }) => from === changed?.from && to === changed?.to);
    expect(same?.pin).toBeDefined();
    expect(changed?.pin).toEqual(same?.pin);
  });

  it('go with a row that is deleted, and nobody is told', () => {
    const sop = pinned(readCase('R16-sop-pelayanan-sibolga.json'));
    const grid = writeSheet(sop, findProfile(sop.profile));
    const last = firstRow(grid) + sop.activities.length - 1;
    const reading = readSheet({ ...grid, merges: [], rows: grid.rows.filter((_, row) => row !== last) });
    const ids = new Set(reading.sop?.activities.flatMap(({ symbols }) => symbols.map(({ id }) => id)));
    expect(reading.sop?.flows.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(reading.findings.filter(({ message }) => /semat/i.test(message))).toEqual([]);
  });

  it('give a sheet that staff made themselves its hidden column, and change nothing else in it', () => {
    const grid = tableOf(['1 | A | M', '2 | B | | K | | Ya 3; Tidak 1', '3 | C | | | S']);
    const { after, grid: there } = rewritten(grid, (before) => pinned(before));
    expect(read(there)).toEqual(after);
    expect(there.rows.map((row, index) => row.slice(0, grid.rows[index]?.length))).toEqual(grid.rows);
    expect(there.rows.flatMap((row, index) => row.slice(grid.rows[index]?.length, 8)).join('')).toBe('');
    expect(there.rows[0]?.[8]).toMatch(/^ID Lajur/);
    const { grid: released } = rewritten(there, () => read(grid));
    expect(read(released)).toEqual(read(grid));
  });

  it('leave no piece of a record behind that was longer than a cell', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `${index + 1} | Langkah ${index + 1} | P`);
    const { grid: there } = rewritten(tableOf(rows), (before) => pinned(before));
    const parts = () => there.rows[0]?.filter((text) => text.startsWith('ID Lajur')).length ?? 0;
    expect(parts()).toBeGreaterThan(1);
    const { grid: released, after } = rewritten(there, (before) => ({
      ...before,
      flows: before.flows.map(({ from, to }) => ({ from, to })),
    }));
    expect(readSheet(released).findings.filter(({ code }) => code === 'baca.damagedRecord')).toEqual([]);
    expect(read(released)).toEqual(after);
  });
});
