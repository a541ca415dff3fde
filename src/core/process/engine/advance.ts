import type { LedgerDraft } from '../ledger/ledger-entry.ts';
import type { Route } from '../route/route.ts';
import type { Case } from './case.ts';
import { decideClock, decideResult } from './decide-clock.ts';
import { decideComplete, decideRetract, decideRevise } from './decide-complete.ts';
import { decideCancel, decideReassign, decideWithdraw } from './decide-manage.ts';
import { decideOpen, decideReopen } from './decide-open.ts';
import { decideSigned } from './decide-signed.ts';
import { type Decision, isRefusal, type Setting } from './draft.ts';
import type { Effect } from './effect.ts';
import { effectsOf, requested } from './effects-of.ts';
import type { CaseEvent } from './event.ts';
import { evolveAll } from './evolve.ts';
import type { Office } from './office.ts';
import type { Refusal } from './refusal.ts';
import { STATUS_WORDS } from '../../messages/process-refusals.ts';

export type Advance =
  | {
      readonly kind: 'accepted';
      readonly kase: Case;
      readonly entry: LedgerDraft;
      readonly effects: readonly Effect[];
    }
  /** The event is known already, or there was nothing to do. */
  | { readonly kind: 'unchanged'; readonly kase: Case }
  | { readonly kind: 'refused'; readonly kase: Case | null; readonly refusal: Refusal };

/** Where an event happens: the route the case runs on, and the office as it is now. */
export interface World {
  readonly route: Route;
  readonly office: Office;
}

/**
 * What becomes of a case by an event. Never throws; a refused event leaves no trace, and an event whose id the case knows
 * changes nothing, so it may be reported any number of times.
 *
 * Gives: `kase` is the fold of the facts in `entry` over the case before; the first effect writes that entry to the ledger; the
 * ids of all effects follow from the case, the event and the revision alone.
 * @param kase null for a case that is not there yet; only `buka` makes one
 */
export function advance(world: World, caseId: string, kase: Case | null, event: CaseEvent): Advance {
  if (kase?.events.includes(event.id) === true) return { kind: 'unchanged', kase };
  const decision = decide({ ...world, event }, caseId, kase);
  if (isRefusal(decision)) return { kind: 'refused', kase, refusal: decision };
  if (decision.facts.length === 0) return { kind: 'unchanged', kase: decision.kase };
  const effects = effectsOf({ ...world, event }, decision);
  const facts = [...decision.facts, ...requested(effects)];
  const { id, type, at, by } = event;
  const entry: LedgerDraft = { caseId, event: id, type, at, by: by.trim().toLowerCase(), facts };
  const next = evolveAll(kase, { caseId, event: id, at }, facts);
  const ledger: Effect = { id: `${caseId}/${id}/ledger`, kind: 'ledger', entry };
  return { kind: 'accepted', kase: next, entry, effects: [ledger, ...effects] };
}

/** Events that a closed case still takes. */
const AFTERWARDS: readonly CaseEvent['type'][] = ['buka-lagi', 'hasil', 'unggah-naskah'];

function decide(setting: Setting, caseId: string, kase: Case | null): Decision {
  const { event } = setting;
  if (!isInstant(event.at)) return { code: 'bad-instant', at: event.at };
  if (event.type === 'buka')
    return kase === null ? decideOpen({ ...setting, event }, caseId) : { code: 'already-opened' };
  if (kase === null) return { code: 'not-opened' };
  if (kase.status !== 'berjalan' && !AFTERWARDS.includes(event.type))
    return event.type === 'waktu'
      ? { kase, facts: [] }
      : { code: 'closed', status: STATUS_WORDS[kase.status] };
  switch (event.type) {
    case 'selesaikan':
      return decideComplete({ ...setting, event }, kase);
    case 'revisi':
      return decideRevise({ ...setting, event }, kase);
    case 'cabut-catatan':
      return decideRetract({ ...setting, event }, kase);
    case 'tarik':
      return decideWithdraw({ ...setting, event }, kase);
    case 'batalkan':
      return decideCancel({ ...setting, event }, kase);
    case 'alihkan':
      return decideReassign({ ...setting, event }, kase);
    case 'buka-lagi':
      return decideReopen({ ...setting, event }, kase);
    case 'unggah-naskah':
      return decideSigned({ ...setting, event }, kase);
    case 'waktu':
      return decideClock({ ...setting, event }, kase);
    case 'hasil':
      return decideResult({ ...setting, event }, kase);
  }
}

/** An ISO instant in UTC, to the second or finer, of this and the next century. */
function isInstant(at: string): boolean {
  return (
    /^2[01]\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(at) && !Number.isNaN(Date.parse(at))
  );
}
