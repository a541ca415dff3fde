import type { IdentityField } from '../../finding.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Identity } from '../sop.ts';
import { type Hit, rule } from './rule.ts';

interface Params {
  readonly field: IdentityField;
}

const NEEDED: readonly IdentityField[] = ['title', 'unit', 'approver.position'];
const LATER: readonly IdentityField[] = ['government', 'number', 'createdOn', 'effectiveOn', 'approver.name'];

/** F01: what a document cannot be made without. */
export const identityFilled = rule<RuleParams<'F01'>>({
  code: 'F01',
  text: RULE_TEXTS.F01,
  check: ({ sop }) => blank(sop.identity, NEEDED),
});

/** F07: what may follow until the SOP is signed. */
export const identityComplete = rule<RuleParams<'F07'>>({
  code: 'F07',
  text: RULE_TEXTS.F07,
  check: ({ sop }) => blank(sop.identity, LATER),
});

function blank(identity: Identity, fields: readonly IdentityField[]): Hit<Params>[] {
  const { approver } = identity;
  const values: Readonly<Record<IdentityField, string | null>> = {
    ...identity,
    'approver.position': approver.position,
    'approver.name': approver.name,
    'approver.rank': approver.rank,
    'approver.nip': approver.nip,
  };
  return fields
    .filter((field) => /^[\s.…_-]*$/.test(values[field] ?? ''))
    .map((field) => ({
      place: { kind: 'identity', field },
      params: { field },
    }));
}
