import { dayOfDate, localDate } from '../../core/calendar/working-calendar.ts';
import { formatDate, parseDate } from '../../core/dates.ts';
import { PERIOD_TEXTS } from '../../core/messages/registry-period.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import {
  type PeriodUnit,
  type PlannedPeriod,
  readPeriods,
  readPlans,
  writePeriod,
} from '../../core/registry/period.ts';
import type { OfficeBook, RegistryUnit } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import { columnOf } from '../../core/registry/tab-layout.ts';
import type { Answer } from '../answer.ts';
import { formIds } from './form-ids.ts';
import type { Registry } from './ports.ts';
import { PATIENCE, transact, type Transaction } from './transact.ts';

/** Days before the deadline at which silent units are reminded. */
const NEAR = 3;

/** What a manager asks for. */
export interface PeriodWish {
  /** Code of the service. */
  readonly service: string;
  /** A date as Indonesians write it; the last day. */
  readonly deadline: string;
  /** Codes of units; empty for all active ones. */
  readonly units: readonly string[];
}

export interface StartedPeriod {
  /** Names of the units that are invited now. */
  readonly invited: readonly string[];
  /** Sentences. */
  readonly told: readonly string[];
}

/** A wish that can be carried out. */
interface Start {
  readonly service: Service;
  readonly deadline: string;
  readonly units: readonly RegistryUnit[];
}

/** Starts a collection: a row for every unit and the errand of its invitation, in one write. Asked for twice, it starts once. */
export function startPeriod(registry: Registry, wish: PeriodWish): Answer<StartedPeriod> {
  const started = transact(registry, PATIENCE.person, (turn): Answer<StartedPeriod> => {
    const start = readWish(registry, turn.book, wish);
    return typeof start === 'string'
      ? { ok: false, message: start }
      : { ok: true, value: begin(turn, start, null) };
  });
  return started ?? { ok: false, message: SET_UP_TEXTS.busy };
}

/** Starts what the tab Pengumpulan plans: rows with a service and a deadline, and no code yet. */
export function startPlanned(registry: Registry): Answer<StartedPeriod> {
  const started = transact(registry, PATIENCE.person, (turn): Answer<StartedPeriod> => {
    const [rows = []] = turn.read([{ tab: 'periode' }]);
    const plans = readPlans(rows);
    if (plans.length === 0) return { ok: false, message: PERIOD_TEXTS.nothingPlanned() };
    const parts = plans.map((plan) => beginPlan(registry, turn, plan));
    return {
      ok: true,
      value: { invited: parts.flatMap(({ invited }) => invited), told: parts.flatMap(({ told }) => told) },
    };
  });
  return started ?? { ok: false, message: SET_UP_TEXTS.busy };
}

/** Reminds every unit that has not answered its collection; those that have are left in peace. */
export function remindUnits(registry: Registry, code: string): Answer<StartedPeriod> {
  return remind(registry, (period) => period.code === code);
}

/** For the daily run: reminds once when the deadline is near, and once when it has passed. */
export function remindDueUnits(registry: Registry): Answer<StartedPeriod> {
  return remind(registry, ({ deadline, reminders }, today) => {
    const left = dayOfDate(deadline) - dayOfDate(today);
    return left < 0 ? reminders < 2 : left <= NEAR && reminders === 0;
  });
}

function remind(
  registry: Registry,
  isMeant: (period: PeriodUnit, today: string) => boolean,
): Answer<StartedPeriod> {
  const reminded = transact(registry, PATIENCE.person, (turn): Answer<StartedPeriod> => {
    const [rows = []] = turn.read([{ tab: 'periode' }]);
    const today = localDate(Date.parse(turn.now), turn.book.office.calendar.zone);
    const silent = readPeriods(rows).filter((period) => period.state === 'belum' && isMeant(period, today));
    for (const period of silent) {
      const count = period.reminders + 1;
      const id = `ingatkan/${period.code}/${period.unit}/${count}`;
      turn.ask(
        { id, kind: 'ingatkan-unit', periode: period.code, unit: period.unit, count },
        contactsOf(turn, period),
      );
      const column = columnOf('periode', 'Diingatkan');
      turn.change({ kind: 'set', tab: 'periode', row: period.row, column, cells: [String(count)] });
    }
    const invited = silent.map(({ unitName }) => unitName);
    return { ok: true, value: { invited, told: [PERIOD_TEXTS.reminded(silent.length)] } };
  });
  return reminded ?? { ok: false, message: SET_UP_TEXTS.busy };
}

function contactsOf({ book }: Transaction, { unit }: PeriodUnit): readonly string[] {
  return book.units.find(({ id }) => id === unit)?.contacts ?? [];
}

/** What is wanted, or the sentence that says why it cannot be. */
function readWish(registry: Registry, book: OfficeBook, wish: PeriodWish): Start | string {
  const code = wish.service.trim().toLowerCase();
  const service = book.services.find((one) => one.active && one.code.toLowerCase() === code);
  if (service === undefined) return PERIOD_TEXTS.noService(wish.service);
  if (service.applicants !== 'unit') return PERIOD_TEXTS.notForUnits(service.name);
  if (formIds(registry)[service.code] === undefined) return PERIOD_TEXTS.noForm(service.name);
  const deadline = parseDate(wish.deadline.trim());
  if (deadline === undefined) return PERIOD_TEXTS.deadline(wish.deadline);
  if (deadline < localDate(Date.parse(registry.now()), book.office.calendar.zone))
    return PERIOD_TEXTS.past(formatDate(deadline));
  const active = book.units.filter((unit) => unit.active);
  const unknown = wish.units.find((id) => !active.some((unit) => unit.id === id));
  if (unknown !== undefined) return PERIOD_TEXTS.unknownUnit(unknown);
  const units = wish.units.length === 0 ? active : active.filter(({ id }) => wish.units.includes(id));
  return units.length === 0 ? PERIOD_TEXTS.noUnits() : { service, deadline, units };
}

function beginPlan(registry: Registry, turn: Transaction, plan: PlannedPeriod): StartedPeriod {
  const { service, deadline, unit, row } = plan;
  const start = readWish(registry, turn.book, { service, deadline, units: unit === '' ? [] : [unit] });
  return typeof start === 'string' ? { invited: [], told: [start] } : begin(turn, start, row);
}

/** @param planRow the row that planned it, which becomes the first unit's */
function begin(
  turn: Transaction,
  { service, deadline, units }: Start,
  planRow: number | null,
): StartedPeriod {
  const code = `${service.code}@${deadline}`;
  const [rows = []] = turn.read([{ tab: 'periode' }]);
  const there = new Set(readPeriods(rows).flatMap((period) => (period.code === code ? [period.unit] : [])));
  const invited = units.filter(({ id, contacts }) => contacts.length > 0 && !there.has(id));
  const mute = units.filter(({ contacts }) => contacts.length === 0);
  const cells = invited.map(({ id, name }) =>
    writePeriod({
      code,
      service: service.code,
      unit: id,
      unitName: name,
      deadline,
      startedAt: turn.now,
      state: 'belum',
      cases: [],
      reminders: 0,
    }),
  );
  const [first] = cells;
  const inPlace = planRow !== null && first !== undefined;
  if (inPlace) turn.change({ kind: 'set', tab: 'periode', row: planRow, column: 0, cells: first });
  const fresh = inPlace ? cells.slice(1) : cells;
  if (fresh.length > 0) turn.change({ kind: 'append', tab: 'periode', rows: fresh });
  for (const { id, contacts } of invited)
    turn.ask({ id: `undangan/${code}/${id}`, kind: 'undangan', periode: code, unit: id }, contacts);
  return {
    invited: invited.map(({ name }) => name),
    told: [
      invited.length === 0
        ? PERIOD_TEXTS.already(service.name)
        : PERIOD_TEXTS.started(service.name, invited.length, formatDate(deadline)),
      ...mute.map(({ name }) => PERIOD_TEXTS.noContact(name)),
    ],
  };
}
