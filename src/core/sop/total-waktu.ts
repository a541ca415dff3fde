import { decimalComma, UNCOUNTED_TEXTS, WAKTU_TEXTS } from '../messages/waktu.ts';
import type { Profile } from '../profile/profile.ts';
import { headingUnit } from './heading-dictionary.ts';
import { mergedRows } from './merged-rows.ts';
import type { Activity, Sop } from './sop.ts';
import { parseWaktu, type Waktu, type WaktuUnit } from './waktu.ts';

/** How an office works; defaults are 7.5 hours on 5 days. */
export interface WorkingHours {
  readonly hoursPerDay?: number;
  readonly daysPerWeek?: number;
}

/** A sum in working hours; `least` and `most` differ where a range was written. */
export interface WaktuSum {
  readonly least: number;
  readonly most: number;
  /** "238 jam ≈ 31,7 hari kerja (7,5 jam) ≈ 6 minggu 1,7 hari" */
  readonly text: string;
}

export interface WaktuTotals {
  readonly whole: WaktuSum;
  /** Lanes that have a part, from the left. */
  readonly lanes: readonly (WaktuSum & {
    readonly lane: string;
    readonly name: string;
  })[];
  /** Activities (zero-based) whose Waktu is no length of time, with the reason. */
  readonly uncounted: readonly {
    readonly activity: number;
    readonly text: string;
    readonly kind: Exclude<Waktu['kind'], 'amount'>;
    readonly reason: string;
  }[];
  /** How units were converted, as far as this SOP uses them. */
  readonly explanations: readonly string[];
}

interface Conversion {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

function hoursOf(unit: WaktuUnit, calendar: boolean, { hoursPerDay, daysPerWeek }: Conversion): number {
  const month = (52 * daysPerWeek) / 12;
  switch (unit) {
    case 'menit':
      return 1 / 60;
    case 'jam':
      return 1;
    case 'hari':
      return calendar ? (hoursPerDay * daysPerWeek) / 7 : hoursPerDay;
    case 'minggu':
      return hoursPerDay * daysPerWeek;
    case 'bulan':
      return hoursPerDay * month;
    case 'triwulan':
      return hoursPerDay * month * 3;
    case 'semester':
      return hoursPerDay * month * 6;
    case 'tahun':
      return hoursPerDay * month * 12;
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function weeksText(days: number, daysPerWeek: number): string {
  if (days < daysPerWeek) return '';
  let weeks = Math.floor(days / daysPerWeek);
  let rest = tenth(days - weeks * daysPerWeek);
  if (rest >= daysPerWeek) {
    weeks++;
    rest = 0;
  }
  return WAKTU_TEXTS.weeksAndDays(weeks, rest);
}

/** A number of working hours (or a range) as people read it. */
export function formatHours(least: number, most: number, hours: WorkingHours = {}): string {
  const { hoursPerDay = 7.5, daysPerWeek = 5 } = hours;
  if (most === 0) return WAKTU_TEXTS.none;
  const range = (from: number, to: number) => WAKTU_TEXTS.range(decimalComma(from), decimalComma(to));
  const weeks = WAKTU_TEXTS.range(
    weeksText(least / hoursPerDay, daysPerWeek),
    weeksText(most / hoursPerDay, daysPerWeek),
  ).replace(/^–/, '');
  return WAKTU_TEXTS.sum(
    range(least, most),
    range(least / hoursPerDay, most / hoursPerDay),
    hoursPerDay,
    weeks,
  );
}

/** Rows that share one merged Waktu cell, by its first row; other rows stand alone. */
function waktuBlocks(sop: Sop): { first: number; rows: readonly Activity[] }[] {
  const lastOf = new Map<number, number>();
  for (const merged of sop.mergedCells ?? []) {
    const rows = merged.column === 'waktu' ? mergedRows(sop, merged) : null;
    if (rows) lastOf.set(rows.first, Math.max(rows.last, lastOf.get(rows.first) ?? 0));
  }
  const blocks: { first: number; rows: readonly Activity[] }[] = [];
  for (let first = 0; first < sop.activities.length; ) {
    const last = lastOf.get(first) ?? first;
    blocks.push({ first, rows: sop.activities.slice(first, last + 1) });
    first = last + 1;
  }
  return blocks;
}

/** Explanations that a reading of these times needs. */
class Explainer {
  private readonly used = new Set<string>();
  private readonly conversion: Conversion;

  constructor(conversion: Conversion) {
    this.conversion = conversion;
  }

  note(waktu: Waktu, block: readonly Activity[]): void {
    const { hoursPerDay, daysPerWeek } = this.conversion;
    const { unit } = waktu;
    if (unit !== 'menit' && unit !== 'jam') this.used.add(WAKTU_TEXTS.hari(hoursPerDay));
    if (waktu.calendar) this.used.add(WAKTU_TEXTS.kalender(daysPerWeek));
    if (unit === 'minggu') this.used.add(WAKTU_TEXTS.minggu(daysPerWeek));
    if (unit === 'bulan' || unit === 'triwulan' || unit === 'semester')
      this.used.add(WAKTU_TEXTS.bulan((52 * daysPerWeek) / 12));
    if (unit === 'triwulan' || unit === 'semester' || unit === 'tahun') this.used.add(WAKTU_TEXTS[unit]);
    if (waktu.least !== waktu.most) this.used.add(WAKTU_TEXTS.ranges);
    if (waktu.per !== undefined) this.used.add(WAKTU_TEXTS.per);
    if (block.length > 1) this.used.add(WAKTU_TEXTS.merged);
    if (new Set(block.flatMap(lanesOf)).size > 1) this.used.add(WAKTU_TEXTS.shared);
  }

  list(sop: Sop): string[] {
    const rowOf = new Map(
      sop.activities.flatMap((row, index) => row.symbols.map(({ id }) => [id, index] as const)),
    );
    const loops = sop.flows.some(({ from, to }) => (rowOf.get(to) ?? 0) < (rowOf.get(from) ?? 0));
    return [...this.used, ...(loops ? [WAKTU_TEXTS.loops] : [])];
  }
}

function lanesOf(activity: Activity): string[] {
  return activity.symbols.flatMap((symbol) => [symbol.lane]);
}

/**
 * Sums the Waktu of an SOP, whole and per pelaksana, in working hours.
 * @param profile gives the heading, and with it the unit of bare numbers, where the SOP has none of its own
 */
export function totalWaktu(sop: Sop, profile: Profile, hours: WorkingHours = {}): WaktuTotals {
  const conversion = {
    hoursPerDay: hours.hoursPerDay ?? 7.5,
    daysPerWeek: hours.daysPerWeek ?? 5,
  };
  const hint = headingUnit(sop.headings?.waktu ?? profile.columns.waktu);
  const explainer = new Explainer(conversion);
  const whole = { least: 0, most: 0 };
  const perLane = new Map<string, { least: number; most: number }>();
  const uncounted: WaktuTotals['uncounted'][number][] = [];
  for (const { first, rows } of waktuBlocks(sop)) {
    const text = rows.find((row) => row.waktu.trim() !== '')?.waktu ?? '';
    const waktu = parseWaktu(text, hint);
    if (waktu.kind !== 'amount' || waktu.unit === undefined) {
      const kind = waktu.kind === 'amount' ? 'bare' : waktu.kind;
      uncounted.push({
        activity: first,
        text,
        kind,
        reason: UNCOUNTED_TEXTS[kind],
      });
      continue;
    }
    explainer.note(waktu, rows);
    const factor = hoursOf(waktu.unit, waktu.calendar === true, conversion);
    const least = (waktu.least ?? 0) * factor;
    const most = (waktu.most ?? 0) * factor;
    whole.least += least;
    whole.most += most;
    for (const lane of new Set(rows.flatMap(lanesOf))) {
      const sum = perLane.get(lane) ?? { least: 0, most: 0 };
      perLane.set(lane, { least: sum.least + least, most: sum.most + most });
    }
  }
  const describe = ({ least, most }: { least: number; most: number }): WaktuSum => ({
    least,
    most,
    text: formatHours(least, most, conversion),
  });
  return {
    whole: describe(whole),
    lanes: sop.lanes.flatMap(({ id, name }) => {
      const sum = perLane.get(id);
      return sum ? [{ lane: id, name, ...describe(sum) }] : [];
    }),
    uncounted,
    explanations: explainer.list(sop),
  };
}
