import type { Finding } from '../core/finding.ts';
import { readDocxTables } from '../core/sop/import/docx-tables.ts';
import type { SheetGrid } from '../core/sop/sheet-grid.ts';
import type { ForeignFile } from './ports.ts';

/** The tables of a file that Lajur can read, whatever kind it is. */
export function gridsOf(file: Extract<ForeignFile, { readonly kind: 'grids' | 'docx' }>): {
  readonly grids: readonly SheetGrid[];
  readonly findings: readonly Finding[];
} {
  return file.kind === 'grids' ? { grids: file.grids, findings: [] } : readDocxTables(file.bytes, file.name);
}
