import type { Activity, Flow, Sop, SopSymbol, SymbolKind } from '../../src/core/sop/sop.ts';
import { type Dice, diceOf, words } from './dice.ts';

export interface RandomSopOptions {
  readonly rows: number;
  readonly lanes: number;
  /** Share of inner rows with a decision. */
  readonly decisions?: number;
  /** Share of rows in which two or three executors act together. */
  readonly joint?: number;
  /** Share of rows with something rare: two symbols in a cell, two steps in a row, a symbol over a lane border. */
  readonly rare?: number;
  /** Share of places with what offices add besides: grouped lanes, captions, further arrows, long texts, merged cells, other profiles. */
  readonly variety?: number;
}

/** A row before it gets its flows: `first` is where the flow comes in, `last` where it goes on. */
interface Row {
  readonly activity: Activity;
  readonly first: string;
  readonly last: SopSymbol;
}

/**
 * An SOP as offices write them, only less sensible: the work walks from lane to lane at random, some steps decide and send it
 * back or ahead, some are done together. The same seed and options give the same SOP.
 */
export function randomSop(seed: number, options: RandomSopOptions): Sop {
  const dice = diceOf(seed);
  const rows: Row[] = [];
  let lane = dice.between(1, options.lanes);
  for (let index = 0; index < options.rows; index++) {
    rows.push(makeRow(dice, options, { index, lane }));
    lane = nextLane(dice, lane, options.lanes);
  }
  const sop: Sop = {
    ...emptySop(),
    identity: { ...emptySop().identity, number: `${seed}/SOP/2025`, title: `SOP acak ${seed}` },
    lanes: Array.from({ length: options.lanes }, (_, index) => ({
      id: `L${index + 1}`,
      name: `Pelaksana ${index + 1}`,
    })),
    activities: rows.map((row) => row.activity),
    flows: rows.flatMap((row, index) => [...innerFlows(row), ...outerFlows(dice, rows, index)]),
  };
  return options.variety === undefined ? sop : varied(dice, sop, rows, options.variety);
}

/** An SOP without lanes, steps and sections. */
export function emptySop(): Sop {
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: 'PEMERINTAH KOTA CONTOH',
      unit: 'SEKRETARIAT DAERAH',
      number: '',
      title: 'SOP',
      createdOn: '2025-01-02',
      revisedOn: null,
      effectiveOn: '2025-02-03',
      approver: {
        position: 'Sekretaris Daerah',
        name: 'Nama Pejabat',
        rank: '',
        nip: '',
      },
    },
    sections: {
      dasarHukum: [],
      kualifikasiPelaksana: [],
      keterkaitan: [],
      peralatan: [],
      peringatan: [],
      pencatatan: [],
    },
    lanes: [],
    activities: [],
    flows: [],
  };
}

function varied(dice: Dice, sop: Sop, rows: readonly Row[], share: number): Sop {
  const merged = rows.length > 3 && dice.chance(share);
  return {
    ...sop,
    profile: dice.pick(['umum', 'tangerang', 'sibolga', 'bps']),
    lanes: sop.lanes.map((lane, index) => ({
      ...lane,
      name: words(dice, 1, 3),
      ...(dice.chance(share) ? { group: `Kelompok ${index % 3}` } : {}),
    })),
    activities: sop.activities.map((activity) => ({
      ...activity,
      ...(dice.chance(share) ? { text: words(dice, 20, 60) } : {}),
      ...(dice.chance(share) ? { waktu: '', keterangan: words(dice, 4, 16) } : {}),
      symbols: activity.symbols.map((symbol) =>
        symbol.caption === undefined && dice.chance(share)
          ? { ...symbol, caption: words(dice, 1, 4) }
          : symbol,
      ),
    })),
    flows: [
      ...sop.flows,
      ...rows.flatMap((row): Flow[] => {
        if (row.last.kind === 'decision' || row.last.kind === 'end' || !dice.chance(share / 2)) return [];
        const to = rows[dice.between(0, rows.length - 1)]?.first ?? row.first;
        return [{ from: row.last.id, to }];
      }),
    ],
    ...(merged ? { mergedCells: [{ column: 'waktu' as const, from: '2', to: '3' }] } : {}),
  };
}

function nextLane(dice: Dice, lane: number, lanes: number): number {
  if (dice.chance(0.3)) return lane;
  if (dice.chance(0.6)) return Math.min(lanes, Math.max(1, lane + dice.pick([-1, 1])));
  return dice.between(1, lanes);
}

function makeRow(dice: Dice, options: RandomSopOptions, at: { index: number; lane: number }): Row {
  const kind = kindOf(dice, options, at.index);
  const main: SopSymbol = {
    id: `${at.index + 1}.L${at.lane}`,
    lane: `L${at.lane}`,
    kind,
  };
  const activity: Activity = {
    number: `${at.index + 1}`,
    text: words(dice, 4, 22),
    symbols: [main],
    kelengkapan: words(dice, 1, 10),
    waktu: `${dice.between(1, 60)} menit`,
    output: words(dice, 1, 8),
    keterangan: dice.chance(0.2) ? words(dice, 1, 8) : '',
  };
  const plain: Row = { activity, first: main.id, last: captioned(dice, main) };
  if (kind === 'process' && options.lanes > 1 && dice.chance(options.joint ?? 0.12)) {
    return jointRow(dice, plain, at, options.lanes);
  }
  if (kind !== 'start' && dice.chance(options.rare ?? 0.08)) return rareRow(dice, plain, at, options.lanes);
  return withSymbols(plain, [plain.last]);
}

function kindOf(dice: Dice, options: RandomSopOptions, index: number): SymbolKind {
  if (index === 0) return 'start';
  if (index === options.rows - 1) return 'end';
  return dice.chance(options.decisions ?? 0.22) ? 'decision' : 'process';
}

function captioned(dice: Dice, symbol: SopSymbol): SopSymbol {
  if (symbol.kind !== 'decision' || !dice.chance(0.25)) return symbol;
  return {
    ...symbol,
    caption: dice.pick(['Lengkap?', 'Setuju?', 'R/T', 'Perlu disposisi?']),
  };
}

function withSymbols(row: Row, symbols: readonly SopSymbol[], joint = false): Row {
  const ordered = [...symbols].sort((a, b) => Number(a.lane.slice(1)) - Number(b.lane.slice(1)));
  return {
    ...row,
    activity: {
      ...row.activity,
      symbols: ordered,
      ...(joint ? { joint } : {}),
    },
  };
}

function jointRow(dice: Dice, row: Row, at: { index: number; lane: number }, lanes: number): Row {
  const others = new Set<number>();
  for (let left = dice.between(1, 2); left > 0; left--) others.add(dice.between(1, lanes));
  others.delete(at.lane);
  const symbols = [...others].map(
    (lane): SopSymbol => ({
      id: `${at.index + 1}.L${lane}`,
      lane: `L${lane}`,
      kind: 'process',
    }),
  );
  return symbols.length === 0 ? row : withSymbols(row, [row.last, ...symbols], true);
}

function rareRow(dice: Dice, row: Row, at: { index: number; lane: number }, lanes: number): Row {
  const own = row.last;
  const other = dice.between(1, lanes);
  if (dice.chance(0.3) && at.lane < lanes) {
    const wide = { ...own, untilLane: `L${at.lane + 1}` };
    return withSymbols({ ...row, last: wide }, [wide]);
  }
  const [lane, suffix] = other === at.lane ? [at.lane, '#2'] : [other, ''];
  const second: SopSymbol = {
    ...own,
    id: `${at.index + 1}.L${lane}${suffix}`,
    lane: `L${lane}`,
  };
  const first: SopSymbol = { id: own.id, lane: own.lane, kind: 'process' };
  return withSymbols({ ...row, last: second }, [first, second]);
}

function innerFlows(row: Row): Flow[] {
  return row.first === row.last.id ? [] : [{ from: row.first, to: row.last.id }];
}

function outerFlows(dice: Dice, rows: readonly Row[], index: number): Flow[] {
  const own = rows[index];
  const next = rows[index + 1];
  if (!own || !next) return [];
  const from = own.last.id;
  if (own.last.kind !== 'decision') return [{ from, to: next.first }];
  const other = rows[decisionTarget(dice, rows.length, index)];
  return [
    { from, to: next.first, label: 'Ya' },
    { from, to: (other ?? next).first, label: 'Tidak' },
  ];
}

/** Three of four answers go back, mostly one to six rows; the others ahead by two to four. */
function decisionTarget(dice: Dice, rows: number, index: number): number {
  const ahead = index + dice.between(2, 4);
  if (dice.chance(0.25) && ahead < rows) return ahead;
  const back = dice.chance(0.1) ? dice.between(1, index) : dice.between(1, 6);
  return Math.max(0, index - back);
}
