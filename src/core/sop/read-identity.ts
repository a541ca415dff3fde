import { isBlankDate, parseDate } from '../dates.ts';
import type { IdentityField } from '../finding.ts';
import type { FoundLabel, FoundText, LabelMap } from './find-labels.ts';
import type { GridView } from './grid-view.ts';
import type { IdentityLabel } from './heading-dictionary.ts';
import { readApprover } from './read-approver.ts';
import type { ValueCell } from './sheet-map.ts';
import type { Approver, Identity } from './sop.ts';

export interface IdentityReading {
  readonly values: Partial<Record<Exclude<IdentityLabel, 'approver'>, string>>;
  readonly approver: Approver | undefined;
  readonly cells: Partial<Record<IdentityField, ValueCell>>;
  /** Rows from the first to the last label, and the column of the labels. */
  readonly rows: readonly number[];
  readonly labelColumn: number;
  readonly badDates: readonly {
    field: 'createdOn' | 'revisedOn' | 'effectiveOn';
    text: string;
  }[];
}

const MOST_SIGNATURE_ROWS = 10;

class IdentityReader {
  private readonly view: GridView;
  private readonly labels: LabelMap;
  private readonly endOf: (row: number) => number;

  constructor(view: GridView, labels: LabelMap, endOf: (row: number) => number) {
    this.view = view;
    this.labels = labels;
    this.endOf = endOf;
  }

  /** The value in the label's cell, right of it, or right below it. */
  value(label: FoundLabel): { text: string; cell: ValueCell } | undefined {
    const { range, before, rest } = label;
    if (rest !== '')
      return {
        text: rest,
        cell: { row: range.row, column: range.column, before },
      };
    const right = range.column + range.columns;
    const next = this.labels.nextInRow(label);
    const [first, ...others] = this.labels.texts(range.row, range.row + range.rows, right, next);
    if (first) {
      const same = [first, ...others.filter((other) => other.column === first.column)];
      return this.take(same);
    }
    const below = range.row + range.rows;
    if (below < this.endOf(range.row) && !this.labels.hasLabelIn(below, 0, this.view.width)) {
      const under = this.labels.texts(below, below + 1, range.column, right);
      if (under.length > 0) return this.take(under);
    }
    return undefined;
  }

  /** Where a missing value would be written. */
  emptyCell(label: FoundLabel): ValueCell {
    const { range } = label;
    return { row: range.row, column: range.column + range.columns, before: '' };
  }

  private take(texts: readonly FoundText[]): { text: string; cell: ValueCell } | undefined {
    const [first, ...more] = texts;
    if (!first) return undefined;
    for (const text of texts) this.view.claim(text.row, text.column);
    const cell = { row: first.row, column: first.column, before: '' };
    return {
      text: texts.map((text) => text.text).join('\n'),
      cell: more.length > 0 ? { ...cell, more: more.map(({ row, column }) => ({ row, column })) } : cell,
    };
  }

  /** The cells of a signature: beside the label, over its rows or until the next label. */
  approver(label: FoundLabel): readonly FoundText[] {
    const { range, rest } = label;
    const right = range.column + range.columns;
    const next = this.labels.nextInRow(label);
    let last = range.row + range.rows;
    if (range.rows === 1)
      while (
        last < this.endOf(range.row) &&
        last - range.row < MOST_SIGNATURE_ROWS &&
        !this.labels.hasLabelIn(last, 0, next) &&
        this.view.text(last, range.column) === ''
      )
        last++;
    const beside = this.labels.texts(range.row, last, right, next);
    if (rest !== '') return [{ row: range.row, column: range.column, text: rest }, ...beside];
    if (beside.length > 0) return beside.filter((text) => text.column === beside[0]?.column);
    const under: FoundText[] = [];
    for (let row = range.row + range.rows; row < this.endOf(range.row) && under.length < 8; row++) {
      if (this.labels.hasLabelIn(row, 0, this.view.width)) break;
      under.push(...this.labels.texts(row, row + 1, range.column, right));
    }
    return under;
  }
}

/** Cells of the approver's four fields: each its own where they stand under each other, else all in the first. */
function approverCells(
  label: FoundLabel,
  texts: readonly FoundText[],
  approver: Approver,
): Partial<Record<IdentityField, ValueCell>> {
  const at = (value: string, fallback: FoundText | undefined): ValueCell | undefined => {
    const found = value === '' ? fallback : (texts.find((text) => text.text.includes(value)) ?? fallback);
    if (!found) return undefined;
    const before =
      found.text === value || value === '' ? '' : found.text.slice(0, Math.max(0, found.text.indexOf(value)));
    return { row: found.row, column: found.column, before };
  };
  const first = texts[0] ?? {
    row: label.range.row,
    column: label.range.column + label.range.columns,
    text: '',
  };
  const cells: Partial<Record<IdentityField, ValueCell>> = {};
  const position = at(approver.position.split('\n')[0] ?? '', first);
  const column = first.column;
  const stack = label.range.rows >= 4 || texts.length >= 3;
  if (position) cells['approver.position'] = position;
  (['name', 'rank', 'nip'] as const).forEach((field, index) => {
    const own = stack ? { row: label.range.row + 1 + index, column, text: '' } : first;
    const cell = at(approver[field], own);
    if (cell) cells[`approver.${field}`] = cell;
  });
  return cells;
}

/** Reads the labelled fields of the identity block. */
export function readIdentity(
  view: GridView,
  labels: readonly FoundLabel[],
  all: LabelMap,
  endOf: (row: number) => number,
): IdentityReading {
  const reader = new IdentityReader(view, all, endOf);
  const values: IdentityReading['values'] = {};
  const cells: Partial<Record<IdentityField, ValueCell>> = {};
  const badDates: {
    field: 'createdOn' | 'revisedOn' | 'effectiveOn';
    text: string;
  }[] = [];
  let approver: Approver | undefined;
  const rows: number[] = [];
  let labelColumn = view.width;
  for (const label of labels) {
    if (label.label.kind !== 'identity') continue;
    const { field } = label.label;
    const { range } = label;
    view.claim(range.row, range.column);
    for (let row = range.row; row < range.row + range.rows; row++) rows.push(row);
    if (field !== 'title' || labelColumn === view.width) labelColumn = Math.min(labelColumn, range.column);
    if (field === 'approver') {
      const texts = reader.approver(label);
      for (const text of texts) {
        view.claim(text.row, text.column);
        rows.push(text.row);
      }
      approver = readApprover(texts.map((text) => text.text));
      Object.assign(cells, approverCells(label, texts, approver));
      continue;
    }
    const found = reader.value(label);
    cells[field] = found?.cell ?? reader.emptyCell(label);
    if (found) values[field] = found.text;
    if (found && field.endsWith('On') && !isBlankDate(found.text) && parseDate(found.text) === undefined)
      badDates.push({ field: field as 'createdOn', text: found.text });
  }
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const block =
    rows.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { values, approver, cells, rows: block, labelColumn, badDates };
}

/** Text of a date cell as an ISO date, null where it is blank or unreadable. */
function dateOf(text: string | undefined): string | null {
  return text === undefined || isBlankDate(text) ? null : (parseDate(text) ?? null);
}

export function identityOf(
  reading: IdentityReading,
  organisation: { readonly government: string; readonly unit: string },
): Identity {
  const { values } = reading;
  return {
    government: values.government ?? organisation.government,
    unit: values.unit ?? organisation.unit,
    number: values.number ?? '',
    title: values.title ?? '',
    createdOn: dateOf(values.createdOn),
    revisedOn: dateOf(values.revisedOn),
    effectiveOn: dateOf(values.effectiveOn),
    approver: reading.approver ?? { position: '', name: '', rank: '', nip: '' },
  };
}
