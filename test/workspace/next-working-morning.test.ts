import { expect, it } from 'vitest';
import { nextWorkingMorning } from '../../src/workspace/office/next-working-morning.ts';

const next = (now: string, zone: string) => nextWorkingMorning(new Date(now), zone).toISOString();

it('is eight o’clock of the next weekday, by the clock of the office', () => {
  // Wednesday evening in Jakarta; Friday; early Saturday in Jayapura, while it is Friday in UTC.
  expect(next('2026-11-25T12:34:56.789Z', 'Asia/Jakarta')).toBe('2026-11-26T01:00:00.000Z');
  expect(next('2026-11-27T02:00:00Z', 'Asia/Makassar')).toBe('2026-11-30T00:00:00.000Z');
  expect(next('2026-11-27T20:00:00Z', 'Asia/Jayapura')).toBe('2026-11-29T23:00:00.000Z');
});
