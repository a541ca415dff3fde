import type { Appointment } from '../../../src/core/process/engine/office.ts';
import { compileRoute } from '../../../src/core/process/route/compile-route.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { Play } from './play.ts';
import { addressOf, officeFor } from './small-office.ts';
import { smallSop } from './small-sop.ts';

/** A case of an SOP, not opened yet. */
export function playOf(sop: Sop, more: readonly Appointment[] = []): Play {
  const { route, findings } = compileRoute(sop);
  if (route === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return new Play({ route, office: officeFor(route, more) });
}

export const [A, B, C, D] = ['A', 'B', 'C', 'D'].map(addressOf) as [string, string, string, string];

/** Unit submits, A drafts, B judges (back to A), C signs (back to B), A delivers. */
export const chain = smallSop(
  ['U:M', 'A:P 1 hari', 'B:K | setujui', 'C:K | tanda-tangan nomori terbitkan', 'A:S | sampaikan'],
  '1.U>2.A 2.A>3.B 3.B>2.A[Tidak] 3.B>4.C[Ya] 4.C>3.B[Tidak] 4.C>5.A[Ya]',
);
