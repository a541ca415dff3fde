import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { plannedPages } from '../../../src/core/document/compose-document.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { CASE_NAMES, compose, readCase, readParts } from './sample.ts';

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['w:tbl', 'w:tr', 'w:tc', 'w:gridCol', 'w:p'].includes(name),
});

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function attribute(value: unknown, name: string): number {
  return Number(node(value)[`@${name}`]);
}

function tablesOf(documentXml: string): readonly Node[] {
  return list(node(node(node(parser.parse(documentXml))['w:document'])['w:body'])['w:tbl']);
}

const cases = CASE_NAMES.map((name) => {
  const sop = readCase(name);
  const document = compose(sop, { qrText: 'https://contoh.go.id/v/1' });
  return { name, sop, document, parts: readParts(renderDocx(document)) };
});

function part(parts: Readonly<Record<string, string>>, path: string): string {
  return parts[path] ?? '';
}

describe.each(cases)('$name as .docx', ({ sop, document, parts }) => {
  const xml = part(parts, 'word/document.xml');
  const tables = tablesOf(xml);

  it('holds well-formed parts only', () => {
    for (const [path, text] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(path)) expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
  });

  it('gives table, grid and cells the same width in DXA, with a fixed layout and no padding', () => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const properties = node(table['w:tblPr']);
      const grid = list(node(table['w:tblGrid'])['w:gridCol']).map((column) => attribute(column, 'w:w'));
      const total = grid.reduce((sum, width) => sum + width, 0);
      expect(attribute(properties['w:tblW'], 'w:w')).toBe(total);
      expect(node(properties['w:tblW'])['@w:type']).toBe('dxa');
      expect(node(properties['w:tblLayout'])['@w:type']).toBe('fixed');
      for (const side of ['top', 'left', 'bottom', 'right'])
        expect(attribute(node(properties['w:tblCellMar'])[`w:${side}`], 'w:w')).toBe(0);
      for (const row of list(table['w:tr'])) {
        const cells = list(row['w:tc']).map((cell) => node(cell['w:tcPr']));
        expect(cells.reduce((sum, cell) => sum + attribute(cell['w:tcW'], 'w:w'), 0)).toBe(total);
        const spans = cells.map((cell) => attribute(cell['w:gridSpan'], 'w:val') || 1);
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid.length);
      }
    }
  });

  it('draws thin single rules on table and cells, or none at all', () => {
    for (const table of tables) {
      const borders = node(node(table['w:tblPr'])['w:tblBorders']);
      const style = node(borders['w:top'])['@w:val'];
      expect(['single', 'none']).toContain(style);
      for (const cell of list(table['w:tr']).flatMap((row) => list(row['w:tc'])))
        for (const side of ['top', 'left', 'bottom', 'right']) {
          const border = node(node(node(cell['w:tcPr'])['w:tcBorders'])[`w:${side}`]);
          expect(border['@w:val']).toBe(style);
          expect(Number(border['@w:sz'])).toBe(style === 'single' ? 6 : 0);
        }
    }
  });

  it('repeats the header rows of each flow table and lets no row break', () => {
    const flows = tables.filter(
      (table) => list(node(table['w:tblGrid'])['w:gridCol']).length > sop.lanes.length + 1,
    );
    expect(flows.length).toBe(
      document.blocks.filter((block) => block.kind === 'table' && block.columns.length > 3).length,
    );
    for (const table of flows) {
      const rows = list(table['w:tr']).map((row) => node(row['w:trPr']));
      expect(rows.map((row) => 'w:tblHeader' in row)).toEqual(rows.map((_, index) => index < 3));
      expect(rows.every((row) => 'w:cantSplit' in row)).toBe(true);
    }
  });

  it('continues a cell over rows with cells that say so', () => {
    const spanned = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ rowSpan }) => rowSpan)) : [],
    );
    const restarts = (xml.match(/<w:vMerge w:val="restart"\/>/g) ?? []).length;
    const continues = (xml.match(/<w:vMerge w:val="continue"\/>/g) ?? []).length;
    expect(restarts).toBe(spanned.filter((span) => span > 1).length);
    expect(continues).toBe(spanned.reduce((sum, span) => sum + span - 1, 0));
  });

  it('never sets exact line spacing', () => {
    expect(xml + part(parts, 'word/styles.xml')).not.toMatch(/w:lineRule="(exact|atLeast)"/);
  });

  it('gives every list a definition of its own and a hanging indent', () => {
    const numbering = part(parts, 'word/numbering.xml');
    const used = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1]));
    const abstracts = [...used].map(
      (id) => new RegExp(`<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering)?.[1],
    );
    expect(abstracts).not.toContain(undefined);
    expect(new Set(abstracts).size).toBe(used.size);
    for (const paragraph of xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*?<w:numPr>[\s\S]*?<\/w:p>/g) ?? [])
      expect(paragraph).toMatch(/<w:ind [^>]*w:hanging="[1-9]/);
  });

  it('describes every picture in words and sizes it the same in both places', () => {
    const drawings = xml.match(/<w:drawing>[\s\S]*?<\/w:drawing>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      const properties = /<wp:docPr [^>]*>/.exec(drawing)?.[0] ?? '';
      expect(properties).toMatch(/ descr="[^"]{8,}"/);
      expect(properties).toMatch(/ title="[^"]+"/);
      expect(properties).toMatch(/ name="[^"]+"/);
      const outer = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing);
      const inner = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(drawing);
      expect([inner?.[1], inner?.[2]]).toEqual([outer?.[1], outer?.[2]]);
    }
    const ids = drawings.map((drawing) => /<wp:docPr [^>]*?\bid="(\d+)"/.exec(drawing)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins every page but the first with a paragraph that breaks before itself', () => {
    expect((xml.match(/<w:pageBreakBefore\/>/g) ?? []).length).toBe(plannedPages(document) - 1);
    expect(xml).not.toMatch(/<w:br w:type="page"/);
  });

  it('numbers the pages, each word and each field in a run of its own', () => {
    const footer = part(parts, 'word/footer1.xml');
    expect(footer).toMatch(/<w:jc w:val="center"\/>/);
    expect(footer.match(/<w:t [^>]*>[^<]*<\/w:t>/g)?.map((text) => text.replace(/<[^>]*>/g, ''))).toEqual([
      'Halaman ',
      ' dari ',
    ]);
    expect(footer).toMatch(/PAGE<[\s\S]*NUMPAGES</);
    expect(footer).not.toMatch(/<w:tab\/>/);
  });

  it('names title and office in its properties and depends on no clock', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(core).toContain(`<dc:creator>${document.author}</dc:creator>`);
    expect(core).not.toMatch(/dcterms:(created|modified)>/);
    expect(renderDocx(document)).toEqual(renderDocx(document));
  });
});

describe('page of a .docx', () => {
  it('is landscape F4 with a foot that leaves the stamp its 18 mm', () => {
    const { parts } = cases.find(({ name }) => name.startsWith('R16')) ?? {
      parts: {},
    };
    const section = /<w:sectPr[\s\S]*<\/w:sectPr>/.exec(part(parts, 'word/document.xml'))?.[0] ?? '';
    expect(section).toMatch(/<w:pgSz w:w="18720" w:h="12240" w:orient="landscape"\/>/);
    const bottom = Number(/w:bottom="(\d+)"/.exec(section)?.[1]);
    expect(bottom / 20 / 72).toBeGreaterThanOrEqual(18 / 25.4 - 0.001);
  });
});
