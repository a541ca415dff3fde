import type { Finding, Place } from '../finding.ts';
import { CELL_PADDING, type DrawnCell, type DrawnPage, type Drawing } from '../flowchart/drawing.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import type { Profile } from '../profile/profile.ts';
import { drawingFinding } from './drawing-finding.ts';

const LINE_HEIGHT = 1.15;
/** Points; a hair over the edge is not seen. */
const SLACK = 1;

/** P02: every cell and every caption holds its whole text. */
export function textFits({ pages }: Drawing, profile: Profile): readonly Finding[] {
  return pages.reduce<Finding[]>((found, page) => {
    const cells = page.cells.filter((cell) => !cellFits(cell));
    for (const cell of cells)
      found.push(
        drawingFinding('P02', RULE_TEXTS.P02, placeOf(page, cell, profile), {
          page: page.number,
          texts: [cell.text],
        }),
      );
    for (const { id, caption, captionLines, captionSize, height } of page.symbols)
      if (!isWhole(caption, captionLines) || captionLines.length * captionSize * LINE_HEIGHT > height + SLACK)
        found.push(
          drawingFinding('P02', RULE_TEXTS.P02, placeOfSymbol(page, id), {
            page: page.number,
            texts: [caption],
          }),
        );
    return found;
  }, []);
}

function cellFits({ text, lines, turn, size, width, height }: DrawnCell): boolean {
  const across = turn === 'up' ? width : height;
  return isWhole(text, lines) && lines.length * size * LINE_HEIGHT + 2 * CELL_PADDING.y <= across + SLACK;
}

/** Nothing of the text is lost where it was broken into lines. */
function isWhole(text: string, lines: readonly string[]): boolean {
  const bare = (value: string) => value.replace(/\s+/g, '');
  return bare(lines.join('')) === bare(text);
}

function placeOf(page: DrawnPage, cell: DrawnCell, { columnOrder }: Profile): Place {
  const interval = page.rows.findIndex((y) => Math.abs(y - cell.y) < SLACK);
  const activity = page.activities[interval - page.headerRows];
  if (activity === undefined || cell.role === 'header' || cell.role === 'columnNumber')
    return { kind: 'sop' };
  if (cell.role === 'number') return { kind: 'activity', activity, field: 'number' };
  if (cell.role !== 'mutuBaku') return { kind: 'activity', activity, field: 'text' };
  const lefts = page.cells.filter(({ role }) => role === 'mutuBaku').map(({ x }) => Math.round(x));
  const columns = [...new Set(lefts)].sort((a, b) => a - b);
  return {
    kind: 'activity',
    activity,
    field: columnOrder[columns.indexOf(Math.round(cell.x))] ?? 'keterangan',
  };
}

function placeOfSymbol({ activities }: DrawnPage, id: string): Place {
  const match = /^(\d+)\.(.+?)(?:#\d+)?$/.exec(id);
  const activity = Number(match?.[1] ?? 0) - 1;
  return match !== null && activities.includes(activity)
    ? { kind: 'symbol', activity, lane: match[2] ?? '' }
    : { kind: 'sop' };
}
