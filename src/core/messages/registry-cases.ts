/** How letters and pages name people and cases. */
export const CASE_WORDS = {
  office: (jabatan: string, capacity: string) => {
    if (capacity === 'Plt.' || capacity === 'Plh.') return `${capacity} ${jabatan}`;
    if (capacity === 'pengaju') return 'pengusul';
    if (capacity === 'pengelola') return 'pengelola registri';
    if (capacity === 'ditugaskan') return jabatan === '' ? 'petugas yang ditunjuk' : `atas nama ${jabatan}`;
    return jabatan;
  },
} as const;
