import { SHEET_WORDS } from '../messages/reading.ts';
import type { LaneReferences } from './lane-references.ts';
import type { Activity, Lane, SopSymbol } from './sop.ts';

/** A lane's name where it is sure, else its place. */
function laneName(lanes: readonly Lane[], references: LaneReferences, id: string): string {
  const position = lanes.findIndex((lane) => lane.id === id);
  const lane = lanes[position];
  const names = [lane?.name ?? '', `${lane?.group ?? ''}/${lane?.name ?? ''}`];
  const sure = names.find((name) => {
    const found = references.find(name);
    return /^[^\s;][^;\n]*$/.test(name) && !/\s$/.test(name) && found.length === 1 && found[0] === position;
  });
  return sure ?? `lajur ${position + 1}`;
}

function symbolText(symbol: SopSymbol, order: number | undefined, until: string | undefined): string {
  const caption = symbol.caption === undefined || symbol.caption === '' ? '' : ` (${symbol.caption})`;
  return [
    SHEET_WORDS.symbols[symbol.kind],
    order === undefined ? '' : ` ${order}`,
    caption,
    until === undefined ? '' : ` → ${until}`,
  ].join('');
}

/**
 * The lane cells of a row, from the left: words as the dropdown has them, one per line; numbers behind them only where the
 * order is not simply from left to right.
 */
export function writeSymbols(
  activity: Activity,
  lanes: readonly Lane[],
  references: LaneReferences,
): string[] {
  const positions = activity.symbols.map((symbol) => lanes.findIndex((lane) => lane.id === symbol.lane));
  const inOrder = positions.every(
    (position, index) => index === 0 || position >= (positions[index - 1] ?? 0),
  );
  return lanes.map((lane) =>
    activity.symbols
      .flatMap((symbol, index) => {
        if (symbol.lane !== lane.id) return [];
        const until =
          symbol.untilLane === undefined ? undefined : laneName(lanes, references, symbol.untilLane);
        return [symbolText(symbol, inOrder ? undefined : index + 1, until)];
      })
      .join('\n'),
  );
}
