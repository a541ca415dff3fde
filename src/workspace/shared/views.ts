/** What the server and its pages send each other. Plain data. */

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly role: string;
}

export interface SessionView {
  readonly token: string;
  readonly people: readonly PersonView[];
  readonly notices: readonly { readonly kind: string; readonly text: string }[];
  readonly guide: GuideView;
  /** ISO 8601. */
  readonly now: string;
  readonly timeZone: string;
  readonly unread: Readonly<Record<string, number>>;
}

export interface GuideView {
  readonly hidden: boolean;
  readonly steps: readonly {
    readonly title: string;
    readonly text: string;
    readonly person: string;
    readonly personName: string;
    /** Path after `/orang/<person>`. */
    readonly path: string;
    readonly done: boolean;
  }[];
}

export interface QuestionView {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

export interface ShownView {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  /** Name of the frame. */
  readonly frame: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface RunView {
  /** Name of a run that stands still at `question`; null when it has ended. */
  readonly waiting: string | null;
  readonly question: QuestionView | null;
  readonly value: unknown;
  readonly error: string | null;
  readonly shown: readonly ShownView[];
  readonly toasts: readonly {
    readonly title: string;
    readonly message: string;
    readonly seconds: number | null;
  }[];
  readonly selection: { readonly sheetId: number; readonly a1: string } | null;
}

export interface MenuView {
  readonly caption: string;
  readonly scriptId: string;
  readonly items: readonly MenuItemView[];
}

export type MenuItemView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuItemView[] }
  | { readonly kind: 'separator' };

/** A rectangle of cells, half open, from zero. */
export interface AreaView {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A look that many cells share; CSS values. */
export interface LookView {
  readonly css: string;
  readonly align: 'left' | 'center' | 'right' | '';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Reads from bottom to top. */
  readonly up: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface CellView {
  readonly column: number;
  readonly text: string;
  /** What the formula bar shows; absent when it is the text. */
  readonly entered?: string;
  /** Index into the tab's looks. */
  readonly look?: number;
  readonly note?: string;
  /** The text in parts with looks of their own, CSS. */
  readonly runs?: readonly { readonly text: string; readonly css: string }[];
  readonly choices?: readonly string[];
  readonly checkbox?: boolean;
  readonly numeric?: boolean;
}

export interface PictureView {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly source: string;
}

export interface TabView {
  readonly id: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows that hold a cell that anybody has touched, by position. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly CellView[] }[];
  readonly looks: readonly LookView[];
  readonly merges: readonly AreaView[];
  readonly pictures: readonly PictureView[];
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly mayEdit: boolean;
  readonly tabs: readonly {
    readonly id: number;
    readonly title: string;
    readonly hidden: boolean;
    readonly color: string | null;
  }[];
  readonly tab: TabView;
  readonly selection: { readonly sheetId: number; readonly a1: string } | null;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'folder' | 'spreadsheet' | 'document' | 'form' | 'pdf' | 'picture' | 'file';
  readonly owner: string;
  readonly modified: string;
  /** Path after `/orang/<person>`. */
  readonly path: string;
  readonly mine: boolean;
}

export interface DriveView {
  readonly folder: { readonly id: string; readonly name: string } | null;
  readonly trail: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly FileView[];
  /** Only at the top. */
  readonly shared: readonly FileView[];
}

export interface LetterView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly date: string;
  readonly subject: string;
  readonly plain: string;
  /** Frame with the mail's own page; null when it has none. */
  readonly frame: string | null;
  readonly files: readonly { readonly name: string; readonly size: number; readonly index: number }[];
  readonly unread: boolean;
  readonly warning: boolean;
}

export interface ThreadView {
  readonly id: string;
  readonly subject: string;
  readonly people: string;
  readonly date: string;
  readonly snippet: string;
  readonly count: number;
  readonly unread: boolean;
  readonly hasFiles: boolean;
}

export interface FormView {
  readonly title: string;
  readonly description: string;
  readonly formId: string;
  readonly email: 'typed' | 'account' | 'none';
  readonly items: readonly FormItemView[];
  readonly prefilled: Readonly<Record<string, string | readonly string[]>>;
}

export interface FormItemView {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly choices: readonly {
    readonly value: string;
    readonly navigation: string | null;
    readonly page: number | null;
  }[];
  readonly otherOption: boolean;
  readonly navigation: string;
  readonly page: number | null;
}

export interface ClockView {
  readonly now: string;
  readonly timeZone: string;
  readonly triggers: readonly {
    readonly id: string;
    readonly project: string;
    readonly functionName: string;
    readonly eventType: string;
    readonly user: string;
    readonly nextRun: string | null;
    readonly times: number;
    readonly disabled: boolean;
    readonly isClock: boolean;
  }[];
  readonly runs: readonly {
    readonly functionName: string;
    readonly startedAt: string;
    readonly error: string | null;
  }[];
}

export interface CallsView {
  readonly calls: readonly {
    readonly number: number;
    readonly name: string;
    readonly kind: string;
    readonly milliseconds: number;
    readonly user: string;
    readonly functionName: string;
    readonly project: string;
    readonly mode: string;
    readonly time: string;
  }[];
  readonly runs: readonly {
    readonly number: number;
    readonly functionName: string;
    readonly user: string;
    readonly project: string;
    readonly milliseconds: number;
    readonly error: string | null;
    readonly time: string;
  }[];
  readonly quotas: readonly {
    readonly user: string;
    readonly what: string;
    readonly used: number;
    readonly limit: number;
  }[];
  readonly faults: readonly { readonly on: string; readonly effect: string }[];
  /** Names of calls seen so far, for choosing one that shall fail. */
  readonly names: readonly string[];
}
