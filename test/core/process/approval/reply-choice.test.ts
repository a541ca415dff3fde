import { expect, it } from 'vitest';
import { replyChoice } from '../../../../src/core/process/approval/reply-choice.ts';
import { compileRoute } from '../../../../src/core/process/route/compile-route.ts';
import { stepOf } from '../../../../src/core/process/route/route.ts';
import { EXAMPLES } from '../../../../src/examples/examples.ts';

function choices(id: string, step: string): readonly (string | null)[] {
  const sop = EXAMPLES.find((example) => example.id === id)?.sop;
  const route = sop === undefined ? null : compileRoute(sop).route;
  const found = route === null ? undefined : stepOf(route, step);
  if (found === undefined) throw new Error(`no step ${step}`);
  return [replyChoice(found, 'setuju'), replyChoice(found, 'kembalikan')];
}

it('means the one way forward and the one way back, and nothing where there is none', () => {
  expect(choices('kotamobagu-sop', '7.L5')).toEqual(['Ya', 'Tidak']);
  // A paraf without a drawn return can only be given.
  expect(choices('sibolga', '7.L2')).toEqual(['', null]);
  // "Tuntas?" leads forward either way: the officer's "Tidak" goes on to the Kabag, nothing is sent back.
  expect(choices('pekalongan-pengaduan', '3.L2')).toEqual(['Ya', null]);
});
