/** What is wrong with a line of the ledger (Riwayat). */
export const LEDGER_TEXTS = {
  sequence: (line: number) =>
    `Baris ${line} riwayat tidak berurutan: ada baris yang hilang, tertukar, atau disisipkan sebelum baris ini.`,
  link: (line: number) =>
    `Baris ${line} riwayat tidak bersambung dengan baris sebelumnya: baris sebelumnya diubah, dihapus, atau disisipkan.`,
  hash: (line: number) => `Baris ${line} riwayat telah diubah sesudah dicatat.`,
  twice: (line: number) => `Baris ${line} riwayat mencatat kejadian yang sudah tercatat pada baris lain.`,
  cut: (line: number) =>
    `Riwayat terpotong: mulai baris ${line} ada catatan yang pernah ada dan kini hilang.`,
  rewritten: (line: number) =>
    `Baris ${line} riwayat berbeda dari catatan pembanding: riwayat ditulis ulang sampai baris itu atau sebelumnya.`,
} as const;

export type LedgerFaultCode = keyof typeof LEDGER_TEXTS;
