import type { CaseStatus, ReviewNote } from '../process/engine/case.ts';
import type { Sop } from '../sop/sop.ts';

/** What a workbook asks the registry; travels as JSON in the body of a POST, with the identity token of whoever asks. */
export type WorkbookCall =
  /** What the person may submit, and what of theirs is under way. */
  | { readonly call: 'lihat' }
  | {
      readonly call: 'ajukan';
      /** Made once per press, so that a repeat is known. */
      readonly request: string;
      readonly service: string;
      readonly unit: string;
      readonly sop: Sop;
      /** A case that this is a new revision of; empty for a new one. */
      readonly caseId: string;
    }
  /** The SOP of a case, to be read and worked on. */
  | { readonly call: 'ambil'; readonly caseId: string };

export interface WorkbookRequest {
  readonly format: 'lajur.panggilan/1';
  readonly token: string;
  readonly body: WorkbookCall;
}

export interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly unit: string;
  readonly status: CaseStatus;
  /** Who it waits for, in words; empty where nobody. */
  readonly waiting: string;
  /** Whether the person may hand in a new revision now. */
  readonly revisable: boolean;
}

export type WorkbookValue =
  | {
      readonly kind: 'daftar';
      readonly services: readonly { readonly code: string; readonly name: string }[];
      readonly units: readonly { readonly code: string; readonly name: string }[];
      readonly cases: readonly ListedCase[];
    }
  | { readonly kind: 'diterima'; readonly caseId: string; readonly message: string }
  | {
      readonly kind: 'naskah';
      readonly caseId: string;
      readonly sop: Sop;
      /** Remarks that are open. */
      readonly notes: readonly Pick<ReviewNote, 'row' | 'column' | 'text'>[];
    };

export type WorkbookAnswer =
  | { readonly ok: true; readonly value: WorkbookValue }
  | { readonly ok: false; readonly message: string };

/** The request in a body, or null for anything that is none. Never throws. */
export function readWorkbookRequest(text: string): WorkbookRequest | null {
  if (text.length > LONGEST_BODY) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.format !== 'lajur.panggilan/1' || typeof value.token !== 'string')
    return null;
  const body = isRecord(value.body) ? readCall(value.body) : null;
  return body === null ? null : { format: 'lajur.panggilan/1', token: value.token, body };
}

/** Characters; an SOP of 200 activities has about 100,000. */
const LONGEST_BODY = 2_000_000;

function readCall(body: Readonly<Record<string, unknown>>): WorkbookCall | null {
  const text = (key: string, most: number) => {
    const value = body[key];
    return typeof value === 'string' && value.length <= most ? value : null;
  };
  if (body.call === 'lihat') return { call: 'lihat' };
  const caseId = text('caseId', 40);
  if (caseId === null) return null;
  if (body.call === 'ambil') return { call: 'ambil', caseId };
  const [request, service, unit] = [text('request', 60), text('service', 40), text('unit', 40)];
  if (body.call !== 'ajukan' || request === null || service === null || unit === null) return null;
  return isRecord(body.sop) && request !== ''
    ? { call: 'ajukan', request, service, unit, caseId, sop: body.sop as unknown as Sop }
    : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
