import type { AccountKind } from './world-state.ts';

export interface WorldOptions {
  /** The clock that the world's own clock follows; default: the computer's. */
  readonly now?: () => Date;
  /** Which column of Google's quota table applies to accounts that were not added by name; default `consumer`. */
  readonly account?: AccountKind;
  /** Makes the PDF that Google would export of a Google Doc; without it every PDF export is refused. */
  readonly convertDocxToPdf?: (docx: Uint8Array) => Uint8Array;
  /** The same for runs that can stand still until it is made (menus, calls of pages, triggers of a clock moved by `pass`): the world goes on meanwhile. */
  readonly beginDocxToPdf?: (docx: Uint8Array) => Promise<Uint8Array>;
  /** Answers what `UrlFetchApp` asks of addresses outside this world; without it such requests are refused by name. */
  readonly fetch?: (request: FetchRequest) => FetchResponse;
}

export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | undefined;
  readonly payload: Uint8Array;
}

export interface FetchResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
