import { describe, expect, it } from 'vitest';
import { decideByLink } from '../../src/application/registry/decide.ts';
import type { OutgoingMail, Registry } from '../../src/application/registry/ports.ts';
import { receiveAnswer } from '../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../src/application/registry/run-outbox.ts';
import { sweep } from '../../src/application/registry/sweep.ts';
import { takeSigned } from '../../src/application/registry/take-signed.ts';
import { look } from '../../src/application/registry/transact.ts';
import { readCase } from '../../src/core/registry/case-record.ts';
import { readLedgerEntry } from '../../src/core/registry/ledger-record.ts';
import { cellOf } from '../../src/core/registry/tab-layout.ts';
import { foldLedger } from '../../src/core/process/ledger/fold-ledger.ts';
import { verifyLedger } from '../../src/core/process/ledger/verify-ledger.ts';
import { NUMBER, signedBytes } from '../application/registry/ended-office.ts';
import { type Blow, RunEnded, withBlow } from '../application/registry/faulty.ts';
import type { MemoryRegistry } from '../application/registry/memory-registry.ts';
import { formAnswer, MANAGER, SMALL_SOP, smallRegistry } from '../application/registry/small-registry.ts';

const CASE = 'K-2026-0001';

/** A run, or what is left of it when it is ended from outside. */
function run(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof RunEnded) && !(error instanceof Error && error.message.includes('too many')))
      throw error;
  }
}

function linkIn(mail: OutgoingMail): { readonly t: string; readonly code: string } {
  const t = /[?&]p=putus&t=([^\s&"<>]+)/.exec(mail.text)?.[1] ?? '';
  return { t: decodeURIComponent(t), code: /\b(\d{3}[ -]?\d{3})\b/.exec(mail.text)?.[1] ?? '' };
}

/** Sends back from the step that waits, with a remark. */
function sendBack(registry: Registry, sent: readonly OutgoingMail[]): void {
  const letter = [...sent].reverse().find(({ text }) => text.includes('p=putus'));
  if (letter === undefined) return;
  const { t, code } = linkIn(letter);
  const remarks = [{ row: '2', column: 'Waktu', text: 'Terlalu lama.' }];
  decideByLink(registry, t, code, { choice: 'Tidak', note: 'Mohon diperbaiki.', remarks });
}

/** A manager hands in the final document with a signature behind it. */
function handInSigned(registry: Registry, plain: MemoryRegistry): void {
  const base64 = Buffer.from(signedBytes(plain)).toString('base64');
  const source = { from: 'unggahan', base64 } as const;
  takeSigned(registry, { person: MANAGER }, 'halaman:tetap/0', { caseId: CASE, source, number: NUMBER });
}

/** Decides forward at the step that waits, by the newest letter. */
function decideForward(registry: Registry, sent: readonly OutgoingMail[]): void {
  const open = look(registry).openCase(CASE);
  if (typeof open === 'string') return;
  const [token] = open.kase.tokens;
  const step = open.route.steps.find(({ id }) => id === token?.step);
  const letter = [...sent].reverse().find(({ text }) => text.includes('p=putus'));
  if (step === undefined || letter === undefined) return;
  const choice =
    step.kind === 'decision' ? (step.exits.find(({ sense }) => sense === 'maju')?.label ?? '') : '';
  const { t, code } = linkIn(letter);
  decideByLink(registry, t, code, { choice, note: '', remarks: [] });
}

/** What a registry holds in the end, without what a second try may change: times, names of runs, counts of tries. */
function outcome(registry: MemoryRegistry) {
  const tabs = registry.store.tabs;
  const kase = readCase(tabs.get('berkas')?.[0] ?? []);
  return {
    cases: tabs.get('berkas')?.length,
    status: kase?.status,
    waiting: kase?.tokens.map(({ step }) => step),
    events: kase?.events.filter((id) => !id.startsWith('tautan')).sort(),
    number: cellOf('berkas', tabs.get('berkas')?.[0] ?? [], 'Nomor Naskah'),
    catalogue: tabs.get('katalog')?.length,
    files: [...registry.archive.files.values()].map(({ mark }) => `${mark?.owner} ${mark?.part}`).sort(),
    signed: kase?.signed.map(({ hash }) => hash),
    notes: [...registry.notes],
    states: [...new Set((tabs.get('kotakKeluar') ?? []).map((row) => cellOf('kotakKeluar', row, 'Keadaan')))],
    sent: registry.sent.map(({ to, subject }) => `${to.join()} ${subject}`).sort(),
  };
}

function sound(registry: MemoryRegistry): void {
  const entries = (registry.store.tabs.get('riwayat') ?? []).flatMap((row) => readLedgerEntry(row) ?? []);
  expect(verifyLedger(entries, registry.hash)).toEqual([]);
  const kept = (registry.store.tabs.get('berkas') ?? []).map((row) => readCase(row));
  expect([...foldLedger(entries).values()]).toEqual(kept);
}

/** Steps, by how many come before: an ordinary task, one with a draft, the signature with number and publication, the delivery. */
const DECIDED = [0, 3, 5, 6] as const;

/** The Sekda's decision, and all steps. */
const SEKDA_AT = 4;
const ALL_STEPS = 7;

/** Operation by operation: what is struck, and what is done before it. */
const OPERATIONS: readonly {
  readonly name: string;
  readonly before: (registry: MemoryRegistry) => void;
  readonly run: (registry: Registry, plain: MemoryRegistry) => void;
}[] = [
  {
    name: 'an answer arrives',
    before: (registry) => {
      formAnswer(registry, { responseId: 'jawaban-tetap' });
    },
    run: (registry, plain) => {
      const [service] = look(plain).book.services;
      const [answer] = plain.forms.given;
      if (service !== undefined && answer !== undefined) receiveAnswer(registry, service, answer);
    },
  },
  {
    name: 'its letters and documents are made',
    before: (registry) => {
      OPERATIONS[0]?.before(registry);
      OPERATIONS[0]?.run(registry, registry);
    },
    run: (registry) => runOutbox(registry),
  },
  ...DECIDED.flatMap((at) => [
    {
      name: `step ${at + 2} is decided`,
      before: (registry: MemoryRegistry) => forward(registry, at),
      run: (registry: Registry, plain: MemoryRegistry) => decideForward(registry, plain.sent),
    },
    {
      name: `what step ${at + 2} asks for is done`,
      before: (registry: MemoryRegistry) => {
        forward(registry, at);
        decideForward(registry, registry.sent);
      },
      run: (registry: Registry) => {
        runOutbox(registry);
      },
    },
  ]),
  {
    name: 'what a return with a remark asks for is done',
    before: (registry) => {
      forward(registry, SEKDA_AT);
      sendBack(registry, registry.sent);
    },
    run: (registry) => runOutbox(registry),
  },
  {
    name: 'the signed document comes back',
    before: (registry) => forward(registry, ALL_STEPS),
    run: handInSigned,
  },
  {
    name: 'the signed document is published',
    before: (registry) => {
      forward(registry, ALL_STEPS);
      handInSigned(registry, registry);
    },
    run: (registry) => runOutbox(registry),
  },
];

/** The case after so many decisions. */
function forward(registry: MemoryRegistry, count: number): void {
  OPERATIONS[0]?.before(registry);
  OPERATIONS[0]?.run(registry, registry);
  runOutbox(registry);
  for (let at = 0; at < count; at++) {
    decideForward(registry, registry.sent);
    runOutbox(registry);
  }
}

function fresh(readsMail: boolean): MemoryRegistry {
  const { registry } = smallRegistry('kotamobagu-sop', readsMail ? { readReplies: 'ya' } : {}, SMALL_SOP);
  registry.readsMail = readsMail;
  registry.vault.set({ 'registri.formulir': JSON.stringify({ SOP: 'formulir-SOP' }) });
  return registry;
}

/** Repeats the operation as people and triggers do, lets time pass, and lets the clock sweep. */
function mend(registry: MemoryRegistry, operation: (typeof OPERATIONS)[number]): void {
  run(() => operation.run(registry, registry));
  for (let round = 0; round < 4; round++) {
    registry.wait(0.3);
    sweep(registry);
  }
}

let faults = 0;

describe.each(OPERATIONS)('$name', (operation) => {
  const prepared = new Map<boolean, MemoryRegistry>();
  const start = (readsMail: boolean): MemoryRegistry => {
    const known = prepared.get(readsMail);
    if (known !== undefined) return known.copy();
    const registry = fresh(readsMail);
    operation.before(registry);
    prepared.set(readsMail, registry);
    return registry.copy();
  };
  const undisturbed = (readsMail: boolean) => {
    const registry = start(readsMail);
    const counted = withBlow(registry, 0, 'throws');
    operation.run(counted.registry, registry);
    mend(registry, operation);
    return { calls: counted.calls(), outcome: outcome(registry) };
  };

  it.each(['throws', 'ends before', 'ends after'] as const)(
    'loses and doubles nothing when a call %s',
    (blow: Blow) => {
      const whole = undisturbed(true);
      expect(whole.calls).toBeGreaterThan(0);
      for (let nth = 1; nth <= whole.calls; nth++) {
        faults++;
        const registry = start(true);
        run(() => operation.run(withBlow(registry, nth, blow).registry, registry));
        mend(registry, operation);
        expect(outcome(registry), `${blow}, call ${nth} of ${whole.calls}`).toEqual(whole.outcome);
        sound(registry);
      }
    },
  );

  it('lays a mail before a person when nobody can know whether it was sent', () => {
    const { calls } = undisturbed(false);
    for (let nth = 1; nth <= calls; nth++) {
      faults++;
      const registry = start(false);
      run(() => operation.run(withBlow(registry, nth, 'ends after').registry, registry));
      mend(registry, operation);
      const sent = registry.sent.map(
        ({ to, subject, text }) => `${to.join()} ${subject} ${/L-\w+/.exec(text)?.[0]}`,
      );
      expect(new Set(sent).size).toBe(sent.length);
      const { states } = outcome(registry);
      expect(states.every((state) => ['selesai', 'perlu diperiksa'].includes(state))).toBe(true);
      sound(registry);
    }
  });
});

describe('returning and signing', () => {
  it('leave what they are named for', () => {
    const left = (name: string) => {
      const operation = OPERATIONS.find((one) => one.name === name);
      if (operation === undefined) throw new Error(`no operation: ${name}`);
      const registry = fresh(true);
      operation.before(registry);
      operation.run(registry, registry);
      return outcome(registry);
    };
    expect(left('what a return with a remark asks for is done').notes).toHaveLength(1);
    expect(left('the signed document comes back').signed).toHaveLength(1);
    expect(left('the signed document is published').catalogue).toBe(2);
  });
});

describe('the sweep as a whole', () => {
  it('has struck every call of every operation in four ways', () => {
    expect(faults).toBeGreaterThan(400);
  });
});
