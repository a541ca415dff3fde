import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Activity } from '../sop.ts';
import { type Hit, rowOf, rule } from './rule.ts';

type Params = RuleParams<'T02'>;

/** Roots of checking, judging, approving and choosing, wherever they stand in a word, with and without their nasal. */
const DECIDES = new RegExp(
  [
    '[pm]eriksa|[tn]eliti|verifikasi|valida|(s|ny)etuju|(k|ng)oreksi|nilai|evaluasi|uji|[tn]entu|[pm]utus|[tn]elaah',
    'revi[uew]|cek|check|[pm]asti|[tn]anda\\s?tangan|[pm]araf|[tn]imbang|[tn]olak|analis|cocok|[tn]injau|kaji',
    'klasifikasi|identifikasi|[pm]ilih|(s|ny)eleksi|sesuai|otorisasi|disposisi|sah\\b|sahkan|legalis|banding|audit',
    '(k|ng)onfirmasi|klarifikasi|approv|rekomendasi|asistensi|(s|ny)aring|lihat|cermat|sortir|izin|ijin',
  ].join('|'),
  'i',
);
const ASKS = /\?|\bapakah\b|\bjika\b|\bapabila\b|\bbila\b|\batau tidak\b|\bada tidaknya\b/i;

/** T02: a row with a decision says what is decided, in its text or inside the symbol. */
export const decisionWording = rule<Params>({
  code: 'T02',
  text: RULE_TEXTS.T02,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<Params>[]>((hits, row, activity) => {
      if (lacksDecision(row))
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity) },
        });
      return hits;
    }, []),
});

/** True where a row has a decision without caption, and its text neither decides nor asks. */
export function lacksDecision({ text, symbols }: Activity): boolean {
  const silent = symbols.some(({ kind, caption }) => kind === 'decision' && (caption ?? '').trim() === '');
  return silent && text.trim() !== '' && !DECIDES.test(text) && !ASKS.test(text);
}
