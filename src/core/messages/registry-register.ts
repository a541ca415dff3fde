/** The register that goes along with a delivery. */
export const REGISTER_TEXTS = {
  tab: 'Daftar Naskah',
  title: (government: string) =>
    `Daftar naskah yang disampaikan${government === '' ? '' : ` – ${government}`}`,
  columns: [
    'No',
    'Nomor Naskah',
    'Judul',
    'Unit',
    'Berlaku Sejak',
    'Revisi',
    'Sidik SHA-256 PDF',
    'Halaman Pemeriksaan',
  ],
} as const;
