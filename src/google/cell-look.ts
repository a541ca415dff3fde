import type { CellRole } from '../core/sop/sheet-grid.ts';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Align = 'LEFT' | 'CENTER';

const RULE = {
  style: 'SOLID',
  colorStyle: { rgbColor: { red: 0, green: 0, blue: 0 } },
};
const FRAME = { top: RULE, right: RULE, bottom: RULE, left: RULE };
const FAINT = { red: 0.45, green: 0.45, blue: 0.45 };

interface Look {
  readonly align: Align;
  readonly middle?: boolean;
  readonly bold?: boolean;
  readonly size?: number;
  readonly framed?: boolean;
  readonly faint?: boolean;
}

const LOOKS: Readonly<Record<CellRole, Look>> = {
  title: { align: 'CENTER', middle: true, bold: true, size: 12 },
  label: { align: 'LEFT', bold: true, framed: true },
  value: { align: 'LEFT', framed: true },
  header: { align: 'CENTER', middle: true, bold: true, framed: true },
  columnNumber: { align: 'CENTER', middle: true, size: 8, framed: true },
  number: { align: 'CENTER', middle: true, framed: true },
  text: { align: 'LEFT', middle: true, framed: true },
  center: { align: 'CENTER', middle: true, framed: true },
  lane: { align: 'CENTER', middle: true, framed: true },
  alur: { align: 'LEFT', middle: true, faint: true },
  hidden: { align: 'LEFT', faint: true },
};

/** Points of body text in a tab that Lajur writes. */
const BODY_SIZE = 10;

/**
 * How a cell of Lajur's own sheet looks. Everything is plain text: Sheets would turn a Waktu "1-2" into a date and a
 * nomor "01" into 1.
 */
export function cellLook(role: CellRole): CellFormat {
  const look = LOOKS[role];
  return {
    numberFormat: { type: 'TEXT' },
    horizontalAlignment: look.align,
    verticalAlignment: look.middle === true ? 'MIDDLE' : 'TOP',
    wrapStrategy: role === 'hidden' ? 'CLIP' : 'WRAP',
    textFormat: {
      fontFamily: 'Arial',
      fontSize: look.size ?? BODY_SIZE,
      bold: look.bold === true,
      ...(look.faint === true ? { foregroundColorStyle: { rgbColor: FAINT } } : {}),
    },
    ...(look.framed === true ? { borders: FRAME } : {}),
  };
}
