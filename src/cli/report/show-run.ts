import { countPdfPages } from '../../core/document/count-pdf-pages.ts';
import type { Severity } from '../../core/finding.ts';
import { pageToSvg } from '../../core/picture/page-to-svg.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { drawOnPaper } from '../drawing-of.ts';
import { makeOutputs } from '../make-outputs.ts';
import { photographWithChromium } from '../pdf/chromium-pdf.ts';
import { findPdfConverter } from '../pdf/find-converter.ts';
import { CLI } from '../../core/messages/cli.ts';
import { field, type WorkbookRun } from '../workbook/run-workbook.ts';
import { type ReportFinding, reportPage } from './report-page.ts';

export interface ShownFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Pictures of a document's pages; none where they cannot be made. */
export type Photographer = (docx: Uint8Array) => Promise<readonly Uint8Array[]>;

/** The files of a run and the page that shows it, `index.html`; the others are named after `base`. */
export async function showRun(
  base: string,
  sop: Sop,
  run: WorkbookRun,
  photograph: Photographer = photographPages,
): Promise<readonly ShownFile[]> {
  const direct = await makeOutputs(base, sop, new Set(['svg', 'png', 'json', 'xlsx', 'sop']), {
    converter: null,
    reason: '',
  });
  const files: ShownFile[] = direct.outputs.map(({ suffix, content }) => ({ name: base + suffix, content }));
  if (run.docx !== null) files.unshift({ name: `${base}.docx`, content: run.docx });
  if (run.pdf !== null) files.unshift({ name: `${base}.pdf`, content: run.pdf });
  run.sheet.images.forEach((image, index) => {
    files.push({ name: `${base}.lembar${index + 1}.png`, content: image.bytes });
  });
  const view = run.actions.find(({ name }) => name === CLI.actions.check)?.result;
  const page = reportPage({
    title: sop.identity.title,
    unit: [sop.identity.government, sop.identity.unit].filter((line) => line !== '').join(', '),
    sheet: run.sheet,
    score: scoreOf(view),
    findings: findingsOf(view),
    drawing: drawOnPaper(sop).pages.map((drawn) => pageToSvg(drawn)),
    documentPages: run.docx === null ? [] : await photograph(run.docx),
    pdf: run.pdf,
    pdfPages: run.pdf === null ? null : countPdfPages(run.pdf),
    actions: run.actions,
    files: files.map(({ name }) => name),
  });
  return [...files, { name: 'index.html', content: page }];
}

/** By the browser; on a computer without one the page embeds the PDF instead. */
async function photographPages(docx: Uint8Array): Promise<readonly Uint8Array[]> {
  const { converter } = findPdfConverter({ ...process.env, LAJUR_PDF: 'chromium' });
  if (converter === null || converter.kind === 'libreoffice') return [];
  try {
    return await photographWithChromium(docx, converter);
  } catch {
    return [];
  }
}

function scoreOf(view: unknown): number | null {
  const score = field(view, 'score');
  const total = typeof score === 'number' ? score : field(score, 'value');
  return typeof total === 'number' ? total : null;
}

function findingsOf(view: unknown): readonly ReportFinding[] {
  const findings = field(view, 'findings');
  if (!Array.isArray(findings)) return [];
  return findings.map((finding: unknown) => ({
    severity: severityOf(field(finding, 'severity')),
    cell: String(field(finding, 'cell') ?? ''),
    message: String(field(finding, 'message') ?? ''),
  }));
}

function severityOf(value: unknown): Severity {
  return value === 'error' || value === 'warning' ? value : 'info';
}
