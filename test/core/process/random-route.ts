import fc from 'fast-check';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { smallSop } from './small-sop.ts';

/** A way that is still open: from which symbols, under which label. */
interface Open {
  readonly ids: readonly string[];
  readonly label: string;
}

/** Draws small numbers one after the other; a tape that has run out gives zeros, or goes on in its own pattern. */
export class Tape {
  private at = 0;
  private readonly numbers: readonly number[];
  private readonly endless: boolean;

  constructor(numbers: readonly number[], endless = false) {
    this.numbers = numbers;
    this.endless = endless;
  }

  pick(count: number): number {
    const at = this.at++;
    const more = this.endless
      ? Math.imul((this.numbers[at % this.numbers.length] ?? 0) + at + 1, 0x9e3779b1) >>> 9
      : 0;
    return (this.numbers[at] ?? more) % count;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.pick(Math.max(1, list.length))];
  }
}

/** Builds SOPs that can be run: sequences, choices with returns, rows of several executors, forks inside forks, returns out of forks. */
class RouteWriter {
  readonly rows: string[] = [];
  readonly flows: string[] = [];
  private lanes = 0;
  private readonly tape: Tape;

  constructor(tape: Tape) {
    this.tape = tape;
  }

  build(): Sop {
    const lanes = [this.lane(), this.lane()];
    const start = this.row(`${lanes[0]}:M`);
    const work = this.row(`${lanes[0]}:P`);
    this.link({ ids: start, label: '' }, work);
    const open = this.sequence({ ids: work, label: '' }, lanes, work, 2);
    this.link(open, this.row(`${lanes[1]}:S`));
    return smallSop(this.rows, this.flows.join(' '));
  }

  private sequence(open: Open, lanes: readonly string[], back: readonly string[], depth: number): Open {
    let [way, target] = [open, back];
    for (let count = 1 + this.tape.pick(3); count > 0; count--) {
      const kind = this.tape.pick(depth > 0 ? 6 : 4);
      if (kind >= 4) way = this.fork(way, lanes, target, depth);
      else {
        const ids = this.rowOf(kind, lanes);
        this.link(way, ids);
        way = { ids, label: kind === 3 ? '[Ya]' : '' };
        if (kind === 3) this.link({ ids, label: '[Tidak]' }, target);
        else target = this.tape.pick(2) === 0 ? ids : target;
      }
    }
    return way;
  }

  private rowOf(kind: number, [a = 'A', b = 'B']: readonly string[]): readonly string[] {
    if (kind === 1) return this.row(`${a}:P ${b}:P`);
    if (kind === 2) return this.row(`${a}:P ${b}:P bersama`).slice(0, 1);
    return this.row(kind === 3 ? `${this.tape.pick(2) === 0 ? a : b}:K | setujui` : `${a}:P`);
  }

  /** Branches on lanes of their own; a choice inside may return to before the fork. */
  private fork(open: Open, lanes: readonly string[], back: readonly string[], depth: number): Open {
    const head = this.row(`${lanes[0]}:P`);
    this.link(open, head);
    const branches = Array.from({ length: 2 + this.tape.pick(2) }, () => {
      const own = [this.lane(), this.lane()];
      const first = this.row(`${own[0]}:P`);
      this.link({ ids: head, label: '' }, first);
      const target = this.tape.pick(3) === 0 ? back : first;
      return this.sequence({ ids: first, label: '' }, own, target, depth - 1);
    });
    const join = this.row(`${lanes[1]}:P`);
    for (const branch of branches) this.link(branch, join);
    return { ids: join, label: '' };
  }

  private lane(): string {
    this.lanes++;
    return `L${this.lanes}`;
  }

  private row(text: string): readonly string[] {
    this.rows.push(text);
    return [...text.matchAll(/(\w+):[MPKS]/g)].map(([, lane]) => `${this.rows.length}.${lane}`);
  }

  private link({ ids, label }: Open, targets: readonly string[]): void {
    for (const from of ids) for (const to of targets) this.flows.push(`${from}>${to}${label}`);
  }
}

export const tapes = fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 60 });

/** Any SOP that can be run. */
export const anyRunnableSop: fc.Arbitrary<Sop> = tapes.map((numbers) =>
  new RouteWriter(new Tape(numbers)).build(),
);
