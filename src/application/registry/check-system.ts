import { MINUTE_MS } from '../../core/calendar/working-calendar.ts';
import { formatInstant } from '../../core/calendar/format-instant.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import { columnOf, TABS } from '../../core/registry/tab-layout.ts';
import type { Book } from './book-port.ts';
import { checkLedger } from './check-ledger.ts';
import type { Registry } from './ports.ts';
import { readBook } from './receive-answer.ts';
import { type SetUpReport, setUp } from './set-up.ts';
import type { Told } from './told.ts';
import { wantedTriggers } from './trigger-plans.ts';
import { VAULT_KEYS } from './vault-keys.ts';

/** The sweep comes every ten minutes; one that has been silent for this long is dead. */
const SILENCE = 60 * MINUTE_MS;

const STUCK = 'perlu diperiksa';

/**
 * Finds and mends: everything that set-up looks after, clock triggers that no longer fire, the ledger, mail that waits for a person.
 */
export function checkSystem(registry: Registry, book: Book): SetUpReport {
  const dead = silentSince(registry);
  const report = setUp(registry, book);
  const office = readBook(registry);
  if (dead !== null) registry.triggers.ensure(wantedTriggers(registry, office.services), true);
  const ledger = report.more ? { sound: null, told: [] } : checkLedger(registry);
  return {
    ...report,
    done: [
      ...(dead === null
        ? []
        : [SET_UP_TEXTS.triggersDead(formatInstant(Date.parse(dead), office.office.calendar.zone))]),
      ...report.done,
      ...(ledger.sound === null ? [] : [ledger.sound]),
    ],
    told: [...report.told, ...ledger.told, ...mailFaults(registry, office), ...stuckTasks(registry)],
  };
}

/** The instant of the last sweep, where it is too long ago; null before the first. */
function silentSince(registry: Registry): string | null {
  const last = registry.vault.get(VAULT_KEYS.swept);
  return last !== null && Date.parse(registry.now()) - Date.parse(last) > SILENCE ? last : null;
}

function mailFaults({ post }: Registry, { settings }: OfficeBook): readonly Told[] {
  const left = post.remaining();
  return [
    left < settings.mailReserve
      ? { severity: 'warning', place: '', message: SET_UP_TEXTS.quotaLow(left, settings.mailReserve) }
      : { severity: 'info', place: '', message: SET_UP_TEXTS.quota(left) },
    ...(settings.readReplies && post.mailbox === null
      ? [{ severity: 'error', place: TABS.pengaturan.name, message: SET_UP_TEXTS.readReplies } as const]
      : []),
  ];
}

function stuckTasks({ store }: Registry): readonly Told[] {
  const column = columnOf('kotakKeluar', 'Keadaan');
  const [states = []] = store.read([{ tab: 'kotakKeluar', columns: { from: column, to: column } }]);
  const rows = states.flatMap((row, index) => (row[0] === STUCK ? [index + 2] : []));
  const [first] = rows;
  return first === undefined
    ? []
    : [
        {
          severity: 'error',
          place: `${TABS.kotakKeluar.name}!A${first}`,
          message: SET_UP_TEXTS.outboxStuck(rows.length),
        },
      ];
}
