/**
 * What the web app's pages show, as plain JSON: every text is ready to be shown, every instant is in the office's words.
 * `page` is the name of the HTML file that shows it.
 */
export type PageModel = DecisionPage | OwnPage | AskLinkPage | CataloguePage | VerificationPage | MessagePage;

/** Head of every page. */
export interface PageHead {
  readonly government: string;
  readonly sender: string;
  /** Addresses of the public pages, empty where the web app has none yet. */
  readonly catalogue: string;
  readonly askLink: string;
}

/** A sentence instead of a page: a link that is no longer valid, a registry that is not set up. */
export interface MessagePage {
  readonly page: 'pesan';
  readonly head: PageHead;
  readonly title: string;
  readonly message: string;
}

export interface AskLinkPage {
  readonly page: 'masuk';
  readonly head: PageHead;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** One way to finish a step. */
export interface ChoiceView {
  /** Label of the exit; empty where the step is no choice. */
  readonly value: string;
  /** What the button says. */
  readonly label: string;
  /** Where it leads, in words. */
  readonly leads: string;
  readonly tone: 'setuju' | 'kembali' | 'lain';
  readonly needsReason: boolean;
  /** True where the document is handed in as it is now, with answers to the open remarks. */
  readonly resubmits: boolean;
}

export interface PictureView {
  /** An SVG document made by the registry itself. */
  readonly svg: string;
  readonly description: string;
}

/** A row of the SOP that is decided about. */
export interface RowView {
  readonly number: string;
  readonly text: string;
  readonly executors: string;
  readonly kelengkapan: string;
  readonly waktu: string;
  readonly output: string;
  readonly keterangan: string;
}

export interface FindingView {
  readonly severity: 'error' | 'warning' | 'info';
  readonly cell: string;
  readonly where: string;
  readonly message: string;
}

export interface NoteView {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly state: 'terbuka' | 'dijawab' | 'ditarik';
  readonly answer: string;
  /** True where the reader wrote it and may take it back. */
  readonly own: boolean;
}

export interface HistoryView {
  readonly at: string;
  readonly text: string;
  /** What was said; empty where nothing was. */
  readonly note: string;
}

/** What a case is about. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly applicant: string;
  readonly service: string;
  readonly revision: number;
  readonly opened: string;
  /** Where it stands, in one sentence. */
  readonly status: string;
  readonly number: string;
  readonly pdf: string;
  /** Whether the final document has come back signed, in words; empty while there is none to be signed. */
  readonly signature: string;
}

/** The content at the present revision. */
export interface ContentView {
  readonly pictures: readonly PictureView[];
  readonly rows: readonly RowView[];
  /** What was written into the form. */
  readonly answers: readonly Labelled[];
  readonly findings: readonly FindingView[];
  /** "82 dari 100"; empty where nothing was checked. */
  readonly score: string;
  /** Names of files that came along. */
  readonly files: readonly string[];
  /** Sentence where the content cannot be shown; else empty. */
  readonly missing: string;
}

/** A step that waits, as its executor sees it. */
export interface StepView {
  readonly id: string;
  readonly round: number;
  readonly revision: number;
  readonly row: string;
  readonly text: string;
  /** "persetujuan" */
  readonly asked: string;
  readonly since: string;
  readonly due: string;
  readonly late: boolean;
  readonly choices: readonly ChoiceView[];
  /** True where something is decided, false where work is done. */
  readonly verdict: boolean;
  /** True where an answer in words is the work itself. */
  readonly answers: boolean;
  /** True where remarks on rows may go along with a return. */
  readonly remarks: boolean;
  /** Why it was sent back to this step; null where it was not. */
  readonly returned: { readonly by: string; readonly reason: string } | null;
}

/** One case, one decision: behind the link of a letter. */
export interface DecisionPage {
  readonly page: 'putus';
  readonly head: PageHead;
  /** The link, given back with the decision. */
  readonly token: string;
  readonly person: string;
  readonly case: CaseView;
  readonly content: ContentView;
  readonly changes: readonly string[];
  readonly notes: readonly NoteView[];
  readonly history: readonly HistoryView[];
  /** Null where nothing is to be decided by this link any more; `message` says why. */
  readonly step: StepView | null;
  readonly message: string;
}

/** A case that waits for the reader. */
export interface WaitingView {
  readonly case: CaseView;
  readonly step: StepView;
}

/** A case as a line of a list. */
export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly status: string;
  /** Whom it waits for; empty where for nobody. */
  readonly waiting: string;
  readonly since: string;
  readonly due: string;
  readonly late: boolean;
  readonly revision: string;
  readonly number: string;
  /** Whether the final document has come back signed, in words; empty for people who are not told. */
  readonly signature: string;
  readonly unsigned: boolean;
}

/** A collection, with who has answered. */
export interface CollectionView {
  readonly code: string;
  readonly service: string;
  readonly deadline: string;
  readonly answered: number;
  readonly asked: number;
  readonly units: readonly { readonly unit: string; readonly state: string; readonly done: boolean }[];
}

/** A task that a person must look at. */
export interface TroubleView {
  readonly id: string;
  readonly what: string;
  readonly to: string;
  readonly since: string;
  readonly note: string;
  /** True for a mail: it may be told as sent, or sent again. */
  readonly mail: boolean;
}

/** What a manager sees. */
export interface ManagerView {
  readonly cases: readonly CaseLine[];
  /** How many more there are than are listed. */
  readonly moreCases: number;
  readonly collections: readonly CollectionView[];
  readonly troubles: readonly TroubleView[];
  /** "Sisa jatah surel hari ini: 74 penerima." */
  readonly quota: string;
  /** Result of the last check of the ledger, in a sentence. */
  readonly ledger: string;
  /** Null before the first check. */
  readonly ledgerSound: boolean | null;
  /** What is wrong in the tabs that people keep. */
  readonly faults: readonly string[];
  readonly services: readonly { readonly code: string; readonly name: string }[];
}

/** A person's own page: what waits for them, the cases they speak for, and the dashboard, which is null for all but managers. */
export interface OwnPage {
  readonly page: 'saya';
  readonly head: PageHead;
  readonly token: string;
  readonly person: string;
  /** Case that is to be opened first; empty for none. */
  readonly focus: string;
  readonly desk: readonly WaitingView[];
  /** True where others may wait that come up when these are done. */
  readonly deskMore: boolean;
  /** Cases of the person's units, and those they brought themselves. */
  readonly own: readonly CaseLine[];
  readonly manager: ManagerView | null;
}

/** One case on the own page, opened for reading and for acting on it. */
export interface CasePage {
  readonly case: CaseView;
  readonly content: ContentView;
  readonly changes: readonly string[];
  readonly notes: readonly NoteView[];
  readonly history: readonly HistoryView[];
  /** Lanes that wait, with those to whom a manager may hand them. */
  readonly waiting: readonly WaitingLane[];
  readonly may: {
    readonly withdraw: boolean;
    /** Hand in the sheet again, with answers to the remarks. */
    readonly revise: boolean;
    readonly cancel: boolean;
    readonly reassign: boolean;
    readonly reopen: boolean;
    /** Hand in the signed document; `number`: it bears one, which must be typed. */
    readonly sign: { readonly number: boolean; readonly megabytes: number } | null;
  };
}

export interface WaitingLane {
  readonly step: string;
  readonly lane: string;
  /** "6. Menyetujui rancangan – Sekretaris Daerah" */
  readonly label: string;
  readonly candidates: readonly { readonly address: string; readonly name: string }[];
}

export interface CataloguePage {
  readonly page: 'katalog';
  readonly head: PageHead;
  readonly query: string;
  readonly documents: readonly CatalogueLine[];
  /** How many were found, shown or not. */
  readonly found: number;
}

export interface CatalogueLine {
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly since: string;
  readonly pdf: string;
  readonly verification: string;
}

/** Behind the QR: whether the printed SOP is the one in force. */
export interface VerificationPage {
  readonly page: 'periksa';
  readonly head: PageHead;
  readonly verdict: 'berlaku' | 'digantikan' | 'dicabut' | 'tidak-dikenal';
  /** The verdict as a sentence. */
  readonly message: string;
  readonly facts: readonly Labelled[];
  readonly hash: string;
  readonly pdf: string;
}
