import { bareNumber } from '../merged-rows.ts';
import type { Sop } from '../sop.ts';

/** A printed number: `7`, `7.`, `7)`, `7a`. */
export interface RowNumber {
  readonly value: number;
  readonly letter: string;
}

export function readRowNumber(printed: string): RowNumber | null {
  const match = /^(\d{1,4})\s*[.-]?\s*([a-z])?$/i.exec(bareNumber(printed));
  return match === null ? null : { value: Number(match[1]), letter: (match[2] ?? '').toLowerCase() };
}

/** Positions of the rows in the order of their numbers, when the numbers are exactly 1…n but the rows are shuffled; else null. */
export function shuffledOrder(sop: Sop): readonly number[] | null {
  const numbers = sop.activities.map(({ number }) => readRowNumber(number));
  const order: number[] = [];
  for (const [position, number] of numbers.entries()) {
    if (number === null || number.letter !== '' || order[number.value - 1] !== undefined) return null;
    if (number.value < 1 || number.value > numbers.length) return null;
    order[number.value - 1] = position;
  }
  return order.every((position, index) => position === index) ? null : order;
}
