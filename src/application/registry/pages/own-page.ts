import { foldText } from '../../../core/sop/fold-text.ts';
import { sameAddress } from '../../../core/process/engine/who-may-act.ts';
import type { OpenCase } from '../transact.ts';
import { byUrgency, type CaseHead, caseLine } from './case-lines.ts';
import { caseView, type Glance, zoneOf } from './case-view.ts';
import type { ManagerView, OwnPage, PageHead, WaitingView } from './page-model.ts';
import { turnsOf } from './rights.ts';
import { stepView } from './step-view.ts';

/** Most cases of a list; who has more finds the rest in the registry's spreadsheet. */
const MOST_LINES = 200;

/** Most cases that are loaded for a desk: each is a range of one call, and a page of more helps nobody. */
const MOST_DESK = 60;

export interface OwnSources {
  readonly head: PageHead;
  readonly token: string;
  readonly focus: string;
  readonly heads: readonly CaseHead[];
  /** Those of {@link deskCandidates}. */
  readonly candidates: readonly OpenCase[];
  readonly more: boolean;
  readonly manager: ManagerView | null;
}

/**
 * Running cases that may wait for this person, by what stands in their rows, the most urgent first; the engine then says which do.
 * `more`: there are others, too many to be loaded at once.
 */
export function deskCandidates(
  { book, person, now }: Glance,
  heads: readonly CaseHead[],
): { readonly ids: readonly string[]; readonly more: boolean } {
  const posts = book.office.appointments.filter((one) => sameAddress(one.person, person));
  const words = [person, ...posts.flatMap(({ jabatan, name }) => [jabatan, name])]
    .map(foldText)
    .filter((word) => word !== '');
  const units = unitsOf({ book, person });
  const found = heads.filter(({ status, unit, applicant, waiting }) => {
    if (status !== 'berjalan') return false;
    const folded = foldText(waiting);
    const own = units.has(unit) || sameAddress(applicant, person);
    return own || words.some((word) => folded.includes(word));
  });
  const urgent = [...found].sort(byUrgency(now)).slice(0, MOST_DESK);
  return { ids: urgent.map(({ id }) => id), more: found.length > urgent.length };
}

export function ownPage(glance: Glance, sources: OwnSources): OwnPage {
  const { head, token, focus, heads, candidates, more, manager } = sources;
  const units = unitsOf(glance);
  const own = heads.filter(
    ({ unit, applicant }) => units.has(unit) || (unit === '' && sameAddress(applicant, glance.person)),
  );
  return {
    page: 'saya',
    head,
    token,
    person: glance.person,
    focus,
    desk: candidates.flatMap((open) => waiting(glance, open)),
    deskMore: more,
    own: [...own]
      .sort(byUrgency(glance.now))
      .slice(0, MOST_LINES)
      .map((one) => caseLine(one, glance.now, zoneOf(glance))),
    manager,
  };
}

function unitsOf({ book, person }: Pick<Glance, 'book' | 'person'>): ReadonlySet<string> {
  const mine = book.units.filter(({ contacts }) => contacts.some((one) => sameAddress(one, person)));
  return new Set(mine.map(({ id }) => id));
}

function waiting(glance: Glance, open: OpenCase): readonly WaitingView[] {
  return turnsOf(glance, open).map(({ step, token }) => ({
    case: caseView(glance, open),
    step: stepView(glance, open.route, open.kase, step, token),
  }));
}
