import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTER_TEXTS } from '../../../src/core/messages/registry-register.ts';
import { writeRegister } from '../../../src/core/registry/register-xlsx.ts';
import { document } from './letters/sample-letters.ts';

async function read(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined || workbook.worksheets.length !== 1) throw new Error('Not one sheet');
  return sheet;
}

const cells = (sheet: ExcelJS.Worksheet, row: number) =>
  REGISTER_TEXTS.columns.map((_, index) => sheet.getCell(row, index + 1).value ?? '');

describe('writeRegister', () => {
  it('is a workbook that reads back as it was given', async () => {
    const sheet = await read(writeRegister('Pemerintah Kota Contoh', [document()]));
    expect(sheet.name).toBe('Daftar Naskah');
    expect(sheet.getCell('A1').value).toBe('Daftar naskah yang disampaikan – Pemerintah Kota Contoh');
    expect(cells(sheet, 3)).toEqual(REGISTER_TEXTS.columns);
    expect(cells(sheet, 4)).toEqual([
      '1',
      '061/012/ORG/III/2026',
      'SOP Penanganan Pengaduan Masyarakat',
      'Dinas Komunikasi dan Informatika',
      '20 Maret 2026',
      '2',
      'a'.repeat(64),
      'https://script.google.com/macros/s/AKfycbx/exec?p=periksa&k=ab12cd34',
    ]);
    expect(sheet.rowCount).toBe(4);
  });

  it('never makes a formula or a link of a text', async () => {
    const title = '=HYPERLINK("http://x.example","klik")';
    const sheet = await read(
      writeRegister('+1', [{ ...document(), title, number: '@SUM(A1)', unit: '-2+3' }]),
    );
    expect(cells(sheet, 4).slice(1, 4)).toEqual(['@SUM(A1)', title, '-2+3']);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(cell.type);
        expect(cell.hyperlink).toBeUndefined();
      });
    });
  });

  it('gives the same bytes for the same register', () => {
    expect(writeRegister('A', [document()])).toEqual(writeRegister('A', [document()]));
  });

  it('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        const sheet = await read(writeRegister('', [{ ...document(), title: `T${title}` }, document()]));
        expect(String(sheet.getCell('C4').value)).toMatch(/^T/);
        expect(sheet.getCell('C5').value).toBe(document().title);
      }),
      { numRuns: 15 },
    );
  });
});
