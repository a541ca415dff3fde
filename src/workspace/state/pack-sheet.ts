import type { FileRecord } from '../../emulator/index.ts';
import { formatText } from '../sheet/format-text.ts';

type Sheet = NonNullable<FileRecord['spreadsheet']>['sheets'][number];
type Cells = Sheet['cells'];

/**
 * A sheet in which each format stands once, in `$bentuk`, and cells name it by its index: most cells of a table look alike, and
 * their looks are most of its text.
 */
export function packSheet<Fields extends Pick<Sheet, 'cells'>>(sheet: Fields): object {
  const formats: object[] = [];
  const places = new Map<string, number>();
  const place = (format: object): number => {
    const key = formatText(format);
    const known = places.get(key) ?? formats.push(format) - 1;
    places.set(key, known);
    return known;
  };
  const cells = sheet.cells.map((line) =>
    line?.map((cell) =>
      cell?.userEnteredFormat === undefined
        ? cell
        : { ...cell, userEnteredFormat: place(cell.userEnteredFormat) },
    ),
  );
  return { ...sheet, cells, $bentuk: formats };
}

/** The sheet behind what {@link packSheet} made and JSON carried; null for anything else. */
export function unpackSheet(
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const { $bentuk: formats, cells, ...rest } = data;
  if (!Array.isArray(formats) || !Array.isArray(cells)) return null;
  const unpacked = (cells as Cells).map((line) =>
    line?.map((cell) => {
      const format: unknown = cell?.userEnteredFormat;
      return typeof format === 'number' ? { ...cell, userEnteredFormat: formats[format] } : cell;
    }),
  );
  return Object.fromEntries(
    Object.keys(data)
      .filter((key) => key !== '$bentuk')
      .map((key) => [key, key === 'cells' ? unpacked : rest[key]]),
  );
}
