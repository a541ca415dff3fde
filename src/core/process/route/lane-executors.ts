import type { Lane, Sop } from '../../sop/sop.ts';
import type { StepDraft } from './group-steps.ts';
import type { Executor } from './route.ts';

/** The word that binds a lane to whoever brought the case. */
export const PENGAJU = 'pengaju';

/** The lanes over which a step's symbols lie, in the order of the table. */
export function lanesOf(sop: Sop, step: StepDraft): readonly Lane[] {
  const at = (id: string) => sop.lanes.findIndex((lane) => lane.id === id);
  const used = new Set<number>();
  for (const { lane, untilLane } of step.symbols) {
    const [from, to] = [at(lane), untilLane === undefined ? at(lane) : at(untilLane)];
    if (from < 0) continue;
    for (let index = Math.min(from, to < 0 ? from : to); index <= Math.max(from, to); index++)
      used.add(index);
  }
  return sop.lanes.filter((_, index) => used.has(index));
}

/** Who acts in a lane; null where it is not bound to anyone. */
export function executorOf({ id, name, jabatan }: Lane): Executor | null {
  const post = (jabatan ?? '').replace(/\s+/g, ' ').trim();
  const lane = { lane: id, name: name.replace(/\s+/g, ' ').trim() };
  if (post === '') return null;
  return post.toLowerCase() === PENGAJU
    ? { kind: 'pengaju', ...lane }
    : { kind: 'jabatan', ...lane, jabatan: post };
}
