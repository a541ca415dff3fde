import { describe, expect, it } from 'vitest';
import type { CheckView } from '../../src/application/check-sheet.ts';
import type { CreateOutcome } from '../../src/application/create-sop.ts';
import type { PinOutcome, PinWish } from '../../src/application/pin-flows.ts';
import type { PreviewPages } from '../../src/application/preview-sheet.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { readSheet } from '../../src/core/sop/read-sheet.ts';
import { isResidualCell } from '../../src/core/sop/residual-cell.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { writeSopJson } from '../../src/core/sop/write-sop-json.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { type Office, openOffice } from './office.ts';

const YES = 'No. 6 → No. 7 · Ya';
const NO = 'No. 6 → No. 5 · Tidak';

const sibolga = EXAMPLES.find(({ id }) => id === 'sibolga')?.sop;

function officeWithSop(): Office & { readonly sheetId: number } {
  const office = openOffice();
  const { sheetId } = office.create({ kind: 'example', id: 'sibolga' });
  return { ...office, sheetId };
}

const look = (office: Office) => office.ask<PreviewPages>('refreshPreview', { shown: '' });

function flowOf(preview: PreviewPages, name: string) {
  const flow = preview.flows.find((each) => each.name === name);
  if (flow === undefined) throw new Error(`No flow ${name} in ${preview.flows.map((each) => each.name)}`);
  return flow;
}

/** What a page sends when a hand pins the flow of that name on the pages that it shows. */
function pin(office: Office, preview: PreviewPages, name: string, wish: PinWish): PinOutcome {
  const { sheetId, hash: shown } = preview;
  return office.ask<PinOutcome>('pinFlow', { sheetId, shown, flow: flowOf(preview, name).flow, wish });
}

function pinned(office: Office, name: string, wish: PinWish): PreviewPages {
  const { kind, message, preview } = pin(office, look(office), name, wish);
  if (kind !== 'pinned' || preview === null) throw new Error(message);
  return preview;
}

const tags = (office: ReturnType<typeof officeWithSop>) =>
  office.tab(office.sheetId).images.map(({ altTitle }) => altTitle);

function table({ tab, sheetId }: ReturnType<typeof officeWithSop>) {
  const { texts } = tab(sheetId);
  const { map } = readSheet({ name: '', rows: texts, merges: [] });
  const rows = map?.bodyRows ?? [];
  const { activity = -1, id = -1 } = map?.columns ?? {};
  return { first: rows[0] ?? -1, rows: rows.length, activity, id };
}

describe('an arrow that somebody pinned', () => {
  it('is drawn so, still so after a row was inserted and all were sorted, and free again after Lepas semua', () => {
    const office = officeWithSop();
    office.draw();
    const plain = tags(office);
    const before = look(office);

    const preview = pinned(office, YES, { part: 'leave', side: 'S' });
    expect(flowOf(preview, YES).pin).toEqual({ leave: 'S' });
    expect(office.draw()).toMatchObject({ kind: 'drawn' });
    const drawn = tags(office);
    expect(drawn).not.toEqual(plain);
    expect(office.draw()).toMatchObject({ drawn: 0, kept: drawn.length });

    const { first, rows, activity, id } = table(office);
    office.byHand('insertRowAfter', office.sheetId, first + 1);
    office.byHand('type', office.sheetId, first + 2, activity, 'Mencatat agenda rapat');
    office.byHand('type', office.sheetId, first + 2, activity + 5, 'x');
    office.draw();
    expect(flowOf(look(office), YES).pin).toEqual({ leave: 'S' });

    office.byHand('sortRows', office.sheetId, first, rows + 1, id, false);
    office.draw();
    const sorted = look(office).flows.filter((flow) => flow.pin !== null);
    expect(sorted).toMatchObject([{ pin: { leave: 'S' }, name: expect.stringMatching(/ · Ya$/) }]);

    const now = look(office);
    const outcome = office.ask<PinOutcome>('releasePins', {
      sheetId: now.sheetId,
      shown: now.hash,
      flow: null,
    });
    expect(outcome).toMatchObject({ kind: 'released', message: WORKBOOK.preview.released(true) });
    expect(outcome.preview?.flows.filter((flow) => flow.pin !== null)).toEqual([]);
    expect(flowOf(before, YES).pin).toBeNull();
  });

  it('comes back to the drawing of before when it alone is released', () => {
    const office = officeWithSop();
    office.draw();
    const plain = { tags: tags(office), pages: look(office).pages };
    pinned(office, YES, { part: 'leave', side: 'S' });
    const preview = pinned(office, NO, { part: 'enter', side: 'W' });
    expect(preview.flows.filter((flow) => flow.pin !== null)).toHaveLength(2);
    let { hash: shown } = preview;
    for (const name of [YES, NO]) {
      const { flow } = flowOf(preview, name);
      const outcome = office.ask<PinOutcome>('releasePins', { sheetId: office.sheetId, shown, flow });
      expect(outcome.kind).toBe('released');
      shown = outcome.preview?.hash ?? '';
    }
    expect(look(office).pages).toEqual(plain.pages);
    office.draw();
    expect(tags(office)).toEqual(plain.tags);
  });

  it('takes one call, few service calls, and the answer is good for the next pin', () => {
    const office = officeWithSop();
    const before = look(office);
    office.project.calls.reset();
    const first = pin(office, before, YES, { part: 'leave', side: 'S' });
    const names = office.project.calls.log.map(({ name }) => name);
    expect(names.length, names.join('\n')).toBeLessThanOrEqual(6);
    if (first.preview === null) throw new Error(first.message);
    expect(pin(office, first.preview, NO, { part: 'enter', side: 'W' }).kind).toBe('pinned');
    expect(office.ask('refreshPreview', { shown: look(office).hash })).toMatchObject({ kind: 'same' });
    expect(pin(office, before, YES, { part: 'leave', side: 'W' })).toMatchObject({
      kind: 'refused',
      message: WORKBOOK.preview.changed,
    });
  });

  it('is not stored where the drawing could not keep it, and the reason is said', () => {
    const office = officeWithSop();
    const cells = office.tab(office.sheetId).cells;
    const preview = look(office);
    const name = preview.flows.find((flow) => flow.name.startsWith('No. 2 → No. 3 ('))?.name ?? '';
    const outcome = pin(office, preview, name, { part: 'enter', side: 'W' });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('kegiatan bersama') });
    expect(office.tab(office.sheetId).cells).toEqual(cells);
  });

  it.each(['error', 'end'] as const)(
    'is stored once and whole, whatever call fails with "%s" and is tried again',
    (effect) => {
      const clean = officeWithSop();
      const wish: PinWish = { part: 'leave', side: 'S' };
      const shown = look(clean);
      clean.project.calls.reset();
      pin(clean, shown, YES, wish);
      const calls = clean.project.calls.log.length;
      const wanted = clean.tab(clean.sheetId).cells;
      for (let nth = 1; nth <= calls; nth++) {
        const office = officeWithSop();
        const preview = look(office);
        office.project.calls.reset();
        office.project.failOn({ nth, effect });
        try {
          pin(office, preview, YES, wish);
        } catch {
          expect(office.tab(office.sheetId).id).toBe(office.sheetId);
        }
        office.project.clearFaults();
        pin(office, look(office), YES, wish);
        expect(office.tab(office.sheetId).cells, `call ${nth}`).toEqual(wanted);
      }
    },
  );

  it('is kept by a table that staff typed themselves, in a column that is then hidden', () => {
    const office = openOffice();
    const sheetId = office.byHand('addTab', 'Ketikan') as number;
    office.byHand('paste', sheetId, [
      ['No', 'Kegiatan', 'Kasubag', 'Kabag', 'Alur', 'Waktu', 'Output'],
      ['1', 'Menerima berkas', 'M', '', '', '1 hari', 'Berkas'],
      ['2', 'Memeriksa berkas', '', 'K', 'Ya 3; Tidak 1', '1 hari', 'Berkas'],
      ['3', 'Menyimpan berkas', '', 'S', '', '1 hari', 'Berkas'],
    ]);
    pinned(office, 'No. 2 → No. 3 · Ya', { part: 'leave', side: 'E' });
    expect(flowOf(look(office), 'No. 2 → No. 3 · Ya').pin).toEqual({ leave: 'E' });
    const { texts, hiddenColumns } = office.tab(sheetId);
    const column = texts[0]?.findIndex((text) => isResidualCell(text)) ?? -1;
    expect(column).toBe(7);
    expect(hiddenColumns).toEqual([column]);
    expect(office.draw()).toMatchObject({ kind: 'drawn' });
  });
});

describe('a pin that no longer fits', () => {
  /** The bar between the symbols of row 3 has that side. */
  function withUnfit(): Sop {
    if (sibolga === undefined) throw new Error('no example');
    const flows = sibolga.flows.map((flow) =>
      flow.to.startsWith('3.') ? { ...flow, pin: { enter: 'W' as const, leave: 'W' as const } } : flow,
    );
    return { ...sibolga, flows };
  }

  function imported() {
    const office = openOffice();
    const outcome = office.ask<CreateOutcome>('writeImport', writeSopJson(withUnfit()));
    if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome));
    return { ...office, sheetId: outcome.sheetId };
  }

  it('is told by Periksa at its Alur, and released by Perbaiki, which leaves the rest of the pin', () => {
    const office = imported();
    const found = office.check().findings.find(({ mend }) => mend === 'Lepas sematan');
    expect(found).toMatchObject({ severity: 'warning', cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    const view = office.ask<CheckView>('mendFinding', { sheetId: office.sheetId, key: found?.key });
    expect(view.message).toBe(WORKBOOK.mended(1));
    expect(view.findings.filter(({ mend }) => mend === 'Lepas sematan')).toEqual([]);
    expect(look(office).flows.flatMap((flow) => (flow.pin === null ? [] : [flow.pin]))).toEqual([
      { leave: 'W' },
    ]);
  });

  it('is shown in the preview, and released by Perbaiki semua', () => {
    const office = imported();
    expect(office.draw()).toMatchObject({ message: expect.stringContaining('1 sematan panah tidak dapat') });
    expect(look(office).flows.flatMap((flow) => flow.unkept)).toEqual([
      expect.stringMatching(/^Sisi masuk belum terpenuhi: /),
    ]);
    office.ask<CheckView>('mendAllFindings', { sheetId: office.sheetId });
    expect(look(office).flows.flatMap((flow) => flow.unkept)).toEqual([]);
  });

  it('does not keep a document from being made', () => {
    expect(imported().makeDocument()).toMatchObject({ kind: 'made' });
  });
});
