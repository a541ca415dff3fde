import type ExcelJS from 'exceljs';
import type { CellRole } from '../../core/sop/sheet-grid.ts';

/** Points. */
export const SHEET_FONT_SIZE = 10;

const BLACK: Partial<ExcelJS.Border> = {
  style: 'thin',
  color: { argb: 'FF000000' },
};
const FRAME: Partial<ExcelJS.Borders> = {
  top: BLACK,
  right: BLACK,
  bottom: BLACK,
  left: BLACK,
};
const GREY: Partial<ExcelJS.Border> = {
  style: 'thin',
  color: { argb: 'FFBFBFBF' },
};
const WORKING_FRAME: Partial<ExcelJS.Borders> = {
  top: GREY,
  right: GREY,
  bottom: GREY,
  left: GREY,
};

const font = (more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: 'Arial',
  size: SHEET_FONT_SIZE,
  ...more,
});
const fill = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const align = (horizontal: 'left' | 'center', vertical: 'top' | 'middle'): Partial<ExcelJS.Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});

/** How the roles of a sheet plan look in Excel, after the official page; the working columns stand back in grey. */
export const ROLE_STYLES: Readonly<Record<CellRole, Partial<ExcelJS.Style>>> = {
  title: {
    font: font({ bold: true, size: 12 }),
    alignment: align('center', 'middle'),
    border: FRAME,
  },
  label: {
    font: font({ bold: true }),
    alignment: align('left', 'top'),
    border: FRAME,
  },
  value: { font: font(), alignment: align('left', 'top'), border: FRAME },
  header: {
    font: font({ bold: true }),
    alignment: align('center', 'middle'),
    border: FRAME,
    fill: fill('FFF2F2F2'),
  },
  columnNumber: {
    font: font({ size: 8 }),
    alignment: align('center', 'middle'),
    border: FRAME,
  },
  number: { font: font(), alignment: align('center', 'middle'), border: FRAME },
  text: { font: font(), alignment: align('left', 'middle'), border: FRAME },
  center: { font: font(), alignment: align('center', 'middle'), border: FRAME },
  lane: {
    font: font({ color: { argb: 'FF808080' } }),
    alignment: align('center', 'middle'),
    border: FRAME,
  },
  alur: {
    font: font({ color: { argb: 'FF404040' } }),
    alignment: align('left', 'middle'),
    border: WORKING_FRAME,
    fill: fill('FFFFFBE6'),
  },
  hidden: {
    font: font({ color: { argb: 'FFBFBFBF' }, size: 8 }),
    alignment: align('left', 'top'),
  },
};
