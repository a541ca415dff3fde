import { type FoundLabel, findLabels, LabelMap } from './find-labels.ts';
import { foldText } from './fold-text.ts';
import type { GridView } from './grid-view.ts';
import type { SheetBody } from './read-body.ts';
import { identityOf, readIdentity } from './read-identity.ts';
import { claimPageHeads, claimRepeats, isBoilerplate, readOrganisation } from './read-organisation.ts';
import { readSections } from './read-sections.ts';
import { readSigner } from './read-signer.ts';
import type { SheetTable } from './sheet-table.ts';

const FLOW_TITLE = /^(?:[\dIVX]+\s*[.)]\s*)?(?:prosedur|flow\s?chart|diagram|bagan|alur|uraian|sop)\b/i;

/** The line over a table ("Prosedur …", or the title again) belongs to no section. */
function flowTitleRow(view: GridView, top: number): number | undefined {
  let row = top - 1;
  while (row > 0 && row > top - 3 && view.isBlankRow(row)) row--;
  const [cell, another] = row < 0 ? [] : view.cells(row);
  if (cell === undefined || another !== undefined || cell.text.length > 300) return undefined;
  if (FLOW_TITLE.test(cell.text) && !cell.text.includes('\n')) return row;
  const plain = foldText(cell.text);
  for (let above = 0; above < row; above++)
    if (view.cells(above).some((other) => foldText(other.text) === plain)) return row;
  return undefined;
}

/** On a service page the title stands, without a label, over the number of its decree. */
function titleOverService(view: GridView, labels: readonly FoundLabel[]): string {
  const first = labels.find(({ label }) => label.kind === 'service');
  for (let row = (first?.range.row ?? 0) - 1; row >= 0; row--) {
    const [cell, another] = view.cells(row);
    if (!cell) continue;
    const isTitle = another === undefined && !view.isClaimed(row, cell.column) && cell.text.length < 250;
    if (isTitle) view.claim(row, cell.column);
    return isTitle ? cell.text : '';
  }
  return '';
}

/** Without a label, a line "SOP Pelayanan Surat Masuk" over the table is its title. */
function titleLine(view: GridView, top: number): string {
  for (let row = 0; row < top; row++) {
    const [cell, another] = view.cells(row);
    if (!cell || another || view.isClaimed(row, cell.column) || cell.text.length > 200) continue;
    const title = /^(?:standar operasional prosedur(?: \(sop\))?|sop|prosedur)\s+([^(\s].*)$/i.exec(
      cell.text,
    )?.[1];
    if (title === undefined || isBoilerplate(cell.text)) continue;
    view.claim(row, cell.column);
    return title;
  }
  return '';
}

/** Everything outside the table. */
export function readBlocks(view: GridView, table: SheetTable | undefined, body: SheetBody | undefined) {
  const top = table?.top ?? view.height;
  const bottom = body?.second?.row ?? view.height;
  claimPageHeads(view);
  const labels = findLabels(view, bottom);
  const map = new LabelMap(view, labels);
  const titleRow = table ? flowTitleRow(view, table.top) : undefined;
  const endOf = (row: number) => (row < top ? (titleRow ?? top) : bottom);
  const identity = readIdentity(view, labels, map, endOf);
  const signed = table ? readSigner(view, body?.end ?? bottom, bottom, identity) : identity;
  const blockRows = labels.filter(({ label }) => label.kind !== 'identity').map(({ range }) => range.row);
  const firstBlock = Math.min(titleRow ?? top, ...blockRows);
  const above = Array.from({ length: Math.max(0, identity.rows[0] ?? firstBlock) }, (_, row) => row);
  const organisation = readOrganisation(view, identity.rows, above, identity.labelColumn);
  const sections = readSections(view, labels, map, endOf);
  const titled = identityOf(signed, organisation);
  const title = titled.title || titleOverService(view, labels) || titleLine(view, top);
  const full = { ...titled, title };
  const known = [full.government, full.unit, full.title, full.number, `prosedur ${full.title}`];
  claimRepeats(
    view,
    Array.from({ length: view.height }, (_, row) => row),
    known,
  );
  return { identity: full, reading: signed, organisation, sections };
}

export type Blocks = ReturnType<typeof readBlocks>;
