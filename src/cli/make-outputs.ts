import { plannedPages } from '../core/document/compose-document.ts';
import { countPdfPages } from '../core/document/count-pdf-pages.ts';
import { renderDocx } from '../core/document/render-docx.ts';
import { checkDrawing } from '../core/drawing-rules/check-drawing.ts';
import type { Drawing } from '../core/flowchart/drawing.ts';
import { CLI } from '../core/messages/cli.ts';
import { pageToSvg } from '../core/picture/page-to-svg.ts';
import { findProfile } from '../core/profile/profiles.ts';
import type { Sop } from '../core/sop/sop.ts';
import { writeSopJson } from '../core/sop/write-sop-json.ts';
import { toBpmn } from '../core/views/to-bpmn.ts';
import { toMermaid } from '../core/views/to-mermaid.ts';
import { composeOfficial, drawEndless, drawOnPaper, paintPng } from './drawing-of.ts';
import type { OutputFormat } from './output-format.ts';
import { convertDocx } from './pdf/convert-docx.ts';
import type { ConverterSearch } from './pdf/find-converter.ts';
import { layOutSheet } from './xlsx/lay-out-sheet.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export interface Output {
  /** Behind `<base>`: `.p1.svg`. */
  readonly suffix: string;
  readonly content: Uint8Array | string;
}

export interface OutputSet {
  readonly outputs: readonly Output[];
  /** Pages of the flow. */
  readonly pages: number;
  /** Things a person should know, in Indonesian, without the file's name. */
  readonly remarks: readonly string[];
  /** Hard rules that the drawing breaks, in Indonesian. */
  readonly faults: readonly string[];
  /** Outputs that were asked for and could not be made, in Indonesian. */
  readonly failures: readonly string[];
}

/** Pixels per point. */
const PICTURE_SCALE = 2;

/** Everything that `draw` writes for one SOP, made in memory so that a failure leaves nothing behind. `name` is for messages. */
export async function makeOutputs(
  name: string,
  sop: Sop,
  formats: ReadonlySet<OutputFormat>,
  pdf: ConverterSearch,
): Promise<OutputSet> {
  const drawing = drawOnPaper(sop);
  const outputs: Output[] = [];
  const remarks: string[] = [];
  const failures: string[] = [];
  for (const page of drawing.pages) {
    if (formats.has('svg'))
      outputs.push({
        suffix: `.p${page.number}.svg`,
        content: pageToSvg(page),
      });
    if (formats.has('png'))
      outputs.push({
        suffix: `.p${page.number}.png`,
        content: paintPng(page, { scale: PICTURE_SCALE, layer: 'page' }),
      });
  }
  if (formats.has('json'))
    outputs.push({
      suffix: '.drawing.json',
      content: `${JSON.stringify(drawing, null, '\t')}\n`,
    });
  if (formats.has('docx') || formats.has('pdf')) {
    const made = await makeDocuments(name, sop, drawing, formats, pdf);
    outputs.push(...made.outputs);
    remarks.push(...made.remarks);
    failures.push(...made.failures);
  }
  if (formats.has('xlsx')) {
    const { content, tallRow } = layOutSheet(sop);
    if (tallRow !== null) remarks.push(CLI.rowTooTall(name, tallRow + 1));
    outputs.push({ suffix: '.xlsx', content: await writeXlsx([content]) });
  }
  if (formats.has('sop')) outputs.push({ suffix: '.sop.json', content: writeSopJson(sop) });
  if (formats.has('bpmn')) outputs.push({ suffix: '.bpmn', content: toBpmn(sop, drawEndless(sop)) });
  if (formats.has('mermaid')) outputs.push({ suffix: '.mmd', content: toMermaid(sop) });
  const faults: string[] = [];
  for (const { severity, message } of checkDrawing(sop, drawing, findProfile(sop.profile)))
    (severity === 'error' ? faults : remarks).push(`${name}: ${message}`);
  return { outputs, pages: drawing.pages.length, remarks, faults, failures };
}

async function makeDocuments(
  name: string,
  sop: Sop,
  drawing: Drawing,
  formats: ReadonlySet<OutputFormat>,
  pdf: ConverterSearch,
): Promise<Omit<OutputSet, 'pages' | 'faults'>> {
  const document = composeOfficial(sop, drawing);
  const docx = renderDocx(document);
  const outputs: Output[] = formats.has('docx') ? [{ suffix: '.docx', content: docx }] : [];
  if (!formats.has('pdf')) return { outputs, remarks: [], failures: [] };
  if (pdf.converter === null) return { outputs, remarks: [], failures: [pdf.reason] };
  try {
    const bytes = await convertDocx(docx, pdf.converter);
    outputs.push({ suffix: '.pdf', content: bytes });
    const made = countPdfPages(bytes);
    const planned = plannedPages(document);
    const remarks = made !== null && made !== planned ? [CLI.pdfPagesDiffer(name, planned, made)] : [];
    return { outputs, remarks, failures: [] };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      outputs,
      remarks: [],
      failures: [`${name}: ${CLI.pdfFailed(detail)}`],
    };
  }
}
