import type { Activity, Flow, Sop, SopSymbol } from '../../../src/core/sop/sop.ts';
import { withSymbolIds } from '../../../src/core/sop/symbol-ids.ts';

const KINDS: Readonly<Record<string, SopSymbol['kind']>> = {
  M: 'start',
  P: 'process',
  K: 'decision',
  S: 'end',
};

/** A row as text: "A:K" or "A:P B:P bersama 2 jam | setujui paraf". */
function row(text: string, position: number): Activity {
  const [left = '', actions = ''] = text.split('|');
  const words = left.trim().split(/\s+/);
  const symbols = words.flatMap((word) => {
    const [, lane, kind] = /^(\w+):([MPKS])$/.exec(word) ?? [];
    return lane === undefined ? [] : [{ lane, kind: KINDS[kind ?? ''] ?? ('process' as const) }];
  });
  const waktu = words.filter((word) => !word.includes(':') && word !== 'bersama').join(' ');
  const named = actions
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return {
    number: String(position + 1),
    text: `Melaksanakan langkah ${position + 1}`,
    symbols: withSymbolIds(symbols, position),
    kelengkapan: '',
    waktu: waktu === '' ? '1 jam' : waktu,
    output: '',
    keterangan: '',
    ...(words.includes('bersama') ? { joint: true } : {}),
    ...(named.length > 0 ? { actions: named } : {}),
  };
}

/** A flow as text: "2.B>3.A" or "2.B>1.A[Tidak]". */
function flow(text: string): Flow {
  const [, from = '', to = '', label] = /^([^>]+)>([^[]+)(?:\[(.*)\])?$/.exec(text) ?? [];
  return { from, to, ...(label === undefined ? {} : { label }) };
}

/** A small SOP for tests; every lane is bound to a post of its own name, the lane `U` to whoever brought the case. */
export function smallSop(rows: readonly string[], flows: string): Sop {
  const activities = rows.map(row);
  const lanes = [...new Set(activities.flatMap(({ symbols }) => symbols.map(({ lane }) => lane)))].sort();
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: '',
      unit: '',
      number: '',
      title: 'Contoh',
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
    lanes: lanes.map((id) => ({ id, name: `Pelaksana ${id}`, jabatan: id === 'U' ? 'pengaju' : id })),
    activities,
    flows: flows.trim().split(/\s+/).map(flow),
  };
}
