import { beforeAll, describe, expect, it } from 'vitest';
import { drawOnPaper } from '../../../src/cli/drawing-of.ts';
import { showRun } from '../../../src/cli/report/show-run.ts';
import { sheetToHtml } from '../../../src/cli/report/sheet-view.ts';
import { builtWorkbook } from '../../../src/cli/workbook/built-workbook.ts';
import { drawInWorkbook } from '../../../src/cli/workbook/draw-in-workbook.ts';
import { runWorkbook, type WorkbookRun } from '../../../src/cli/workbook/run-workbook.ts';
import { sheetGridOf } from '../../../src/cli/workbook/sheet-grid-of.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { WORKBOOK } from '../../../src/core/messages/workbook.ts';
import { LONG_POSTS } from '../../generators/long-posts.ts';
import { randomSop } from '../../generators/random-sop.ts';
import { EXAMPLES } from '../../../src/examples/examples.ts';
import { capturedIo } from '../captured-io.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n');

function example(id: string) {
  const found = EXAMPLES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found.sop;
}

describe('an SOP taken through the built workbook', () => {
  const sop = example('tangerang');
  let run: WorkbookRun;
  beforeAll(() => {
    run = runWorkbook(sop, builtWorkbook().directory, () => PDF);
  }, 60_000);

  it('goes through every menu within the budget of calls', () => {
    expect(run.alerts).toEqual([]);
    expect(run.actions.map(({ name }) => name)).toEqual(['Impor', 'Periksa', 'Gambar alur', 'Buat dokumen']);
    const [, check, draw, make] = run.actions.map(({ calls }) => calls);
    expect(check).toBeLessThanOrEqual(6);
    expect(draw).toBeLessThanOrEqual(12);
    expect(make).toBeLessThanOrEqual(15);
  });

  it('leaves a sheet that reads as the same SOP, pictures over it, and both documents', () => {
    expect(readSheet(sheetGridOf(run.sheet)).sop).toEqual(sop);
    expect(run.sheet.images.length).toBeGreaterThan(0);
    expect(run.docx?.length).toBeGreaterThan(10_000);
    expect(run.pdf).toEqual(PDF);
  });

  it('is shown as one page that needs nothing else', async () => {
    const files = await showRun('tangerang', sop, run, () => Promise.resolve([]));
    const page = String(files.find(({ name }) => name === 'index.html')?.content);
    expect(page).toContain(`<h1>${sop.identity.title}</h1>`);
    expect(page.match(/<svg /g)).toHaveLength(drawOnPaper(sop).pages.length);
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    for (const { name } of files) if (name !== 'index.html') expect(page).toContain(`href="${name}"`);
  });

  it('says why there are no pages where nothing can make them', async () => {
    const files = await showRun('tangerang', sop, { ...run, pdf: null }, () => Promise.resolve([]));
    const page = String(files.find(({ name }) => name === 'index.html')?.content);
    expect(page).toContain('Dokumen ada sebagai berkas .docx');
    expect(page).toContain('<b>–</b><span>halaman dokumen</span>');
  });

  it('shows the grid with its pictures at their cell, notes and hidden columns', () => {
    const html = sheetToHtml(run.sheet);
    const [image] = run.sheet.images;
    expect(html).toContain(`grid-area:${(image?.row ?? 0) + 2}/${(image?.column ?? 0) + 2}"><img`);
    const noted = run.sheet.cells.filter(
      ({ note = '', column }) => note !== '' && !run.sheet.hiddenColumns.includes(column),
    );
    expect(html.match(/class="noted"/g)?.length).toBe(noted.length);
    expect(html).toContain('Penyampaian rancangan SP dan maklumat pelayanan');
    expect(html).not.toContain('lajur.sop/1');
  });
});

describe('an SOP with more lanes than fit level names', () => {
  it('has turned names in the sheet, reads as the same SOP, and is told what Google Docs does', () => {
    const random = randomSop(5, { rows: 8, lanes: 18 });
    const named = random.lanes.map((lane, index) => ({ ...lane, name: LONG_POSTS[index] ?? '' }));
    const sop = { ...example('tangerang'), lanes: named, activities: random.activities, flows: random.flows };
    const run = runWorkbook(sop, builtWorkbook().directory, () => PDF);
    const turned = run.sheet.cells.filter(({ format }) => format?.textRotation !== undefined);
    expect(turned.map(({ text }) => text)).toEqual(LONG_POSTS.slice(0, 18));
    for (const { format } of turned)
      expect(format).toMatchObject({
        textRotation: { angle: 90 },
        wrapStrategy: 'WRAP',
        textFormat: { bold: true },
      });
    expect(readSheet(sheetGridOf(run.sheet)).sop?.lanes).toEqual(named);
    expect(sheetToHtml(run.sheet).match(/class="up"/g)).toHaveLength(18);
    const told = JSON.stringify(run.actions.map(({ result }) => result));
    expect(told).toContain(WORKBOOK.document.turned);
  });
});

describe('drawInWorkbook', () => {
  it('says what the workbook says when the SOP has errors', () => {
    const sop = { ...example('sibolga'), flows: [] };
    const io = capturedIo('.');
    const input = { file: 'x.json', sheet: null, name: 'x.json', base: 'x', sop, findings: [], map: null };
    const { outputs, failures } = drawInWorkbook(input, new Set(['docx', 'png']), builtWorkbook(), io);
    expect(outputs.every(({ suffix }) => suffix.endsWith('.png'))).toBe(true);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('x.json: Dokumen belum dibuat');
    expect(io.written.out).toContain('x.json: Periksa: ');
  });
});
