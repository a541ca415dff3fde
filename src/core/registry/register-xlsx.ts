import { strToU8, zipSync } from 'fflate';
import { formatDate } from '../dates.ts';
import { REGISTER_TEXTS } from '../messages/registry-register.ts';
import { escapeXml } from '../picture/escape-xml.ts';
import type { DeliveredDocument } from './letters/letter.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Widths of the columns, in characters. */
const WIDTHS = [6, 26, 60, 40, 20, 8, 68, 60];

/** A cell of Excel holds this many characters. */
const LONGEST_CELL = 32_767;

/** A fixed date inside the file: the same register gives the same bytes. */
const NO_TIME = new Date(Date.UTC(1980, 0, 2));

/** Styles of cells: their positions in `cellXfs`. */
const STYLES = { body: 0, title: 1, heading: 2 } as const;

/**
 * The register of delivered documents as a workbook with one sheet. Every cell is an inline string, so nothing in it can become a
 * formula; nothing outside is referred to.
 */
export function writeRegister(government: string, documents: readonly DeliveredDocument[]): Uint8Array {
  const rows = [
    row(1, [REGISTER_TEXTS.title(government)], STYLES.title),
    row(3, REGISTER_TEXTS.columns, STYLES.heading),
    ...documents.map((document, index) => row(index + 4, documentCells(document, index), STYLES.body)),
  ];
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${REGISTER_TEXTS.tab}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': STYLE_SHEET,
    'xl/worksheets/sheet1.xml': sheet(rows),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: NO_TIME,
  });
}

function documentCells(document: DeliveredDocument, index: number): readonly string[] {
  const { number, title, unit, effectiveOn, revision, hash, verification } = document;
  return [
    String(index + 1),
    number,
    title,
    unit,
    formatDate(effectiveOn),
    String(revision),
    hash,
    verification,
  ];
}

function sheet(rows: readonly string[]): string {
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function row(number: number, cells: readonly string[], style: number): string {
  const written = cells.map((text, index) => {
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_CELL))}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The parts that a part refers to, by kind and target; their ids are rId1, rId2 … */
function relationships(...parts: readonly (readonly [kind: string, target: string])[]): string {
  const entries = parts.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`;

const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
