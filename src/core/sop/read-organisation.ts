import { compactText, foldText } from './fold-text.ts';
import type { GridView } from './grid-view.ts';
import type { CellRef } from './sheet-grid.ts';
import type { ValueCell } from './sheet-map.ts';

const GOVERNMENT =
  /^(?:pemerintah|pemprov|pemkab|pemkot|kementerian|badan|lembaga|komisi|kejaksaan|kepolisian|mahkamah|universitas|institut|arsip nasional|perpustakaan nasional|provinsi|kabupaten|kota)\b/i;
const REGION = /^(?:provinsi|propinsi|kabupaten|kota|daerah|republik)\b/i;
const UNIT =
  /^(?:dinas|badan|bagian|sekretariat|kecamatan|kelurahan|desa|inspektorat|uptd?|blud|puskesmas|rsud|rumah sakit|tim|sub\s?bag(?:ian)?|bidang|kantor|satuan|satpol|balai|biro|seksi|unit|direktorat|pusat|fakultas|sekolah|sdn?|smpn?|sman?)\b/i;
const ADDRESS = /^(?:jl\b|jln\b|jalan\b|telp|telepon|fax|faks|email|e-mail|website|kode pos|www\.|http)/i;
/** A line break, or a stroke between government and unit as on service pages. */
const BREAK = /\n|\s\/\s(?=(?:bagian|dinas|badan|sekretariat|kecamatan|kelurahan)\b)/i;
const BOILERPLATE =
  /^(?:dokumen)?standard?operasionalprosedur(?:sop)?(?:ap|administrasipemerintahan(?:sopap)?)?$|^sop(?:ap)?$|^logo(?:daerah)?$/;

/** "STANDAR OPERASIONAL PROSEDUR (SOP)" and the like: printed on every SOP, says nothing of this one. */
export function isBoilerplate(line: string): boolean {
  return BOILERPLATE.test(compactText(line));
}

interface Line extends CellRef {
  readonly text: string;
  /** First of its cell. */
  readonly first: boolean;
}

export interface Organisation {
  readonly government: string;
  readonly unit: string;
  readonly cells: {
    readonly government?: ValueCell;
    readonly unit?: ValueCell;
  };
}

function linesOf(view: GridView, rows: readonly number[], beforeColumn: number): Line[] {
  return rows.flatMap((row) =>
    view
      .cells(row)
      .filter((cell) => cell.column < beforeColumn && !view.isClaimed(row, cell.column))
      .flatMap((cell) =>
        cell.text
          .split(BREAK)
          .map((text, index) => ({
            row,
            column: cell.column,
            text: text.trim(),
            first: index === 0,
          }))
          .filter((line) => line.text !== '' && !isBoilerplate(line.text) && !ADDRESS.test(line.text)),
      ),
  );
}

function cellOfLines(view: GridView, lines: readonly Line[]): ValueCell | undefined {
  const first = lines[0];
  if (!first) return undefined;
  for (const line of lines) view.claim(line.row, line.column);
  const cell = view.text(first.row, first.column);
  const at = first.first ? 0 : Math.max(0, cell.indexOf(first.text));
  return { row: first.row, column: first.column, before: cell.slice(0, at) };
}

function join(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}

function sameCell(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.row === b.row && a.column === b.column;
}

function takeGovernment(lines: readonly Line[], from: number): number {
  let to = from + 1;
  while (to < lines.length) {
    const line = lines[to];
    const sure = line !== undefined && REGION.test(line.text) && !REGION.test(lines[from]?.text ?? '');
    const inside = sameCell(line, lines[from]) && line !== undefined && !UNIT.test(line.text);
    if (!sure && !inside) break;
    to++;
  }
  return to;
}

function organisationIn(view: GridView, lines: readonly Line[], from: number): Organisation {
  const to = takeGovernment(lines, from);
  const government = lines.slice(from, to);
  const next = lines[to];
  const unit = next
    ? lines.slice(to).filter((line, index) => index === 0 || (sameCell(line, next) && sameCell(next, line)))
    : [];
  const cells = {
    government: cellOfLines(view, government),
    unit: cellOfLines(view, unit),
  };
  return {
    government: join(government),
    unit: join(unit),
    cells: {
      ...(cells.government ? { government: cells.government } : {}),
      ...(cells.unit ? { unit: cells.unit } : {}),
    },
  };
}

/**
 * Government and unit, which carry no label: beside the identity block, else above it.
 * @param blockRows rows of the identity block
 * @param aboveRows rows over it
 * @param labelColumn column of the block's labels
 */
export function readOrganisation(
  view: GridView,
  blockRows: readonly number[],
  aboveRows: readonly number[],
  labelColumn: number,
): Organisation {
  const beside = linesOf(view, blockRows, labelColumn);
  const above = linesOf(view, aboveRows, view.width);
  for (const lines of [beside, above]) {
    const at = lines.findIndex((line) => GOVERNMENT.test(line.text));
    if (at >= 0) return organisationIn(view, lines, at);
  }
  if (beside.length > 0) return organisationIn(view, beside, 0);
  const unit = above.findIndex((line) => UNIT.test(line.text));
  const cell = unit < 0 ? undefined : cellOfLines(view, above.slice(unit, unit + 1));
  return {
    government: '',
    unit: above[unit]?.text ?? '',
    cells: cell ? { unit: cell } : {},
  };
}

/** Marks texts that only repeat what is known: a cover page, a page head. */
export function claimRepeats(view: GridView, rows: readonly number[], known: readonly string[]): void {
  const folded = known.map(foldText).filter((text) => text !== '');
  const repeats = (line: string) => {
    const plain = foldText(line.replace(/^\s*[\dIVX]+\s*[.)]\s+/, ''));
    return (
      plain === '' ||
      isBoilerplate(line) ||
      folded.some((text) => text === plain || (plain.length > 5 && ` ${text} `.includes(` ${plain} `)))
    );
  };
  for (const row of rows)
    for (const cell of view.cells(row))
      if (!view.isClaimed(row, cell.column) && cell.text.split('\n').every(repeats))
        view.claim(row, cell.column);
}

/** Lines that a page head repeats on every page count once. */
export function claimPageHeads(view: GridView): void {
  const rows = new Map<string, CellRef[]>();
  for (let row = 0; row < view.height; row++) {
    const [cell, another] = view.cells(row);
    if (!cell || another || cell.text.length < 8 || view.isClaimed(row, cell.column)) continue;
    const same = rows.get(cell.text);
    if (same) same.push(cell);
    else rows.set(cell.text, [cell]);
  }
  for (const same of rows.values())
    if (same.length >= 3) for (const cell of same.slice(1)) view.claim(cell.row, cell.column);
}
