import { createHash } from 'node:crypto';
import { advance, type World } from '../../../src/core/process/engine/advance.ts';
import { type Case, revisionOf, tokenAt } from '../../../src/core/process/engine/case.ts';
import type { Effect } from '../../../src/core/process/engine/effect.ts';
import type { CaseEvent, ReviewRemark } from '../../../src/core/process/engine/event.ts';
import { refusalText } from '../../../src/core/process/engine/refusal.ts';
import type { Hash, LedgerEntry } from '../../../src/core/process/ledger/ledger-entry.ts';
import { headOf, sealEntry } from '../../../src/core/process/ledger/seal-entry.ts';
import { stepOf } from '../../../src/core/process/route/route.ts';

export const UNIT = 'kontak@unit.example';
export const MANAGER = 'pengelola@kota.example';
export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

type WithoutReport<E> = E extends CaseEvent ? Omit<E, 'id' | 'at'> & { readonly id?: string } : never;

/** One case being played: sends events one after the other, with a clock that is moved by hand. */
export class Play {
  readonly entries: LedgerEntry[] = [];
  readonly effects: Effect[] = [];
  world: World;
  kase: Case | null = null;
  now: number;
  private count = 0;

  constructor(world: World, start = '2026-01-05T01:00:00Z') {
    this.world = world;
    this.now = Date.parse(start);
  }

  at(instant: string): this {
    this.now = Date.parse(instant);
    return this;
  }

  /** Sends an event; gives "ok", "-" for no change, or the code of the refusal. */
  send(event: WithoutReport<CaseEvent>): string {
    this.count++;
    const full = { id: `e${this.count}`, at: new Date(this.now).toISOString(), ...event } as CaseEvent;
    const result = advance(this.world, 'K-1', this.kase, full);
    if (result.kind === 'refused') {
      if (refusalText(result.refusal).length < 20) throw new Error(`no sentence for ${result.refusal.code}`);
      return result.refusal.code;
    }
    this.kase = result.kase;
    if (result.kind === 'unchanged') return '-';
    this.entries.push(sealEntry(result.entry, headOf(this.entries), sha256));
    this.effects.push(...result.effects);
    return 'ok';
  }

  open(by = UNIT, contentHash = 'h1'): string {
    const applicant = { unit: 'U1', person: UNIT, name: 'Kontak Unit' };
    return this.send({ type: 'buka', by, title: 'SOP Contoh', applicant, contentHash, start: null });
  }

  /** Completes a step at its present round and revision. */
  done(step: string, by: string, choice = '', note = '', remarks: readonly ReviewRemark[] = []): string {
    const round = this.kase === null ? 0 : (tokenAt(this.kase, step)?.round ?? 0);
    const revision = this.kase === null ? 0 : revisionOf(this.kase);
    return this.send({ type: 'selesaikan', by, step, round, revision, choice, note, remarks });
  }

  /** Steps that wait. */
  get waiting(): readonly string[] {
    return (this.kase?.tokens ?? []).map(({ step }) => step);
  }

  /** Rows that wait, as printed. */
  get rows(): readonly string[] {
    return this.waiting.map((step) => stepOf(this.world.route, step)?.number ?? step);
  }

  /** Kinds of all effects but ledger entries since a position; letters with their addressees. */
  since(position: number): readonly string[] {
    return this.effects.slice(position).flatMap((effect) => {
      if (effect.kind === 'ledger') return [];
      if (effect.kind === 'mail') return [`${effect.letter} → ${effect.to.join(', ')}`];
      const more =
        effect.kind === 'document' ? ` ${effect.stage}` : effect.kind === 'folder' ? ` ${effect.to}` : '';
      return [`${effect.kind}${more}`];
    });
  }
}
