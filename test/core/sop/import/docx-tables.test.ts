import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocxTables } from '../../../../src/core/sop/import/docx-tables.ts';

type Cell = string | { text: string; columns?: number; rows?: number };

const HEADER: Cell[][] = [
  [
    { text: 'No', rows: 2 },
    { text: 'Kegiatan', rows: 2 },
    { text: 'Pelaksana', columns: 2 },
    { text: 'Mutu Baku', columns: 3 },
    { text: 'Ket', rows: 2 },
  ],
  ['Staf', 'Kabag', 'Kelengkapan', 'Waktu', 'Output'],
];

function table(rows: Cell[][]): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((cell) => {
            const { text, columns, rows: height } = typeof cell === 'string' ? { text: cell } : { ...cell };
            return new TableCell({
              ...(columns === undefined ? {} : { columnSpan: columns }),
              ...(height === undefined ? {} : { rowSpan: height }),
              children: text.split('\n').map((line) => new Paragraph(line)),
            });
          }),
        }),
    ),
  });
}

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
            },
          ],
        },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The document with its body's XML replaced. */
function rewrite(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = new TextDecoder().decode(files['word/document.xml']);
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) });
}

const row = (number: string, text: string): Cell[] => [number, text, '', '', 'Surat', '1 jam', 'Agenda', ''];

describe('readDocxTables', () => {
  it('gives text, tables, line breaks and merged cells as one sheet', async () => {
    const bytes = await docx([
      new Paragraph('PEMERINTAH KOTA CONTOH'),
      table([
        ['Nomor SOP', '01/2024'],
        ['Dasar Hukum', 'UU 25/2009\nPP 96/2012'],
      ]),
      table([...HEADER, row('1', 'Menerima surat'), row('2', 'Mencatat surat')]),
    ]);
    const { grids, findings } = readDocxTables(bytes, 'contoh');
    expect(findings).toEqual([]);
    expect(grids).toHaveLength(1);
    expect(grids[0]?.name).toBe('contoh');
    expect(grids[0]?.rows).toEqual([
      ['PEMERINTAH KOTA CONTOH'],
      [],
      ['Nomor SOP', '01/2024'],
      ['Dasar Hukum', 'UU 25/2009\nPP 96/2012'],
      ['No', 'Kegiatan', 'Pelaksana', '', 'Mutu Baku', '', '', 'Ket'],
      ['', '', 'Staf', 'Kabag', 'Kelengkapan', 'Waktu', 'Output', ''],
      ['1', 'Menerima surat', '', '', 'Surat', '1 jam', 'Agenda', ''],
      ['2', 'Mencatat surat', '', '', 'Surat', '1 jam', 'Agenda', ''],
    ]);
    expect(grids[0]?.merges).toEqual([
      { row: 4, column: 0, rows: 2, columns: 1 },
      { row: 4, column: 1, rows: 2, columns: 1 },
      { row: 4, column: 2, rows: 1, columns: 2 },
      { row: 4, column: 4, rows: 1, columns: 3 },
      { row: 4, column: 7, rows: 2, columns: 1 },
    ]);
  });

  it('joins a table that goes on after a page break and drops its repeated header', async () => {
    const bytes = await docx([
      table([...HEADER, row('1', 'Menerima surat')]),
      new Paragraph('Halaman 2'),
      table([...HEADER, row('2', 'Mencatat surat')]),
      new Paragraph(''),
      table([row('3', 'Mengirim surat')]),
    ]);
    const { grids } = readDocxTables(bytes, 'contoh');
    expect(grids).toHaveLength(1);
    expect(grids[0]?.rows.slice(2).map((cells) => cells[0])).toEqual(['1', '2', '3']);
  });

  it('leaves a footnote with its table, gives a heading to the next SOP and the signature to the last', async () => {
    const bytes = await docx([
      table([...HEADER, row('1', 'Menerima surat')]),
      new Paragraph('*) Kelengkapan dokumen pendukung'),
      new Paragraph('PEMERINTAH KOTA CONTOH'),
      new Paragraph('Dinas Contoh'),
      table([...HEADER, row('1', 'Mengirim surat'), row('2', 'Menyimpan surat')]),
      table([['Mengetahui', 'Kepala Dinas']]),
    ]);
    const { grids } = readDocxTables(bytes, 'buku');
    expect(grids).toHaveLength(2);
    expect(grids[0]?.rows.slice(-1)).toEqual([['*) Kelengkapan dokumen pendukung']]);
    expect(grids[1]?.rows.slice(0, 2)).toEqual([['PEMERINTAH KOTA CONTOH'], ['Dinas Contoh']]);
    expect(grids[1]?.rows.slice(-1)).toEqual([['Mengetahui', 'Kepala Dinas']]);
  });

  it('begins a new sheet with the identity block of the next SOP', async () => {
    const bytes = await docx([
      table([['Nama SOP', 'Pertama']]),
      table([...HEADER, row('1', 'Menerima surat')]),
      table([['Nama SOP', 'Kedua']]),
      table([...HEADER, row('1', 'Mengirim surat')]),
    ]);
    const { grids } = readDocxTables(bytes, 'buku');
    expect(grids.map((grid) => [grid.name, grid.rows[0]?.[1], grid.rows[3]?.[1]])).toEqual([
      ['buku (1)', 'Pertama', 'Menerima surat'],
      ['buku (2)', 'Kedua', 'Mengirim surat'],
    ]);
  });

  it('shows the numbers of lists, also of a No column that Word numbers itself', async () => {
    const numbered = (text: string) =>
      new TableCell({
        children: [
          new Paragraph({
            children: [new TextRun(text)],
            numbering: { reference: 'steps', level: 0 },
          }),
        ],
      });
    const plain = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await docx([
      new Table({
        rows: [
          new TableRow({
            children: ['No', 'Kegiatan', 'Waktu', 'Output'].map(plain),
          }),
          ...['Menerima', 'Mencatat'].map(
            (text) =>
              new TableRow({
                children: [numbered(''), plain(text), plain('1 jam'), plain('')],
              }),
          ),
        ],
      }),
    ]);
    const { grids } = readDocxTables(bytes, 'contoh');
    expect(grids[0]?.rows.map((cells) => cells[0])).toEqual(['No', '1.', '2.']);
  });

  it('turns flowchart shapes in lane cells into symbols and says so', async () => {
    const bytes = await docx([table([...HEADER, row('1', 'Memeriksa surat'), row('2', 'Mengirim surat')])]);
    const shape = (preset: string, text: string) =>
      `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="${preset}"/></wps:spPr>` +
      `<wps:txbx><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const withShapes = rewrite(bytes, (xml) => {
      const cells = xml.split('<w:tc>');
      // Header: 5 + 5 cells and 3 that continue a merge; then No and Kegiatan of row 1.
      const first = cells.findIndex((cell) => cell.includes('Memeriksa surat')) + 1;
      const second = cells.findIndex((cell) => cell.includes('Mengirim surat')) + 2;
      const into = (at: number, drawn: string) => {
        cells[at] = (cells[at] ?? '').replace(/<w:p>|<w:p\/>/, `<w:p>${drawn}</w:p><w:p>`);
      };
      into(first, shape('flowChartDecision', 'Layak?'));
      into(second, shape('flowChartTerminator', 'Selesai') + shape('line', ''));
      return cells.join('<w:tc>').replaceAll('<w:p></w:tc>', '</w:tc>');
    });
    const { grids, findings } = readDocxTables(withShapes, 'contoh');
    expect(grids[0]?.rows[2]?.slice(1, 4)).toEqual(['Memeriksa surat', 'K (Layak?)', '']);
    expect(grids[0]?.rows[3]?.slice(1, 4)).toEqual(['Mengirim surat', '', 'Selesai']);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['I04', 'info']]);
  });

  it('leaves deleted text out and reads inserted text', async () => {
    const bytes = rewrite(
      await docx([
        table([
          ['No', 'Kegiatan', 'Waktu'],
          ['1', 'TENGAH', ''],
        ]),
      ]),
      (xml) =>
        xml.replace(
          /<w:r><w:t[^>]*>TENGAH<\/w:t><\/w:r>/,
          '<w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t>baru</w:t><w:br/><w:t>lagi</w:t></w:r></w:ins>',
        ),
    );
    expect(readDocxTables(bytes, 'contoh').grids[0]?.rows[1]?.[1]).toBe('baru\nlagi');
  });

  it('gives a finding for what is no document, holds no table, or unpacks without end', async () => {
    const codes = (bytes: Uint8Array) => readDocxTables(bytes, 'x').findings.map((finding) => finding.code);
    expect(codes(strToU8('bukan zip'))).toEqual(['I01']);
    expect(codes(zipSync({ 'a.txt': strToU8('a') }))).toEqual(['I01']);
    expect(codes(await docx([new Paragraph('tanpa tabel')]))).toEqual(['I03']);
    expect(codes(zipSync({ 'word/document.xml': new Uint8Array(31_000_000) }))).toEqual(['I02']);
    const entities = '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>';
    expect(codes(zipSync({ 'word/document.xml': strToU8(entities) }))).toEqual(['I01']);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map((xml) => zipSync({ 'word/document.xml': strToU8(xml) })),
        ),
        (bytes) => {
          const { grids, findings } = readDocxTables(bytes, 'x');
          expect(grids.length > 0 || findings.length > 0).toBe(true);
        },
      ),
    );
  });
});
