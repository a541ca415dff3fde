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

it('looks up a letter that failed before sending it again: Google may have sent it and said no', () => {
  const { registry, service } = smallRegistry('kotamobagu-sop', { readReplies: 'ya' }, SMALL_SOP);
  registry.readsMail = true;
  receiveAnswer(registry, service, formAnswer(registry));
  let refusals = 0;
  const { post } = registry;
  vi.spyOn(registry, 'post', 'get').mockReturnValue({
    ...post,
    send: (mail) => {
      post.send(mail);
      if (refusals++ === 0) throw new Error('We are sorry, a server error occurred.');
    },
  });
  runOutbox(registry);
  expect([registry.sent.length, new Set(states(registry))]).toEqual([2, new Set(['menunggu', 'selesai'])]);
  registry.wait(1);
  runOutbox(registry);
  expect([registry.sent.length, new Set(states(registry))]).toEqual([2, new Set(['selesai'])]);
});
