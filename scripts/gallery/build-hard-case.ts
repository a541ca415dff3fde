import type { Activity, Flow, Lane, Sop, SopSymbol, SymbolKind } from '../../src/core/sop/sop.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = { M: 'start', P: 'process', K: 'decision', S: 'end' };
const SYMBOL = /([MPKS])(\d+)(?:-(\d+))?(?:\(([^)]*)\))?/g;

/** An SOP in shorthand, so that what makes it hard can be seen at a glance. */
export interface HardShape {
  /** How many lanes, or their names; `Sekretariat/Kabag` is a lane under a common heading. */
  readonly lanes: number | readonly string[];
  /**
   * A row each: letter of the symbol and lane, `K2(Setuju?)` with a caption, `P1-2` over the border of two lanes. Several
   * symbols follow each other; behind `&` they act together. `.` at the end: no way on to the next row.
   */
  readonly rows: readonly string[];
  /** Flows besides those from row to row: `5>2 Tidak`. They leave the last symbol of a row and enter the first of the other. */
  readonly jumps?: readonly string[];
  /** Instead of the usual texts, by row from 1. */
  readonly texts?: Readonly<Record<number, Partial<Activity>>>;
  readonly more?: Partial<Sop>;
}

/** Texts as long as those of real SOPs, in turn. */
const TEXTS: readonly Pick<Activity, 'text' | 'kelengkapan' | 'waktu' | 'output' | 'keterangan'>[] = [
  row('Menerima surat permohonan beserta lampirannya', 'Surat permohonan', '5 menit', 'Surat tercatat', ''),
  row(
    'Memeriksa kelengkapan berkas dan mencocokkannya dengan daftar persyaratan yang berlaku',
    'Berkas permohonan, daftar persyaratan',
    '30 menit',
    'Berkas yang telah diperiksa',
    'Berkas yang belum lengkap dikembalikan',
  ),
  row('Menyusun konsep', 'Disposisi', '2 jam', 'Konsep surat', ''),
  row(
    'Meneliti konsep, memberi paraf, dan meneruskannya kepada pejabat yang berwenang untuk ditandatangani',
    'Konsep surat, bahan pendukung, dan nota dinas',
    '1 hari',
    'Konsep yang telah diparaf',
    '',
  ),
  row('Mengarsipkan dokumen', 'Dokumen', '10 menit', 'Arsip', 'Arsip fisik dan elektronik'),
];

function row(text: string, kelengkapan: string, waktu: string, output: string, keterangan: string) {
  return { text, kelengkapan, waktu, output, keterangan };
}

/** Reads the shorthand; throws where it is not understood, because it is part of the program. */
export function buildHardSop(title: string, shape: HardShape): Sop {
  const activities = shape.rows.map((text, index) => activityOf(text, index, shape.texts?.[index + 1]));
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: 'PEMERINTAH KOTA CONTOH',
      unit: 'SEKRETARIAT DAERAH',
      number: '000/SOP/2025',
      title,
      createdOn: '2025-01-02',
      revisedOn: null,
      effectiveOn: '2025-02-03',
      approver: { position: 'Sekretaris Daerah', name: 'Nama Pejabat', rank: '', nip: '' },
    },
    sections: {
      dasarHukum: [],
      kualifikasiPelaksana: [],
      keterkaitan: [],
      peralatan: [],
      peringatan: [],
      pencatatan: [],
    },
    lanes: lanesOf(shape.lanes),
    activities,
    flows: [...rowFlows(shape, activities), ...(shape.jumps ?? []).map((jump) => jumpFlow(jump, activities))],
    ...shape.more,
  };
}

function lanesOf(lanes: HardShape['lanes']): Lane[] {
  const names =
    typeof lanes === 'number' ? Array.from({ length: lanes }, (_, i) => `Pelaksana ${i + 1}`) : lanes;
  return names.map((full, index) => {
    const [first = '', second] = full.split('/');
    return { id: `L${index + 1}`, name: second ?? first, ...(second === undefined ? {} : { group: first }) };
  });
}

function activityOf(text: string, index: number, own: Partial<Activity> | undefined): Activity {
  const symbols: SopSymbol[] = [];
  for (const [, letter = '', lane = '', until, caption] of text.matchAll(SYMBOL)) {
    const kind = KINDS[letter];
    if (kind === undefined) throw new Error(`Unknown symbol in "${text}"`);
    const before = symbols.filter((symbol) => symbol.lane === `L${lane}`).length;
    symbols.push({
      id: `${index + 1}.L${lane}${before > 0 ? `#${before + 1}` : ''}`,
      lane: `L${lane}`,
      ...(until === undefined ? {} : { untilLane: `L${until}` }),
      kind,
      ...(caption === undefined ? {} : { caption }),
    });
  }
  const texts = TEXTS[index % TEXTS.length];
  if (texts === undefined) throw new Error('No texts');
  return {
    number: `${index + 1}`,
    ...texts,
    symbols,
    ...(text.startsWith('&') ? { joint: true } : {}),
    ...own,
  };
}

const entry = (activity: Activity | undefined): SopSymbol | undefined => activity?.symbols[0];

function exit(activity: Activity | undefined): SopSymbol | undefined {
  return activity?.joint ? activity.symbols[0] : activity?.symbols[activity.symbols.length - 1];
}

function rowFlows(shape: HardShape, activities: readonly Activity[]): Flow[] {
  const flows: Flow[] = [];
  activities.forEach((activity, index) => {
    if (!activity.joint)
      activity.symbols.slice(1).forEach((symbol, place) => {
        const before = activity.symbols[place];
        if (before) flows.push({ from: before.id, to: symbol.id });
      });
    const from = exit(activity);
    const to = entry(activities[index + 1]);
    if (from === undefined || to === undefined || shape.rows[index]?.endsWith('.')) return;
    flows.push({ from: from.id, to: to.id, ...(from.kind === 'decision' ? { label: 'Ya' } : {}) });
  });
  return flows;
}

function jumpFlow(jump: string, activities: readonly Activity[]): Flow {
  const match = /^(\d+)>(\d+)(?: (.+))?$/.exec(jump);
  const from = exit(activities[Number(match?.[1]) - 1]);
  const to = entry(activities[Number(match?.[2]) - 1]);
  if (from === undefined || to === undefined) throw new Error(`Jump "${jump}" leads nowhere`);
  return { from: from.id, to: to.id, ...(match?.[3] === undefined ? {} : { label: match[3] }) };
}
