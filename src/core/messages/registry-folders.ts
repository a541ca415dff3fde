/** Names of the folders that the registry makes in Google Drive. */
export const FOLDER_NAMES = {
  root: 'Lajur: Registri SOP',
  private: 'Arsip Lajur (jangan dibagikan)',
  year: (year: string) => `SOP ${year}`,
  /** For whoever submits without a unit. */
  others: 'Umum',
  pengajuan: '01 Pengajuan',
  draf: '02 Draf',
  disahkan: '03 Disahkan',
} as const;
