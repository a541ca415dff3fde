import { describe, expect, it } from 'vitest';
import { pinFlow, type PinWish, releasePins } from '../../src/application/pin-flows.ts';
import { type PreviewPages, previewSheet } from '../../src/application/preview-sheet.ts';
import type { Workplace } from '../../src/application/ports.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { readCase } from '../core/sop/read-case.ts';
import { fakeWorkplace, tabOf, tabWith } from './fake-workplace.ts';

const sop = EXAMPLES.find(({ id }) => id === 'sibolga')?.sop;
if (sop === undefined) throw new Error('There is no such example.');
const flow = sop.flows.findIndex(({ to }) => to === '7.L2');
const wish: PinWish = { part: 'leave', side: 'S' };

function shown(workplace: Workplace): PreviewPages {
  const preview = previewSheet(workplace, '');
  if (preview.kind === 'same') throw new Error('nothing shown');
  return preview;
}

const onTab = ({ sheetId, hash }: PreviewPages) => ({ sheetId, shown: hash });

describe('the shapes of a preview', () => {
  it('have a line for every flow, with the boxes at its ends, and nothing for bars', () => {
    const { pages, flows } = shown(fakeWorkplace(tabOf(sop)));
    const shapes = pages.flatMap((page) => page.shapes);
    expect(flows.length).toBe(sop.flows.length);
    expect(shapes.filter(({ source, target }) => source !== null && target !== null).length).toBe(
      sop.flows.length,
    );
    expect(
      shapes
        .filter(({ label }) => label !== null)
        .map((shape) => shape.flow)
        .sort(),
    ).toEqual(sop.flows.flatMap(({ label }, index) => (label ? [index] : [])));
  });

  it('over a page break have their own symbol at one end only', () => {
    const long = shown(fakeWorkplace(tabOf(readCase('R11-distribusi-barang-transfer.json'))));
    const halves = long?.pages
      .flatMap((page) => page.shapes)
      .filter((shape) => !shape.source || !shape.target);
    expect(halves.length).toBeGreaterThan(0);
    expect(halves.every(({ source, target }) => (source === null) !== (target === null))).toBe(true);
  });
});

describe('pinFlow', () => {
  it('writes the hidden column and nothing else', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const before = shown(workplace);
    const outcome = pinFlow(workplace, { ...onTab(before), flow, wish });
    expect(outcome).toMatchObject({ kind: 'pinned', message: WORKBOOK.preview.pinned });
    expect(workplace.changes.flatMap(({ edits }) => edits?.map(({ text }) => text.slice(0, 8)))).toEqual([
      'ID Lajur',
    ]);
    expect(outcome.preview?.hash).toBe(shown(workplace).hash);
    expect(outcome.preview?.pages).toEqual(shown(workplace).pages);
  });

  it('adds one wish to another, and overrides the same one', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    for (const made of [wish, { part: 'enter', side: 'E' }, { part: 'enter', side: 'N' }] as const)
      expect(pinFlow(workplace, { ...onTab(shown(workplace)), flow, wish: made }).kind).toBe('pinned');
    expect(shown(workplace).flows.find((each) => each.flow === flow)?.pin).toEqual({
      leave: 'S',
      enter: 'N',
    });
  });

  it('refuses, and writes nothing, on other content, a tab that is gone, a busy workbook, no such flow, nonsense', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const here = onTab(shown(workplace));
    const busy = { ...workplace, lock: { exclusively: () => null } };
    const nonsense = { part: 'leave', side: 'up' } as unknown as PinWish;
    const answers = [
      pinFlow(workplace, { ...here, shown: 'other', flow, wish }),
      pinFlow(workplace, { ...here, sheetId: 99, flow, wish }),
      pinFlow(busy, { ...here, flow, wish }),
      pinFlow(workplace, { ...here, flow: 999, wish }),
      pinFlow(workplace, { ...here, flow, wish: nonsense }),
      pinFlow(fakeWorkplace(tabWith([['Daftar hadir']])), { ...here, flow, wish }),
    ];
    expect(answers.map(({ kind }) => kind)).toEqual(Array(answers.length).fill('refused'));
    expect(answers.map(({ message }) => message)).toEqual([
      WORKBOOK.preview.changed,
      WORKBOOK.tabGone,
      WORKBOOK.busy,
      WORKBOOK.preview.changed,
      WORKBOOK.preview.changed,
      WORKBOOK.preview.changed,
    ]);
    expect(answers[2]?.preview).toBeNull();
    expect(workplace.changes).toEqual([]);
  });
});

describe('releasePins', () => {
  it('brings back the tab of before, byte for byte', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const before = workplace.tabs.read(null)?.grid.rows;
    pinFlow(workplace, { ...onTab(shown(workplace)), flow, wish });
    expect(workplace.tabs.read(null)?.grid.rows).not.toEqual(before);
    expect(releasePins(workplace, { ...onTab(shown(workplace)), flow: null }).kind).toBe('released');
    expect(workplace.tabs.read(null)?.grid.rows).toEqual(before);
  });

  it('refuses on other content', () => {
    const workplace = fakeWorkplace(tabOf(sop));
    const outcome = releasePins(workplace, { ...onTab(shown(workplace)), shown: '', flow: null });
    expect(outcome).toMatchObject({ kind: 'refused', message: WORKBOOK.preview.changed });
    expect(workplace.changes).toEqual([]);
  });
});
