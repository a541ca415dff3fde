export interface Timing {
  readonly first: number;
  readonly median: number;
  readonly worst: number;
}

/** Milliseconds of each of `tasks` called once; the first call of all stands apart, because it compiles. */
export function timeAll(tasks: readonly (() => unknown)[]): Timing {
  const times = tasks.map((task) => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  const [first = 0, ...others] = times;
  const counted = others.length > 0 ? others : [first];
  return { first, median: median(counted), worst: Math.max(...counted) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A fixed piece of work, so that results of different machines can be compared as ratios to it: milliseconds, median of 9. */
export function calibrate(): number {
  return timeAll(Array.from({ length: 10 }, () => calibrationTask)).median;
}

function calibrationTask(): number {
  const values = new Float64Array(200_000);
  let state = 1;
  for (let index = 0; index < values.length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    values[index] = state;
  }
  values.sort();
  return values[0] ?? 0;
}

/** Rows of text as an aligned table, the first row as its heading. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('  ');
  const [heading = [], ...body] = rows;
  return [line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
