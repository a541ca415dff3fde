import type {
  Post,
  Registry,
  TriggerPlan,
  Triggers,
  Vault,
} from '../../../src/application/registry/ports.ts';
import type { Scenarios } from './scenario.ts';

const LETTER = {
  to: ['sekda@contoh.go.id', 'wali@contoh.go.id'],
  subject: 'Mohon persetujuan',
  text: 'Isi L-1a2b3c4d5e',
  html: '<p>Isi L-1a2b3c4d5e</p>',
  pictures: [],
  attachments: [],
  senderName: 'Bagian Organisasi',
};

export const POST_SCENARIOS: Scenarios<Post> = {
  'counts recipients against the day': {
    run: (post) => {
      const before = post.remaining();
      post.send(LETTER);
      return before - post.remaining();
    },
    gives: 2,
  },
};

export const MAILBOX_SCENARIOS: Scenarios<Post> = {
  'finds a sent letter by its reference': {
    run: (post) => {
      post.send(LETTER);
      return [
        /^<.+@.+>$/.test(post.mailbox?.sentWith('L-1a2b3c4d5e') ?? ''),
        post.mailbox?.sentWith('L-0000000000') ?? null,
      ];
    },
    gives: [true, null],
  },
  'takes no letter of our own for an answer': {
    run: (post) => {
      post.send({ ...LETTER, subject: '[K-2026-0001 r1] Mohon persetujuan' });
      return post.mailbox?.incoming('2020-01-01T00:00:00.000Z');
    },
    gives: [],
  },
};

const EVERY: TriggerPlan = { handler: 'sapu', kind: 'every', minutes: 10 };
const DAILY: TriggerPlan = { handler: 'harian', kind: 'daily', hour: 6 };

export const TRIGGER_SCENARIOS: Scenarios<Triggers> = {
  'has none at first': { run: (triggers) => triggers.list(), gives: [] },
  'makes what is missing': {
    run: (triggers) => {
      triggers.ensure([EVERY, DAILY]);
      return triggers.list();
    },
    gives: [EVERY, DAILY],
  },
  'removes what is no longer wanted': {
    run: (triggers) => {
      triggers.ensure([EVERY, DAILY]);
      triggers.ensure([DAILY]);
      return triggers.list();
    },
    gives: [DAILY],
  },
  'changes a rhythm': {
    run: (triggers) => {
      triggers.ensure([EVERY]);
      triggers.ensure([{ ...EVERY, minutes: 30 }]);
      return triggers.list();
    },
    gives: [{ ...EVERY, minutes: 30 }],
  },
  'leaves one-off runs out of the list': {
    run: (triggers) => {
      triggers.ensure([EVERY]);
      triggers.soon('lanjutkan');
      return triggers.list();
    },
    gives: [EVERY],
  },
};

export const VAULT_SCENARIOS: Scenarios<Vault> = {
  'holds nothing at first': { run: (vault) => vault.get('kunci'), gives: null },
  'gives back what was set, the last of two': {
    run: (vault) => {
      vault.set({ kunci: 'lama', lain: 'é' });
      vault.set({ kunci: 'baru' });
      return [vault.get('kunci'), vault.get('lain')];
    },
    gives: ['baru', 'é'],
  },
};

type Signing = Pick<Registry, 'hash' | 'random'>;

export const SIGNING_SCENARIOS: Scenarios<Signing> = {
  'hashes UTF-8': {
    run: ({ hash }) => [hash(''), hash('Walikota – é')],
    gives: [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '0f0f35300dc40851a5e5fad19f6ed0b3924abbb999e86f0cabc268ee77f5f95f',
    ],
  },
  'draws 32 hexadecimal digits, other ones each time': {
    run: ({ random }) => {
      const [one = '', other = ''] = [random(), random()];
      return [/^[0-9a-f]{32}$/.test(one), one === other];
    },
    gives: [true, false],
  },
};

type Turns = Pick<Registry, 'exclusively' | 'allowed'>;

export const TURN_SCENARIOS: Scenarios<Turns> = {
  'gives what the work gives': { run: (turns) => turns.exclusively(() => 7, 100), gives: 7 },
  'is free again after a failure': {
    run: (turns) => {
      try {
        turns.exclusively(() => {
          throw new Error('gagal');
        }, 100);
      } catch {
        // Wanted here: the next one must get through.
      }
      return turns.exclusively(() => 'bebas', 100);
    },
    gives: 'bebas',
  },
  'allows so many, for each key': {
    run: (turns) => [
      ...[1, 2, 3].map(() => turns.allowed('tautan:a@contoh.go.id', 2, 10)),
      turns.allowed('tautan:b@contoh.go.id', 2, 10),
    ],
    gives: [true, true, false, true],
  },
};
