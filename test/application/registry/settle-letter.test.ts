import { expect, it } from 'vitest';
import { actOnPage } from '../../../src/application/registry/pages/act-on-page.ts';
import { cellOf, columnOf } from '../../../src/core/registry/tab-layout.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { officeAt, SEKDA, sessionOf } from './pages/page-office.ts';
import { MANAGER } from './small-registry.ts';

const rows = (registry: MemoryRegistry) => registry.store.tabs.get('kotakKeluar') ?? [];

function say(registry: MemoryRegistry, task: string, outcome: 'terkirim' | 'kirim-lagi', request: string) {
  const { t, code } = sessionOf(registry, MANAGER);
  return actOnPage(registry, t, { request, code, acts: [{ act: 'surat', task, outcome }] });
}

it('takes what a manager says of a doubtful letter once: the next press is told so, and changes nothing', () => {
  const registry = officeAt(SEKDA);
  const column = columnOf('kotakKeluar', 'Keadaan');
  const [first = []] = rows(registry);
  const cells = ['perlu diperiksa'];
  registry.store.write([{ kind: 'set', tab: 'kotakKeluar', row: 0, column, cells }]);
  const task = cellOf('kotakKeluar', first, 'Id');
  expect(say(registry, task, 'kirim-lagi', 'permintaan-satu')).toMatchObject({
    ok: true,
    value: { repeated: false },
  });
  const after = structuredClone(rows(registry));
  expect(cellOf('kotakKeluar', after[0] ?? [], 'Keadaan')).toBe('menunggu');
  for (const outcome of ['kirim-lagi', 'terkirim'] as const)
    expect(say(registry, task, outcome, `permintaan-${outcome}`)).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
  expect(rows(registry)).toEqual(after);
  expect(say(registry, 'tidak/ada', 'terkirim', 'permintaan-lain')).toMatchObject({ ok: false });
});
