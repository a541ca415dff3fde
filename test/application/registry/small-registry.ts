import { rowOf } from '../../../src/core/registry/tab-layout.ts';
import { compileRoute } from '../../../src/core/process/route/compile-route.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { SETTING_TEXTS } from '../../../src/core/messages/registry-office.ts';
import { EXAMPLES } from '../../../src/examples/examples.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { intoParts } from '../../../src/core/registry/text-parts.ts';
import { readOffice } from '../../../src/core/registry/read-office.ts';
import type { Service } from '../../../src/core/registry/service.ts';
import type { FormAnswer } from '../../../src/application/registry/ports.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { smallSop } from '../../core/process/small-sop.ts';
import { MemoryRegistry } from './memory-registry.ts';

export const UNIT_CONTACT = 'kontak@dinas.example';
export const MANAGER = 'pengelola@kota.example';
export const SHEET_ID = 'lembar-sop-dinas-contoh-0001';

/** Address of the one who holds a post. */
export function addressOf(jabatan: string): string {
  return `${jabatan.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@kota.example`;
}

function exampleSop(id: string): Sop {
  const sop = EXAMPLES.find((example) => example.id === id)?.sop;
  if (sop === undefined) throw new Error(`no example: ${id}`);
  return sop;
}

/** A registry with one service on the route of an example, every post held by somebody, and one unit. */
export function smallRegistry(
  example: string,
  more: Partial<Record<keyof typeof SETTING_TEXTS, string>> = {},
  submitted: Sop = exampleSop('sibolga'),
): {
  readonly registry: MemoryRegistry;
  readonly service: Service;
} {
  const registry = new MemoryRegistry();
  const sop = exampleSop(example);
  const { route } = compileRoute(sop);
  if (route === null) throw new Error(`no route: ${example}`);
  const posts = new Set(
    route.steps.flatMap(({ executors }) =>
      executors.flatMap((one) => (one.kind === 'jabatan' ? [one.jabatan] : [])),
    ),
  );
  const settings = { managers: MANAGER, government: 'Pemerintah Kota Contoh', ...more };
  const tabs = registry.store.tabs;
  tabs.set(
    'pengaturan',
    Object.entries(settings).map(([key, value]) => [
      SETTING_TEXTS[key as keyof typeof SETTING_TEXTS].label,
      value,
      '',
    ]),
  );
  tabs.set(
    'jabatan',
    [...posts].map((post) =>
      rowOf('jabatan', { Jabatan: post, Nama: `Pejabat ${post}`, Surel: addressOf(post) }),
    ),
  );
  tabs.set('unit', [
    rowOf('unit', { Kode: 'DINAS', 'Nama Unit': 'Dinas Contoh', 'Surel Kontak': UNIT_CONTACT }),
  ]);
  tabs.set('layanan', [
    rowOf('layanan', {
      Kode: 'SOP',
      'Nama Layanan': 'Fasilitasi SOP',
      'Jenis Naskah': example.startsWith('pekalongan') ? 'Teks' : 'SOP',
      'Tab Alur': 'Alur SOP',
      'Pola Nomor': '{urut:3}/SOP-{unit}/{bulanRomawi}/{tahun}',
      'Penerima Akhir': 'biro.organisasi@provinsi.example',
      Pengaju: example === 'sibolga' || example === 'pekalongan-pengaduan' ? 'Umum' : 'Unit',
    }),
  ]);
  tabs.set('alur', [
    rowOf('alur', { Kunci: 'SOP@1' })
      .slice(0, 3)
      .concat(intoParts(JSON.stringify(sop))),
  ]);
  const plan = writeSheet(submitted, findProfile(submitted.profile));
  registry.sheets.set(SHEET_ID, { kind: 'grids', name: 'SOP', grids: [plan] });
  const [service] = readOffice({
    layanan: tabs.get('layanan') ?? [],
    jabatan: [],
    unit: [],
    libur: [],
    pengaturan: [],
  }).services;
  if (service === undefined) throw new Error('no service');
  return { registry, service };
}

/** Three rows: where many documents are made and only their number matters. */
export const SMALL_SOP = smallSop(['A:M', 'B:K', 'A:S'], '1.A>2.B 2.B>3.A[Ya] 2.B>1.A[Tidak]');

let answers = 0;

/** An answer of the form, as a contact of the unit gives it. */
export function formAnswer(
  registry: MemoryRegistry,
  more: Partial<FormAnswer> = {},
  words: Readonly<Record<string, string>> = {},
): FormAnswer {
  const answer: FormAnswer = {
    formId: 'formulir-SOP',
    responseId: `jawaban-${++answers}`,
    at: registry.now(),
    email: UNIT_CONTACT,
    emailVerified: true,
    answers: {
      [FORM_TEXTS.unit.title]: 'Dinas Contoh',
      [FORM_TEXTS.name.title]: 'Ani',
      [FORM_TEXTS.subject.title]: 'SOP Penerbitan Akta',
      [FORM_TEXTS.sheet.title]: SHEET_ID,
      ...words,
    },
    fileIds: [],
    ...more,
  };
  registry.forms.given.push(answer);
  return answer;
}
