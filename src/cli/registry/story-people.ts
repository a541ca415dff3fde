/** People of the office in the stories; all invented. */
export const OWNER = 'registri@kota.example';
export const UNIT = {
  code: 'DUKCAPIL',
  name: 'Dinas Kependudukan',
  contact: 'kontak@dukcapil.example',
} as const;
export const OTHER_UNIT = {
  code: 'PERPUS',
  name: 'Dinas Perpustakaan',
  contact: 'kontak@perpus.example',
} as const;
export const PROVINCE = 'biro.organisasi@provinsi.example';

/** Address of the holder of a post. */
export function addressOf(jabatan: string): string {
  return `${jabatan.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@kota.example`;
}
