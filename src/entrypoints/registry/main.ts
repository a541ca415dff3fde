/** The functions that Apps Script calls by name: pages', the owner's, those of triggers. Nothing else. */

export {
  bacaBerkas,
  bacaHalamanSaya,
  bacaKatalog,
  bacaPeriksa,
  bacaPutusan,
  doGet,
  doPost,
  mintaTautan,
  putuskan,
  tindak,
} from './page-calls.ts';
export { mulaiPengumpulan, periksaSistem, siapkan } from './set-up-calls.ts';
export { harian, lanjutkan, saatFormulirDikirim, sapu } from './trigger-calls.ts';
