/**
 * What a step asks of its executor when an SOP is run as a route.
 *
 * - `ajukan`: bring (or bring again) what the case is about
 * - `tugas`: do the work of the row
 * - `jawab`: answer in words; the answer is kept
 * - `periksa`, `setujui`, `paraf`, `tanda-tangan`: read and decide
 * - `nomori`: the document gets its number
 * - `terbitkan`: the document is filed under what is in force, and shown
 * - `sampaikan`: the document is sent to those for whom it is made
 * - `selesai`: nothing to do, the case ends here
 */
export const ROUTE_ACTIONS = [
  'ajukan',
  'tugas',
  'jawab',
  'periksa',
  'setujui',
  'paraf',
  'tanda-tangan',
  'nomori',
  'terbitkan',
  'sampaikan',
  'selesai',
] as const;

export type RouteAction = (typeof ROUTE_ACTIONS)[number];

/** Judgements of a person in office: never handed to someone without it. */
const VERDICTS: readonly RouteAction[] = ['periksa', 'setujui', 'paraf', 'tanda-tangan'];

/** Approvals: saying no needs a reason, whichever way it leads. */
const APPROVALS: readonly RouteAction[] = ['setujui', 'paraf', 'tanda-tangan'];

/** Work on the document itself: here a new revision may be handed in. */
const WORK: readonly RouteAction[] = ['ajukan', 'tugas'];

export function isRouteAction(word: string): word is RouteAction {
  return (ROUTE_ACTIONS as readonly string[]).includes(word);
}

const among = (list: readonly RouteAction[]) => (actions: readonly RouteAction[]) =>
  actions.some((action) => list.includes(action));

export const hasVerdict = among(VERDICTS);
export const hasApproval = among(APPROVALS);
export const hasWork = among(WORK);
