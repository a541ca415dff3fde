import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type FlowGraph, reachableFrom } from '../flow-graph.ts';
import { cellText } from './cell-text.ts';
import type { Sop } from '../sop.ts';
import { type Hit, rowOf, rule } from './rule.ts';

type Params = RuleParams<'M03'>;

const DITTO = /\b(sda|s\.\s?d\.\s?a\.?|idem|sama dengan (di )?atas)(?![\p{L}\d])/giu;
const FILLERS = new Set(
  'yang telah sudah dan atau di ke dari untuk dengan pada oleh serta para hasil buah satu'.split(' '),
);

/**
 * M03: what a row yields is an input of a row that the flow reaches from it, or is named in what is done there. Rows after
 * which nothing comes are spared.
 */
export const outputReused = rule<Params>({
  code: 'M03',
  text: RULE_TEXTS.M03,
  check: ({ sop, graph }) => {
    const inputs = resolved(sop, 'kelengkapan').map(tokensOf);
    const texts = sop.activities.map(({ text }) => tokensOf(text));
    return resolved(sop, 'output').reduce<Hit<Params>[]>((hits, output, activity) => {
      const items = output
        .split(/[\n;,/]+|\s+dan\s+/i)
        .map(tokensOf)
        .filter((tokens) => tokens.size > 0);
      const later = rowsAfter(graph, activity);
      const known = later.filter((row) => (inputs[row]?.size ?? 0) > 0);
      if (items.length === 0 || known.length === 0) return hits;
      const named = known
        .concat(later)
        .map((row, index) => (index < known.length ? inputs[row] : texts[row]));
      if (!items.some((item) => named.some((tokens) => tokens !== undefined && mentions(tokens, item))))
        hits.push({
          place: { kind: 'activity', activity, field: 'output' },
          params: {
            row: rowOf(sop, activity),
            output: output.replace(/^[\s•*–-]+/, ''),
          },
        });
      return hits;
    }, []);
  },
});

/** Cell texts with "sda" (sama dengan di atas) replaced by what stands above. */
function resolved(sop: Sop, column: 'kelengkapan' | 'output'): readonly string[] {
  const texts: string[] = [];
  sop.activities.forEach((_, activity) => {
    const above = texts[activity - 1] ?? '';
    texts.push(cellText(sop, activity, column).replace(DITTO, () => above));
  });
  return texts;
}

function tokensOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !FILLERS.has(word) && !/^\d$/.test(word)).map(stem));
}

/** Enough of a stem to see "verifikasi" in "terverifikasi" and "memverifikasi", "arsip" in "pengarsipan". */
function stem(word: string): string {
  return word.replace(/^(?:(?:me|pe)(?:ng|m|n)?|ter|di|ber)(?=\p{L}{4})/u, '').replace(/(kan|nya|an)$/, '');
}

function mentions(input: ReadonlySet<string>, item: ReadonlySet<string>): boolean {
  const shared = [...item].filter((token) => input.has(token)).length;
  return shared * 2 >= item.size;
}

function rowsAfter(graph: FlowGraph, activity: number): readonly number[] {
  const next = graph.edges.filter(({ from }) => from.activity === activity).map(({ flow }) => flow.to);
  const reached = reachableFrom(graph, next);
  const rows = graph.symbols.filter(({ symbol }) => reached.has(symbol.id)).map((placed) => placed.activity);
  return [...new Set(rows)].filter((row) => row !== activity);
}
