import { expect } from 'vitest';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { look } from '../../../src/application/registry/transact.ts';
import { outcomeOf } from '../../../src/core/process/engine/case.ts';
import { EFFECT_IDS } from '../../../src/core/process/engine/effect-ids.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { bringTo, CASE } from './pages/page-office.ts';
import { formAnswer, SMALL_SOP, smallRegistry } from './small-registry.ts';

/** The number that the only case of {@link endedOffice} has got. */
export const NUMBER = '001/SOP-DINAS/I/2026';
const SIGNATURE = '9 0 obj << /Type /Sig /ByteRange [0 1 2 3] >> endobj';

/** An office in which the only case has come to its end. */
export function endedOffice(): MemoryRegistry {
  const { registry, service } = smallRegistry('kotamobagu-sop', {}, SMALL_SOP);
  receiveAnswer(registry, service, formAnswer(registry));
  expect(() => bringTo(registry, 'nobody@kota.example')).toThrow('nothing waits');
  return registry;
}

export function kaseOf(registry: MemoryRegistry) {
  const open = look(registry).openCase(CASE);
  if (typeof open === 'string') throw new Error(open);
  return open.kase;
}

export function finalBytes(registry: MemoryRegistry): Uint8Array {
  const final = outcomeOf(kaseOf(registry), EFFECT_IDS.document(CASE, 1, 'final'));
  const bytes = registry.archive.readBytes(final?.pdf ?? '');
  if (bytes === null) throw new Error('no final document');
  return bytes;
}

/** The final document with something behind it: a signature, where nothing else is said. */
export const signedBytes = (registry: MemoryRegistry, mark = SIGNATURE) =>
  Buffer.concat([finalBytes(registry), Buffer.from(mark)]);
