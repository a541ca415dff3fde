import type { AccountKind, WorldState } from './world-state.ts';

/** Kind of an account: what it was added as, else the world's. */
export function accountKindOf(state: WorldState, email: string): AccountKind {
  return state.accounts[email.toLowerCase()]?.kind ?? state.account;
}

/** Whether two people belong to the same Workspace domain. */
export function inSameDomain(state: WorldState, a: string, b: string): boolean {
  const domain = (email: string): string => email.toLowerCase().split('@')[1] ?? '';
  const both = [a, b].every((email) => accountKindOf(state, email) === 'workspace');
  return both && domain(a) !== '' && domain(a) === domain(b);
}
