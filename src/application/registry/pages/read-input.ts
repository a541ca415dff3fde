import type { ReviewRemark } from '../../../core/process/engine/event.ts';
import type { Verdict } from '../decide.ts';
import type { DecisionInput, OwnAction, PageAct } from './page-action.ts';

/**
 * What a page hands in is anybody's data: a stranger can call every function of the web app with anything. These read it field by
 * field, by type and length, before anything else is looked at; null for whatever is not as a page of ours sends it.
 */

/** Longest texts, in characters; a page allows less. */
const MOST = {
  words: 2000,
  name: 200,
  token: 2000,
  request: 64,
  list: 60,
  remarks: 60,
  answers: 200,
  /** In base64; what is too large is told by name before this is reached. */
  file: 40_000_000,
} as const;

type Fields = Readonly<Record<string, unknown>>;

export function readText(value: unknown, most: number = MOST.token): string | null {
  return typeof value === 'string' && value.length <= most ? value : null;
}

export function readDecision(value: unknown): DecisionInput | null {
  const fields = readFields(value);
  const verdict = fields === null ? null : readVerdict(fields);
  const code = readText(fields?.code, 20);
  const answers = fields?.answers == null ? null : readAnswers(fields.answers);
  const spoilt = answers === null && fields?.answers != null;
  return verdict === null || code === null || spoilt ? null : { ...verdict, code, answers };
}

export function readOwnAction(value: unknown): OwnAction | null {
  const fields = readFields(value);
  const [request, code] = [readText(fields?.request, MOST.request), readText(fields?.code, 20)];
  const acts = readList(fields?.acts, MOST.list, readAct);
  if (request === null || !/^[\w-]{8,64}$/.test(request) || code === null) return null;
  return acts === null || acts.length === 0 ? null : { request, code, acts };
}

function readFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function readList<Item>(value: unknown, most: number, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const items = value.map(read);
  return items.some((item) => item === null) ? null : items.flatMap((item) => (item === null ? [] : [item]));
}

function readCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e6 ? value : null;
}

function readVerdict({ choice, note, remarks }: Fields): Verdict | null {
  const [said, words] = [readText(choice, MOST.name), readText(note, MOST.words)];
  const list = readList(remarks ?? [], MOST.remarks, readRemark);
  return said === null || words === null || list === null
    ? null
    : { choice: said, note: words, remarks: list };
}

function readRemark(value: unknown): ReviewRemark | null {
  const fields = readFields(value);
  const [row, column] = [readText(fields?.row, MOST.name), readText(fields?.column, MOST.name)];
  const text = readText(fields?.text, MOST.words);
  return row === null || column === null || text === null ? null : { row, column, text };
}

function readAnswers(value: unknown): Readonly<Record<string, string>> | null {
  const fields = readFields(value);
  if (fields === null) return null;
  const entries = Object.entries(fields);
  const sound = entries.every(([id, text]) => id.length <= MOST.name && readText(text, MOST.words) !== null);
  return sound && entries.length <= MOST.answers ? (fields as Readonly<Record<string, string>>) : null;
}

function readAct(value: unknown): PageAct | null {
  const fields = readFields(value);
  if (fields === null) return null;
  const name = (key: string) => readText(fields[key], MOST.name);
  const [caseId, reason] = [name('caseId'), readText(fields.reason, MOST.words)];
  switch (fields.act) {
    case 'putuskan': {
      const verdict = readVerdict(fields);
      const [step, round, revision] = [name('step'), readCount(fields.round), readCount(fields.revision)];
      if (caseId === null || verdict === null || step === null || round === null || revision === null)
        return null;
      return { act: 'putuskan', caseId, step, round, revision, ...verdict };
    }
    case 'ajukan-lagi':
    case 'jawab-catatan': {
      const answers = readAnswers(fields.answers);
      return caseId === null || answers === null ? null : { act: fields.act, caseId, answers };
    }
    case 'cabut-catatan': {
      const note = name('note');
      return caseId === null || note === null ? null : { act: 'cabut-catatan', caseId, note };
    }
    case 'tarik':
    case 'batalkan':
      return caseId === null || reason === null ? null : { act: fields.act, caseId, reason };
    case 'buka-lagi':
      return caseId === null ? null : { act: 'buka-lagi', caseId };
    case 'alihkan': {
      const [step, lane, to] = [name('step'), name('lane'), readText(fields.to, 254)];
      if (caseId === null || reason === null || step === null || lane === null || to === null) return null;
      return { act: 'alihkan', caseId, step, lane, to, reason };
    }
    case 'surat': {
      const { outcome } = fields;
      const task = readText(fields.task, 500);
      if (task === null || (outcome !== 'terkirim' && outcome !== 'kirim-lagi')) return null;
      return { act: 'surat', task, outcome };
    }
    case 'unggah-naskah': {
      const [number, base64] = [name('number'), readText(fields.base64, MOST.file)];
      return caseId === null || number === null || base64 === null
        ? null
        : { act: 'unggah-naskah', caseId, number, base64 };
    }
    case 'mulai-pengumpulan': {
      const [service, deadline] = [name('service'), readText(fields.deadline, 10)];
      return service === null || deadline === null ? null : { act: 'mulai-pengumpulan', service, deadline };
    }
    default:
      return null;
  }
}
