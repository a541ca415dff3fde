import { CALL_TEXTS } from '../core/messages/registry-calls.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import type {
  ListedCase,
  WorkbookAnswer,
  WorkbookCall,
  WorkbookRequest,
  WorkbookValue,
} from '../core/registry/workbook-call.ts';
import { readSopJson } from '../core/sop/read-sop-json.ts';
import type { Answer } from './answer.ts';
import { addTab } from './create-sop.ts';
import { locatedFindings } from './located-findings.ts';
import { openTab, sopIn } from './open-sop.ts';
import type { Workplace } from './ports.ts';
import { readSettings } from './settings.ts';

const no = <Value>(message: string): Answer<Value> => ({ ok: false, message });

/** Everything that the dialogs "Ajukan" and "Ambil pengajuan" show. */
export interface RegistryView {
  /** Title of the SOP in front of the user; empty where there is none. */
  readonly title: string;
  readonly sheetId: number | null;
  readonly services: readonly { readonly code: string; readonly name: string }[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly cases: readonly ListedCase[];
  /** Names one press of the button. */
  readonly request: string;
  /** Why nothing can be done; empty where it can. */
  readonly problem: string;
}

/** What the person may submit and take, asked of the registry. */
export function registryView(workplace: Workplace, sheetId: number | null): RegistryView {
  const open = openTab(workplace, sheetId);
  const sop = open === null ? null : sopIn(open);
  const answer = ask(workplace, { call: 'lihat' });
  const listed = answer.ok && answer.value.kind === 'daftar' ? answer.value : null;
  return {
    title: sop?.sop.identity.title ?? '',
    sheetId: open?.tab.sheetId ?? null,
    services: listed?.services ?? [],
    units: listed?.units ?? [],
    cases: listed?.cases ?? [],
    request: workplace.registry.random(),
    problem: answer.ok ? '' : answer.message,
  };
}

export interface Submitting {
  readonly sheetId: number | null;
  readonly service: string;
  readonly unit: string;
  /** A case that this is a new revision of; empty for a new one. */
  readonly caseId: string;
  readonly request: string;
}

/** Hands the SOP of a tab in. Refused while the check has errors, as for a document. */
export function submitSop(workplace: Workplace, wish: Submitting): Answer<{ readonly message: string }> {
  const open = openTab(workplace, wish.sheetId);
  if (open === null) return no(WORKBOOK.tabGone);
  const sop = sopIn(open);
  if (sop === null) return no(WORKBOOK.notSop);
  const errors = locatedFindings(workplace, open).filter(({ finding }) => finding.severity === 'error');
  if (errors.length > 0) return no(CALL_TEXTS.withErrors(errors.length));
  const { service, unit, caseId, request } = wish;
  const answer = ask(workplace, { call: 'ajukan', request, service, unit, caseId, sop: sop.sop });
  if (!answer.ok) return answer;
  return answer.value.kind === 'diterima'
    ? { ok: true, value: { message: answer.value.message } }
    : no(CALL_TEXTS.badAnswer());
}

export interface FetchedSop {
  readonly message: string;
  readonly notes: readonly { readonly row: string; readonly column: string; readonly text: string }[];
}

/** Writes the SOP of a case into a new tab. */
export function fetchSop(workplace: Workplace, caseId: string): Answer<FetchedSop> {
  const answer = ask(workplace, { call: 'ambil', caseId });
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'naskah') return no(CALL_TEXTS.badAnswer());
  const { sop } = readSopJson(JSON.stringify(answer.value.sop), caseId);
  if (sop === null) return no(CALL_TEXTS.badAnswer());
  const written = addTab(workplace, sop, readSettings(workplace));
  if (written.kind === 'refused') return no(written.message);
  const { notes } = answer.value;
  return { ok: true, value: { message: CALL_TEXTS.fetched(caseId, written.name, notes.length), notes } };
}

function ask(workplace: Workplace, body: WorkbookCall): Answer<WorkbookValue> {
  const { registryUrl } = readSettings(workplace);
  if (registryUrl === '') return no(CALL_TEXTS.noAddress());
  const request = (token: string): WorkbookRequest => ({ format: 'lajur.panggilan/1', token, body });
  const text = workplace.registry.send(registryUrl, (token) => JSON.stringify(request(token)));
  if (text === null) return no(CALL_TEXTS.unreachable());
  return readAnswer(text) ?? no(CALL_TEXTS.badAnswer());
}

/** A web app that is not there, or not open to everybody, answers with a page. */
function readAnswer(text: string): WorkbookAnswer | null {
  try {
    const value = JSON.parse(text) as Partial<WorkbookAnswer> | null;
    return typeof value?.ok === 'boolean' ? (value as WorkbookAnswer) : null;
  } catch {
    return null;
  }
}
