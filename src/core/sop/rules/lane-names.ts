import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Lane } from '../sop.ts';
import { type Hit, laneName, rule } from './rule.ts';

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
const key = ({ name, group }: Lane) => `${plain(group)}\n${plain(name)}`;

/** S17: no two lanes of one group have the same name. Reported at the later one. */
export const laneNamesDiffer = rule<RuleParams<'S17'>>({
  code: 'S17',
  text: RULE_TEXTS.S17,
  check: ({ sop }) =>
    sop.lanes
      .filter(
        (lane, index) =>
          plain(lane.name) !== '' && sop.lanes.slice(0, index).some((other) => key(other) === key(lane)),
      )
      .map(({ id }) => ({
        place: { kind: 'lane', lane: id },
        params: { lane: laneName(sop, id) },
      })),
});

/** S18: every lane has a name. */
export const laneNamed = rule<RuleParams<'S18'>>({
  code: 'S18',
  text: RULE_TEXTS.S18,
  check: ({ sop }) =>
    sop.lanes.reduce<Hit<RuleParams<'S18'>>[]>((hits, lane, index) => {
      if (plain(lane.name) === '')
        hits.push({
          place: { kind: 'lane', lane: lane.id },
          params: { position: index + 1 },
        });
      return hits;
    }, []),
});
