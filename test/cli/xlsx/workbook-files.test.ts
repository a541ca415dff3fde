import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/cli/xlsx/read-xlsx.ts';
import { layOutSheet } from '../../../src/cli/xlsx/lay-out-sheet.ts';
import { writeXlsx } from '../../../src/cli/xlsx/write-xlsx.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import type { SheetPlan } from '../../../src/core/sop/sheet-grid.ts';
import { LONG_POSTS } from '../../generators/long-posts.ts';
import { randomSop } from '../../generators/random-sop.ts';

function plan(name: string, rows: string[][], merges: SheetPlan['merges'] = []): SheetPlan {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    rows,
    merges,
    roles: [{ row: 0, column: 0, rows: rows.length, columns: width, role: 'text' }],
    validations: [{ row: 1, column: 1, rows: 1, columns: 1, choices: ['Mulai', 'Selesai'] }],
    notes: [{ row: 0, column: 0, note: 'Nomor urut' }],
    columnWidths: Array.from({ length: width }, () => 70),
    hiddenColumns: [width - 1],
    frozenRows: 1,
  };
}

const content = (sheet: SheetPlan) => ({
  plan: sheet,
  columnWidths: sheet.columnWidths,
  rowHeights: sheet.rows.map(() => 20),
  pictures: [],
  turned: [],
});

async function saved(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('writeXlsx and readXlsx', () => {
  it('keep every text, also one that looks like a formula or a number', async () => {
    const rows = [
      ['No', 'Kegiatan', 'ID'],
      ['01', '=1+1', '+62'],
      ['1-2', 'baris\nkedua', '  spasi '],
      ['@a', 'é “kutip” → ✓', '{"a":1}'],
    ];
    const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
    const withMerge = rows.map((row, index) => (index === 2 ? ['', ...row.slice(1)] : row));
    const bytes = await writeXlsx([content(plan('SOP', withMerge, merges))]);
    const { grids, problem } = await readXlsx(bytes, 'a.xlsx');
    expect(problem).toBeNull();
    expect(grids).toEqual([{ name: 'SOP', rows: withMerge, merges }]);
  });

  it('keeps any text at all', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => !/[\r\p{Cc}]/u.test(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 4,
        }),
        async (rows) => {
          const { grids } = await readXlsx(
            await writeXlsx([content(plan('A', [['x', 'y', 'z'], ...rows]))]),
            'a.xlsx',
          );
          const trimmed = (grid: readonly (readonly string[])[]) => {
            const kept = grid.map((row) => row.join('␟').replace(/␟+$/, ''));
            while (kept[kept.length - 1] === '') kept.pop();
            return kept;
          };
          expect(trimmed(grids[0]?.rows ?? [])).toEqual(trimmed([['x', 'y', 'z'], ...rows]));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('turn the names of narrow lanes, give them room, and read them as they were', async () => {
    const random = randomSop(5, { rows: 8, lanes: 20 });
    const lanes = random.lanes.map((lane, index) => ({ ...lane, name: LONG_POSTS[index] ?? '' }));
    const { content: crowded } = layOutSheet({ ...random, lanes });
    const bytes = await writeXlsx([crowded]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const turned: string[] = [];
    const heights = new Set<number>();
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.alignment?.textRotation !== 90 || cell.master.address !== cell.address) return;
        turned.push(cell.text);
        heights.add(row.height);
        expect(cell.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
      });
    });
    expect(turned).toEqual(LONG_POSTS);
    expect([...heights].every((height) => height > 70)).toBe(true);
    const { grids } = await readXlsx(bytes, 'a.xlsx');
    expect(grids[0] && readSheet(grids[0]).sop?.lanes).toEqual(lanes);
  });

  it('gives sheets of one name, or of a forbidden one, names of their own', async () => {
    const sheets = ['SOP: satu/dua', 'SOP: satu/dua', `${'panjang '.repeat(9)}`].map((name) =>
      content(plan(name, [['a'], ['b']])),
    );
    const { grids } = await readXlsx(await writeXlsx(sheets), 'a.xlsx');
    expect(new Set(grids.map((grid) => grid.name)).size).toBe(3);
  });
});

describe('readXlsx', () => {
  it('reads what Excel shows: results, rich text, dates, links, numbers', async () => {
    const bytes = await saved((workbook) => {
      const sheet = workbook.addWorksheet('Lembar');
      sheet.getCell('A1').value = { formula: 'B1+1', result: 3 };
      sheet.getCell('B1').value = {
        richText: [{ text: 'Rapat ' }, { text: 'tim', font: { bold: true } }],
      };
      sheet.getCell('C1').value = new Date(Date.UTC(2020, 8, 29));
      sheet.getCell('C1').numFmt = 'dd/mm/yyyy';
      sheet.getCell('D1').value = {
        text: 'lapor.go.id',
        hyperlink: 'https://lapor.go.id',
      };
      sheet.getCell('E1').value = 0.5;
      sheet.getCell('F1').value = true;
      sheet.getColumn(5).hidden = true;
      workbook.addWorksheet('Tersembunyi', { state: 'hidden' }).getCell('A1').value = 'x';
    });
    const { grids } = await readXlsx(bytes, 'a.xlsx');
    expect(grids).toEqual([
      {
        name: 'Lembar',
        rows: [['3', 'Rapat tim', '29 September 2020', 'lapor.go.id', '0.5', 'TRUE']],
        merges: [],
        formulas: [{ row: 0, column: 0, formula: '=B1+1' }],
      },
    ]);
  });

  it('says what is wrong with a file that cannot be used', async () => {
    const empty = await saved((workbook) => workbook.addWorksheet('Kosong'));
    const problem = async (bytes: Uint8Array) => (await readXlsx(bytes, 'a.xlsx')).problem;
    expect(await problem(empty)).toContain('tidak ada lembar yang berisi');
    expect(await problem(strToU8('bukan zip'))).toContain('isi berkas bukan .xlsx');
    expect(await problem(zipSync({ 'xl/workbook.xml': strToU8('<rusak') }))).toMatch(
      /rusak|tidak ada lembar/,
    );
    expect(await problem(zipSync({ a: new Uint8Array(210 * 1024 * 1024) }, { level: 1 }))).toContain(
      'terlalu besar',
    );
  });
});
