import type { Finding, Place } from '../finding.ts';
import type { DrawnPage, Drawing } from '../flowchart/drawing.ts';
import { RULE_TEXTS } from '../messages/rules.ts';
import type { RuleParams } from '../messages/rules.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { drawingFinding, isSheetDrawing } from './drawing-finding.ts';

type Params = RuleParams<'P01'>;

const POINTS_PER_MM = 72 / 25.4;
/** Free for the e-signature's stamp at the bottom of every page: 18 mm in points. */
const STAMP = 18 * POINTS_PER_MM;
/** Points; coordinates are rounded. */
const SLACK = 0.5;

/** P01: the table on the paper, stamp room free, header on every page, no lone last row, every symbol in its row, every row drawn once. */
export function pagesWhole(sop: Sop, drawing: Drawing, { paper }: Profile): readonly Finding[] {
  const found: Finding[] = [];
  const report = (page: number, fault: Params['fault'], place: Place = { kind: 'sop' }) =>
    found.push(drawingFinding('P01', RULE_TEXTS.P01, place, { page, fault }));
  const paperWidth = (paper.landscape ? paper.height : paper.width) * POINTS_PER_MM;
  const { pages } = drawing;
  const sheet = isSheetDrawing(drawing);
  pages.forEach((page, index) => {
    if (!sheet) {
      if (index === 0 && page.width > paperWidth + SLACK) report(page.number, 'wide');
      if (lowest(page) > page.height - STAMP + SLACK) report(page.number, 'stamp');
      if (page.headerRows < 1) report(page.number, 'header');
      const before = pages[index - 1]?.activities.length ?? 0;
      if (index === pages.length - 1 && page.activities.length === 1 && before > 2)
        report(page.number, 'lone');
    }
    for (const activity of cutRows(page))
      report(page.number, 'cut', { kind: 'activity', activity, field: 'text' });
  });
  sop.activities.forEach((_, activity) => {
    const times = pages.reduce(
      (sum, page) => sum + page.activities.filter((row) => row === activity).length,
      0,
    );
    if (times !== 1)
      report(activity + 1, 'missing', {
        kind: 'activity',
        activity,
        field: 'text',
      });
  });
  return found;
}

function lowest({ rows, symbols, lines }: DrawnPage): number {
  return Math.max(
    0,
    ...rows,
    ...symbols.map(({ y, height }) => y + height),
    ...lines.reduce<number[]>((all, { points }) => all.concat(points.map(([, y]) => y)), []),
  );
}

/** Rows of which a symbol sticks out. */
function cutRows({ rows, headerRows, activities, symbols }: DrawnPage): readonly number[] {
  return activities.filter((activity, index) => {
    const [top, bottom] = [rows[headerRows + index], rows[headerRows + index + 1]];
    if (top === undefined || bottom === undefined) return true;
    return symbols.some(
      ({ id, kind, y, height }) =>
        kind !== 'connector' &&
        id.startsWith(`${activity + 1}.`) &&
        (y < top - SLACK || y + height > bottom + SLACK),
    );
  });
}
