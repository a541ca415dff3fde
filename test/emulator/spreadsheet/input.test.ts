import { describe, expect, it } from 'vitest';
import {
  areaToA1,
  columnIndex,
  columnName,
  findArea,
  parseArea,
} from '../../../src/emulator/spreadsheet/a1.ts';
import { formatNumber } from '../../../src/emulator/spreadsheet/format-value.ts';
import { newSheet, newSpreadsheet } from '../../../src/emulator/spreadsheet/new-spreadsheet.ts';
import { parseInput } from '../../../src/emulator/spreadsheet/parse-input.ts';
import { dateOf, serialOf } from '../../../src/emulator/spreadsheet/serial-date.ts';

describe('typed input', () => {
  it.each([
    ['12', 12],
    ['-1,234.50', -1234.5],
    ['(5)', -5],
    ['1e3', 1000],
    ['.5', 0.5],
    ['10:30', 0.4375],
    ['1/2/2026', 46024],
    ['2 Januari 2026', 46024],
    ['2026-01-02', 46024],
  ])('reads %s as a number', (text, number) => {
    expect(parseInput(text, 'en_US').value).toEqual({ numberValue: number });
  });

  it.each(['1.2.3', '1,23', '31/31/2026', '2026-02-30', 'Rp', '-', '- butir', '12 hari', '1.234,5'])(
    'leaves %s as text',
    (text) => {
      expect(parseInput(text, 'en_US').value).toEqual({ stringValue: text });
    },
  );

  it('takes formulas, pluses and apostrophes for what they are', () => {
    expect(parseInput('=A1', 'en_US').value).toEqual({ formulaValue: '=A1' });
    expect(parseInput('+62 812', 'en_US').value).toEqual({
      formulaValue: '=+62 812',
    });
    expect(parseInput("'=A1", 'en_US').value).toEqual({ stringValue: '=A1' });
    expect(parseInput('=', 'en_US').value).toEqual({ stringValue: '=' });
    expect(parseInput('', 'en_US').value).toBeUndefined();
  });

  it('formats numbers and dates by pattern and locale', () => {
    expect(formatNumber(1234.5, '#,##0.00', 'NUMBER', 'en_US')).toBe('1,234.50');
    expect(formatNumber(1234.5, '#,##0.00', 'NUMBER', 'in_ID')).toBe('1.234,50');
    expect(formatNumber(-0.5, '0%', undefined, 'en_US')).toBe('-50%');
    expect(formatNumber(7, '000', undefined, 'en_US')).toBe('007');
    expect(formatNumber(1000, '"Rp"#,##0', undefined, 'in_ID')).toBe('Rp1.000');
    expect(formatNumber(0.1 + 0.2, undefined, undefined, 'en_US')).toBe('0.3');
    expect(formatNumber(46024, 'd mmmm yyyy', 'DATE', 'in_ID')).toBe('2 Januari 2026');
    expect(formatNumber(46024.4375, 'dd/mm/yy h:mm', undefined, 'en_US')).toBe('02/01/26 10:30');
    expect(formatNumber(1.5, '[h]:mm', 'TIME', 'en_US')).toBe('36:00');
  });

  it('turns moments into serial numbers of a zone and back', () => {
    const moment = new Date('2026-01-01T17:00:00Z');
    expect(serialOf(moment, 'Asia/Jakarta')).toBe(46024);
    expect(dateOf(46024, 'Asia/Jakarta')).toEqual(moment);
    expect(dateOf(serialOf(moment, 'Asia/Jayapura'), 'Asia/Jayapura')).toEqual(moment);
  });

  it('reads and writes A1 notation', () => {
    expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ]);
    expect(columnIndex('AAA')).toBe(702);
    const sheet = newSheet(0, 'x', 10, 5);
    expect(parseArea('B:C', sheet)).toEqual({
      startRow: 0,
      endRow: 10,
      startColumn: 1,
      endColumn: 3,
    });
    expect(parseArea('2:3', sheet)).toEqual({
      startRow: 1,
      endRow: 3,
      startColumn: 0,
      endColumn: 5,
    });
    expect(areaToA1({ startRow: 1, endRow: 3, startColumn: 1, endColumn: 4 })).toBe('B2:D3');
    expect([
      parseArea('A', sheet),
      parseArea('1', sheet),
      parseArea('A0', sheet),
      parseArea('?', sheet),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ["'Jum''at'!B2", "Jum'at", 'B2'],
    ["'Jum''at'", "Jum'at", 'A1:B3'],
    ["Jum'at", "Jum'at", 'A1:B3'],
    ["'Ayo!'!B2", 'Ayo!', 'B2'],
    ["'Ayo!'", 'Ayo!', 'A1:B3'],
    ['Ayo!', 'Ayo!', 'A1:B3'],
    ["'B2'", 'B2', 'A1:B3'],
    ["'a!b''c'!A1:B1", "a!b'c", 'A1:B1'],
    ['B2', 'Sheet1', 'B2'],
    ['rincian', 'Ayo!', 'A2'],
  ])('finds %s', (text, title, area) => {
    const data = newSpreadsheet({ locale: 'en_US', timeZone: 'Asia/Jakarta' });
    data.sheets = ['Sheet1', "Jum'at", 'Ayo!', 'B2', "a!b'c"].map((name, id) => newSheet(id, name, 3, 2));
    const second = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 };
    data.namedRanges = [{ id: 'n', name: 'Rincian', sheetId: 2, area: second }];
    const found = findArea(data, text, data.sheets[0]);
    expect([found?.sheet.title, found && areaToA1(found.area)]).toEqual([title, area]);
    expect(findArea(data, `${text}?`, data.sheets[0])).toBeUndefined();
  });
});
