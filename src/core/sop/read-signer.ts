import type { GridView } from './grid-view.ts';
import { isNipLine, isRankLine, readApprover } from './read-approver.ts';
import type { IdentityReading } from './read-identity.ts';
import type { CellRef } from './sheet-grid.ts';

interface Line extends CellRef {
  readonly text: string;
}

/**
 * Completes the approver from a signature printed below the table, where the identity block names only the office:
 * the line with the NIP, the rank and the name above it.
 */
export function readSigner(
  view: GridView,
  from: number,
  to: number,
  identity: IdentityReading,
): IdentityReading {
  const known = identity.approver;
  if (known !== undefined && known.name !== '') return identity;
  const lines: Line[] = [];
  for (let row = from; row < to; row++)
    for (const cell of view.cells(row))
      for (const text of cell.text.split('\n')) lines.push({ row, column: cell.column, text: text.trim() });
  const nip = lines.findIndex((line) => isNipLine(line.text));
  if (nip < 1) return identity;
  let name = nip - 1;
  while (name > 0 && (lines[name]?.text === '' || isRankLine(lines[name]?.text ?? ''))) name--;
  const signature = lines.slice(name, nip + 1);
  const { name: signer, rank, nip: digits } = readApprover(signature.map((line) => line.text));
  for (const line of signature) view.claim(line.row, line.column);
  const at = (line: Line | undefined) =>
    line ? { row: line.row, column: line.column, before: '' } : undefined;
  const nameCell = at(lines[name]);
  const nipCell = at(lines[nip]);
  return {
    ...identity,
    approver: {
      position: known?.position ?? '',
      name: signer,
      rank: known?.rank || rank,
      nip: known?.nip || digits,
    },
    cells: {
      ...identity.cells,
      ...(nameCell ? { 'approver.name': nameCell } : {}),
      ...(nipCell ? { 'approver.nip': { ...nipCell, before: 'NIP. ' } } : {}),
    },
  };
}
