import { describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

/** An office with one SOP, just before the action. */
function prepared(): Office & { readonly sheetId: number } {
  const office = openOffice();
  const { sheetId } = office.create({ kind: 'example', id: 'sibolga' });
  office.project.calls.reset();
  return { ...office, sheetId };
}

/** Everything that the action may have changed, without the times and ids of files. */
function outcome({ tab, files, sheetId }: ReturnType<typeof prepared>) {
  const { images, rowHeights, columnWidths, cells } = tab(sheetId);
  return {
    cells,
    rowHeights,
    columnWidths,
    images: images.map(({ id: _id, ...image }) => image),
    files: files()
      .map(({ name, mimeType, bytes, appProperties }) => ({
        name,
        mimeType,
        bytes: bytes.length,
        appProperties,
      }))
      .sort((a, b) => (a.name + a.mimeType < b.name + b.mimeType ? -1 : 1)),
  };
}

const ACTIONS = ['checkActiveSheet', 'drawActiveSheet', 'makeActiveDocument'] as const;

describe.each(ACTIONS)('%s', (action) => {
  const clean = prepared();
  clean.project.call(action);
  const calls = clean.project.calls.log.map(({ name }, index) => [index + 1, name] as const);
  const wanted = outcome(clean);

  it('needs no second run when nothing fails', () => {
    expect(clean.project.console).toEqual([]);
  });

  for (const effect of ['error', 'end'] as const)
    it.each(calls)(`is made good by a second run when call %i (%s) fails with "${effect}"`, (nth) => {
      const office = prepared();
      office.project.failOn({ nth, effect });
      try {
        office.project.call(action);
      } catch (error) {
        expect(effect, String(error)).toBe('end');
      }
      office.project.clearFaults();
      office.project.call(action);
      expect(outcome(office)).toEqual(wanted);
    });

  it('tells the user what to do, and the log what happened, when a call fails', () => {
    const office = prepared();
    office.project.failOn({ nth: 1 });
    office.project.call(action);
    const alert = office.project.ui.alerts.at(-1);
    expect(alert?.text).toMatch(
      /Jalankan menu itu sekali lagi; bila tetap gagal, sampaikan kode [0-9a-f]{8}/,
    );
    const id = /kode ([0-9a-f]{8})/.exec(alert?.text ?? '')?.[1] ?? 'none';
    expect(office.project.console.at(-1)?.text).toContain(`[${id}] ${action}`);
  });
});
