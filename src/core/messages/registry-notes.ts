/** Remarks of reviewers, as notes on the cells of a unit's sheet. */
export const NOTE_TEXTS = {
  marks: (caseId: string) => ({
    begin: `[Catatan perbaikan ${caseId}]`,
    end: `[Akhir catatan perbaikan ${caseId}]`,
  }),
  /** The column of a remark on who does a step, as the page offers it. */
  executor: 'Pelaksana',
  /** What a reviewer writes never looks like a mark. */
  remark: (by: string, text: string) => `${by}: ${text.replace(/\[(?=(?:akhir )?catatan)/gi, '(')}`,
} as const;
