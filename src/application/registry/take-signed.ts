import { examineSignedPdf, type SignedPdf } from '../../core/document/examine-signed-pdf.ts';
import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import { SIGNED_TEXTS } from '../../core/messages/registry-signed.ts';
import { outcomeOf, revisionOf } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import type { EventOf } from '../../core/process/engine/event.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import { foldText } from '../../core/sop/fold-text.ts';
import type { Answer } from '../answer.ts';
import type { Recorded } from './decide.ts';
import { foldersOf } from './perform-task.ts';
import type { ListedFile, Registry } from './ports.ts';
import { look, type OpenCase, PATIENCE, transact, type Transaction } from './transact.ts';
import { folderName } from './unit-folders.ts';

/** Where a signed document comes from: handed in on the page, or laid into the unit's folder for what is in force. */
export type SignedSource =
  | { readonly from: 'unggahan'; readonly base64: string }
  | { readonly from: 'folder' };

export interface HandedSigned {
  readonly caseId: string;
  readonly source: SignedSource;
  /** The number as whoever hands it in reads it on the paper. */
  readonly number: string;
}

/** Largest file that goes through a page, in MB; larger ones go through the folder. */
export const MOST_MEGABYTES = 10;

type HandedDocument = EventOf<'unggah-naskah'>['document'];

const NOTHING_YET: HandedDocument = { file: '', url: '', hash: '', pages: null, form: 'pindaian' };

const no = (message: string): Answer<Recorded> => ({ ok: false, message });

/**
 * Takes the signed document of a case: compared with the final document by its bytes, pages and number, kept under `03 Disahkan` and
 * recorded in the case. Everything is looked at before anything is written; the file is found again by its mark, so that a second
 * press gives the same file and one line of the ledger.
 * @param event by which a second press is known
 */
export function takeSigned(
  registry: Registry,
  { person }: { readonly person: string },
  event: string,
  handed: HandedSigned,
): Answer<Recorded> {
  const turn = look(registry);
  const open = turn.openCase(handed.caseId);
  if (typeof open === 'string') return no(OBSTACLE_TEXTS[open]());
  const { kase } = open;
  const revision = revisionOf(kase);
  const repeated = (message: string) =>
    ({ ok: true, value: { message, caseId: kase.id, repeated: true } }) as const;
  if (kase.events.includes(event)) return repeated(ACT_TEXTS.already(''));
  const told = (at: Transaction, document: HandedDocument) =>
    at.apply(kase.id, { type: 'unggah-naskah', id: event, at: at.now, by: person, revision, document });
  // Asked before a file is read or kept; nothing of this turn is written.
  const asked = told(turn, NOTHING_YET);
  if (typeof asked !== 'string' && asked.kind === 'refused') return no(refusalText(asked.refusal));
  const wrong = wrongNumber(numberOf(kase), handed.number);
  if (wrong !== null) return no(wrong);
  const found = findFile(registry, turn, open, handed.source);
  if (typeof found === 'string') return no(found);
  const final = outcomeOf(kase, EFFECT_IDS.document(kase.id, revision, 'final'))?.pdf ?? '';
  const finalBytes = registry.archive.readBytes(final);
  if (finalBytes === null) return no(SIGNED_TEXTS.gone());
  const seen = examineSignedPdf(found.bytes, finalBytes);
  if (!seen.ok) return no(whyNot(seen));
  const hash = registry.hashBytes(found.bytes);
  const file = registry.archive.save({
    name: SIGNED_TEXTS.fileName(folderName(kase.title.replace(/[:*?"<>|]+/g, ' ')), kase.id),
    bytes: found.bytes,
    as: 'pdf',
    folderId: found.folderId,
    mark: { owner: kase.id, part: `ttd/${hash.slice(0, 32)}` },
  });
  const document = { file: file.id, url: file.url, hash, pages: seen.pages, form: seen.form };
  const done = transact(registry, PATIENCE.person, (own): Answer<Recorded> => {
    const recorded = told(own, document);
    if (typeof recorded === 'string') return no(OBSTACLE_TEXTS[recorded]());
    if (recorded.kind === 'refused') return no(refusalText(recorded.refusal));
    if (recorded.kind === 'unchanged') return repeated(SIGNED_TEXTS.known());
    const message = SIGNED_TEXTS.taken(seen.form, seen.whole);
    return { ok: true, value: { message, caseId: kase.id, repeated: false } };
  });
  return done ?? no(ACT_TEXTS.busy());
}

/** Numbers are compared without spaces and case: "007 / SOP" is "007/sop". A document without a number has none to be typed. */
function wrongNumber(number: string, typed: string): string | null {
  const plain = (text: string) => foldText(text).replace(/\s+/g, '');
  return number === '' || plain(number) === plain(typed) ? null : SIGNED_TEXTS.wrongNumber(typed, number);
}

interface FoundFile {
  readonly bytes: Uint8Array;
  /** The folder `03 Disahkan` of the case's unit. */
  readonly folderId: string;
}

function findFile(
  registry: Registry,
  { book }: Transaction,
  { kase }: OpenCase,
  source: SignedSource,
): FoundFile | string {
  if (source.from === 'unggahan' && source.base64.length > (MOST_MEGABYTES * 1024 * 1024 * 4) / 3)
    return SIGNED_TEXTS.tooLarge(MOST_MEGABYTES);
  const { id: folderId } = foldersOf(registry, book, kase).disahkan;
  if (source.from === 'unggahan') {
    const bytes = registry.fromBase64(source.base64);
    return bytes === null || bytes.length === 0 ? SIGNED_TEXTS.unreadable() : { bytes, folderId };
  }
  const [laid] = registry.archive.list(folderId).filter((file) => isLaidDown(file, kase.id));
  const bytes = laid === undefined ? null : registry.archive.readBytes(laid.id);
  return bytes === null ? SIGNED_TEXTS.notInFolder(kase.id) : { bytes, folderId };
}

/** A PDF that people have laid down for a case; the registry's own files have marks. */
function isLaidDown({ name, mimeType, mark }: ListedFile, caseId: string): boolean {
  return mark === null && mimeType === 'application/pdf' && new RegExp(`${caseId}(?!\\d)`, 'i').test(name);
}

function whyNot(seen: Extract<SignedPdf, { ok: false }>): string {
  return seen.why === 'pages' ? SIGNED_TEXTS.pages(seen.pages, seen.expected) : SIGNED_TEXTS[seen.why]();
}
