import { ACT_TEXTS } from '../../core/messages/registry-acts.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
import { isAddress } from '../../core/registry/office-cells.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import { columnOf } from '../../core/registry/tab-layout.ts';
import type { Answer } from '../answer.ts';
import type { Registry } from './ports.ts';
import { readBook } from './receive-answer.ts';
import { PATIENCE, transact } from './transact.ts';

const APPLICANT = {
  from: columnOf('berkas', 'Surel Pengusul'),
  to: columnOf('berkas', 'Surel Pengusul'),
} as const;

/** Letters with a link that one address, and all addresses together, may ask for in an hour. */
const MOST_EACH = 3;
const MOST_TOGETHER = 30;

const SENT = { ok: true, value: ACT_TEXTS.linkSent() } as const;

/**
 * Sends a link to one's own page to an address that is in the office's lists. The answer is always the same, so that nobody learns
 * from it who is; an address asked for too often gets nothing more.
 */
export function askLink(registry: Registry, address: unknown): Answer<string> {
  if (typeof address !== 'string' || !isAddress(address.trim()))
    return { ok: false, message: ACT_TEXTS.badInput() };
  const person = address.trim().toLowerCase();
  // Strangers are not counted: else asking for them would keep everybody else's letters back.
  const may =
    isListed(registry, readBook(registry), person) &&
    registry.allowed(`tautan/${person}`, MOST_EACH, 60) &&
    registry.allowed('tautan', MOST_TOGETHER, 60);
  if (!may) return SENT;
  const asked = transact(registry, PATIENCE.person, (turn) => {
    turn.ask({ id: `tautan/${registry.random()}`, kind: 'tautan', person }, [person]);
    return SENT;
  });
  return asked ?? { ok: false, message: ACT_TEXTS.busy() };
}

function isListed(registry: Registry, { office, units }: OfficeBook, person: string): boolean {
  const same = (one: string) => sameAddress(one, person);
  return (
    office.managers.some(same) ||
    office.appointments.some((one) => same(one.person)) ||
    units.some(({ contacts }) => contacts.some(same)) ||
    broughtSomething(registry, person)
  );
}

/** Whoever submitted for themselves is in no list, but has a page. */
function broughtSomething(registry: Registry, person: string): boolean {
  const [rows = []] = registry.store.read([{ tab: 'berkas', columns: APPLICANT }]);
  return rows.some(([address = '']) => address !== '' && sameAddress(address, person));
}
