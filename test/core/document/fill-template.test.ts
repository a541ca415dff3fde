import { Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../src/core/document/fill-template.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { compose, readCase, readParts, visibleLines } from './sample.ts';

const sop = readCase('R15-standar-pelayanan-tangerang');
const document = compose(sop);

async function template(...lines: readonly (string | readonly TextRun[])[]): Promise<Uint8Array> {
  const children = lines.map((line) =>
    typeof line === 'string' ? new Paragraph(line) : new Paragraph({ children: line }),
  );
  const page = {
    size: { width: 12240, height: 18720, orientation: 'landscape' as const },
    margin: { top: 400, right: 720, bottom: 900, left: 720 },
  };
  const bytes = await Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] }));
  return new Uint8Array(bytes);
}

function filled(bytes: Uint8Array) {
  const { docx, findings } = fillTemplate(bytes, document);
  if (docx === null) throw new Error('The template was not filled.');
  const parts = readParts(docx);
  return {
    parts,
    lines: visibleLines(parts['word/document.xml'] ?? ''),
    codes: findings.map(({ code }) => code),
    findings,
  };
}

describe('fillTemplate', () => {
  it('fills texts, also where a placeholder is spread over runs, keeping the look of its first run', async () => {
    const split = [
      new TextRun({ text: 'Nomor {{no', bold: true }),
      new TextRun('m'),
      new TextRun('or}} ini'),
    ];
    const { parts, lines } = filled(
      await template('{{judul}}', split, '{{ unit }} — {{nama}}', '{{tabel_alur}}'),
    );
    expect(lines).toContain(sop.identity.title);
    expect(lines.join(' ')).toContain('Nomor 01.048.2017 ini');
    expect(lines).toContain(`${sop.identity.unit} — ${sop.identity.approver.name}`);
    expect(parts['word/document.xml']).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*01\.048\.2017/s);
  });

  it('fills sections as numbered lists of their own and the flow as native tables with pictures', async () => {
    const { parts, lines, codes } = filled(
      await template('{{dasar_hukum}}', '{{kualifikasi_pelaksana}}', '{{tabel_alur}}'),
    );
    const xml = parts['word/document.xml'] ?? '';
    for (const text of sop.sections.dasarHukum) expect(lines).toContain(text);
    const numbers = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1]));
    expect(numbers.size).toBe(2);
    for (const id of numbers) expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${id}"`);
    expect((xml.match(/<w:tbl>/g) ?? []).length).toBe(2);
    const pictures = (xml.match(/<w:drawing>/g) ?? []).length;
    expect(pictures).toBeGreaterThan(10);
    expect(Object.keys(parts).some((path) => path.startsWith('word/media/'))).toBe(true);
    expect(codes).toEqual([]);
  });

  it('brings its styles along', async () => {
    const { parts } = filled(await template('{{dasar_hukum}}', '{{tabel_alur}}'));
    const used = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="(Lajur[^"]*)"/g)].map(
        (match) => match[1],
      ),
    );
    expect(used.size).toBeGreaterThan(1);
    for (const id of used) expect(parts['word/styles.xml']).toContain(`w:styleId="${id}"`);
  });

  it('fills a placeholder inside a table of the template', async () => {
    const cell = new TableCell({ children: [new Paragraph('{{jabatan}}')] });
    const source = new Document({
      sections: [
        {
          children: [new Table({ rows: [new TableRow({ children: [cell] })] })],
        },
      ],
    });
    const { lines } = filled(new Uint8Array(await Packer.toBuffer(source)));
    expect(lines).toContain('SEKRETARIS DAERAH');
  });

  it('reports placeholders that it does not know and leaves them', async () => {
    const { lines, codes, findings } = filled(await template('{{judul}} {{logo_kota}}', '{{tabel_alur}}'));
    expect(codes).toEqual(['templat-penanda-asing']);
    expect(findings[0]?.message).toContain('{{logo_kota}}');
    expect(lines.join(' ')).toContain('{{logo_kota}}');
  });

  it('warns of a template without the flow, and of pages too small for it', async () => {
    expect(filled(await template('{{judul}}')).codes).toEqual(['templat-tanpa-alur']);
    const portrait = new Document({
      sections: [{ children: [new Paragraph('{{tabel_alur}}')] }],
    });
    const { codes, findings } = filled(new Uint8Array(await Packer.toBuffer(portrait)));
    expect(codes).toEqual(['templat-ukuran-halaman']);
    expect(findings[0]?.message).toContain('330 × 216 mm');
  });

  it('gives a finding, no exception, for a file that is no readable .docx', () => {
    const good = renderDocx(document);
    const parts = unzipSync(good);
    const broken = zipSync({
      ...parts,
      'word/document.xml': strToU8('<w:document><w:body>'),
    });
    const cut = good.slice(0, good.length / 2);
    const { 'word/document.xml': _, ...without } = parts;
    for (const bytes of [new Uint8Array(), strToU8('%PDF-1.4'), cut, zipSync(without), broken]) {
      const { docx, findings } = fillTemplate(bytes, document);
      expect(docx).toBeNull();
      expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
        ['templat-tidak-terbaca', 'error'],
      ]);
    }
  });

  it('gives the same bytes every time', async () => {
    const bytes = await template('{{judul}}', '{{nomor}}', '{{dasar_hukum}}');
    const first = fillTemplate(bytes, document).docx ?? new Uint8Array();
    const second = fillTemplate(bytes, document).docx ?? new Uint8Array();
    expect(strFromU8(first, true)).toBe(strFromU8(second, true));
  });

  it('sets sections in the style of the template and the flow in its own', async () => {
    const { parts } = filled(await template('{{dasar_hukum}}', '{{tabel_alur}}'));
    const xml = parts['word/document.xml'] ?? '';
    const body = /<w:style [^>]*w:default="1"[^>]*>/.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
    const id = /w:styleId="([^"]+)"/.exec(body)?.[1] ?? 'none';
    const item =
      (xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*?<\/w:p>/g) ?? []).find((text) => text.includes('<w:numPr>')) ??
      '';
    expect(item).toContain(`<w:pStyle w:val="${id}"/>`);
    expect(/<w:tbl>[\s\S]*w:val="Lajur80"/.test(xml)).toBe(true);
  });

  it('begins the flow on a page of its own, and no empty page where the template breaks already', async () => {
    const breaks = async (...lines: readonly (string | readonly TextRun[])[]) => {
      const xml = filled(await template(...lines)).parts['word/document.xml'] ?? '';
      return (xml.match(/<w:pageBreakBefore\/>/g) ?? []).length;
    };
    const flowPages = document.blocks.filter(
      (block) => block.kind === 'table' && block.columns.length > 3,
    ).length;
    expect(flowPages).toBe(2);
    expect(await breaks('{{judul}}', '{{tabel_alur}}')).toBe(flowPages);
    expect(await breaks('{{tabel_alur}}')).toBe(flowPages - 1);
    const pageBreak = [new TextRun({ children: [new PageBreak()] })];
    expect(await breaks('{{judul}}', pageBreak, '{{tabel_alur}}')).toBe(flowPages - 1);
  });
});
