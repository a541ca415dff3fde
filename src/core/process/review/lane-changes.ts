import { CHANGE_TEXTS } from '../../messages/process-changes.ts';
import { foldText } from '../../sop/fold-text.ts';
import type { Lane } from '../../sop/sop.ts';

/** Which lane became which, by id: lanes of one name first, then a lane that kept its id. */
export function lanePartners(before: readonly Lane[], after: readonly Lane[]): ReadonlyMap<string, string> {
  const partners = new Map<string, string>();
  const free = new Set(after.map(({ id }) => id));
  const pair = (fits: (old: Lane, now: Lane) => boolean) => {
    for (const old of before) {
      const found = partners.has(old.id)
        ? undefined
        : after.find((now) => free.has(now.id) && fits(old, now));
      if (found === undefined) continue;
      partners.set(old.id, found.id);
      free.delete(found.id);
    }
  };
  const name = ({ name: own, group }: Lane) => foldText(`${group ?? ''} ${own}`);
  pair((old, now) => name(old) === name(now));
  pair((old, now) => old.id === now.id);
  return partners;
}

/** Lanes that came, went, or have another name. */
export function laneChanges(
  before: readonly Lane[],
  after: readonly Lane[],
  partners: ReadonlyMap<string, string>,
): readonly string[] {
  const kept = new Set(partners.values());
  const changed = before.flatMap((old) => {
    const now = after.find(({ id }) => id === partners.get(old.id));
    if (now === undefined) return [CHANGE_TEXTS.laneRemoved(old.name)];
    return foldText(old.name) === foldText(now.name) ? [] : [CHANGE_TEXTS.laneRenamed(old.name, now.name)];
  });
  const added = after.filter(({ id }) => !kept.has(id)).map(({ name }) => CHANGE_TEXTS.laneAdded(name));
  return [...changed, ...added];
}
