import { LINK_TEXTS } from '../../../core/messages/process-approval.ts';
import { OBSTACLE_TEXTS } from '../../../core/messages/registry-acts.ts';
import { PAGE_TEXTS } from '../../../core/messages/registry-pages.ts';
import { verifyLink } from '../../../core/process/approval/approval-link.ts';
import type { Case } from '../../../core/process/engine/case.ts';
import { verifySession } from '../../../core/registry/session-link.ts';
import type { KeptSnapshot } from '../../../core/registry/snapshot.ts';
import type { Answer } from '../../answer.ts';
import { LEDGER_CHECK } from '../check-ledger.ts';
import { readSnapshot } from '../kept-snapshot.ts';
import type { Registry } from '../ports.ts';
import { pageUrl } from '../public-links.ts';
import { look, type Transaction } from '../transact.ts';
import { HEAD_RANGE, readHeads, SIGNATURE_RANGE } from './case-lines.ts';
import { casePage } from './case-page.ts';
import type { Glance } from './case-view.ts';
import { decisionPage } from './decision-page.ts';
import { managerView, STATES_RANGE, troubleRanges } from './manager-view.ts';
import { deskCandidates, ownPage } from './own-page.ts';
import type { CasePage, MessagePage, PageHead, PageModel } from './page-model.ts';
import { cataloguePage, verificationPage } from './public-pages.ts';
import { readText } from './read-input.ts';
import { isManager, mayRead } from './rights.ts';

/** Parameters of the address, or what a page gives in their place: anybody's data. */
export type PageParameters = Readonly<Record<string, unknown>>;

/**
 * The page for an address: `p` is its name, `t` a signed link, `b` a case, `k` a code, `q` a query. Opening never acts: nothing is
 * written, locked or sent. What cannot be shown is a page with a sentence; a fault of a service is logged and told by its id.
 */
export function openPage(registry: Registry, parameters: PageParameters): PageModel {
  try {
    return route(registry, parameters);
  } catch (error) {
    const log = registry.log('openPage', error);
    return message(BARE_HEAD, PAGE_TEXTS.faultTitle, PAGE_TEXTS.fault(log));
  }
}

/** The same for a page that asks again: what would be a page with a sentence is that sentence. */
export function readPage(registry: Registry, parameters: PageParameters): Answer<PageModel> {
  const page = openPage(registry, parameters);
  return page.page === 'pesan' ? { ok: false, message: page.message } : { ok: true, value: page };
}

/** One case for the own page. */
export function openCase(registry: Registry, token: unknown, caseId: unknown): Answer<CasePage> {
  try {
    return caseFor(registry, readText(token) ?? '', readText(caseId) ?? '');
  } catch (error) {
    return { ok: false, message: PAGE_TEXTS.fault(registry.log('openCase', error)) };
  }
}

function caseFor(registry: Registry, token: string, caseId: string): Answer<CasePage> {
  const session = verifySession(token, registry.hmac, registry.now());
  if (typeof session === 'string') return { ok: false, message: LINK_TEXTS[session]() };
  const turn = look(registry);
  const open = turn.openCase(caseId);
  if (typeof open === 'string') return { ok: false, message: OBSTACLE_TEXTS[open]() };
  const glance = { book: turn.book, now: turn.now, person: session.person };
  if (!mayRead(glance, open)) return { ok: false, message: PAGE_TEXTS.notYours };
  return { ok: true, value: casePage(glance, open, contentOf(registry, open.kase)) };
}

function route(registry: Registry, parameters: PageParameters): PageModel {
  const value = (key: string) => readText(parameters[key]) ?? '';
  switch (value('p')) {
    case 'putus':
      return decision(registry, value('t'));
    case 'saya':
      return own(registry, value('t'), value('b'));
    case 'masuk':
      return { page: 'masuk', head: headOf(registry, look(registry)) };
    case 'periksa': {
      const turn = look(registry);
      const [rows = []] = turn.read([{ tab: 'katalog' }]);
      return verificationPage(headOf(registry, turn), rows, value('k').trim());
    }
    default: {
      const turn = look(registry);
      const [rows = []] = turn.read([{ tab: 'katalog' }]);
      const urlOf = (code: string) => (code === '' ? '' : pageUrl(registry, 'periksa', { k: code }));
      return cataloguePage(headOf(registry, turn), rows, value('q'), urlOf);
    }
  }
}

function decision(registry: Registry, token: string): PageModel {
  const link = verifyLink(token, registry.hmac, registry.now());
  const turn = look(registry);
  const head = headOf(registry, turn);
  if (typeof link === 'string') return message(head, PAGE_TEXTS.linkTitle, LINK_TEXTS[link]());
  const open = turn.openCase(link.caseId);
  if (typeof open === 'string') return message(head, PAGE_TEXTS.linkTitle, OBSTACLE_TEXTS[open]());
  const glance: Glance = { book: turn.book, now: turn.now, person: link.person };
  return decisionPage(glance, { head, token, link, open, kept: contentOf(registry, open.kase) });
}

function own(registry: Registry, token: string, focus: string): PageModel {
  const session = verifySession(token, registry.hmac, registry.now());
  const turn = look(registry);
  const head = headOf(registry, turn);
  if (typeof session === 'string') return message(head, PAGE_TEXTS.linkTitle, LINK_TEXTS[session]());
  const glance: Glance = { book: turn.book, now: turn.now, person: session.person };
  const manages = isManager(glance);
  const [headRows = [], signatures = [], periods = [], states = []] = turn.read([
    HEAD_RANGE,
    SIGNATURE_RANGE,
    ...(manages ? [{ tab: 'periode' } as const, STATES_RANGE] : []),
  ]);
  const heads = readHeads(headRows, signatures);
  const { ids, more } = deskCandidates(glance, heads);
  turn.load(ids);
  const candidates = ids.flatMap((id) => {
    const open = turn.openCase(id);
    return typeof open === 'string' ? [] : [open];
  });
  const ranges = troubleRanges(states);
  const troubles = ranges.length === 0 ? [] : turn.read(ranges).flat();
  const ledger = turn.counter(LEDGER_CHECK);
  const manager = manages
    ? managerView(glance, { heads, periods, troubles, quota: registry.post.remaining(), ledger })
    : null;
  return ownPage(glance, { head, token, focus, heads, candidates, more, manager });
}

const BARE_HEAD: PageHead = { government: '', sender: '', catalogue: '', askLink: '' };

function headOf(registry: Registry, { book }: Transaction): PageHead {
  const { government, sender } = book.settings;
  return {
    government,
    sender,
    catalogue: pageUrl(registry, 'katalog'),
    askLink: pageUrl(registry, 'masuk'),
  };
}

function message(head: PageHead, title: string, text: string): MessagePage {
  return { page: 'pesan', head, title, message: text };
}

function contentOf(registry: Registry, { contents }: Case): KeptSnapshot | null {
  const content = contents[contents.length - 1];
  return content === undefined ? null : readSnapshot(registry, content.hash);
}
