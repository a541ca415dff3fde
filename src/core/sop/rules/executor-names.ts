import type { Sop } from '../sop.ts';
import { OFFICE_ABBREVIATIONS, OFFICE_WORDS } from './word-lists.ts';

const FILLERS = new Set(['dan', 'atau', 'pada', 'di', 'para', 'kota', 'kabupaten', 'provinsi']);

/** Words of an office, abbreviations written out, fillers left out. */
function officeTokens(name: string): ReadonlySet<string> {
  const tokens = (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).reduce<string[]>(
    (all, word) => all.concat((OFFICE_ABBREVIATIONS[word] ?? word).split(' ')),
    [],
  );
  return new Set(tokens.filter((token) => !FILLERS.has(token)));
}

/** Half of the words of the shorter name are in the longer. */
export function sameOffice(a: string, b: string): boolean {
  const [left, right] = [officeTokens(a), officeTokens(b)];
  const shared = [...left].filter((token) => right.has(token)).length;
  return shared > 0 && shared * 2 >= Math.min(left.size, right.size);
}

/** Headings of the lanes that hold symbols of the row, groups included. */
export function executorsOf(sop: Sop, activity: number): readonly string[] {
  const ids = new Set<string>();
  for (const { lane, untilLane } of sop.activities[activity]?.symbols ?? []) {
    ids.add(lane);
    if (untilLane !== undefined) ids.add(untilLane);
  }
  return laneNames(sop.lanes.filter(({ id }) => ids.has(id)));
}

export function laneNames(lanes: Sop['lanes']): readonly string[] {
  return lanes.reduce<string[]>(
    (all, { name, group }) => all.concat(group === undefined ? [name] : [name, `${group} ${name}`]),
    [],
  );
}

/** True where the words name a person or an office: a lane of the SOP, a usual title, or an abbreviation of capitals. */
export function isOffice(words: string, lanes: readonly string[]): boolean {
  const first = /[\p{L}\d]+/u.exec(words)?.[0] ?? '';
  if (OFFICE_WORDS.has(first.toLowerCase())) return true;
  const whole = officeTokens(words);
  return lanes.some((lane) => {
    const tokens = officeTokens(lane);
    return whole.size > 0 && tokens.size > 0 && [...whole].every((token) => tokens.has(token));
  });
}
