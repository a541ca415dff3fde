import type { Activity, Flow, Sop, SopSymbol, SymbolKind } from '../../../src/core/sop/sop.ts';

export interface RandomSize {
  readonly lanes: number;
  readonly rows: number;
}

/** Numbers from 0 up to 1 that follow from the seed alone (xorshift32). */
function randomNumbers(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  for (let index = 0; index < 8; index++) next();
  return next;
}

const WORDS =
  'menyusun dokumen surat permintaan rancangan kegiatan laporan verifikasi data penyampaian hasil tim daerah untuk dan'.split(
    ' ',
  );

export function emptySop(): Sop {
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: '',
      unit: '',
      number: '',
      title: 'Judul',
      createdOn: null,
      revisedOn: null,
      effectiveOn: null,
      approver: { position: '', name: '', rank: '', nip: '' },
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

/** An SOP of moderate density: decisions with returns, several executors, joint rows, symbols over borders, captions, merged cells. */
export function randomSop(seed: number, size?: RandomSize): Sop {
  const random = randomNumbers(seed);
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const text = (words: number) =>
    Array.from({ length: words }, () => WORDS[int(0, WORDS.length - 1)]).join(' ');
  const laneCount = size?.lanes ?? int(1, 9);
  const rowCount = size?.rows ?? int(1, 18);
  const lanes = Array.from({ length: laneCount }, (_, index) => ({
    id: `L${index + 1}`,
    name: text(int(1, 3)),
    ...(random() < 0.1 ? { group: `Kelompok ${index % 3}` } : {}),
  }));
  const flows: Flow[] = [];
  const rows = Array.from({ length: rowCount }, (_, row) => randomRow(row));
  rows.forEach(({ main, symbols, joint }, row) => {
    let last = main;
    if (!joint)
      for (const symbol of symbols.slice(1)) {
        if (random() < 0.3) continue;
        flows.push({ from: last.id, to: symbol.id, ...(last.kind === 'decision' ? { label: 'Ya' } : {}) });
        if (last.kind !== 'decision') last = symbol;
      }
    connectRow(last, row);
  });
  const activities = rows.map(
    ({ symbols, joint }, row): Activity => ({
      number: String(row + 1),
      text: text(int(2, random() < 0.1 ? 60 : 12)),
      symbols,
      kelengkapan: text(int(0, 6)),
      waktu: random() < 0.8 ? `${int(1, 60)} menit` : '',
      output: text(int(0, 5)),
      keterangan: random() < 0.2 ? text(int(1, 10)) : '',
      ...(joint ? { joint } : {}),
    }),
  );
  const profile = ['umum', 'tangerang', 'sibolga', 'bps'][int(0, 3)] ?? 'umum';
  const merged =
    random() < 0.15 && rowCount > 3
      ? { mergedCells: [{ column: 'waktu' as const, from: '2', to: '3' }] }
      : {};
  return { ...emptySop(), profile, lanes, activities, flows, ...merged };

  function randomRow(row: number) {
    const used = new Map<string, number>();
    const symbols: SopSymbol[] = [];
    const add = (lane: number, kind: SymbolKind, rest: Partial<SopSymbol>): SopSymbol => {
      const id = `L${lane + 1}`;
      const count = (used.get(id) ?? 0) + 1;
      used.set(id, count);
      const symbol = { id: `${row + 1}.${id}${count > 1 ? `#${count}` : ''}`, lane: id, kind, ...rest };
      symbols.push(symbol);
      return symbol;
    };
    const lane = int(0, laneCount - 1);
    const kind =
      row === 0 ? 'start' : row === rowCount - 1 ? 'end' : random() < 0.22 ? 'decision' : 'process';
    const caption = random() < 0.12 ? { caption: text(int(1, 4)) } : {};
    const over = random() < 0.04 && lane < laneCount - 1;
    const main = add(lane, kind, { ...caption, ...(over ? { untilLane: `L${lane + 2}` } : {}) });
    let joint = false;
    if (random() < 0.15 && !over) {
      for (let more = int(1, 3); more > 0; more--) {
        const beside = int(0, laneCount - 1);
        if (!used.has(`L${beside + 1}`)) add(beside, 'process', {});
      }
      joint = symbols.length > 1 && random() < 0.5;
    }
    if (!joint && random() < 0.08) add(lane, random() < 0.5 ? 'process' : 'end', {});
    return { main, symbols, joint };
  }

  function connectRow(last: SopSymbol, row: number) {
    const idOf = (target: number) => rows[target]?.main.id ?? last.id;
    if (row === rowCount - 1) return;
    if (last.kind !== 'decision') {
      flows.push({ from: last.id, to: idOf(row + 1) });
      if (random() < 0.06) flows.push({ from: last.id, to: idOf(int(0, rowCount - 1)) });
      return;
    }
    const other = random() < 0.75 ? Math.max(0, row - int(1, 6)) : Math.min(rowCount - 1, row + int(2, 4));
    flows.push(
      { from: last.id, to: idOf(row + 1), label: 'Ya' },
      { from: last.id, to: idOf(other), label: 'Tidak' },
    );
  }
}
