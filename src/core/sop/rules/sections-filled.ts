import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { SECTION_IDS, type Sop } from '../sop.ts';
import { rule } from './rule.ts';

/** F04: every section holds something, if only "-". */
export const sectionsFilled = rule<RuleParams<'F04'>>({
  code: 'F04',
  text: RULE_TEXTS.F04,
  check: ({ sop }) =>
    SECTION_IDS.filter((section) => sop.sections[section].every((item) => item.trim() === '')).map(
      (section) => ({
        place: { kind: 'section', section },
        params: { section },
      }),
    ),
  mend: ({ sop }, { params }): Sop => ({
    ...sop,
    sections: { ...sop.sections, [params.section]: ['-'] },
  }),
});
