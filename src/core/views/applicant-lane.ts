import { foldText } from '../sop/fold-text.ts';
import type { Lane, Sop } from '../sop/sop.ts';

/** Who asks for a service, the likeliest first; the last ones ask only where no citizen does. */
const APPLICANTS: readonly string[] = [
  'pemohon',
  'pengguna layanan',
  'pengguna jasa',
  'penerima layanan',
  'pelapor',
  'pengadu',
  'masyarakat',
  'warga',
  'penduduk',
  'wajib pajak',
  'wajib retribusi',
  'pelaku usaha',
  'pelanggan',
  'konsumen',
  'pengunjung',
  'pasien',
  'tamu',
  'peserta',
  'pengusul',
  'opd',
  'skpd',
  'perangkat daerah',
  'organisasi perangkat daerah',
  'unit kerja',
  'satuan kerja',
  'satker',
  'instansi',
];

/** Words of those who serve: "Petugas Layanan Masyarakat" is no applicant. */
const SERVANTS =
  /\b(?:petugas|kepala|ketua|kabag|kabid|kasi|kasubag|kasubbag|kasubid|sekretaris|seksi|bidang|bagian|subbagian|staf|staff|admin|operator|loket|tim|analis|pejabat|pelaksana|asisten|camat|lurah|kadis|dinas|badan|pelayanan|pengelola)\b/;

/** The lane of those who ask for the service, by its name; null when no name says so. */
export function guessApplicantLane(sop: Sop): Lane | null {
  const named = sop.lanes.map((lane) => ({
    lane,
    names: lane.name.split(/[/,&]|\bdan\b|\batau\b/i).map(foldText),
  }));
  for (const word of APPLICANTS) {
    const found = named.find(({ names }) => names.includes(word));
    if (found) return found.lane;
  }
  for (const word of APPLICANTS) {
    const whole = new RegExp(`\\b${word}\\b`);
    const found = named.find(({ names }) => names.some((name) => whole.test(name) && !SERVANTS.test(name)));
    if (found) return found.lane;
  }
  return null;
}

/** A lane by its id, or by its name as people type it. */
export function findLane(sop: Sop, wanted: string): Lane | null {
  const name = foldText(wanted);
  return (
    sop.lanes.find(({ id }) => id === wanted) ??
    sop.lanes.find((lane) => foldText(lane.name) === name) ??
    null
  );
}
