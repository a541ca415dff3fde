import type { FileRecord } from '../world/world-state.ts';
import { InvalidQuery } from './drive-query.ts';

const KEYS: Readonly<Record<string, (file: FileRecord) => string>> = {
  createdTime: (file) => file.createdTime,
  modifiedTime: (file) => file.modifiedTime,
  name: (file) => file.name.toLowerCase(),
};

/**
 * Reads `orderBy` of `files.list`: keys divided by commas, each in rising order unless `desc` follows. Of files made at one moment
 * the earlier comes first, in falling order the later.
 */
export function driveOrder(orderBy: string): (a: FileRecord, b: FileRecord) => number {
  const parts = orderBy
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', direction] = part.split(/\s+/);
      const read = KEYS[key];
      if (!read || (direction !== undefined && direction !== 'desc')) throw new InvalidQuery('Invalid Value');
      return { read, sign: direction === 'desc' ? -1 : 1 };
    });
  return (a, b) => {
    for (const { read, sign } of parts) {
      const [one, other] = [read(a), read(b)];
      if (one !== other) return one < other ? -sign : sign;
    }
    return 0;
  };
}
