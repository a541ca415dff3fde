import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { headingUnit } from '../heading-dictionary.ts';
import type { Activity, Sop } from '../sop.ts';
import { parseWaktu, type Waktu } from '../waktu.ts';
import { type Hit, type RuleContext, rowOf, rule } from './rule.ts';

type Params = RuleParams<'M01'>;

/** Words without a number that SOPs are wont to use, and that say enough. */
const PHRASES =
  /^(ter)?(sesuai|menyesuaikan|disesuaikan|tergantung|bergantung|tentatif|kondisional|insidentil?|insidental|segera|langsung|seketika|saat itu|real\s?-?time|on\s?the\s?spot|fleksibel|setiap|sewaktu|tidak (ditentukan|terbatas|ada)|harian|mingguan|bulanan|triwulanan|semesteran|tahunan|rutin|berkala|selama|sampai|hingga|paling lambat|maksimal|sda\b|s\.d\.a|idem|menunggu|minggu ke|bulan berikut)/i;
const UNIT_WORDS = ['menit', 'jam', 'hari', 'minggu', 'bulan', 'triwulan', 'semester', 'tahun'] as const;

/** M01: Waktu is a number with a unit, a moment, "-", or a usual phrase. An empty one is M02's. */
export const waktuReadable = rule<Params>({
  code: 'M01',
  text: RULE_TEXTS.M01,
  check: (context) =>
    context.sop.activities.reduce<Hit<Params>[]>((hits, { waktu }, activity) => {
      if (!isReadable(read(context, waktu)))
        hits.push({
          place: { kind: 'activity', activity, field: 'waktu' },
          params: {
            row: rowOf(context.sop, activity),
            text: waktu,
            better: proposal(context, waktu),
          },
        });
      return hits;
    }, []),
  mend: ({ sop }, { place, params }) => {
    if (place.kind !== 'activity' || params.better === '') return null;
    const activities = sop.activities.map(
      (row, index): Activity => (index === place.activity ? { ...row, waktu: params.better } : row),
    );
    return { ...sop, activities };
  },
});

function read({ sop, options }: RuleContext, text: string): Waktu {
  return parseWaktu(text, headingUnit(sop.headings?.waktu ?? options.profile.columns.waktu));
}

function isReadable({ kind, text }: Waktu): boolean {
  if (kind === 'bare') return false;
  return kind !== 'phrase' || PHRASES.test(text.trim());
}

/** The misspelt unit put right, or the unit that all other rows have behind a bare number; empty where that is not clear. */
function proposal(context: RuleContext, text: string): string {
  const waktu = read(context, text);
  if (waktu.kind === 'bare') {
    const unit = commonUnit(context.sop, context);
    return unit === undefined ? '' : `${text.trim()} ${unit}`;
  }
  const better = text.replace(/(\d\s*)(\p{L}{2,})/gu, (whole, number: string, word: string) => {
    const unit = UNIT_WORDS.filter((candidate) => isNear(word.toLowerCase(), candidate));
    return unit.length === 1 ? `${number}${unit[0] ?? ''}` : whole;
  });
  return better !== text && read(context, better).kind === 'amount' ? better : '';
}

function commonUnit(sop: Sop, context: RuleContext): string | undefined {
  const amounts = sop.activities
    .map(({ waktu }) => read(context, waktu))
    .filter(({ kind }) => kind === 'amount');
  const units = new Set(amounts.map(({ unit }) => unit));
  return amounts.length > 1 && units.size === 1 ? [...units][0] : undefined;
}

/** One letter wrong, missing, too many, or two neighbours swapped. */
function isNear(word: string, unit: string): boolean {
  if (Math.abs(word.length - unit.length) > 1) return false;
  let head = 0;
  while (head < word.length && word[head] === unit[head]) head += 1;
  const [a, b] = [word.slice(head), unit.slice(head)];
  const swapped = a.length === b.length && a.charAt(1) + a.charAt(0) + a.slice(2) === b;
  return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
