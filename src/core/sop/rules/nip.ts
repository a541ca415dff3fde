import { RULE_TEXTS } from '../../messages/rules.ts';
import type { NipFault } from '../../messages/rules-identity.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { isCalendarDate } from './calendar.ts';
import { rule } from './rule.ts';

/** Elected heads have no NIP; officers of police and army have an NRP. */
const WITHOUT_NIP = /\b(gubernur|bupati|wali\s?kota|menteri|presiden)\b/i;
const DEPUTED = /\b(sekretaris|sekda|asisten|kepala|kabag|inspektur|camat|lurah|direktur|a\.?n\.?)\b/i;

/** F02: the NIP has 18 digits in the order of BKN's numbering: birth date, appointment, sex, serial. */
export const nipPlausible = rule<RuleParams<'F02'>>({
  code: 'F02',
  text: RULE_TEXTS.F02,
  check: ({ sop }) => {
    const { nip, position } = sop.identity.approver;
    const fault = nipFault(nip, position);
    return fault === null
      ? []
      : [
          {
            place: { kind: 'identity', field: 'approver.nip' },
            params: { fault, nip, digits: digitsOf(nip).length },
          },
        ];
  },
  mend: ({ sop }, { params }) => {
    const digits = digitsOf(params.nip);
    if (params.fault !== 'wrapped' || digits.length !== 18 || digitsFault(digits) !== null) return null;
    const nip = digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
    const { identity } = sop;
    return {
      ...sop,
      identity: { ...identity, approver: { ...identity.approver, nip } },
    };
  },
});

const digitsOf = (nip: string) => nip.replace(/\D/g, '');

function nipFault(nip: string, position: string): NipFault | null {
  const bare = nip.replace(/\s/g, '');
  if (bare === '') return WITHOUT_NIP.test(position) && !DEPUTED.test(position) ? null : 'missing';
  if (/^[-–—]+$/.test(bare) || /^NRP/i.test(bare)) return null;
  const digits = digitsOf(bare);
  if (digits.length !== 18) return 'length';
  return digitsFault(digits) ?? (bare === digits ? null : 'wrapped');
}

function digitsFault(digits: string): NipFault | null {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  if (Number(year) < 1930 || Number(year) > 2030 || !isCalendarDate(`${year}-${month}-${day}`))
    return 'birth';
  const joined = Number(digits.slice(8, 12));
  const joinedMonth = Number(digits.slice(12, 14));
  // In a PPPK's number the month is 21 and up.
  if (joined < Number(year) + 15 || joined > Number(year) + 65) return 'appointment';
  if (joinedMonth < 1 || (joinedMonth > 12 && (joinedMonth < 21 || joinedMonth > 29))) return 'appointment';
  if (!/[12]/.test(digits.charAt(14))) return 'gender';
  return digits.slice(15) === '000' ? 'serial' : null;
}
