import { decideByLink } from '../../../../src/application/registry/decide.ts';
import { ownPage } from '../../../../src/application/registry/personal-links.ts';
import { openPage } from '../../../../src/application/registry/pages/open-page.ts';
import type {
  DecisionPage,
  OwnPage,
  PageModel,
} from '../../../../src/application/registry/pages/page-model.ts';
import { receiveAnswer } from '../../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { look } from '../../../../src/application/registry/transact.ts';
import { stepOf } from '../../../../src/core/process/route/route.ts';
import type { MemoryRegistry } from '../memory-registry.ts';
import { addressOf, formAnswer, smallRegistry } from '../small-registry.ts';

export const CASE = 'K-2026-0001';
export const SEKDA = addressOf('Sekretaris Daerah');
export const MAYOR = addressOf('Wali Kota');

export interface Ticket {
  readonly t: string;
  readonly code: string;
}

/** Link and code of the newest letter to somebody that asks for something at one step. */
export function ticketOf(registry: MemoryRegistry, address: string): Ticket {
  const letter = [...registry.sent]
    .reverse()
    .find(({ to, text }) => to.includes(address) && text.includes('p=putus'));
  if (letter === undefined) throw new Error(`no letter to ${address}`);
  const t = /[?&]p=putus&t=([^\s&"<>]+)/.exec(letter.text)?.[1] ?? '';
  const code = /Kode: (\d{3} \d{3})/.exec(letter.text)?.[1] ?? '';
  return { t: decodeURIComponent(t), code };
}

/** Link and code to somebody's own page. */
export function sessionOf(registry: MemoryRegistry, address: string): Ticket {
  const { book } = look(registry);
  const { url, code } = ownPage(registry, book.settings, address);
  return { t: decodeURIComponent(/&t=([^&]+)/.exec(url)?.[1] ?? ''), code };
}

/** Goes on with every step of a case until one waits for this person. */
export function bringTo(registry: MemoryRegistry, address: string, caseId = CASE): void {
  for (let turn = 0; turn < 30; turn++) {
    runOutbox(registry);
    const open = look(registry).openCase(caseId);
    if (typeof open === 'string') throw new Error(open);
    const [token] = open.kase.tokens;
    const step = token === undefined ? undefined : stepOf(open.route, token.step);
    const [executor] = step?.executors ?? [];
    if (step === undefined || executor?.kind !== 'jabatan') throw new Error('nothing waits');
    const person = addressOf(executor.jabatan);
    if (person === address) return;
    const { t, code } = ticketOf(registry, person);
    const choice =
      step.kind === 'decision' ? (step.exits.find(({ sense }) => sense === 'maju')?.label ?? '') : '';
    const done = decideByLink(registry, t, code, { choice, note: '', remarks: [] });
    if (!done.ok) throw new Error(done.message);
    registry.wait(1);
  }
}

/** An office in which one submission waits for somebody. */
export function officeAt(
  address: string,
  words: Readonly<Record<string, string>> = {},
  settings: Parameters<typeof smallRegistry>[1] = {},
): MemoryRegistry {
  const { registry, service } = smallRegistry('kotamobagu-sop', settings);
  receiveAnswer(registry, service, formAnswer(registry, {}, words));
  bringTo(registry, address);
  return registry;
}

export function decisionOf(registry: MemoryRegistry, t: string): DecisionPage {
  const page: PageModel = openPage(registry, { p: 'putus', t });
  if (page.page !== 'putus') throw new Error(`no decision page: ${JSON.stringify(page)}`);
  return page;
}

export function ownPageOf(registry: MemoryRegistry, address: string): OwnPage {
  const page: PageModel = openPage(registry, { p: 'saya', t: sessionOf(registry, address).t });
  if (page.page !== 'saya') throw new Error(`no own page: ${JSON.stringify(page)}`);
  return page;
}
