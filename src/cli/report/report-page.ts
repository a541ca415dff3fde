import { readFileSync } from 'node:fs';
import { CLI } from '../../core/messages/cli.ts';
import { REPORT } from '../../core/messages/report.ts';
import type { Severity } from '../../core/finding.ts';
import type { PlainSheet } from '../../emulator/index.ts';
import { dataUri, escapeHtml } from './html.ts';
import { sheetToHtml } from './sheet-view.ts';

export interface ReportFinding {
  readonly severity: Severity;
  /** `B7`, or empty. */
  readonly cell: string;
  readonly message: string;
}

export interface Report {
  readonly title: string;
  readonly unit: string;
  readonly sheet: PlainSheet;
  readonly score: number | null;
  readonly findings: readonly ReportFinding[];
  /** SVG documents, one per page. */
  readonly drawing: readonly string[];
  /** PNG of each page of the document; empty when only the PDF can be shown. */
  readonly documentPages: readonly Uint8Array[];
  /** Null when no PDF could be made. */
  readonly pdf: Uint8Array | null;
  readonly pdfPages: number | null;
  readonly actions: readonly { readonly name: string; readonly calls: number; readonly ms: number }[];
  /** Files beside the page. */
  readonly files: readonly string[];
}

const SECTIONS = ['sheet', 'findings', 'drawing', 'document', 'calls'] as const;
type SectionName = (typeof SECTIONS)[number];

/** One page that needs nothing but itself: sheet, findings, drawing, document and cost of a run. */
export function reportPage(report: Report): string {
  const style = readFileSync(new URL('./report.css', import.meta.url), 'utf8');
  const contents: Readonly<Record<SectionName, string>> = {
    sheet: `<div class="card scroll">${sheetToHtml(report.sheet)}</div>`,
    findings: findingsHtml(report.findings),
    drawing: report.drawing.map((svg) => `<div class="page">${svg}</div>`).join('\n'),
    document: documentHtml(report),
    calls: callsHtml(report),
  };
  const links = SECTIONS.map((name) => `<a href="#${name}">${REPORT.sections[name]}</a>`).join('');
  const sections = SECTIONS.map(
    (name) =>
      `<section id="${name}"><h2>${REPORT.sections[name]}</h2><p class="lead">${REPORT.about[name]}</p>\n${contents[name]}</section>`,
  );
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)} | Lajur</title>
<style>
${style}</style>
</head>
<body>
<header class="top"><p class="top-line">${REPORT.product}</p><h1>${escapeHtml(report.title)}</h1><p class="top-line">${escapeHtml(report.unit)}</p><nav>${links}</nav></header>
<main>
<section class="facts">${facts(report)}</section>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function facts({ score, findings, drawing, pdfPages, documentPages, actions }: Report): string {
  const calls = actions.reduce((sum, action) => sum + action.calls, 0);
  const shown: readonly (readonly [string, string])[] = [
    [score === null ? '–' : String(Math.round(score)), REPORT.facts.score],
    [String(findings.length), REPORT.facts.findings],
    [String(drawing.length), REPORT.facts.pages],
    [shownPages(pdfPages ?? documentPages.length), REPORT.facts.documentPages],
    [String(calls), REPORT.facts.calls],
  ];
  return shown
    .map(([figure, label]) => `<div class="fact"><b>${figure}</b><span>${label}</span></div>`)
    .join('');
}

function shownPages(pages: number): string {
  return pages === 0 ? '–' : String(pages);
}

function findingsHtml(findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return `<div class="card">${REPORT.about.noFindings}</div>`;
  const { kind, cell, finding } = REPORT.columns;
  const rows = findings.map(
    (found) =>
      `<tr><td><span class="mark ${found.severity}">${CLI.severity[found.severity]}</span></td><td>${escapeHtml(found.cell)}</td><td>${escapeHtml(found.message)}</td></tr>`,
  );
  return `<div class="card"><table class="list findings"><tr><th>${kind}</th><th>${cell}</th><th>${finding}</th></tr>${rows.join('')}</table></div>`;
}

function documentHtml({ documentPages, pdf, files }: Report): string {
  const images = documentPages.map(
    (png, index) =>
      `<div class="page"><img alt="${REPORT.page(index + 1)}" src="${dataUri(png, 'image/png')}"></div>`,
  );
  const embedded =
    images.length === 0 && pdf !== null
      ? `<embed class="pdf" type="application/pdf" src="${dataUri(pdf, 'application/pdf')}">`
      : '';
  const reason = files.some((file) => file.endsWith('.docx'))
    ? REPORT.about.noPages
    : REPORT.about.noDocument;
  const nothing = images.length === 0 && pdf === null ? `<div class="card">${reason}</div>` : '';
  const links = files.map((file) => `<li><a href="${encodeURIComponent(file)}">${escapeHtml(file)}</a></li>`);
  return `${images.join('\n')}${embedded}${nothing}<ul class="files" aria-label="${REPORT.files}">${links.join('')}</ul>`;
}

function callsHtml({ actions }: Report): string {
  const { action, calls, ms } = REPORT.columns;
  const rows = actions.map(
    (run) =>
      `<tr><td>${escapeHtml(run.name)}</td><td class="figure">${run.calls}</td><td class="figure">${run.ms}</td></tr>`,
  );
  return `<div class="card"><table class="list"><tr><th>${action}</th><th class="figure">${calls}</th><th class="figure">${ms}</th></tr>${rows.join('')}</table></div>`;
}
