import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { rule } from './rule.ts';

const plain = (number: string) => number.replace(/\s+/g, '').toUpperCase();

/** N01: no other SOP of the register has this number. */
export const numberUnique = rule<RuleParams<'N01'>>({
  code: 'N01',
  text: RULE_TEXTS.N01,
  check: ({ sop, options }) => {
    const { number } = sop.identity;
    const taken = (options.registeredNumbers ?? []).some((other) => plain(other) === plain(number));
    return taken && /\d/.test(number)
      ? [{ place: { kind: 'identity', field: 'number' }, params: { number } }]
      : [];
  },
});
