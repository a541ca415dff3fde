import { describe, expect, it } from 'vitest';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { ID_HEADING } from '../../src/core/sop/residual-cell.ts';
import { type Office, openOffice } from './office.ts';

function drawnOffice(id = 'sibolga'): Office & { readonly sheetId: number } {
  const office = openOffice();
  const { sheetId } = office.create({ kind: 'example', id });
  office.draw();
  return { ...office, sheetId };
}

function tags({ tab, sheetId }: ReturnType<typeof drawnOffice>): readonly string[] {
  return tab(sheetId).images.map(({ altTitle }) => altTitle);
}

/** Where the table is: its first row below the header, and the columns named by their headings. */
function table({ tab, sheetId }: ReturnType<typeof drawnOffice>) {
  const { texts } = tab(sheetId);
  const header = texts.findIndex((row) => row.some((text) => /^kegiatan|^uraian prosedur/i.test(text)));
  const id = Math.max(...texts.map((row) => row.findIndex((text) => text.startsWith(ID_HEADING))));
  const rows = texts.flatMap((row, index) =>
    index > header && /^[\w-]+$/.test(row[id] ?? '') ? [index] : [],
  );
  const activity = texts[header]?.findIndex((text) => /^kegiatan|^uraian prosedur/i.test(text)) ?? -1;
  return { rows, id, activity, first: rows[0] ?? -1, last: rows[rows.length - 1] ?? -1 };
}

describe('Gambar alur after staff worked on the table', () => {
  it('draws an inserted row, and replaces its own pictures only', () => {
    const office = drawnOffice();
    office.byHand('hangPicture', office.sheetId, logo(), 'Logo daerah');
    const before = tags(office).filter((tag) => tag.startsWith('LAJUR:'));
    const { first, activity } = table(office);
    office.byHand('insertRowAfter', office.sheetId, first);
    office.byHand('type', office.sheetId, first + 1, activity, 'Memeriksa kelengkapan berkas');
    office.byHand('type', office.sheetId, first + 1, activity + 1, 'x');
    expect(office.draw()).toMatchObject({ kind: 'drawn' });
    const after = tags(office);
    expect(after).toContain('Logo daerah');
    const own = after.filter((tag) => tag.startsWith('LAJUR:'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((tag) => before.includes(tag))).toEqual([]);
    expect(office.tab(office.sheetId).texts[first + 1]?.[activity + 1]).toBe('x');
  });

  it('keeps every row with its own text and flow when staff sort it away and back', () => {
    const office = drawnOffice();
    const before = office.check();
    const start = tags(office);
    const { first, last, id } = table(office);
    const rows = last - first + 1;
    const order = office
      .tab(office.sheetId)
      .texts.slice(first, last + 1)
      .map((row) => row[id] ?? '');
    office.byHand('sortRows', office.sheetId, first, rows, id, false);
    office.draw();
    expect(tags(office)).not.toEqual(start);
    office.byHand('sortRows', office.sheetId, first, rows, id, true);
    const back = office
      .tab(office.sheetId)
      .texts.slice(first, last + 1)
      .map((row) => row[id] ?? '');
    if (order.join() === [...order].sort().join()) {
      expect(back).toEqual(order);
      office.draw();
      expect(tags(office)).toEqual(start);
      expect(office.check().findings).toEqual(before.findings);
    } else expect([...back].sort()).toEqual([...order].sort());
  });

  it('brings a picture back that somebody pushed and shrank', () => {
    const office = drawnOffice();
    const [before] = office.tab(office.sheetId).images;
    office.byHand('pushPicture', office.sheetId, 'LAJUR:');
    office.draw();
    expect(office.tab(office.sheetId).images[0]).toEqual(before);
  });

  it('says that a hidden row must be shown first, and touches nothing', () => {
    const office = drawnOffice();
    office.byHand('hideRow', office.sheetId, table(office).first + 1);
    const tab = office.tab(office.sheetId);
    expect(office.draw()).toEqual({ kind: 'refused', message: WORKBOOK.draw.hidden });
    expect(office.tab(office.sheetId)).toEqual(tab);
  });

  it('draws each of two tabs and leaves the other alone', () => {
    const office = drawnOffice();
    const first = office.tab(office.sheetId);
    const second = office.create({ kind: 'example', id: 'kotamobagu-sop' });
    office.draw();
    expect(office.tab(office.sheetId)).toEqual(first);
    expect(office.tab(second.sheetId).images.length).toBeGreaterThan(0);
  });
});

describe('Periksa', () => {
  it('keeps what staff wrote in a note, and takes its own part away when the fault is mended', () => {
    const office = drawnOffice();
    const { first, activity } = table(office);
    const text = office.tab(office.sheetId).texts[first]?.[activity] ?? '';
    office.byHand('note', office.sheetId, first, activity, 'Tanya Bu Kabag');
    office.byHand('type', office.sheetId, first, activity, '');
    office.check();
    const noteOf = () =>
      office.tab(office.sheetId).cells.find((cell) => cell.row === first && cell.column === activity)?.note ??
      '';
    expect(noteOf()).toMatch(/^Tanya Bu Kabag\n\n/);
    expect(noteOf()).toContain(WORKBOOK.notes.begin);
    office.byHand('type', office.sheetId, first, activity, text);
    office.check();
    expect(noteOf()).toBe('Tanya Bu Kabag');
  });

  it('puts the cell of a finding in front of the user', () => {
    const office = drawnOffice();
    expect(office.ask('selectCell', { sheetId: office.sheetId, cell: 'B3' })).toBe(true);
    expect(office.ask('selectCell', { sheetId: 999_999, cell: 'B3' })).toBe(false);
  });

  it('says in plain words that a tab is no SOP', () => {
    const office = openOffice();
    const view = office.check();
    expect(view.score).toBeNull();
    expect(`${view.message}${view.findings.map(({ message }) => message).join('')}`).not.toBe('');
    expect(office.draw()).toEqual({ kind: 'refused', message: WORKBOOK.notSop });
    expect(office.makeDocument()).toMatchObject({ kind: 'refused' });
  });
});

/** The smallest PNG: one grey pixel. */
function logo(): readonly number[] {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  return [...Buffer.from(base64, 'base64')].map((byte) => (byte > 127 ? byte - 256 : byte));
}
