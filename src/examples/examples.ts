import type { Sop } from '../core/sop/sop.ts';
import kotamobaguSop from './kotamobagu-sop.sop.json';
import kotamobaguSpp from './kotamobagu-spp.sop.json';
import pekalonganKonsultasi from './pekalongan-konsultasi.sop.json';
import pekalonganPengaduan from './pekalongan-pengaduan.sop.json';
import sibolga from './sibolga.sop.json';
import tangerang from './tangerang.sop.json';

export interface Example {
  /** Stable name, also the stem of the file. */
  readonly id: string;
  /** Shown in the list of examples, in Indonesian. */
  readonly title: string;
  readonly sop: Sop;
}

/** Finished SOPs that ship with the product: starting points for an office, and what a first run shows. Names and NIPs are invented. */
export const EXAMPLES: readonly Example[] = [
  example('tangerang', 'Kabupaten Tangerang', tangerang as Sop),
  example('sibolga', 'Kota Sibolga', sibolga as Sop),
  example('kotamobagu-sop', 'Kota Kotamobagu', kotamobaguSop as Sop),
  example('kotamobagu-spp', 'Kota Kotamobagu', kotamobaguSpp as Sop),
  example('pekalongan-konsultasi', 'Kota Pekalongan', pekalonganKonsultasi as Sop),
  example('pekalongan-pengaduan', 'Kota Pekalongan', pekalonganPengaduan as Sop),
];

function example(id: string, office: string, sop: Sop): Example {
  return { id, title: `${sop.identity.title} (${office})`, sop };
}
