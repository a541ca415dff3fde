import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { MIME } from '../../../src/emulator/index.ts';
import { bench, blobText } from '../harness.ts';

async function docx(): Promise<Uint8Array> {
  const cell = (text: string, span = 1): TableCell =>
    new TableCell({ columnSpan: span, children: [new Paragraph(text)] });
  const rows = [
    new TableRow({ children: [cell('Kepala', 2)] }),
    new TableRow({ children: [cell('1'), cell('Menerima surat')] }),
  ];
  const page = {
    page: {
      size: { width: 12189, height: 18709 },
      margin: { top: 720, left: 1440 },
    },
  };
  const document = new Document({
    sections: [
      {
        properties: page,
        children: [new Paragraph('SOP Surat'), new Table({ rows })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function xlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('SOP', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }],
  });
  sheet.columns = [{ width: 10 }, { width: 30 }];
  sheet.addRow(['Judul', { richText: [{ text: 'Ka' }, { text: 'tal' }] }]);
  sheet.addRow([1.5, true]);
  sheet.addRow([new Date(Date.UTC(2026, 0, 2)), { formula: 'A2*2', result: 3 }]);
  sheet.getCell('A3').numFmt = 'dd/mm/yyyy';
  sheet.addRow(['=bukan rumus', { formula: 'VLOOKUP(1,A:B,2)', result: 'hasil' }]);
  sheet.mergeCells('A5:B6');
  book.addWorksheet('Arsip').state = 'hidden';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('Drive advanced service', () => {
  it('converts a .docx into a document, keeps its bytes, and reads it', async () => {
    const bytes = await docx();
    const { run, world, fileId } = bench();
    const made = run(
      `return Drive.Files.create({ name: 'SOP', mimeType: MimeType.GOOGLE_DOCS, appProperties: { sop: '1' } }, ${blobText(bytes, MIME.docx, 'sop.docx')}, { fields: 'id,mimeType,parents' })`,
    ) as { id: string; mimeType: string };
    expect(Object.keys(made)).toEqual(['id', 'mimeType', 'parents']);
    expect(world.file(made.id)).toMatchObject({
      name: 'SOP',
      mimeType: MIME.document,
      appProperties: { sop: '1' },
    });
    expect(world.file(made.id).bytes).toEqual(bytes);
    expect(
      run(`const body = DocumentApp.openById('${made.id}').getBody(); const [table] = body.getTables();
        return [body.getParagraphs()[0].getText(), table.getNumRows(), table.getCell(1, 1).getText(), table.getRow(0).getCell(0).getColSpan(),
          body.getPageWidth(), body.getMarginLeft(), body.getText(), body.getChild(0).getType() === DocumentApp.ElementType.PARAGRAPH]`),
    ).toEqual([
      'SOP Surat',
      2,
      'Menerima surat',
      2,
      609.45,
      72,
      'SOP Surat\nKepala\n1\nMenerima surat',
      true,
    ]);
    expect(
      run(`return Drive.Files.export('${made.id}', '${MIME.docx}', { alt: 'media' }).getBytes().length`),
    ).toBe(bytes.length);
    expect(world.file(fileId).mimeType).toBe(MIME.spreadsheet);
  });

  it('makes PDFs only with a converter', async () => {
    const source = blobText(await docx(), MIME.docx, 'sop.docx');
    const make = `const made = Drive.Files.create({ name: 'SOP', mimeType: MimeType.GOOGLE_DOCS }, ${source}); `;
    expect(() => bench().run(`${make} DriveApp.getFileById(made.id).getAs('application/pdf')`)).toThrow(
      'no PDF converter is configured',
    );
    const pdf = new Uint8Array([37, 80, 68, 70]);
    const { run } = bench({ convertDocxToPdf: () => pdf });
    expect(
      run(
        `${make} const blob = DriveApp.getFileById(made.id).getAs('application/pdf'); return [blob.getName(), blob.getContentType(), blob.getBytes()]`,
      ),
    ).toEqual(['SOP.pdf', 'application/pdf', [37, 80, 68, 70]]);
    expect(
      run(`${make} return Drive.Files.export(made.id, 'application/pdf', { alt: 'media' }).getBytes()`),
    ).toEqual([37, 80, 68, 70]);
    expect(() => run(`${make} Drive.Files.export(made.id, 'application/pdf')`)).toThrow("{ alt: 'media' }");
  });

  it('converts an .xlsx into a spreadsheet', async () => {
    const { run, world } = bench();
    const { id } = run(
      `return Drive.Files.create({ name: 'Impor', mimeType: MimeType.GOOGLE_SHEETS }, ${blobText(await xlsx(), MIME.xlsx, 'a.xlsx')})`,
    ) as { id: string };
    const [sheet, archive] = world.spreadsheet(id).sheets;
    expect(sheet?.texts.slice(0, 4)).toEqual([
      ['Judul', 'Katal'],
      ['1,5', 'TRUE'],
      ['02/01/2026', '3'],
      ['=bukan rumus', 'hasil'],
    ]);
    run(`SpreadsheetApp.openById('${id}').getSheets()[0].getRange('B4').setFormula('=VLOOKUP(2)')`);
    expect(world.spreadsheet(id).sheets[0]?.texts[3]?.[1]).toBe('#NAME?');
    expect(sheet?.cells.find((cell) => cell.row === 3)?.value).toEqual({
      stringValue: '=bukan rumus',
    });
    expect([sheet?.merges, sheet?.frozenRows, sheet?.columnWidths.slice(0, 2), archive?.hidden]).toEqual([
      ['A5:B6'],
      1,
      [75, 215],
      true,
    ]);
    expect(
      run(`return SpreadsheetApp.openById('${id}').getSheets()[0].getRange('A3').getValue().toISOString()`),
    ).toBe('2026-01-01T17:00:00.000Z');
    expect(() => run(`Drive.Files.export('${id}', '${MIME.xlsx}', { alt: 'media' })`)).toThrow(
      'Export of a spreadsheet',
    );
  });

  it('leaves nothing behind when a conversion fails', () => {
    const { run, world } = bench();
    const before = world.files().length;
    expect(() =>
      run(
        `Drive.Files.create({ name: 'x', mimeType: MimeType.GOOGLE_DOCS }, ${blobText(new Uint8Array([1, 2]), MIME.docx, 'x.docx')})`,
      ),
    ).toThrow('API call to drive.files.create failed with error: Bad Request');
    expect(world.files()).toHaveLength(before);
    const doc = run("return Drive.Files.create({ name: 'x', mimeType: MimeType.GOOGLE_DOCS }).id");
    const broken = blobText(new Uint8Array([1, 2]), MIME.docx, 'x.docx');
    expect(() => run(`Drive.Files.update({ name: 'y' }, '${doc}', ${broken})`)).toThrow(
      'could not be converted',
    );
    expect(world.file(String(doc))).toMatchObject({ name: 'x', bytes: new Uint8Array() });
    expect(() => run("Drive.Files.create({ title: 'x' })")).toThrow('Unknown name "title"');
  });

  it('lists, copies, moves, changes and deletes', () => {
    const { run } = bench();
    expect(
      run(`const folder = Drive.Files.create({ name: 'Arsip', mimeType: MimeType.FOLDER });
        const file = Drive.Files.create({ name: "Bu'di.txt", parents: [folder.id], properties: { k: 'v' } }, Utilities.newBlob('isi', 'text/plain'));
        const copy = Drive.Files.copy({ name: 'Salinan' }, file.id);
        Drive.Files.update({ trashed: true }, copy.id); Drive.Files.update({ name: 'Budi.txt' }, file.id, null, { addParents: 'root', removeParents: folder.id });
        const names = (q) => Drive.Files.list({ q, fields: 'files(name)' }).files.map((one) => one.name);
        const found = [names("name = 'Budi.txt' and trashed = false"), names("'" + folder.id + "' in parents"), names("properties has { key='k' and value='v' }"), names("mimeType != 'text/plain' and not name contains 'buku'")];
        Drive.Files.remove(file.id);
        return found`),
    ).toEqual([['Budi.txt'], ['Salinan'], ['Budi.txt'], ['Arsip']]);
    expect(() => run("Drive.Files.get('tiada')")).toThrow(
      'API call to drive.files.get failed with error: File not found: tiada.',
    );
    expect(() => run("Drive.Files.list({ q: 'apa saja' })")).toThrow('Invalid Value');
    expect(() => run("Drive.Files.get(id, { fields: 'warna' })")).toThrow('Invalid field selection warna');
  });

  it('counts daily quotas by kind of account', () => {
    const { run } = bench();
    run("for (let i = 0; i < 250; i += 1) Drive.Files.create({ name: 'x', mimeType: MimeType.GOOGLE_DOCS })");
    expect(() => run("Drive.Files.create({ name: 'x', mimeType: MimeType.GOOGLE_DOCS })")).toThrow(
      'Service invoked too many times for one day: document create.',
    );
    const workspace = bench({ account: 'workspace' });
    expect(
      workspace.run(
        "for (let i = 0; i < 251; i += 1) Drive.Files.create({ name: 'x', mimeType: MimeType.GOOGLE_DOCS }); return 1",
      ),
    ).toBe(1);
  });
});

describe('DriveApp', () => {
  it('makes folders and files and walks through them', () => {
    const { run } = bench();
    expect(
      run(`const folder = DriveApp.createFolder('SOP'); folder.createFile('a.txt', 'isi'); folder.createFile(Utilities.newBlob('b', 'text/html', 'b.html'));
        folder.createFolder('Anak');
        const files = folder.getFiles(); const names = []; while (files.hasNext()) names.push(files.next().getName());
        const file = folder.getFilesByName('a.txt').next(); file.setName('c.txt').setContent('baru').moveTo(DriveApp.getRootFolder());
        const copy = file.makeCopy('salin.txt', folder);
        return [names, folder.getFolders().next().getName(), file.getParents().next().getName(), copy.getBlob().getDataAsString(), file.getSize(),
          DriveApp.getFilesByName('c.txt').hasNext(), DriveApp.searchFiles("name contains 'salin'").next().getMimeType(), file.getDateCreated() instanceof Date]`),
    ).toEqual([['a.txt', 'b.html'], 'Anak', 'My Drive', 'baru', 4, true, 'text/plain', true]);
    expect(() => run("DriveApp.getFileById('tiada')")).toThrow('No item with the given ID could be found.');
    expect(() => run("DriveApp.getFilesByName('tiada').next()")).toThrow('iterator has reached the end');
    expect(
      run(
        "DriveApp.getFilesByName('c.txt').next().setTrashed(true); return DriveApp.getFilesByName('c.txt').hasNext()",
      ),
    ).toBe(false);
  });
});

describe('Drive.Files.list', () => {
  const NAMES = 'return Drive.Files.list(options).files.map((file) => file.name)';

  it('orders by time or name, and refuses an order that Drive has not', () => {
    const { run } = bench();
    const options = (orderBy: string) =>
      `const options = { q: "mimeType='text/plain'", orderBy: '${orderBy}', fields: 'files(name)' };`;
    run(`for (const name of ['b', 'C', 'a']) Drive.Files.create({ name, mimeType: 'text/plain' })`);
    expect(run(options('name') + NAMES)).toEqual(['a', 'b', 'C']);
    expect(run(options('name desc') + NAMES)).toEqual(['C', 'b', 'a']);
    expect(run(options('createdTime desc') + NAMES)).toEqual(['a', 'C', 'b']);
    expect(() => run(options('sebarang') + NAMES)).toThrow('Invalid Value');
  });

  it('counts what lies in a trashed folder as trashed', () => {
    const { run } = bench();
    run(`const folder = Drive.Files.create({ name: 'Map', mimeType: 'application/vnd.google-apps.folder' });
      Drive.Files.create({ name: 'isi', mimeType: 'text/plain', parents: [folder.id] });
      Drive.Files.update({ trashed: true }, folder.id);`);
    const options = (trashed: boolean) =>
      `const options = { q: "mimeType='text/plain' and trashed=${trashed}", fields: 'files(name)' };`;
    expect(run(options(false) + NAMES)).toEqual([]);
    expect(run(options(true) + NAMES)).toEqual(['isi']);
  });

  it('reads quotes in the value of a property', () => {
    const { run } = bench();
    run(`Drive.Files.create({ name: 'ada', mimeType: 'text/plain', appProperties: { tanda: "K'1 and 2" } })`);
    const options = (value: string) =>
      `const options = { q: "appProperties has { key='tanda' and value='${value}' }", fields: 'files(name)' };`;
    expect(run(options("K\\\\'1 and 2") + NAMES)).toEqual(['ada']);
    expect(run(options('K') + NAMES)).toEqual([]);
  });

  it('knows the root folder by its alias', () => {
    const { run } = bench();
    run(`const folder = Drive.Files.create({ name: 'Map', mimeType: 'application/vnd.google-apps.folder' });
      for (const parents of [['root'], [folder.id]]) Drive.Files.create({ name: parents[0] === 'root' ? 'atas' : 'bawah', mimeType: 'text/plain', parents })`);
    const options = `const options = { q: "'root' in parents and mimeType='text/plain'", fields: 'files(name)' };`;
    expect(run(options + NAMES)).toEqual(['atas']);
  });
});

it('gives a copy the properties that the request names', () => {
  const { run } = bench();
  expect(
    run(`const source = Drive.Files.create({ name: 'asal', mimeType: 'text/plain' });
      return Drive.Files.copy({ name: 'salinan', appProperties: { tanda: 'x' } }, source.id, { fields: 'name,appProperties' })`),
  ).toEqual({ name: 'salinan', appProperties: { tanda: 'x' } });
});
