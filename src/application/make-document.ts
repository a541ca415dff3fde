import type { Logo } from '../core/document/compose-context.ts';
import { plannedPages } from '../core/document/compose-document.ts';
import { countPdfPages } from '../core/document/count-pdf-pages.ts';
import type { OfficialDocument } from '../core/document/document.ts';
import { fillTemplate } from '../core/document/fill-template.ts';
import { renderDocx } from '../core/document/render-docx.ts';
import { checkDrawing } from '../core/drawing-rules/check-drawing.ts';
import type { Finding } from '../core/finding.ts';
import type { Drawing } from '../core/flowchart/drawing.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { imageSize } from './image-size.ts';
import { type CheckItem, checkItem, locatedFindings } from './located-findings.ts';
import { type OpenSop, type OpenTab, openTab, sopIn } from './open-sop.ts';
import type { DocumentFiles, StoredFile, Workplace } from './ports.ts';
import { composeForPrint, drawForPrint } from './print-sop.ts';

/** Longest file name, in characters, without its ending. */
const LONGEST_NAME = 120;

export interface Remark {
  readonly text: string;
  readonly good: boolean;
}

export type DocumentOutcome =
  | {
      readonly kind: 'made';
      readonly message: string;
      readonly document: StoredFile;
      readonly pdf: StoredFile;
      readonly folder: StoredFile;
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly findings: readonly CheckItem[];
    };

/**
 * Makes the Google Doc and the PDF of the SOP in front of the user. Refused while the check has errors. A second run
 * renews the files of the first one, also one that broke off half-way.
 */
export function makeDocument(workplace: Workplace, sheetId: number | null): DocumentOutcome {
  const outcome = workplace.lock.exclusively((): DocumentOutcome => {
    const open = openTab(workplace, sheetId);
    if (open === null) return refused(WORKBOOK.tabGone);
    const sop = sopIn(open);
    const findings = locatedFindings(workplace, open).map(checkItem);
    if (sop === null) return refused(WORKBOOK.notSop, findings);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return refused(WORKBOOK.document.refused(errors.length), errors);
    return make(workplace, open, sop);
  });
  return outcome ?? refused(WORKBOOK.busy);
}

function refused(message: string, findings: readonly CheckItem[] = []): DocumentOutcome {
  return { kind: 'refused', message, findings };
}

function make(workplace: Workplace, tab: OpenTab, open: OpenSop): DocumentOutcome {
  const { documents } = workplace;
  const folder = resultFolder(documents, open);
  if (folder === null) return refused(WORKBOOK.document.folderMissing);
  const logo = readLogo(documents, open.settings.logoId);
  const { sop, profile, settings } = open;
  const drawing = drawForPrint({ sop, profile, logo }, settings.templateId === '');
  const faults = checkDrawing(sop, drawing, profile).filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    return refused(
      WORKBOOK.document.refused(faults.length),
      locatedFindings(workplace, tab, faults).map(checkItem),
    );
  const composed = composeForPrint({ sop, profile, logo }, drawing);
  const filled = docxOf(documents, composed, open.settings.templateId);
  if (filled.docx === null) return refused(filled.message);
  const { document, pdf, pdfBytes, renewed } = store(documents, open, folder, filled.docx);
  const remarks = [
    pageRemark(open.settings.templateId === '' ? plannedPages(composed) : null, countPdfPages(pdfBytes)),
    ...(open.settings.logoId !== '' && logo === null ? [bad(WORKBOOK.document.logoMissing)] : []),
    ...(hasTurnedNames(drawing) ? [bad(WORKBOOK.document.turned)] : []),
    ...filled.findings.map(({ message }) => bad(message)),
  ];
  const message = renewed ? WORKBOOK.document.renewed : WORKBOOK.document.done;
  return { kind: 'made', message, document, pdf, folder, remarks };
}

function hasTurnedNames({ pages }: Drawing): boolean {
  return pages.some(({ cells }) => cells.some(({ turn }) => turn === 'up'));
}

function resultFolder(documents: DocumentFiles, { sop, settings }: OpenSop): StoredFile | null {
  if (settings.folderId !== '') return documents.folder(settings.folderId);
  const unit = (sop.identity.unit || settings.unit).replace(/\s+/g, ' ').trim();
  return documents.folderBesideWorkbook(WORKBOOK.document.folder(unit));
}

function readLogo(documents: DocumentFiles, id: string): Logo | null {
  const bytes = id === '' ? null : documents.readPicture(id);
  const size = bytes === null ? null : imageSize(bytes);
  return bytes === null || size === null ? null : { bytes, ...size };
}

interface Filled {
  readonly docx: Uint8Array | null;
  readonly message: string;
  readonly findings: readonly Finding[];
}

function docxOf(documents: DocumentFiles, composed: OfficialDocument, templateId: string): Filled {
  if (templateId === '') return { docx: renderDocx(composed), message: '', findings: [] };
  const template = documents.readTemplate(templateId);
  if (template === null)
    return {
      docx: null,
      message: WORKBOOK.document.templateMissing,
      findings: [],
    };
  const { docx, findings } = fillTemplate(template, composed);
  return {
    docx,
    findings,
    message: findings.map(({ message }) => message).join(' '),
  };
}

/** The Doc first: its PDF is made from it. Each is found again by its tag, so a broken run leaves nothing to double. */
function store(documents: DocumentFiles, { sop, tab }: OpenSop, folder: StoredFile, docx: Uint8Array) {
  const name = fileName(sop.identity.title);
  const earlier = documents.earlier(tab.sheetId);
  const earlierOf = (part: 'dokumen' | 'pdf') => earlier.find(({ tag }) => tag.part === part) ?? null;
  const place = { folderId: folder.id, name };
  const document = documents.saveDocument(
    { ...place, bytes: docx, tag: { sheetId: tab.sheetId, part: 'dokumen' } },
    earlierOf('dokumen'),
  );
  const pdfBytes = documents.exportPdf(document.id);
  const pdf = documents.savePdf(
    {
      ...place,
      name: `${name}.pdf`,
      bytes: pdfBytes,
      tag: { sheetId: tab.sheetId, part: 'pdf' },
    },
    earlierOf('pdf'),
  );
  return { document, pdf, pdfBytes, renewed: earlierOf('dokumen') !== null };
}

function fileName(title: string): string {
  const plain = title.replace(/[\s/\\:*?"<>|]+/g, ' ').trim();
  return WORKBOOK.document
    .name(plain === '' ? WORKBOOK.document.untitled : plain)
    .slice(0, LONGEST_NAME)
    .trim();
}

/** A template adds pages of its own, so only Lajur's own document has a planned number. */
function pageRemark(planned: number | null, found: number | null): Remark {
  if (found === null) return bad(WORKBOOK.document.pagesUnknown);
  if (planned === null || planned === found)
    return {
      text: WORKBOOK.document.pages(found, planned !== null),
      good: true,
    };
  return bad(WORKBOOK.document.pagesDiffer(planned, found));
}

function bad(text: string): Remark {
  return { text, good: false };
}
