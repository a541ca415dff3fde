import { ACT_TEXTS } from '../../../core/messages/registry-acts.ts';
import { PAGE_TEXTS } from '../../../core/messages/registry-pages.ts';
import type { SessionLink } from '../../../core/registry/session-link.ts';
import type { Answer } from '../../answer.ts';
import { actOnCases, type OwnAct, whoActs } from '../act-on-cases.ts';
import { decideByLink, type Recorded } from '../decide.ts';
import type { Registry } from '../ports.ts';
import { startPeriod } from '../start-period.ts';
import { takeSigned } from '../take-signed.ts';
import { look } from '../transact.ts';
import type { ActResult, PageAct } from './page-action.ts';
import { readDecision, readOwnAction, readText } from './read-input.ts';
import { resubmit, resubmitByLink } from './resubmit.ts';
import { isManager } from './rights.ts';

const no = <Value>(message: string): Answer<Value> => ({ ok: false, message });

/** Takes what a decision page hands in, from anybody. */
export function decideOnPage(registry: Registry, token: unknown, input: unknown): Answer<ActResult> {
  const [text, decision] = [readText(token), readDecision(input)];
  if (text === null || decision === null) return no(ACT_TEXTS.badInput());
  const { code, answers, ...verdict } = decision;
  const done =
    answers === null
      ? decideByLink(registry, text, code, verdict)
      : resubmitByLink(registry, text, code, answers);
  return done.ok ? { ok: true, value: resultOf([done.value.caseId], [done]) } : done;
}

/** Takes what one's own page hands in, from anybody: several decisions, or one other act. */
export function actOnPage(registry: Registry, token: unknown, input: unknown): Answer<ActResult> {
  const [text, action] = [readText(token), readOwnAction(input)];
  if (text === null || action === null) return no(ACT_TEXTS.badInput());
  const session = whoActs(registry, text, action.code);
  if (!session.ok) return session;
  const [first] = action.acts;
  if (first !== undefined && !isOwnAct(first)) {
    if (action.acts.length > 1) return no(ACT_TEXTS.badInput());
    const done = actAlone(registry, session.value, action.request, first);
    return done.ok ? { ok: true, value: resultOf([done.value.caseId], [done]) } : done;
  }
  const acts = action.acts.filter(isOwnAct);
  if (acts.length < action.acts.length) return no(ACT_TEXTS.badInput());
  const answers = actOnCases(registry, session.value, action.request, acts);
  const [only] = answers;
  if (only !== undefined && answers.length === 1 && !only.ok) return only;
  const cases = acts.map((act) => (act.act === 'surat' ? '' : act.caseId));
  return { ok: true, value: resultOf(cases, answers) };
}

function isOwnAct(act: PageAct): act is OwnAct {
  return !['ajukan-lagi', 'mulai-pengumpulan', 'unggah-naskah'].includes(act.act);
}

function actAlone(
  registry: Registry,
  session: SessionLink,
  request: string,
  act: Exclude<PageAct, OwnAct>,
): Answer<Recorded> {
  if (act.act === 'mulai-pengumpulan') return collect(registry, session, act.service, act.deadline);
  const event = `halaman:${session.nonce}/${request}/0`;
  if (act.act === 'unggah-naskah') {
    const { caseId, number, base64 } = act;
    const source = base64 === '' ? ({ from: 'folder' } as const) : ({ from: 'unggahan', base64 } as const);
    return takeSigned(registry, session, event, { caseId, source, number });
  }
  return resubmit(registry, session, event, act.caseId, act.answers);
}

function collect(
  registry: Registry,
  { person }: SessionLink,
  service: string,
  deadline: string,
): Answer<Recorded> {
  const { book, now } = look(registry);
  if (!isManager({ book, now, person })) return no(ACT_TEXTS.notManager());
  const started = startPeriod(registry, { service, deadline, units: [] });
  if (!started.ok) return started;
  const { told, invited } = started.value;
  return { ok: true, value: { message: told.join(' '), caseId: '', repeated: invited.length === 0 } };
}

function resultOf(cases: readonly string[], answers: readonly Answer<Recorded>[]): ActResult {
  const lines = answers.map((answer, index) => ({
    caseId: cases[index] ?? '',
    ok: answer.ok,
    message: answer.ok ? answer.value.message : answer.message,
  }));
  const done = lines.filter(({ ok }) => ok).length;
  const [only] = lines;
  return {
    message: lines.length === 1 && only !== undefined ? only.message : PAGE_TEXTS.several(done, lines.length),
    repeated: answers.length > 0 && answers.every((answer) => answer.ok && answer.value.repeated),
    cases: lines,
  };
}
