import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { composeDocument, flowPlace, plannedPages } from '../../../src/core/document/compose-document.ts';
import type { Block, OfficialDocument, Picture, Table } from '../../../src/core/document/document.ts';
import { blocksHeight } from '../../../src/core/document/estimate-height.ts';
import { pageRoom } from '../../../src/core/document/page-setup.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { handDrawing } from './hand-drawing.ts';
import { CASE_NAMES, compose, DOT, readCase, readParts, visibleLines } from './sample.ts';

const SIBOLGA = readCase('R16-sop-pelayanan-sibolga');
const BPS = readCase('R01-surat-masuk');

function tables(document: OfficialDocument): readonly Table[] {
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}

function pictures(blocks: readonly Block[]): readonly Picture[] {
  return blocks.flatMap((block): readonly Picture[] => {
    if (block.kind === 'picture') return [block];
    if (block.kind === 'pageStart') return block.background === undefined ? [] : [block.background];
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => pictures(cell.blocks)));
    return [];
  });
}

/** The blocks of each page. */
function pages(document: OfficialDocument): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of document.blocks) {
    if (block.kind === 'pageStart') found.push([]);
    found[found.length - 1]?.push(block);
  }
  return found;
}

/** Points of a table that is not part of the drawing, by the same measure that planned it. */
function tableHeight(table: Table): number {
  let covered = 0;
  return table.rows.reduce((sum, { cells, height }) => {
    let column = covered > 0 ? 1 : 0;
    covered -= 1;
    const heights = cells.map((cell) => {
      const width = table.columns
        .slice(column, column + cell.columnSpan)
        .reduce((all, part) => all + part, 0);
      column += cell.columnSpan;
      if (cell.rowSpan > 1) covered = cell.rowSpan - 1;
      return cell.rowSpan > 1 ? 0 : blocksHeight(cell.blocks, width);
    });
    return sum + Math.max(height, ...heights);
  }, 0);
}

function withSections(sop: Sop, entry: string, count: number): Sop {
  const entries = Array.from({ length: count }, (_, index) => `${entry} ${index}`);
  return {
    ...sop,
    sections: { ...sop.sections, dasarHukum: entries, pencatatan: entries },
  };
}

describe('composeDocument', () => {
  it.each(CASE_NAMES)('fills no page of %s beyond its room', (name) => {
    const document = compose(readCase(name));
    const room = pageRoom(document.page);
    for (const page of pages(document))
      for (const block of page)
        if (block.kind === 'table' && block.columns.length <= 3)
          expect(tableHeight(block)).toBeLessThanOrEqual(room.height);
  });

  it('keeps the identity on one page unless its sections are too long for small type', () => {
    const counts = CASE_NAMES.map(
      (name) => tables(compose(readCase(name))).filter(({ columns }) => columns.length === 3).length,
    );
    expect(counts).toEqual([1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1]);
  });

  it('continues long sections on further pages, under their headings, without losing one', () => {
    const sop = withSections(
      BPS,
      'Peraturan Daerah tentang Pedoman Penyusunan Standar Operasional Prosedur Nomor',
      90,
    );
    const document = compose(sop);
    const lines = visibleLines(readParts(renderDocx(document))['word/document.xml'] ?? '');
    for (const entry of sop.sections.dasarHukum)
      expect(lines.filter((line) => line === entry).length).toBe(2);
    expect(lines).toContain('Dasar Hukum (lanjutan)');
    expect(lines).not.toContain('Kualifikasi Pelaksana (lanjutan)');
    const identity = tables(document).filter(({ columns }) => columns.length === 3);
    expect(identity.length).toBeGreaterThan(3);
    const room = pageRoom(document.page);
    for (const table of identity) expect(tableHeight(table)).toBeLessThanOrEqual(room.height);
    expect(plannedPages(document)).toBe(pages(document).length);
  });

  it.each(CASE_NAMES)('knows how many pages of %s stand before its flow', (name) => {
    const sop = readCase(name);
    const logo = { bytes: DOT, width: 1, height: 1 };
    const document = compose(sop, { logo });
    const before = pages(document).findIndex((page) =>
      page.some((block) => block.kind === 'table' && block.columns.length > 3),
    );
    expect(flowPlace(sop, { profile: findProfile(sop.profile), logo }).firstPage).toBe(1 + before);
  });

  it('lays a tile into each lane cell that has something drawn, as large as the cell inside its rules', () => {
    const document = compose(SIBOLGA);
    const tiles = pictures(document.blocks);
    expect(tiles.length).toBeGreaterThan(SIBOLGA.activities.length);
    for (const { width, height } of tiles) expect([width, height]).toEqual([59.5, 56.25]);
  });

  it('lays one picture behind each flow page with the other strategy', () => {
    const document = compose(SIBOLGA, { strategy: 'page' });
    const backgrounds = document.blocks.filter(
      (block) => block.kind === 'pageStart' && block.background !== undefined,
    );
    expect(backgrounds.length).toBe(2);
    expect(pictures(document.blocks).length).toBe(2);
    const xml = readParts(renderDocx(document))['word/document.xml'] ?? '';
    expect((xml.match(/<wp:anchor [^>]*behindDoc="1"/g) ?? []).length).toBe(2);
  });

  it('describes a tile by its step, lane, symbol and arrows', () => {
    const [first] = pictures(compose(SIBOLGA).blocks);
    expect(first?.alt.title).toBe('Langkah 1, Sekretaris');
    expect(first?.alt.description).toMatch(/^Langkah 1, Sekretaris: mulai.*\. Panah ke langkah 2 \(.+\)\.$/);
  });

  it('gives a symbol over the rule between two lanes one cell over both', () => {
    const spanning = BPS.activities
      .flatMap(({ symbols }) => symbols)
      .filter(({ untilLane }) => untilLane !== undefined);
    expect(spanning.length).toBeGreaterThan(0);
    const wide = tables(compose(BPS)).flatMap(({ columns, rows }) =>
      columns.length > 3
        ? rows
            .filter(({ header }) => !header)
            .flatMap(({ cells }) => cells.filter(({ columnSpan }) => columnSpan > 1))
        : [],
    );
    expect(wide.length).toBe(spanning.length);
  });

  it('leaves a place of 25 mm for the signature, or prints the QR in it', () => {
    const place = (25 / 25.4) * 72;
    const [free] = tables(compose(BPS));
    expect(free?.rows[4]?.cells[1]?.blocks).toContainEqual({
      kind: 'gap',
      height: place,
    });
    const [coded] = tables(compose(BPS, { qrText: 'https://contoh.go.id/v/é' }));
    const qr = coded?.rows[4]?.cells[1]?.blocks.find((block): block is Picture => block.kind === 'picture');
    expect([qr?.width, qr?.height]).toEqual([place, place]);
    expect(qr?.alt.description).toContain('https://contoh.go.id/v/é');
  });

  it('prints a logo in its proportions, and none for bytes that are no picture', () => {
    const logo = pictures(compose(BPS, { logo: { bytes: DOT, width: 200, height: 400 } }).blocks)[0];
    expect([logo?.width, logo?.height, logo?.format]).toEqual([33, 66, 'png']);
    expect(logo?.alt.description).toBe(`Logo ${BPS.identity.government.replace(/\s+/g, ' ')}.`);
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    const wide = pictures(compose(BPS, { logo: { bytes: jpeg, width: 400, height: 200 } }).blocks)[0];
    expect([wide?.width, wide?.height, wide?.format]).toEqual([132, 66, 'jpg']);
    const widest = pictures(compose(BPS, { logo: { bytes: jpeg, width: 1000, height: 100 } }).blocks)[0];
    expect(widest?.width).toBeCloseTo(158.4);
    expect(widest?.height).toBeCloseTo(15.84);
    const none = compose(BPS, {
      logo: { bytes: new Uint8Array([1, 2]), width: 10, height: 10 },
    });
    expect(pictures(none.blocks).length).toBe(pictures(compose(BPS).blocks).length);
  });

  it('prints a cover where the profile has one and leaves out lines without a value', () => {
    const sop = readCase('R15-standar-pelayanan-tangerang');
    const blank = { ...sop, identity: { ...sop.identity, unit: '' } };
    const texts = (source: Sop) =>
      (pages(compose(source))[0] ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts(sop)).toHaveLength(4);
    expect(texts(blank)).toEqual([
      'PEMERINTAH KABUPATEN TANGERANG',
      'STANDAR OPERASIONAL PROSEDUR (SOP)',
      'PROSEDUR PENYUSUNAN STANDAR PELAYANAN DAN MAKLUMAT PELAYANAN',
    ]);
  });
});

describe('composeDocument with bad input', () => {
  it('makes a document of an SOP without rows, lanes and values', () => {
    const { approver } = SIBOLGA.identity;
    const empty: Sop = {
      ...SIBOLGA,
      identity: {
        government: '',
        unit: '',
        number: '',
        title: '',
        createdOn: null,
        revisedOn: null,
        effectiveOn: null,
        approver: { ...approver, position: '', name: '', rank: '', nip: '' },
      },
      sections: {
        dasarHukum: [],
        kualifikasiPelaksana: [],
        keterkaitan: [],
        peralatan: [],
        peringatan: [],
        pencatatan: [],
      },
      lanes: [],
      activities: [],
      flows: [],
    };
    for (const profile of ['umum', 'sibolga', 'tangerang', 'kotamobagu']) {
      const document = compose({ ...empty, profile }, { profile: findProfile(profile) });
      expect(plannedPages(document)).toBeGreaterThan(0);
      expect(XMLValidator.validate(readParts(renderDocx(document))['word/document.xml'] ?? '')).toBe(true);
    }
  });

  it('prints control characters, emoji, Arabic, tabs and half pairs without breaking the file', () => {
    const nasty = 'a\u0000b\u000bc\td\u001f 😀 \ud83d سلام & <w:t> "x" \ufffe';
    const sop: Sop = {
      ...SIBOLGA,
      identity: { ...SIBOLGA.identity, title: nasty, unit: nasty },
      sections: { ...SIBOLGA.sections, dasarHukum: [nasty] },
      activities: SIBOLGA.activities.map((activity) => ({
        ...activity,
        text: nasty,
        output: nasty,
      })),
      lanes: SIBOLGA.lanes.map((lane) => ({ ...lane, name: nasty })),
    };
    const parts = readParts(renderDocx(compose(sop, { qrText: nasty })));
    for (const [path, text] of Object.entries(parts))
      if (path.endsWith('.xml')) expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
    expect(parts['word/document.xml']).toContain('😀');
    expect(parts['word/document.xml']).toContain('سلام');
  });

  it('plans pages for sections of any length', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9./()-]{1,40}$/), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (entries) => {
        const dasarHukum = entries.map((entry) => entry.join(' '));
        const document = compose({
          ...SIBOLGA,
          sections: { ...SIBOLGA.sections, dasarHukum },
        });
        const room = pageRoom(document.page);
        for (const table of tables(document).filter(({ columns }) => columns.length === 3))
          expect(tableHeight(table)).toBeLessThanOrEqual(room.height);
      }),
      { numRuns: 25 },
    );
  });
});

describe('signature at the end', () => {
  it('stands under the last flow table where that leaves room', () => {
    const [, , last] = pages(compose(SIBOLGA));
    expect(last?.map(({ kind }) => kind)).toEqual(['pageStart', 'paragraph', 'table', 'gap', 'table']);
  });

  it('else stands on a sheet that says what is signed', () => {
    const profile = findProfile('sibolga');
    const crowded = composeDocument(SIBOLGA, handDrawing(SIBOLGA, profile, 10), {
      profile,
      strategy: 'tiles',
      renderTile: () => DOT,
    });
    const lines = visibleLines(readParts(renderDocx(crowded))['word/document.xml'] ?? '');
    const sheet = lines.slice(lines.indexOf('LEMBAR PENGESAHAN')).filter((line) => line !== '');
    expect(sheet.slice(0, 8)).toEqual([
      'LEMBAR PENGESAHAN',
      'Nama SOP',
      SIBOLGA.identity.title,
      'Nomor SOP',
      SIBOLGA.identity.number,
      'Tgl Pengesahan',
      '29 September 2020',
      'PEMERINTAH KOTA SIBOLGA',
    ]);
    expect(sheet.slice(-3)).toEqual([
      'RATNA WULANDARI, SE, M.M',
      'Pembina Tk. I',
      'NIP. 19720202 199803 2 002',
    ]);
  });
});
