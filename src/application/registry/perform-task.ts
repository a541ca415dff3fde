import { localDate } from '../../core/calendar/working-calendar.ts';
import { renderDocx } from '../../core/document/render-docx.ts';
import { plannedPages } from '../../core/document/compose-document.ts';
import { countPdfPages } from '../../core/document/count-pdf-pages.ts';
import { type Case, outcomeOf, revisionOf, signedOf } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import { holdersOf } from '../../core/process/engine/who-may-act.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import type { CaseTask } from '../../core/registry/outbox-item.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { StoredFile } from '../ports.ts';
import { composeForPrint, drawForPrint } from '../print-sop.ts';
import { readSnapshot } from './kept-snapshot.ts';
import { noteSheet } from './note-sheet.ts';
import type { Registry } from './ports.ts';
import { verificationCode, verificationUrl } from './public-links.ts';
import type { Work } from './run-outbox.ts';
import type { OpenCase } from './transact.ts';
import { folderName, type FolderStage, unitFolders } from './unit-folders.ts';

/** What came of a task, as it is kept with the case. */
export type TaskValues = Readonly<Record<string, string>>;

type Performable = Extract<CaseTask, { readonly kind: 'document' | 'folder' | 'notes' | 'publish' }>;

/** A service without an SOP has no document of its own. */
const NOTHING: TaskValues = { dilewati: 'ya' };

/**
 * Does what a case asks for in Google Drive. Files are found again by their mark, so doing it twice gives the same.
 * @throws whatever the services throw, and an Error where the case cannot be read
 */
export function performTask(
  registry: Registry,
  { book, cases }: Work,
  task: { readonly kind: string },
  caseId: string,
): TaskValues {
  const open = cases.get(caseId);
  if (open === undefined) throw new Error(`Case ${caseId} cannot be opened.`);
  const performable = task as Performable;
  switch (performable.kind) {
    case 'document':
      return makeDocument(registry, book, open, performable);
    case 'folder':
      return fileCase(registry, book, open, performable);
    case 'notes':
      return noteSheet(registry, book, open);
    case 'publish':
      return publish(registry, book, open, performable);
  }
}

type Book = Work['book'];

/** The year of a case's folders: that of its submission, so that nothing moves at New Year. */
export function yearOf(kase: Case, book: Book): string {
  return localDate(Date.parse(kase.openedAt), book.office.calendar.zone).slice(0, 4);
}

export function foldersOf(registry: Registry, book: Book, kase: Case) {
  const unit = book.units.find(({ id }) => id === kase.applicant.unit) ?? null;
  return unitFolders(registry, unit, yearOf(kase, book));
}

/** File name of a case's documents: no sign that a file system or a mail program could take for a path. */
export function documentName(kase: Case, stage: 'draf' | 'final'): string {
  const title = folderName(kase.title.replace(/[:*?"<>|]+/g, ' '));
  return stage === 'final' ? `${title} (${kase.id})` : `${title} (${kase.id}, revisi ${revisionOf(kase)})`;
}

/** Marks of a case's files; the final document keeps its address over revisions. */
function part(stage: 'draf' | 'final', revision: number, kind: 'dokumen' | 'pdf'): string {
  return stage === 'final' ? `final/${kind}` : `r${revision}/${kind}`;
}

function makeDocument(
  registry: Registry,
  book: Book,
  { kase }: OpenCase,
  { stage, revision }: Extract<Performable, { kind: 'document' }>,
): TaskValues {
  const content = kase.contents.find((one) => one.revision === revision);
  const kept = content === undefined ? null : readSnapshot(registry, content.hash);
  if (kept === null) throw new Error(`Content of ${kase.id} revision ${revision} is gone.`);
  const { sop: submitted } = kept.snapshot;
  if (submitted === null) return NOTHING;
  const sop = stage === 'final' ? finalSop(registry, book, kase, submitted) : submitted;
  const profile = findProfile(book.settings.profile === '' ? sop.profile : book.settings.profile);
  const qrText = stage === 'final' ? verificationUrl(registry, kase.id, revision) : '';
  const print = { sop, profile, logo: null, qrText };
  const composed = composeForPrint(print, drawForPrint(print, true));
  const folder = foldersOf(registry, book, kase)[stage === 'final' ? 'disahkan' : 'draf'];
  const place = { folderId: folder.id, name: documentName(kase, stage) };
  const save = (bytes: Uint8Array, as: 'doc' | 'pdf'): StoredFile =>
    registry.archive.save({
      ...place,
      name: as === 'pdf' ? `${place.name}.pdf` : place.name,
      bytes,
      as,
      mark: { owner: kase.id, part: part(stage, revision, as === 'pdf' ? 'pdf' : 'dokumen') },
    });
  const document = save(renderDocx(composed), 'doc');
  const pdfBytes = registry.archive.exportPdf(document.id);
  const pdf = save(pdfBytes, 'pdf');
  return {
    document: document.id,
    documentUrl: document.url,
    pdf: pdf.id,
    pdfUrl: pdf.url,
    pages: String(countPdfPages(pdfBytes) ?? ''),
    planned: String(plannedPages(composed)),
  };
}

/** What is signed: with its number, its dates, and the name of whoever holds the signer's post today. */
function finalSop(registry: Registry, book: Book, kase: Case, sop: Sop): Sop {
  const now = registry.now();
  const today = localDate(Date.parse(now), book.office.calendar.zone);
  const opened = localDate(Date.parse(kase.openedAt), book.office.calendar.zone);
  const { identity } = sop;
  const [signer] = book.settings.signer === '' ? [] : holdersOf(book.office, book.settings.signer, now);
  const position =
    signer === undefined || signer.capacity === 'definitif'
      ? book.settings.signer
      : `${signer.capacity} ${book.settings.signer}`;
  return {
    ...sop,
    identity: {
      ...identity,
      number: numberOf(kase) || identity.number,
      createdOn: identity.createdOn ?? opened,
      revisedOn: revisionOf(kase) > 1 ? (identity.revisedOn ?? opened) : identity.revisedOn,
      effectiveOn: today,
      approver:
        signer === undefined ? identity.approver : { ...identity.approver, position, name: signer.name },
    },
  };
}

/** The case has its place in the tree; whatever of it lies elsewhere is brought there. */
function fileCase(
  registry: Registry,
  book: Book,
  { kase }: OpenCase,
  { to }: { readonly to: FolderStage },
): TaskValues {
  const folder = foldersOf(registry, book, kase)[to];
  return { folder: folder.id, folderUrl: folder.url };
}

/** Everybody who has the link may read the final PDF, the signed one where it has come back; the catalogue's line is written where the outcome is recorded. */
function publish(
  registry: Registry,
  book: Book,
  { kase }: OpenCase,
  { revision }: Extract<Performable, { kind: 'publish' }>,
): TaskValues {
  const final = outcomeOf(kase, EFFECT_IDS.document(kase.id, revision, 'final'));
  const signed = signedOf(kase, revision);
  const pdf = signed?.file ?? final?.pdf ?? '';
  if (pdf === '') return NOTHING;
  const bytes = registry.archive.readBytes(pdf);
  if (bytes === null) throw new Error(`The final PDF of ${kase.id} is gone.`);
  registry.archive.shareByLink(pdf);
  return {
    pdf,
    pdfUrl: signed?.url ?? final?.pdfUrl ?? '',
    signed: signed?.form ?? '',
    // Shown once more, a document keeps the day on which it was first shown.
    date:
      outcomeOf(kase, EFFECT_IDS.publish(kase.id, revision))?.date ??
      localDate(Date.parse(registry.now()), book.office.calendar.zone),
    hash: registry.hashBytes(bytes),
    code: verificationCode(registry, kase.id, revision),
  };
}
