import type { Place } from '../../core/finding.ts';
import { NOTE_TEXTS } from '../../core/messages/registry-notes.ts';
import { COLUMN_NAMES } from '../../core/messages/rule-text.ts';
import type { ReviewNote } from '../../core/process/engine/case.ts';
import { actorName } from '../../core/registry/letters/letter-case.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import { foldText } from '../../core/sop/fold-text.ts';
import { bareNumber } from '../../core/sop/merged-rows.ts';
import { locate, type SheetReading } from '../../core/sop/sheet-map.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { noteChanges } from '../cell-notes.ts';
import { readSnapshot } from './kept-snapshot.ts';
import type { NotedTab, Registry } from './ports.ts';
import { chooseSop, readSops } from './read-submission.ts';
import type { OpenCase } from './transact.ts';

/**
 * The open remarks of a case stand as notes at their cells in the sheet that was handed in, behind whatever its people wrote there;
 * answered and withdrawn ones go. Made from what is so now, so that doing it twice changes nothing. A sheet that is gone, is no Google
 * Sheet or may not be written is left alone: the remarks are in the letter and on the page all the same.
 * @throws whatever the services throw
 */
export function noteSheet(
  registry: Registry,
  book: OfficeBook,
  { kase }: OpenCase,
): Readonly<Record<string, string>> {
  const content = kase.contents[kase.contents.length - 1];
  const kept = content === undefined ? null : readSnapshot(registry, content.hash);
  const source = kept?.source ?? null;
  const tabs = source === null ? null : registry.sheetNotes.read(source.id);
  if (source === null || tabs === null) return {};
  const chosen = chooseTab(book, tabs, kept?.snapshot.title ?? kase.title);
  if (chosen === null) return {};
  const { tab, reading } = chosen;
  const open = kase.notes.filter(({ state }) => state === 'terbuka');
  const wanted = open.flatMap((note) => {
    const cell = cellOf(reading, note);
    const sentence = NOTE_TEXTS.remark(actorName(note.by), note.text);
    return cell === undefined ? [] : [{ ...cell, sentence }];
  });
  const changes = noteChanges(tab.notes, wanted, NOTE_TEXTS.marks(kase.id));
  if (changes.length > 0) registry.sheetNotes.write(source.id, tab.sheetId, changes);
  return {};
}

/** The tab that was handed in, as it is now. */
function chooseTab(
  book: OfficeBook,
  tabs: readonly NotedTab[],
  title: string,
): { readonly tab: NotedTab; readonly reading: SheetReading } | null {
  const grids = tabs.map(({ grid }) => grid);
  const reading = chooseSop(readSops(book, grids), title);
  const tab = tabs.find(({ grid }) => grid.name === reading?.grid.name);
  return reading === null || tab === undefined ? null : { tab, reading };
}

function cellOf({ map, sop }: SheetReading, note: ReviewNote) {
  return map === null || sop === null ? undefined : locate(map, placeOf(sop, note));
}

/** Where a remark belongs; one whose row is no longer there belongs to the whole. */
function placeOf(sop: Sop, { row, column }: ReviewNote): Place {
  const activity = sop.activities.findIndex(
    ({ number }, index) => (bareNumber(number) || String(index + 1)) === row.trim(),
  );
  if (row.trim() === '' || activity < 0) return { kind: 'sop' };
  const wanted = foldText(column);
  const own =
    wanted === foldText(NOTE_TEXTS.executor) ? sop.activities[activity]?.symbols[0]?.lane : undefined;
  const lane = own ?? sop.lanes.find(({ name }) => foldText(name) === wanted)?.id;
  if (lane !== undefined) return { kind: 'symbol', activity, lane };
  const fields = Object.entries(COLUMN_NAMES) as [keyof typeof COLUMN_NAMES, string][];
  const [field] = fields.find(([, name]) => foldText(name) === wanted) ?? ['text'];
  return { kind: 'activity', activity, field };
}
