import type { Finding, Place, Severity } from '../../finding.ts';
import type { RuleText, Where } from '../../messages/rule-text.ts';
import { rowName } from '../../messages/rule-text.ts';
import type { Profile } from '../../profile/profile.ts';
import { type FlowGraph, flowGraph, type PlacedSymbol } from '../flow-graph.ts';
import { rebuildSymbolIds } from '../rebuild-symbol-ids.ts';
import type { Sop } from '../sop.ts';
import type { WorkingHours } from '../total-waktu.ts';
import { RULE_SEVERITIES, type RuleCode } from './rule-code.ts';

export interface CheckOptions {
  readonly profile: Profile;
  /** Codes of checks that the office has turned off; left out, those of {@link OFF_BY_DEFAULT}. */
  readonly off?: readonly string[];
  /** Numbers of all other SOPs in the register; left out, N01 is not checked. */
  readonly registeredNumbers?: readonly string[];
  /** ISO date; left out, R01 names the dates without saying whether they have passed. */
  readonly today?: string;
  /** How long a working day is, for M04; left out, Perpres 21/2023. */
  readonly workingHours?: WorkingHours;
}

/** What every check reads; made once for all. */
export interface RuleContext {
  /** As given, except that symbol ids used twice are told apart: what is joined by mistake is judged as separate. */
  readonly sop: Sop;
  readonly original: Sop;
  readonly graph: FlowGraph;
  readonly options: CheckOptions;
}

/** One violation, before it has a sentence. */
export interface Hit<P> {
  readonly place: Place;
  readonly params: P;
  /** Where a case is milder than its check. */
  readonly severity?: Severity;
}

export interface Rule {
  readonly code: RuleCode;
  readonly findings: (context: RuleContext) => readonly Finding[];
  /** The SOP without that finding; null where only a person can decide, or the finding is not of this SOP. */
  readonly mend: (context: RuleContext, finding: Finding) => Sop | null;
}

interface RuleParts<P> {
  readonly code: RuleCode;
  readonly text: RuleText<P>;
  readonly check: (context: RuleContext) => readonly Hit<P>[];
  readonly mend?: (context: RuleContext, hit: Hit<P>) => Sop | null;
}

export function ruleContext(sop: Sop, options: CheckOptions): RuleContext {
  const sound = hasRepeatedIds(sop) ? rebuildSymbolIds(sop) : sop;
  return { sop: sound, original: sop, options, graph: flowGraph(sound) };
}

function hasRepeatedIds(sop: Sop): boolean {
  const ids = sop.activities.reduce<string[]>((all, row) => all.concat(row.symbols.map(({ id }) => id)), []);
  return new Set(ids).size < ids.length;
}

/** Builds a check: finds violations, words them, and offers the mend wherever there is one. */
export function rule<P>({ code, text, check, mend }: RuleParts<P>): Rule {
  const toFinding = (context: RuleContext, hit: Hit<P>): Finding => {
    const label = mend !== undefined && mend(context, hit) !== null ? text.mend?.(hit.params) : undefined;
    return {
      code,
      severity: hit.severity ?? RULE_SEVERITIES[code],
      place: hit.place,
      message: text.say(hit.params),
      ...(label === undefined ? {} : { mend: label }),
    };
  };
  return {
    code,
    findings: (context) => {
      const seen = new Set<string>();
      return check(context)
        .map((hit) => toFinding(context, hit))
        .filter((finding) => {
          const key = `${placeKey(finding.place)} ${finding.message}`;
          return !seen.has(key) && seen.add(key);
        });
    },
    mend: (context, finding) => {
      const hit = check(context).find(
        (candidate) =>
          placeKey(candidate.place) === placeKey(finding.place) &&
          text.say(candidate.params) === finding.message,
      );
      return hit === undefined ? null : (mend?.(context, hit) ?? null);
    },
  };
}

/** Equal for equal places, whatever the order of their fields. */
export function placeKey(place: Place): string {
  return JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** "Kegiatan nomor 5", for sentences. */
export function rowOf(sop: Sop, activity: number): string {
  return rowName(sop.activities[activity]?.number ?? '', activity);
}

/** Heading of a lane, for sentences; the id where it has none. */
export function laneName(sop: Sop, lane: string): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const own = sop.lanes.find(({ id }) => id === lane);
  const name = plain(own?.name ?? '');
  const shared = sop.lanes.filter((other) => plain(other.name) === name).length > 1;
  const group = shared ? plain(own?.group ?? '') : '';
  if (name === '') return lane;
  return group === '' ? name : `${group}: ${name}`;
}

/** What a violation at a symbol carries: names for its sentence, the id for its mend. */
export interface AtSymbol extends Where {
  readonly id: string;
}

/** Place and names of one symbol; a symbol in a lane that does not exist is placed on its row. */
export function symbolAt(
  sop: Sop,
  { symbol, activity }: PlacedSymbol,
): { readonly place: Place; readonly where: AtSymbol } {
  const { id, lane } = symbol;
  const exists = sop.lanes.some((other) => other.id === lane);
  const cell = (sop.activities[activity]?.symbols ?? []).filter((other) => other.lane === lane);
  const nth = cell.length > 1 ? cell.indexOf(symbol) + 1 : 0;
  return {
    place: exists ? { kind: 'symbol', activity, lane } : { kind: 'activity', activity, field: 'text' },
    where: {
      row: rowOf(sop, activity),
      lane: laneName(sop, lane),
      nth,
      id,
    },
  };
}
