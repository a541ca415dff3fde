import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  workingDaysBetween,
  workingTimeBetween,
} from '../../../src/core/calendar/add-working-time.ts';
import { deadlineOf } from '../../../src/core/calendar/deadline-of.ts';
import { formatInstant } from '../../../src/core/calendar/format-instant.ts';
import {
  type CalendarSettings,
  PERPRES_21_2023,
  readCalendar,
} from '../../../src/core/calendar/read-calendar.ts';
import {
  isoDay,
  localDay,
  periodsOn,
  type WorkingCalendar,
} from '../../../src/core/calendar/working-calendar.ts';
import { parseWaktu } from '../../../src/core/sop/waktu.ts';

const SETTINGS: CalendarSettings = {
  zone: 'WIB',
  ...PERPRES_21_2023,
  ramadan: [{ from: '18 Februari 2026', to: '19 Maret 2026' }],
  days: [
    { date: '1 Januari 2026', name: 'Tahun Baru', hours: '' },
    { date: '20/03/2026', name: 'Cuti bersama Idulfitri', hours: 'libur' },
    { date: '24 Desember 2026', name: 'Setengah hari', hours: '07.30-11.30' },
  ],
};

function calendarOf(change: Partial<CalendarSettings> = {}): WorkingCalendar {
  const { calendar, faults } = readCalendar({ ...SETTINGS, ...change });
  expect(faults).toEqual([]);
  return calendar;
}

const due = (waktu: string, from: string, calendar = calendarOf()) => {
  const at = deadlineOf(calendar, parseWaktu(waktu), Date.parse(from));
  return at === null ? null : formatInstant(at, calendar.zone);
};

describe('deadlineOf', () => {
  // 5 January 2026 is a Monday; 01:00Z is 08.00 WIB.
  it.each([
    ['10 menit', '2026-01-05T01:00:00Z', 'Senin, 5 Januari 2026 pukul 08.10 WIB'],
    ['10 menit', '2026-01-05T04:55:00Z', 'Senin, 5 Januari 2026 pukul 13.05 WIB'],
    ['1 jam', '2026-01-05T08:30:00Z', 'Selasa, 6 Januari 2026 pukul 08.00 WIB'],
    ['1 hari', '2026-01-05T03:00:00Z', 'Selasa, 6 Januari 2026 pukul 10.00 WIB'],
    ['1 hari', '2026-01-05T11:00:00Z', 'Selasa, 6 Januari 2026 pukul 16.00 WIB'],
    ['1 hari', '2026-01-05T00:30:00Z', 'Senin, 5 Januari 2026 pukul 16.00 WIB'],
    ['2 hari kerja', '2026-01-08T03:00:00Z', 'Senin, 12 Januari 2026 pukul 10.00 WIB'],
    ['3-5 hari', '2026-01-05T03:00:00Z', 'Senin, 12 Januari 2026 pukul 10.00 WIB'],
    ['1 minggu', '2026-01-05T03:00:00Z', 'Senin, 12 Januari 2026 pukul 10.00 WIB'],
    ['7 hari kalender', '2026-01-05T03:00:00Z', 'Senin, 12 Januari 2026 pukul 10.00 WIB'],
    ['5 hari kalender', '2026-01-05T03:00:00Z', 'Senin, 12 Januari 2026 pukul 07.30 WIB'],
    // 31 days of 7½ hours end with Monday 16 February; 5½ hours are left for the next.
    ['238 jam', '2026-01-05T00:30:00Z', 'Selasa, 17 Februari 2026 pukul 14.00 WIB'],
    // Ramadan: 6½ hours a day.
    ['7 jam', '2026-02-23T01:00:00Z', 'Selasa, 24 Februari 2026 pukul 08.30 WIB'],
    // Over the cuti bersama and the weekend.
    ['1 jam', '2026-03-19T07:30:00Z', 'Senin, 23 Maret 2026 pukul 08.00 WIB'],
    // A half day is a whole working day, but has only four hours.
    ['1 hari', '2026-12-24T00:00:00Z', 'Kamis, 24 Desember 2026 pukul 11.30 WIB'],
    ['5 jam', '2026-12-24T00:00:00Z', 'Jumat, 25 Desember 2026 pukul 08.30 WIB'],
  ])('%s from %s ends %s', (waktu, from, expected) => {
    expect(due(waktu, from)).toBe(expected);
  });

  it.each(['', '-', 'sesuai kebutuhan', 'H-5', 'minimal 3 hari', '3'])(
    'gives no deadline for "%s"',
    (waktu) => {
      expect(due(waktu, '2026-01-05T01:00:00Z')).toBeNull();
    },
  );

  it('reads one instant by the clock of each zone', () => {
    const from = '2026-01-05T00:00:00Z';
    expect(due('1 jam', from)).toBe('Senin, 5 Januari 2026 pukul 08.30 WIB');
    expect(due('1 jam', from, calendarOf({ zone: 'WITA' }))).toBe('Senin, 5 Januari 2026 pukul 09.00 WITA');
    expect(due('1 jam', from, calendarOf({ zone: 'wit' }))).toBe('Senin, 5 Januari 2026 pukul 10.00 WIT');
  });

  it('gives up on a calendar without hours, and says so when it is read', () => {
    const closed = ['', '', '', '', '', '', ''] as const;
    const { calendar, faults } = readCalendar({ ...SETTINGS, week: closed, ramadanWeek: closed, days: [] });
    expect(faults.map(({ setting }) => setting)).toEqual(['week']);
    expect(deadlineOf(calendar, parseWaktu('1 hari'), 0)).toBeNull();
    expect(deadlineOf(calendar, parseWaktu('1 jam'), 0)).toBeNull();
  });

  it('tells of every setting that cannot be read, and keeps the rest', () => {
    const { calendar, faults } = readCalendar({
      zone: 'WIT A',
      week: ['', 'pagi', '13.00-16.00, 07.30-12.00', '16.00-07.30', '07.30-25.00', '07:30 s.d. 11:30', ''],
      ramadanWeek: SETTINGS.ramadanWeek,
      ramadan: [{ from: '19 Maret 2026', to: '18 Februari 2026' }],
      days: [{ date: '31/02/2026', name: 'Salah', hours: '' }],
    });
    expect(faults.map(({ setting, entry }) => `${setting} ${entry}`)).toEqual([
      'zone 0',
      'week 1',
      'week 2',
      'week 3',
      'week 4',
      'ramadan 0',
      'days 0',
    ]);
    expect(calendar.week[5]).toEqual([{ from: 450, to: 690 }]);
    expect(faults[2]?.message).toBe(
      'Jam kerja “13.00-16.00, 07.30-12.00” tumpang tindih atau tidak berurutan. Tulis dari jam paling awal, dan jam selesai sesudah jam mulai.',
    );
  });
});

const instant = fc.integer({
  min: Date.parse('2025-12-20T00:00:00Z'),
  max: Date.parse('2027-01-10T00:00:00Z'),
});
const dayOff = fc.integer({
  min: localDay(Date.parse('2026-01-01'), 'WIB'),
  max: localDay(Date.parse('2026-12-31'), 'WIB'),
});
const anyCalendar = fc
  .record({
    zone: fc.constantFrom('WIB', 'WITA', 'WIT'),
    saturday: fc.constantFrom('', '07.30-11.30'),
    days: fc.array(fc.record({ day: dayOff, hours: fc.constantFrom('', '08.00-11.00') }), { maxLength: 40 }),
  })
  .map(({ zone, saturday, days }) => {
    const [sunday, ...week] = SETTINGS.week;
    const rest = week.slice(0, 5) as [string, string, string, string, string];
    return calendarOf({
      zone,
      week: [sunday, ...rest, saturday],
      days: days.map(({ day, hours }) => ({ date: isoDay(day), name: 'Libur', hours })),
    });
  });

const isWorking = (calendar: WorkingCalendar, at: number) =>
  periodsOn(calendar, localDay(at, calendar.zone)).some(({ from, to }) => from <= at && at <= to);

const HOUR = 3_600_000;
const inTime = { numRuns: 300 };

describe('working time', () => {
  const hours = fc.integer({ min: 0, max: 300 * HOUR });
  const days = fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4);

  it('never ends outside working hours, nor before it began', () => {
    fc.assert(
      fc.property(anyCalendar, instant, hours, days, (calendar, from, amount, count) => {
        for (const end of [addWorkingTime(calendar, from, amount), addWorkingDays(calendar, from, count)]) {
          expect(end !== null && end >= from && isWorking(calendar, end)).toBe(true);
        }
      }),
      inTime,
    );
  });

  it('is longer for more work and later for a later beginning', () => {
    fc.assert(
      fc.property(anyCalendar, instant, instant, hours, hours, (calendar, a, b, x, y) => {
        const [from, later] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [Math.min(x, y), Math.max(x, y)];
        expect(addWorkingTime(calendar, from, less)).toBeLessThanOrEqual(
          Number(addWorkingTime(calendar, from, more)),
        );
        expect(addWorkingTime(calendar, from, less)).toBeLessThanOrEqual(
          Number(addWorkingTime(calendar, later, less)),
        );
        const [few, many] = [less / (8 * HOUR), more / (8 * HOUR)];
        expect(addWorkingDays(calendar, from, few)).toBeLessThanOrEqual(
          Number(addWorkingDays(calendar, from, many)),
        );
        expect(addWorkingDays(calendar, from, few)).toBeLessThanOrEqual(
          Number(addWorkingDays(calendar, later, few)),
        );
      }),
      inTime,
    );
  });

  it('adds up: hours exactly, days to the second', () => {
    fc.assert(
      fc.property(anyCalendar, instant, hours, hours, days, days, (calendar, from, a, b, m, n) => {
        const half = Number(addWorkingTime(calendar, from, a));
        // What was done with no work at all is only the wait for the opening.
        expect(workingTimeBetween(calendar, from, Number(addWorkingTime(calendar, half, b)))).toBe(a + b);
        if (b > 0) expect(addWorkingTime(calendar, half, b)).toBe(addWorkingTime(calendar, from, a + b));
        const some = Number(addWorkingDays(calendar, from, m));
        const rest = workingDaysBetween(calendar, from, Number(addWorkingDays(calendar, some, n)));
        expect(Math.abs(rest - m - n)).toBeLessThan(1e-6);
      }),
      inTime,
    );
  });
});
