import { bareNumber } from './merged-rows.ts';
import type { Activity } from './sop.ts';

/** What a reference to a row gave: its rows (several when the number is repeated) and the text behind it. */
export interface RowReference {
  readonly rows: readonly number[];
  readonly rest: string;
}

/** Finds rows by printed number (`7`), by distance from a numbered row (`5+1`) or by position (`baris 6`). */
export class RowReferences {
  private readonly rowsByKey = new Map<string, number[]>();
  private readonly keys: readonly string[];
  private readonly numbers: readonly string[];

  constructor(activities: readonly Activity[]) {
    this.numbers = activities.map((activity) => bareNumber(activity.number));
    this.numbers.forEach((key, row) => {
      if (key === '') return;
      const rows = this.rowsByKey.get(key);
      if (rows) rows.push(row);
      else this.rowsByKey.set(key, [row]);
    });
    this.keys = [...this.rowsByKey.keys()]
      .filter((key) => /^\d/.test(key))
      .sort((a, b) => b.length - a.length);
  }

  /** Rows numbered by letters alone: `III`, `b`; the whole text has to be the number. */
  named(text: string): readonly number[] {
    const key = bareNumber(text);
    return /^[a-z]{1,6}$/.test(key) ? (this.rowsByKey.get(key) ?? []) : [];
  }

  /** Reads the reference at the beginning of the text; undefined where there is none. */
  read(text: string): RowReference | undefined {
    const byPosition = /^baris\s*(\d{1,4})(?!\d)/i.exec(text);
    if (byPosition) {
      const row = Number(byPosition[1]) - 1;
      return {
        rows: row >= 0 && row < this.numbers.length ? [row] : [],
        rest: text.slice(byPosition[0].length),
      };
    }
    const lower = text.toLowerCase();
    for (const key of this.keys) {
      if (!lower.startsWith(key) || /^[\p{L}\p{N}]/u.test(text.slice(key.length))) continue;
      return this.withDistance(this.rowsByKey.get(key) ?? [], text.slice(key.length));
    }
    const unknown = /^\d{1,4}[a-z]?(?![\p{L}\p{N}])/u.exec(text);
    return unknown ? { rows: [], rest: text.slice(unknown[0].length) } : undefined;
  }

  private withDistance(rows: readonly number[], rest: string): RowReference {
    const distance = /^\+(\d{1,3})(?!\d)/.exec(rest);
    if (!distance) return { rows, rest };
    const moved = rows.map((row) => row + Number(distance[1])).filter((row) => row < this.numbers.length);
    return { rows: moved, rest: rest.slice(distance[0].length) };
  }

  /** The clearest way to name a row that reads back as that row alone. */
  write(row: number): string {
    for (let anchor = row; anchor >= 0; anchor--) {
      const key = this.numbers[anchor] ?? '';
      if (!/^\d{1,4}(?:[.-]\d{1,3}){0,3}[a-z]?$/.test(key)) continue;
      if (this.rowsByKey.get(key)?.length !== 1) continue;
      return anchor === row ? key : `${key}+${row - anchor}`;
    }
    return `baris ${row + 1}`;
  }
}
