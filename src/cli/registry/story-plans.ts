import type { ServiceId } from './story-office.ts';

/** What happens in a story beside the ordinary way forward. */
export interface StoryPlan {
  readonly id: ServiceId;
  /** Posts that send the case back once, the first time it comes to a decision of theirs. */
  readonly returnedBy: readonly string[];
  /** The post that is late once, until its reminder. */
  readonly late: string;
  /** The post for which somebody else acts. */
  readonly substituted: string;
  /** Labels that are chosen at rows, by their numbers, where not the ordinary way forward. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** From submission to publication, with everything that the office's life brings. */
export const STORIES: readonly StoryPlan[] = [
  {
    id: 'kotamobagu-sop',
    returnedBy: ['Sekretaris Daerah', 'Wali Kota'],
    late: 'Sekretaris Daerah',
    substituted: 'Wali Kota',
  },
  {
    id: 'kotamobagu-spp',
    returnedBy: ['Sekretaris Daerah', 'Wali Kota'],
    late: 'Analis Kebijakan',
    substituted: 'Sekretaris Daerah',
  },
  {
    id: 'tangerang',
    returnedBy: ['Asisten Administrasi Umum', 'Bupati'],
    late: 'Asisten Administrasi Umum',
    substituted: 'Bupati',
  },
  {
    id: 'sibolga',
    returnedBy: ['Kepala Bidang PIAK'],
    late: 'Kepala Bidang PIAK',
    substituted: 'Kepala Dinas',
  },
  {
    id: 'pekalongan-konsultasi',
    returnedBy: [],
    late: 'Analis Tata Laksana',
    substituted: 'Kepala Bagian Organisasi',
  },
  {
    id: 'pekalongan-pengaduan',
    returnedBy: [],
    late: 'Petugas Pengaduan',
    substituted: 'Kepala Bagian Organisasi',
    // Cannot be settled at the desk: the case goes up.
    choices: { '3': 'Tidak' },
  },
];

export const SUBSTITUTE = 'pelaksana.harian@kota.example';
