/**
 * What the registry's use cases need from the place where they run. Plain data across, synchronous, because Apps Script's
 * services are. `src/google/registry` answers these needs with Google's services.
 *
 * Everything here may fail (an exception of the service) or be cut off in the middle; whoever calls it may call it again.
 */
import type { Hash } from '../../core/process/ledger/ledger-entry.ts';
import type { Hmac } from '../../core/process/approval/approval-link.ts';
import type { FormPlan } from '../../core/registry/form-plan.ts';
import type { TabId } from '../../core/registry/tab-layout.ts';
import type { SheetGrid, SheetPlan } from '../../core/sop/sheet-grid.ts';
import type { CellNote, ForeignFiles, StoredFile } from '../ports.ts';

/** What a cell of the registry's spreadsheet holds, as plain text; numbers and dates are written as text, too. */
export type StoreRow = readonly string[];

/** A part of a tab, without its heading row. Columns and rows are positions from zero; `to` is included, null is the last row. */
export interface StoreRange {
  readonly tab: TabId;
  readonly columns?: { readonly from: number; readonly to: number };
  readonly rows?: { readonly from: number; readonly to: number | null };
}

export type StoreChange =
  /** New rows behind the last one. */
  | { readonly kind: 'append'; readonly tab: TabId; readonly rows: readonly StoreRow[] }
  /** Cells of one row, from `column` to the right. */
  | {
      readonly kind: 'set';
      readonly tab: TabId;
      readonly row: number;
      readonly column: number;
      readonly cells: StoreRow;
    };

/** The registry's spreadsheet. */
export interface Store {
  /**
   * All ranges in one call, in the order asked for. Rows are as wide as the range; empty rows at the end are left out.
   * Text is given as it is shown.
   */
  read(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[];
  /** All changes in one call, whole or not at all. Text stays text, whatever it looks like. */
  write(changes: readonly StoreChange[]): void;
}

/** A tab of somebody's sheet, with the notes on its cells. */
export interface NotedTab {
  readonly sheetId: number;
  readonly grid: SheetGrid;
  readonly notes: readonly CellNote[];
}

/** Notes on the cells of sheets that others own. */
export interface SheetNotes {
  /** Null where it is no Google Sheet, is gone, or may not be read. */
  read(id: string): readonly NotedTab[] | null;
  /** The whole note of each cell named here, in one call; false where the sheet may be read only. */
  write(id: string, sheetId: number, notes: readonly CellNote[]): boolean;
}

/** Marks what the registry made, so that a second run finds it instead of making it again. */
export interface FileMark {
  /** Case, unit, service or `registri`; no more than 60 characters. */
  readonly owner: string;
  /** What it is among the things of that owner, such as `folder/01` or `r2/dokumen`; no more than 60 characters. */
  readonly part: string;
}

export type FolderRole = 'reader' | 'writer';

export interface ListedFile extends StoredFile {
  readonly mimeType: string;
  /** ISO instant of the last change. */
  readonly changedAt: string;
  /** Empty where Google tells none. */
  readonly md5: string;
  readonly mark: FileMark | null;
}

/** The registry's part of Google Drive. `null` means: not there, in the bin, or out of reach. */
export interface Archive {
  /** The folder with this mark, made in `parentId` (null: beside the registry's spreadsheet) when it is not there. */
  folder(name: string, parentId: string | null, mark: FileMark): StoredFile;
  file(id: string): ListedFile | null;
  /** Everything with a mark of this owner, oldest first. */
  marked(owner: string): readonly ListedFile[];
  /** What lies directly in a folder, newest first; at most 200. */
  list(folderId: string): readonly ListedFile[];
  /** Exactly these people, and nobody else but the owner, have this role on the file; nobody is written to. */
  share(id: string, role: FolderRole, people: readonly string[]): void;
  /** Anyone who has the link may read. */
  shareByLink(id: string): void;
  move(id: string, folderId: string): void;
  copy(id: string, name: string, folderId: string, mark: FileMark): StoredFile;
  /** A file with these bytes; one with the same mark is renewed in place. */
  save(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    /** `doc`: a .docx that becomes a Google Doc. */
    readonly as: 'json' | 'pdf' | 'doc' | 'xlsx' | 'png' | 'html';
    readonly folderId: string;
    readonly mark: FileMark;
  }): StoredFile;
  /** A new spreadsheet with one tab after the plan; one with the same mark stays as it is. */
  saveSheet(name: string, tab: string, plan: SheetPlan, folderId: string, mark: FileMark): StoredFile;
  readBytes(id: string): Uint8Array | null;
  exportPdf(documentId: string): Uint8Array;
}

export type { FormPlan, FormQuestion } from '../../core/registry/form-plan.ts';

export interface FormState {
  readonly id: string;
  readonly editUrl: string;
  readonly publicUrl: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly email: 'terverifikasi' | 'diketik' | 'tidak ada';
}

export interface FormAnswer {
  readonly formId: string;
  readonly responseId: string;
  /** ISO instant; a changed answer keeps its id and gets a new instant. */
  readonly at: string;
  /** Empty where the form collects none. */
  readonly email: string;
  readonly emailVerified: boolean;
  /** By the question's title. */
  readonly answers: Readonly<Record<string, string>>;
  /** Drive ids of what a question for files, added by hand, has collected. */
  readonly fileIds: readonly string[];
}

export interface Forms {
  /** Makes the form, or brings the one with this id into line with the plan; published and accepting afterwards. */
  ensure(id: string | null, plan: FormPlan, mark: FileMark): FormState;
  state(id: string): FormState | null;
  setAccepting(id: string, accepting: boolean): void;
  /** Address of the form with these answers filled in, by title. */
  prefilledUrl(id: string, answers: Readonly<Record<string, string>>): string;
  answer(formId: string, responseId: string): FormAnswer | null;
  /** Everything handed in or changed at or after an instant (all where null), oldest first. */
  answersSince(formId: string, at: string | null): readonly FormAnswer[];
}

export interface InlinePicture {
  /** Named in the HTML as `cid:<name>`. */
  readonly name: string;
  readonly png: Uint8Array;
}

export interface OutgoingMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly pictures: readonly InlinePicture[];
  readonly attachments: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly mimeType: string;
  }[];
  readonly senderName: string;
}

/** A mail that came in as an answer to one of ours. */
export interface IncomingMail {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly subject: string;
  /** The raw header lines, as they arrived. */
  readonly rawHeader: string;
  readonly plain: string;
  readonly html: string;
}

export interface Mailbox {
  /** Answers whose subject names a case, that came at or after an instant, oldest first. */
  incoming(since: string): readonly IncomingMail[];
  /** Message-ID of the mail we sent that holds this reference, or null where none was sent. */
  sentWith(reference: string): string | null;
}

export interface Post {
  send(mail: OutgoingMail): void;
  /** Recipients that may still be written to today. */
  remaining(): number;
  /** Null where reading mail is not switched on. */
  readonly mailbox: Mailbox | null;
}

export type TriggerPlan =
  | { readonly handler: string; readonly kind: 'form'; readonly formId: string }
  | { readonly handler: string; readonly kind: 'every'; readonly minutes: 5 | 10 | 15 | 30 }
  | { readonly handler: string; readonly kind: 'daily'; readonly hour: number }
  | { readonly handler: string; readonly kind: 'once'; readonly afterSeconds: number };

export interface Triggers {
  /** What is set up now; `once` triggers, also those that have fired, are left out. */
  list(): readonly TriggerPlan[];
  /**
   * Makes those that are missing, removes what is doubled or no longer wanted; gives how many were changed.
   * @param fresh also those that are there are made anew, each before its old one goes: Google does not say which are switched off
   */
  ensure(plans: readonly TriggerPlan[], fresh?: boolean): number;
  /** One run of this function soon; nothing when one is already waiting. */
  soon(handler: string): void;
}

/** Secrets and small facts that only the script sees. */
export interface Vault {
  get(key: string): string | null;
  /** Several at once. */
  set(values: Readonly<Record<string, string>>): void;
}

export interface IdentityClaim {
  readonly email: string;
  readonly emailVerified: boolean;
  /** Client that the token was made for. */
  readonly audience: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** Everything the registry's use cases need, handed in once by the entry point. */
export interface Registry {
  readonly store: Store;
  readonly archive: Archive;
  readonly foreignFiles: ForeignFiles;
  readonly sheetNotes: SheetNotes;
  readonly forms: Forms;
  readonly post: Post;
  readonly triggers: Triggers;
  readonly vault: Vault;
  readonly hash: Hash;
  /** SHA-256 of bytes, 64 small hexadecimal digits. */
  hashBytes(bytes: Uint8Array): string;
  /** Bytes of a text in base64; null for a text that is none. */
  fromBase64(text: string): Uint8Array | null;
  /** Under the registry's key. */
  readonly hmac: Hmac;
  /** Random, 32 hexadecimal digits. */
  random(): string;
  /** ISO instant, UTC. */
  now(): string;
  /** Milliseconds since this run began. */
  elapsed(): number;
  /** Runs the work while no other run of the registry does; null when others kept it busy longer than `patience` (milliseconds). */
  exclusively<Result>(work: () => Result, patience: number): Result | null;
  /** Address of the web app, without parameters; empty until it was deployed. */
  webAppUrl(): string;
  /** What Google says of an identity token; null where it says it is none. */
  readIdentityToken(token: string): IdentityClaim | null;
  /** True at most `most` times for a key within some minutes; guards what strangers can ask for. */
  allowed(key: string, most: number, minutes: number): boolean;
  /** Writes a fault to the log and gives the id by which it is found there. No personal data, no token in it. */
  log(what: string, error: unknown): string;
}
