import { isObject, type JsonObject } from './json-patch.ts';
import type { Flow, FlowPin, FlowSide, LabelPlace } from './sop.ts';

export const FLOW_SIDES: readonly FlowSide[] = ['N', 'E', 'S', 'W'];

/** One wish of a pin, which can be released by itself. */
export type PinPart = 'leave' | 'enter' | 'label';

export const PIN_PARTS: readonly PinPart[] = ['leave', 'enter', 'label'];

/** What is wrong in a pin: the field by its path, and what should be there. */
export interface PinFault {
  readonly path: string;
  readonly kind: 'object' | 'side' | 'place';
}

export interface PinReading {
  /** Undefined where nothing of it can be used. */
  readonly pin: FlowPin | undefined;
  readonly faults: readonly PinFault[];
}

/** Farther out than this, in units of {@link LabelPlace}, is no place on any paper. */
const FARTHEST = 500;

function isSide(value: unknown): value is FlowSide {
  return FLOW_SIDES.some((side) => side === value);
}

function isNear(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST;
}

function isPlace(value: unknown): value is LabelPlace {
  return isObject(value) && isNear(value.x) && isNear(value.y);
}

/** Reads a pin from anywhere: a file, the hidden column, a page. What is wrong is left out; unknown fields stay. */
export function readPin(value: unknown): PinReading {
  if (value === undefined) return { pin: undefined, faults: [] };
  if (!isObject(value)) return { pin: undefined, faults: [{ path: 'pin', kind: 'object' }] };
  const faults: PinFault[] = [];
  const kept: Record<string, unknown> = { ...value };
  const drop = (part: PinPart, kind: PinFault['kind']) => {
    delete kept[part];
    if (value[part] !== undefined && value[part] !== null) faults.push({ path: `pin.${part}`, kind });
  };
  if (!isSide(value.leave)) drop('leave', 'side');
  if (!isSide(value.enter)) drop('enter', 'side');
  if (!isPlace(value.label)) drop('label', 'place');
  return { pin: Object.keys(kept).length > 0 ? (kept as JsonObject as FlowPin) : undefined, faults };
}

/** The flow with that pin instead of its own, or with none. */
export function withPin(flow: Flow, pin: FlowPin | undefined): Flow {
  const { pin: _pin, ...rest } = flow;
  return pin === undefined ? rest : { ...rest, pin };
}

/** The flow without one wish of its pin; without a pin when that was the last. */
export function withoutPinPart(flow: Flow, part: PinPart): Flow {
  const rest: Record<string, unknown> = { ...flow.pin };
  delete rest[part];
  return withPin(flow, readPin(rest).pin);
}

export function isPinned({ pin }: Flow): boolean {
  return pin !== undefined && PIN_PARTS.some((part) => pin[part] !== undefined);
}
