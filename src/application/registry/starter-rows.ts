import { OFFICE_WORDS, SETTING_TEXTS } from '../../core/messages/registry-office.ts';
import { STARTER_TEXTS } from '../../core/messages/registry-set-up.ts';
import { rowOf } from '../../core/registry/tab-layout.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { EXAMPLES } from '../../examples/examples.ts';
import type { StarterRows } from './plan-tabs.ts';

type ExampleId = keyof typeof STARTER_TEXTS.services;

/** Services whose matter is written into the form. */
const WORDS_ONLY: readonly string[] = ['pekalongan-konsultasi', 'pekalongan-pengaduan'] satisfies ExampleId[];
/** Handed in by anybody. */
const PUBLIC: readonly string[] = ['pekalongan-pengaduan'] satisfies ExampleId[];
/** The one that a new registry begins with. */
const FIRST: ExampleId = 'kotamobagu-sop';

/** The route that ships with the product for a tab of this name; null for an office's own. */
export function exampleRoute(tab: string): Sop | null {
  const [id] = Object.entries(STARTER_TEXTS.services).find(([, service]) => service.tab === tab) ?? [];
  return EXAMPLES.find((example) => example.id === id)?.sop ?? null;
}

/**
 * First contents of the tabs that people keep. No person is in them: posts and units are left to the office.
 * @param owner becomes the first manager
 */
export function starterRows(owner: string): StarterRows {
  return {
    pengaturan: Object.entries(SETTING_TEXTS).map(([key, { label, initial, explanation }]) =>
      rowOf('pengaturan', {
        Pengaturan: label,
        Nilai: key === 'managers' ? owner : initial,
        Penjelasan: explanation,
      }),
    ),
    layanan: Object.entries(STARTER_TEXTS.services).map(([id, { code, name, tab }]) => {
      const numbered = !WORDS_ONLY.includes(id);
      return rowOf('layanan', {
        Kode: code,
        'Nama Layanan': name,
        'Jenis Naskah': numbered ? OFFICE_WORDS.content.sop : OFFICE_WORDS.content.teks,
        'Tab Alur': tab,
        'Pola Nomor': numbered ? STARTER_TEXTS.pattern : '',
        'Nomor Per': numbered ? OFFICE_WORDS.perYear : '',
        Klasifikasi: numbered ? STARTER_TEXTS.klasifikasi : '',
        Pengaju: PUBLIC.includes(id) ? OFFICE_WORDS.applicants.umum : OFFICE_WORDS.applicants.unit,
        Aktif: id === FIRST ? STARTER_TEXTS.yes : STARTER_TEXTS.no,
      });
    }),
  };
}
