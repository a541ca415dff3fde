import { expect, it, vi } from 'vitest';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { cellOf } from '../../../src/core/registry/tab-layout.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { formAnswer, SMALL_SOP, smallRegistry } from './small-registry.ts';

/** A registry that cannot read mail, with two letters that wait: the receipt, and the first task. */
function withTwoLetters(): MemoryRegistry {
  const { registry, service } = smallRegistry('kotamobagu-sop', {}, SMALL_SOP);
  receiveAnswer(registry, service, formAnswer(registry));
  return registry;
}

function states(registry: MemoryRegistry): readonly string[] {
  return (registry.store.tabs.get('kotakKeluar') ?? []).map((row) => cellOf('kotakKeluar', row, 'Keadaan'));
}

it('writes all letters before it sends one: a run that dies at writing leaves no doubt about any', () => {
  const registry = withTwoLetters();
  const sentWhenRead: number[] = [];
  const { archive } = registry;
  const readBytes = archive.readBytes.bind(archive);
  vi.spyOn(archive, 'readBytes').mockImplementation((id) => {
    sentWhenRead.push(registry.sent.length);
    return readBytes(id);
  });
  runOutbox(registry);
  expect(sentWhenRead.length).toBeGreaterThan(1);
  expect(new Set(sentWhenRead)).toEqual(new Set([0]));
  expect([registry.sent.length, new Set(states(registry))]).toEqual([2, new Set(['selesai'])]);
});

it('writes the note behind the last letter again when the service fails once', () => {
  const registry = withTwoLetters();
  const { store } = registry;
  const write = store.write.bind(store);
  let failed = false;
  vi.spyOn(store, 'write').mockImplementation((changes) => {
    if (registry.sent.length === 2 && !failed) {
      failed = true;
      throw new Error('Service unavailable');
    }
    write(changes);
  });
  runOutbox(registry);
  expect([failed, registry.sent.length, new Set(states(registry))]).toEqual([true, 2, new Set(['selesai'])]);
});
