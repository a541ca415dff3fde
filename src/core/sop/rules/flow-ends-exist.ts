import type { Place } from '../../finding.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Flow } from '../sop.ts';
import { type Hit, type RuleContext, rowOf, rule } from './rule.ts';

interface Params extends RuleParams<'S05'> {
  readonly index: number;
}

/** S05: both ends of every flow exist. */
export const flowEndsExist = rule<Params>({
  code: 'S05',
  text: RULE_TEXTS.S05,
  check: (context) => context.graph.broken.map(({ index, flow }) => describe(context, index, flow)),
  mend: (context, { params }) => {
    const flow = context.sop.flows[params.index];
    if (flow === undefined) return null;
    const target = redirection(context, flow);
    const flows =
      target === undefined
        ? context.sop.flows.filter((_, index) => index !== params.index)
        : context.sop.flows.map((other, index) =>
            index === params.index ? { ...other, to: target.id } : other,
          );
    return { ...context.sop, flows };
  },
});

function describe(context: RuleContext, index: number, flow: Flow): Hit<Params> {
  const { sop, graph } = context;
  const from = graph.byId.get(flow.from);
  const to = graph.byId.get(flow.to);
  const known = from ?? to;
  const place: Place =
    known === undefined ? { kind: 'sop' } : { kind: 'activity', activity: known.activity, field: 'alur' };
  const target = redirection(context, flow);
  return {
    place,
    params: {
      index,
      from: flow.from,
      to: flow.to,
      missing: known === undefined ? 'both' : from === undefined ? 'source' : 'target',
      redirect: target === undefined ? '' : rowOf(sop, target.activity).replace(/^K/, 'k'),
    },
  };
}

/** The row that was meant exists, only its lane is wrong: its one symbol, unless the flow exists already. */
function redirection({ sop, graph }: RuleContext, flow: Flow) {
  const row = /^\??(\d+)\./.exec(flow.to)?.[1];
  if (!graph.byId.has(flow.from) || row === undefined) return undefined;
  const activity = Number(row) - 1;
  const [symbol, ...others] = sop.activities[activity]?.symbols ?? [];
  if (symbol === undefined || others.length > 0 || symbol.id === flow.from || symbol.kind === 'start')
    return undefined;
  return sop.flows.some(({ from, to }) => from === flow.from && to === symbol.id)
    ? undefined
    : { id: symbol.id, activity };
}
