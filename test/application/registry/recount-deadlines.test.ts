import { describe, expect, it } from 'vitest';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { sweep } from '../../../src/application/registry/sweep.ts';
import { look } from '../../../src/application/registry/transact.ts';
import { addWorkingTime } from '../../../src/core/calendar/add-working-time.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { cellOf, rowOf } from '../../../src/core/registry/tab-layout.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { formAnswer, SMALL_SOP, smallRegistry } from './small-registry.ts';

/** More than the clock speaks to in one turn. */
const CASES = 30;

function dues(registry: MemoryRegistry): readonly string[] {
  return (registry.store.tabs.get('berkas') ?? []).map((row) => cellOf('berkas', row, 'Tenggat'));
}

function officeOf(cases: number): MemoryRegistry {
  const { registry, service } = smallRegistry('kotamobagu-sop', {}, SMALL_SOP);
  // From noon on, so that a day's work ends on the next day.
  registry.wait(5);
  for (let at = 0; at < cases; at++)
    receiveAnswer(registry, service, formAnswer(registry, {}, { [FORM_TEXTS.subject.title]: `SOP ${at}` }));
  // Letters are not what this is about.
  registry.quota = 0;
  sweep(registry);
  return registry;
}

/** The next day on which the office works, as an ISO date. */
function nextWorkingDay(registry: MemoryRegistry): string {
  const { calendar } = look(registry).book.office;
  const next = addWorkingTime(calendar, Date.parse(registry.now()), 10 * 3_600_000) ?? 0;
  return new Date(next + 7 * 3_600_000).toISOString().slice(0, 10);
}

describe('a holiday that is announced late', () => {
  it('moves the deadlines of all waiting steps, once, however many there are', () => {
    const registry = officeOf(CASES);
    const before = dues(registry);
    expect(new Set(before.map((due) => Date.parse(due) > 0))).toEqual(new Set([true]));
    const date = nextWorkingDay(registry);
    registry.store.tabs.set('libur', [rowOf('libur', { Tanggal: date, Keterangan: 'Cuti bersama' })]);
    const lines = registry.store.tabs.get('riwayat')?.length ?? 0;
    sweep(registry);
    const after = dues(registry);
    for (const [at, due] of after.entries())
      expect(Date.parse(due), `${before[at]} → ${due}`).toBeGreaterThan(Date.parse(before[at] ?? ''));
    const ledger = registry.store.tabs.get('riwayat') ?? [];
    expect(ledger.length - lines).toBe(CASES);
    expect(cellOf('riwayat', ledger.at(-1) ?? [], 'Uraian')).toMatch(/^Tenggat langkah .+ dihitung ulang/);
    sweep(registry);
    expect(registry.store.tabs.get('riwayat')).toHaveLength(ledger.length);
    registry.store.tabs.set('libur', []);
    registry.wait(0.1);
    sweep(registry);
    expect(dues(registry)).toEqual(before);
  });

  it('goes on where a run had no time left', () => {
    const registry = officeOf(CASES);
    const before = dues(registry);
    const date = nextWorkingDay(registry);
    registry.store.tabs.set('libur', [rowOf('libur', { Tanggal: date, Keterangan: 'Cuti bersama' })]);
    const { exclusively } = registry;
    let turns = 0;
    registry.exclusively = ((work: () => unknown) => {
      turns++;
      if (turns === 1) registry.spent = 300_000;
      return exclusively.call(registry, work);
    }) as typeof exclusively;
    sweep(registry);
    const moved = dues(registry).filter((due, at) => due !== before[at]).length;
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(CASES);
    Object.assign(registry, { exclusively, spent: 0 });
    sweep(registry);
    expect(dues(registry).filter((due, at) => due === before[at])).toEqual([]);
  });
});
