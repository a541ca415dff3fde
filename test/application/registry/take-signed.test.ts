import { describe, expect, it } from 'vitest';
import { actOnPage } from '../../../src/application/registry/pages/act-on-page.ts';
import { openCase, openPage } from '../../../src/application/registry/pages/open-page.ts';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { signedOf } from '../../../src/core/process/engine/case.ts';
import { cellOf, type ColumnOf } from '../../../src/core/registry/tab-layout.ts';
import { endedOffice, finalBytes, kaseOf, NUMBER, signedBytes } from './ended-office.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { bringTo, CASE, ownPageOf, SEKDA, sessionOf } from './pages/page-office.ts';
import { formAnswer, MANAGER, SMALL_SOP, smallRegistry, UNIT_CONTACT } from './small-registry.ts';

let presses = 0;

function handIn(
  registry: MemoryRegistry,
  bytes: Uint8Array | null,
  { person = MANAGER, number = NUMBER, request = `permintaan-${String(++presses).padStart(4, '0')}` } = {},
) {
  const { t, code } = sessionOf(registry, person);
  const base64 = bytes === null ? '' : Buffer.from(bytes).toString('base64');
  const acts = [{ act: 'unggah-naskah', caseId: CASE, number, base64 }];
  return actOnPage(registry, t, { request, code, acts });
}

function catalogueCells(registry: MemoryRegistry, column: ColumnOf<'katalog'>): readonly string[] {
  return (registry.store.tabs.get('katalog') ?? []).map((row) => cellOf('katalog', row, column));
}

function berkasCell(registry: MemoryRegistry, column: ColumnOf<'berkas'>): string {
  return cellOf('berkas', registry.store.tabs.get('berkas')?.[0] ?? [], column);
}

describe('the signed document', () => {
  it('is kept under 03 Disahkan, recorded, and shown to the public in place of the unsigned one', () => {
    const registry = endedOffice();
    expect(berkasCell(registry, 'Tanda Tangan')).toBe('menunggu');
    expect(ownPageOf(registry, MANAGER).manager?.cases[0]?.unsigned).toBe(true);
    registry.wait(48);
    const told = handIn(registry, signedBytes(registry), { number: ' 001 / sop-dinas/I/2026 ' });
    expect(told).toMatchObject({ ok: true, value: { repeated: false } });
    if (told.ok) expect(told.value.message).toContain('sama persis dengan naskah final');
    const kase = kaseOf(registry);
    const signed = signedOf(kase);
    expect(signed).toMatchObject({ form: 'elektronik', revision: 1, by: { person: MANAGER } });
    const file = registry.archive.files.get(signed?.file ?? '');
    expect(file?.name).toBe(`SOP Penerbitan Akta (${CASE}, bertanda tangan).pdf`);
    const folder = registry.archive.files.get(file?.folderIds[0] ?? '');
    expect(folder?.name).toBe('03 Disahkan');
    expect(berkasCell(registry, 'Tanda Tangan')).toBe('elektronik');
    runOutbox(registry);
    const hash = registry.hashBytes(signedBytes(registry));
    expect(catalogueCells(registry, 'Sidik PDF').at(-1)).toBe(hash);
    expect(new Set(catalogueCells(registry, 'Disahkan')).size).toBe(1);
    expect(registry.archive.files.get(signed?.file ?? '')?.byLink).toBe(true);
    const code = catalogueCells(registry, 'Kode Periksa');
    expect(new Set(code).size).toBe(1);
    const page = openPage(registry, { p: 'periksa', k: code[0] ?? '' });
    expect(page).toMatchObject({ page: 'periksa', verdict: 'berlaku', hash });
    expect(JSON.stringify(page)).toContain('Bertanda tangan elektronik');
    const opened = openCase(registry, sessionOf(registry, UNIT_CONTACT).t, CASE);
    expect(opened).toMatchObject({ ok: true, value: { case: { pdf: signed?.url }, may: { sign: null } } });
    expect(registry.faults).toEqual([]);
  });

  it('is taken once, however often the button is pressed, and a better one replaces it', () => {
    const registry = endedOffice();
    const once = { request: 'permintaan-sama' };
    const scan = signedBytes(registry, '% scan');
    expect(handIn(registry, scan, once)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(handIn(registry, scan, once)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(handIn(registry, scan)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(kaseOf(registry).signed.map(({ form }) => form)).toEqual(['pindaian']);
    expect(handIn(registry, signedBytes(registry))).toMatchObject({ ok: true, value: { repeated: false } });
    expect(signedOf(kaseOf(registry))?.form).toBe('elektronik');
    runOutbox(registry);
    expect(catalogueCells(registry, 'Tanda Tangan').at(-1)).toBe('elektronik');
    // The first one once more, because the second was the wrong file.
    expect(handIn(registry, scan)).toMatchObject({ ok: true, value: { repeated: false } });
    runOutbox(registry);
    expect(catalogueCells(registry, 'Sidik PDF').at(-1)).toBe(registry.hashBytes(scan));
  });

  it('is taken from the folder, by the case’s number in its name', () => {
    const registry = endedOffice();
    expect(handIn(registry, null)).toMatchObject({
      ok: false,
      message: expect.stringContaining('03 Disahkan'),
    });
    const folder = [...registry.archive.files.values()].find(({ name }) => name === '03 Disahkan');
    const lay = (name: string, text?: string) => {
      const file = registry.archive.save({
        name,
        bytes: signedBytes(registry, text),
        as: 'pdf',
        folderId: folder?.id ?? '',
        mark: { owner: 'orang', part: name },
      });
      const kept = registry.archive.files.get(file.id);
      if (kept !== undefined)
        registry.archive.files.set(file.id, { ...kept, mark: null, mimeType: 'application/pdf' });
    };
    lay(`${CASE}1 lain.pdf`, '% other case');
    lay(`scan_${CASE.toLowerCase()}_signed.PDF`);
    expect(handIn(registry, null)).toMatchObject({ ok: true });
    expect(signedOf(kaseOf(registry))?.hash).toBe(registry.hashBytes(signedBytes(registry)));
  });

  it.each([
    [
      'the unsigned document',
      (registry: MemoryRegistry) => handIn(registry, finalBytes(registry)),
      'belum ditandatangani',
    ],
    [
      'another number',
      (registry: MemoryRegistry) =>
        handIn(registry, signedBytes(registry), { number: '002/SOP-DINAS/I/2026' }),
      NUMBER,
    ],
    ['something else', (registry: MemoryRegistry) => handIn(registry, Buffer.from('PK docx')), 'bukan PDF'],
    [
      'a stranger to it',
      (registry: MemoryRegistry) => handIn(registry, signedBytes(registry), { person: UNIT_CONTACT }),
      'pengelola registri',
    ],
  ])('is refused: %s', (_, attempt, words) => {
    const registry = endedOffice();
    const files = registry.archive.files.size;
    const told = attempt(registry);
    expect(told).toMatchObject({ ok: false, message: expect.stringContaining(words) });
    expect(registry.archive.files.size).toBe(files);
    expect(kaseOf(registry).signed).toEqual([]);
  });

  it('cannot come before there is a final document', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop', {}, SMALL_SOP);
    receiveAnswer(registry, service, formAnswer(registry));
    bringTo(registry, SEKDA);
    expect(handIn(registry, Buffer.from('%PDF-1.4'), { number: '' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('belum dibuat'),
    });
    expect(berkasCell(registry, 'Tanda Tangan')).toBe('');
  });
});

it('belongs to its revision: a later one has none until its own comes back', () => {
  const registry = endedOffice();
  handIn(registry, signedBytes(registry));
  const kase = kaseOf(registry);
  const content = { revision: 2, hash: 'b'.repeat(64), changes: [] };
  const later = { ...kase, contents: [...kase.contents, content] };
  expect([signedOf(kase)?.revision, signedOf(later), signedOf(later, 1)?.revision]).toEqual([1, null, 1]);
});
