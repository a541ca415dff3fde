import type { Finding } from '../../../../src/core/finding.ts';
import { findProfile } from '../../../../src/core/profile/profiles.ts';
import { type CheckOptions, checkSop } from '../../../../src/core/sop/check-sop.ts';
import { mendSop } from '../../../../src/core/sop/mend-sop.ts';
import type { RuleCode } from '../../../../src/core/sop/rules/rule-code.ts';
import type { Activity, Flow, Sop, SopSymbol } from '../../../../src/core/sop/sop.ts';

export const OPTIONS: CheckOptions = { profile: findProfile('umum') };
export const ALL_ON: CheckOptions = { ...OPTIONS, off: [] };

/** A row: text and symbols as `L1:process L2:decision(Lengkap?)`. */
export function row(number: string, text: string, symbols: string, rest: Partial<Activity> = {}): Activity {
  const counts = new Map<string, number>();
  const made = (symbols.match(/\S+?:\w+(\([^)]*\))?/g) ?? []).map((piece): SopSymbol => {
    const [, lane = '', kind = '', caption] = /^(\w+):(\w+)(?:\(([^)]*)\))?$/.exec(piece) ?? [];
    const count = (counts.get(lane) ?? 0) + 1;
    counts.set(lane, count);
    return {
      id: `?${lane}${count > 1 ? `#${count}` : ''}`,
      lane,
      kind: kind as SopSymbol['kind'],
      ...(caption === undefined ? {} : { caption }),
    };
  });
  return {
    number,
    text,
    symbols: made,
    kelengkapan: 'Berkas',
    waktu: '10 menit',
    output: 'Berkas',
    keterangan: '',
    ...rest,
  };
}

/** Flows as `1.L1 > 2.L2; 2.L2 > 3.L1 Ya`. */
export function flows(text: string): readonly Flow[] {
  return text
    .split(';')
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => {
      const [, from = '', to = '', label] = /^(\S+) > (\S+)(?: (.+))?$/.exec(piece) ?? [];
      return label === undefined ? { from, to } : { from, to, label };
    });
}

/** Puts the row positions into the symbols' ids. */
export function placed(rows: readonly Activity[]): readonly Activity[] {
  return rows.map((activity, index) => ({
    ...activity,
    symbols: activity.symbols.map((symbol) => ({
      ...symbol,
      id: symbol.id.replace('?', `${index + 1}.`),
    })),
  }));
}

/** An SOP in which no check finds anything but the dates of its review (R01). */
export const SOUND: Sop = {
  format: 'lajur.sop/1',
  profile: 'umum',
  identity: {
    government: 'Pemerintah Kota Contoh',
    unit: 'Bagian Organisasi',
    number: '065/12/2025',
    title: 'Penyusunan SOP',
    createdOn: '2025-01-02',
    revisedOn: null,
    effectiveOn: '2025-02-03',
    approver: {
      position: 'Sekretaris Daerah',
      name: 'Nama Pejabat',
      rank: 'Pembina Utama Muda',
      nip: '19700101 199503 1 001',
    },
  },
  sections: {
    dasarHukum: [
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
      'Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur',
    ],
    kualifikasiPelaksana: ['Memahami tata naskah dinas'],
    keterkaitan: ['-'],
    peralatan: ['Komputer'],
    peringatan: ['Jika SOP tidak dilaksanakan, maka layanan terlambat'],
    pencatatan: ['Buku agenda'],
  },
  lanes: [
    { id: 'L1', name: 'Staf' },
    { id: 'L2', name: 'Kepala Bagian' },
    { id: 'L3', name: 'Sekda' },
  ],
  activities: placed([
    row('1', 'Menerima berkas', 'L1:start L1:process'),
    row('2', 'Memeriksa berkas', 'L2:decision'),
    row('3', 'Menandatangani berkas', 'L3:process'),
    row('4', 'Mengarsipkan berkas', 'L1:end'),
  ]),
  flows: flows('1.L1 > 1.L1#2; 1.L1#2 > 2.L2; 2.L2 > 1.L1#2 Tidak; 2.L2 > 3.L3 Ya; 3.L3 > 4.L1'),
};

export function withIdentity(change: Partial<Sop['identity']>): Sop {
  return { ...SOUND, identity: { ...SOUND.identity, ...change } };
}

export function withApprover(change: Partial<Sop['identity']['approver']>): Sop {
  return withIdentity({ approver: { ...SOUND.identity.approver, ...change } });
}

export function withSections(change: Partial<Sop['sections']>): Sop {
  return { ...SOUND, sections: { ...SOUND.sections, ...change } };
}

/** SOUND with one row changed; `position` from 0. */
export function withRow(position: number, change: Partial<Activity>): Sop {
  const activities = SOUND.activities.map((activity, index) =>
    index === position ? { ...activity, ...change } : activity,
  );
  return { ...SOUND, activities };
}

export function withTable(rows: readonly Activity[], arrows: string): Sop {
  return { ...SOUND, activities: placed(rows), flows: flows(arrows) };
}

export function findingsOf(code: RuleCode, sop: Sop, options: CheckOptions = ALL_ON): readonly Finding[] {
  return checkSop(sop, options).findings.filter((finding) => finding.code === code);
}

/** The one finding of that code; fails where there is none or more than one. */
export function onlyFinding(code: RuleCode, sop: Sop, options: CheckOptions = ALL_ON): Finding {
  const found = findingsOf(code, sop, options);
  const [first] = found;
  if (first === undefined || found.length !== 1)
    throw new Error(`expected one ${code}, found ${found.length}: ${found.map(({ message }) => message)}`);
  return first;
}

/** Mends the finding, having checked that the mend is on offer; the result no longer has it, costs no points, and is final. */
export function mended(sop: Sop, finding: Finding, options: CheckOptions = ALL_ON): Sop {
  if (finding.mend === undefined) throw new Error(`${finding.code} offers no mend: ${finding.message}`);
  const before = JSON.stringify(sop);
  const result = mendSop(sop, finding, options);
  if (result === null) throw new Error(`${finding.code} was not mended`);
  if (JSON.stringify(sop) !== before) throw new Error('the mend changed its input');
  const again = mendSop(result, finding, options);
  if (again !== null) throw new Error(`${finding.code} is still there after its mend`);
  const [old, now] = [checkSop(sop, options).score.value, checkSop(result, options).score.value];
  if (now < old) throw new Error(`the mend of ${finding.code} lowered the score from ${old} to ${now}`);
  return result;
}
