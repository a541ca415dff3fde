import type { Finding } from '../finding.ts';
import type { Profile } from '../profile/profile.ts';
import { isPinned, type PinPart, withoutPinPart, withPin } from '../sop/flow-pin.ts';
import type { Sop } from '../sop/sop.ts';
import { drawForPrint } from './check-print.ts';
import { type UnkeptPin, unkeptPins } from './pins-kept.ts';

/** The SOP without the wish that the meant finding (P03) of its printed pages tells of; null when there is none such. */
export function releaseUnkept(
  sop: Sop,
  profile: Profile,
  isMeant: (finding: Finding) => boolean,
): Sop | null {
  const unkept = unkeptInPrint(sop, profile).find(({ finding }) => isMeant(finding));
  return unkept === undefined ? null : releasePart(sop, unkept.flow, unkept.part);
}

/** The SOP without any wish that its printed pages do not keep, and how many those were. */
export function releaseAllUnkept(
  sop: Sop,
  profile: Profile,
): { readonly sop: Sop; readonly released: number } {
  const unkept = unkeptInPrint(sop, profile);
  return {
    sop: unkept.reduce((rest, { flow, part }) => releasePart(rest, flow, part), sop),
    released: unkept.length,
  };
}

/** The SOP drawn as if nobody had touched it. */
export function releaseAllPins(sop: Sop): Sop {
  return { ...sop, flows: sop.flows.map((flow) => withPin(flow, undefined)) };
}

function unkeptInPrint(sop: Sop, profile: Profile): readonly UnkeptPin[] {
  return sop.flows.some(isPinned) ? unkeptPins(sop, drawForPrint(sop, profile)) : [];
}

function releasePart(sop: Sop, flow: number, part: PinPart): Sop {
  return {
    ...sop,
    flows: sop.flows.map((other, index) => (index === flow ? withoutPinPart(other, part) : other)),
  };
}
