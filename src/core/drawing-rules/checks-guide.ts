import { OFF_BY_DEFAULT, RULE_CODES, RULE_SEVERITIES, type RuleCode } from '../sop/rules/rule-code.ts';
import type { RuleText } from '../messages/rule-text.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import { GUIDE_TEXTS } from '../messages/checks-guide.ts';

/** docs/pemeriksaan.md: every check with its code, gravity, meaning, base, and whether Lajur can mend it. */
export function checksGuide(): string {
  const groups = [...new Set(RULE_CODES.map((code) => code.charAt(0)))];
  const parts = groups.map((group) => {
    const rows = RULE_CODES.filter((code) => code.startsWith(group)).map(guideRow);
    return [`## ${GUIDE_TEXTS.groups[group] ?? group}`, '', GUIDE_TEXTS.header, ...rows].join('\n');
  });
  return [GUIDE_TEXTS.opening, ...parts, GUIDE_TEXTS.score, ''].join('\n\n').replace(/\n+$/, '\n');
}

function guideRow(code: RuleCode): string {
  const text: RuleText<never> = RULE_TEXTS[code];
  const off = OFF_BY_DEFAULT.includes(code) ? ` ${GUIDE_TEXTS.off}` : '';
  const mend = text.mend === undefined ? GUIDE_TEXTS.noMend : GUIDE_TEXTS.hasMend;
  const cells = [
    code,
    GUIDE_TEXTS.severities[RULE_SEVERITIES[code]],
    `**${text.title}.** ${text.meaning}${off}`,
    text.base,
    mend,
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}
