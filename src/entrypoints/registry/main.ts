/** The functions that Apps Script calls by name: the owner's, those of triggers. Nothing else. */

export { mulaiPengumpulan, periksaSistem, siapkan } from './set-up-calls.ts';
export { harian, lanjutkan, saatFormulirDikirim, sapu } from './trigger-calls.ts';
