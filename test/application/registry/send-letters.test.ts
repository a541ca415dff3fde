import { expect, it, vi } from 'vitest';
import { decideByLink } from '../../../src/application/registry/decide.ts';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { cellOf } from '../../../src/core/registry/tab-layout.ts';
import { RunEnded } from './faulty.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { addressOf, formAnswer, SMALL_SOP, smallRegistry } from './small-registry.ts';

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

/** Two cases whose next letter asks the Sekda to decide: they become one. */
function withDigest(): MemoryRegistry {
  const { registry, service } = smallRegistry('kotamobagu-sop', { readReplies: 'ya' }, SMALL_SOP);
  registry.readsMail = true;
  for (const title of ['SOP Penerbitan Akta', 'SOP Penerbitan Kartu'])
    receiveAnswer(registry, service, formAnswer(registry, {}, { [FORM_TEXTS.subject.title]: title }));
  for (let step = 2; step <= 5; step++) {
    runOutbox(registry);
    for (const caseId of ['K-2026-0001', 'K-2026-0002']) {
      const letters = registry.sent.filter(
        ({ subject, text }) => subject.includes(caseId) && text.includes('p=putus'),
      );
      const { text = '' } = letters[letters.length - 1] ?? {};
      const token = decodeURIComponent(/[?&]p=putus&t=([^\s&]+)/.exec(text)?.[1] ?? '');
      const code = /\b(\d{3}[ -]?\d{3})\b/.exec(text)?.[1] ?? '';
      expect(decideByLink(registry, token, code, { choice: '', note: '', remarks: [] })).toMatchObject({
        ok: true,
      });
    }
    registry.wait(1);
  }
  return registry;
}

it('finds every letter of a digest among the sent mails when the run ended behind it: none is sent once more by itself', () => {
  const registry = withDigest();
  const before = registry.sent.length;
  const { post } = registry;
  const spy = vi.spyOn(registry, 'post', 'get').mockReturnValue({
    ...post,
    send: (mail) => {
      post.send(mail);
      throw new RunEnded('the run has ended');
    },
  });
  const { store } = registry;
  const write = store.write.bind(store);
  const dead = vi.spyOn(store, 'write').mockImplementation((changes) => {
    if (registry.sent.length > before) throw new RunEnded('the run has ended');
    write(changes);
  });
  expect(() => runOutbox(registry)).toThrow(RunEnded);
  spy.mockRestore();
  dead.mockRestore();
  expect(states(registry).filter((state) => state === 'dikirim')).toHaveLength(2);
  for (let run = 0; run < 4; run++) {
    registry.wait(20);
    runOutbox(registry);
  }
  const letters = registry.sent.slice(before);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [[addressOf('Sekretaris Daerah')], '2 pengajuan menunggu Bapak/Ibu'],
  ]);
  expect(new Set(states(registry))).toEqual(new Set(['selesai']));
});
