import { RULE_TEXTS } from '../../messages/rules.ts';
import { rule } from './rule.ts';

const CONDITION = /\b(jika|apabila|bila|bilamana|kalau|manakala)\b[\s\S]*\bmaka\b/i;

/** F06: Peringatan says what follows: "jika … maka …". An empty section is F04's; "-" is an answer. */
export const warningSentence = rule<undefined>({
  code: 'F06',
  text: RULE_TEXTS.F06,
  check: ({ sop }) => {
    const text = sop.sections.peringatan.join('\n');
    return /[\p{L}\d]/u.test(text) && !CONDITION.test(text)
      ? [
          {
            place: { kind: 'section', section: 'peringatan' },
            params: undefined,
          },
        ]
      : [];
  },
});
