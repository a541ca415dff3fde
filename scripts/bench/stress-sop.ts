import type { Activity, Flow, Sop, SopSymbol } from '../../src/core/sop/sop.ts';
import { type Dice, diceOf, words } from './dice.ts';
import { emptySop } from './random-sop.ts';
import type { StressDensity } from './stress-density.ts';
import { type RowExit, type StressRow, stressRow } from './stress-row.ts';

export interface StressSize {
  readonly rows: number;
  readonly lanes: number;
}

const ANSWERS: readonly [readonly string[], ...(readonly string[])[]] = [
  ['Ya', 'Tidak', 'Ditunda'],
  ['Ya', 'Tidak', 'Direvisi'],
  ['Ya', 'Tidak', 'Ragu'],
  ['Setuju', 'Tolak', 'Revisi'],
  ['Lengkap', 'Tidak lengkap', 'Kurang'],
];

type Range = readonly [from: number, to: number];
type Ranges = readonly [Range, ...Range[]];

/** Most SOPs are small: a range is as likely as it stands here often. */
const ROWS: Ranges = [
  [5, 9],
  [5, 9],
  [6, 12],
  [6, 12],
  [8, 14],
  [10, 16],
  [12, 20],
  [16, 26],
  [24, 40],
];
const LANES: Ranges = [
  [2, 4],
  [3, 6],
  [3, 6],
  [4, 8],
  [6, 12],
];

/** Rows and lanes of the graph of a seed. */
export function stressSize(seed: number): StressSize {
  const dice = diceOf(seed ^ 0x5eed);
  return { rows: dice.between(...dice.pick(ROWS)), lanes: dice.between(...dice.pick(LANES)) };
}

/**
 * An SOP without a structural error for the checker, as crowded as `density` says: joint rows, chains, stacks and forks in
 * a row, symbols over lane borders, several starts and ends. The same arguments give the same SOP.
 */
export function stressSop(seed: number, density: StressDensity, size: StressSize): Sop {
  const dice = diceOf(seed);
  const rows: StressRow[] = [];
  for (let index = 0; index < size.rows; index++)
    rows.push(stressRow(dice, density, { ...size, index, before: rows[index - 1] }));
  const flows = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    return [
      ...row.flows,
      ...row.exits.flatMap((exit) => exitFlows(dice, density, exit, { rows, index, next })),
    ];
  });
  const activities = rows.map((row, index) => activityOf(dice, density, row, index));
  return withTexts(dice, density.texts, {
    ...emptySop(),
    profile: dice.pick(['umum', 'tangerang', 'sibolga', 'bps', 'kotamobagu', 'pekalongan']),
    identity: { ...emptySop().identity, number: `${seed}/SOP/2025`, title: `SOP ${density.id} ${seed}` },
    lanes: Array.from({ length: size.lanes }, (_, index) => ({
      id: `L${index + 1}`,
      name: words(dice, 1, 3),
    })),
    activities,
    flows,
  });
}

interface Place {
  readonly rows: readonly StressRow[];
  readonly index: number;
  readonly next: StressRow | undefined;
}

/** On to the next row; a decision also back by one to six rows, now and then far, or ahead by two to four, or to an end of its own. */
function exitFlows(
  dice: Dice,
  density: StressDensity,
  { symbol: exit, inside }: RowExit,
  place: Place,
): Flow[] {
  const { rows, index, next } = place;
  const row = rows[index];
  const from = exit.id;
  const end = row?.end === undefined ? [] : [row.end];
  const onward = inside === undefined ? (next?.entries ?? end) : [inside];
  if (exit.kind !== 'decision') return onward.map((to) => ({ from, to }));
  const [first = '', second = '', third = ''] = dice.pick(ANSWERS);
  const ways = onward.map((to) => ({ from, to, label: first }));
  const other = answerTarget(dice, place, exit, new Set(onward));
  if (other === undefined) return ways;
  ways.push({ from, to: other, label: second });
  // The bars of a joint row leave its decision no side for a third answer, and a fork takes one already.
  if (row?.joint === true || onward.length > 1 || !dice.chance(density.third)) return ways;
  const last = answerTarget(dice, place, exit, new Set([...onward, other]));
  return last === undefined ? ways : [...ways, { from, to: last, label: third }];
}

function answerTarget(
  dice: Dice,
  { rows, index }: Place,
  exit: SopSymbol,
  taken: ReadonlySet<string>,
): string | undefined {
  const own = rows[index];
  if (own?.end !== undefined && !taken.has(own.end)) return own.end;
  const ahead = index + dice.between(2, 4);
  const back = index - (dice.chance(0.1) ? dice.between(1, Math.max(1, index)) : dice.between(1, 6));
  const wanted = dice.chance(0.25) && ahead < rows.length ? ahead : Math.max(0, back);
  const possible = (row: StressRow | undefined): readonly string[] =>
    (row?.targets ?? []).filter(
      (id) => id !== exit.id && !taken.has(id) && !(row === own && row?.joint === true),
    );
  // The wanted row may hold nothing but starts, or the decision itself: then the nearest that holds more.
  const nearest = rows
    .map((_, at) => at)
    .filter((at) => possible(rows[at]).length > 0)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0];
  const [one, ...more] = possible(rows[nearest ?? -1]);
  return one === undefined ? undefined : dice.pick([one, ...more]);
}

function activityOf(dice: Dice, density: StressDensity, row: StressRow, index: number): Activity {
  return {
    number: `${index + 1}`,
    text: words(dice, 4, 22),
    symbols: row.symbols.map((symbol) => captioned(dice, density.captions, symbol)),
    kelengkapan: words(dice, 1, 10),
    waktu: `${dice.between(1, 60)} menit`,
    output: words(dice, 1, 8),
    keterangan: dice.chance(0.2) ? words(dice, 1, 8) : '',
    ...(row.joint ? { joint: true } : {}),
  };
}

function captioned(dice: Dice, share: number, symbol: SopSymbol): SopSymbol {
  if (!dice.chance(share)) return symbol;
  const caption =
    symbol.kind === 'decision'
      ? dice.pick(['Lengkap?', 'Setuju?', 'R/T', 'Perlu disposisi?', 'Memenuhi syarat?'])
      : words(dice, 1, 3);
  return { ...symbol, caption };
}

function withTexts(dice: Dice, share: number, sop: Sop): Sop {
  const merged = sop.activities.length > 3 && dice.chance(share);
  return {
    ...sop,
    lanes: sop.lanes.map((lane, index) =>
      dice.chance(share) ? { ...lane, group: `Kelompok ${index % 3}` } : lane,
    ),
    activities: sop.activities.map((activity) =>
      dice.chance(share) ? { ...activity, text: words(dice, 20, 60) } : activity,
    ),
    ...(merged ? { mergedCells: [{ column: 'waktu' as const, from: '2', to: '3' }] } : {}),
  };
}
