import { formatDate } from '../dates.ts';
import type { IdentityField } from '../finding.ts';
import { SHEET_WORDS } from '../messages/reading.ts';
import { sameJson } from './json-patch.ts';
import type { CellEdit } from './sheet-grid.ts';
import type { SheetMap, ValueCell } from './sheet-map.ts';
import { type Identity, SECTION_IDS, type Sections } from './sop.ts';
import { joinList } from './split-list.ts';

const FIELDS: readonly IdentityField[] = [
  'government',
  'unit',
  'number',
  'title',
  'createdOn',
  'revisedOn',
  'effectiveOn',
  'approver.position',
  'approver.name',
  'approver.rank',
  'approver.nip',
];

function textOf(identity: Identity, field: IdentityField): string {
  switch (field) {
    case 'createdOn':
    case 'revisedOn':
    case 'effectiveOn': {
      const iso = identity[field];
      return iso === null ? '-' : formatDate(iso);
    }
    case 'approver.position':
    case 'approver.name':
    case 'approver.rank':
      return identity.approver[field.slice('approver.'.length) as 'position'];
    case 'approver.nip':
      return `${SHEET_WORDS.nip} ${identity.approver.nip}`.trim();
    default:
      return identity[field];
  }
}

function isSameCell(a: ValueCell, b: ValueCell): boolean {
  return a.row === b.row && a.column === b.column;
}

function withCleared(cell: ValueCell, text: string): CellEdit[] {
  const { row, column, more = [] } = cell;
  return [{ row, column, text }, ...more.map((other) => ({ ...other, text: '' }))];
}

/** Edits of the identity block; fields that share a cell are written together, each on its line. */
export function identityEdits(cells: SheetMap['identity'], before: Identity, after: Identity): CellEdit[] {
  return FIELDS.flatMap((field): CellEdit[] => {
    const cell = cells[field];
    const text = textOf(after, field);
    if (!cell || text === textOf(before, field)) return [];
    const sharing = FIELDS.filter((other) => {
      const theirs = cells[other];
      return theirs !== undefined && isSameCell(theirs, cell);
    });
    if (sharing.length === 1) {
      const prefix = field === 'approver.nip' ? '' : cell.before;
      return withCleared(cell, `${prefix}${text}`);
    }
    const lines = sharing
      .map((other) => textOf(after, other))
      .filter((line) => line !== '' && line !== SHEET_WORDS.nip);
    const label = cells[sharing[0] ?? field]?.before ?? '';
    return withCleared(cell, `${label}${lines.join('\n')}`);
  });
}

export function sectionEdits(cells: SheetMap['sections'], before: Sections, after: Sections): CellEdit[] {
  return SECTION_IDS.flatMap((id) => {
    const cell = cells[id];
    if (!cell || sameJson(before[id], after[id])) return [];
    return withCleared(cell, `${cell.before}${joinList(after[id], 'decimal')}`);
  });
}
