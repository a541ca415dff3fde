import { describe, expect, it } from 'vitest';
import { openPage } from '../../../../src/application/registry/pages/open-page.ts';
import { VERIFICATION_TEXTS } from '../../../../src/core/messages/registry-pages.ts';
import { rowOf } from '../../../../src/core/registry/tab-layout.ts';
import { smallRegistry } from '../small-registry.ts';
import { CASE } from './page-office.ts';

describe('the public pages', () => {
  const line = (revision: string, more: Parameters<typeof rowOf<'katalog'>>[1] = {}) =>
    rowOf('katalog', {
      Berkas: CASE,
      Revisi: revision,
      'Nomor Naskah': `00${revision}/SOP`,
      Judul: 'SOP Penerbitan Akta Kelahiran',
      Unit: 'Dinas Kependudukan',
      Keadaan: 'berlaku',
      Disahkan: `2026-0${revision}-15`,
      'Sidik PDF': revision.repeat(64),
      'Tautan PDF': 'https://drive.example/pdf',
      'Kode Periksa': `kode-${revision}`,
      ...more,
    });

  it('find what is in force by any of its words, in any order', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    registry.store.tabs.set('katalog', [
      line('1'),
      line('2'),
      line('3', { Berkas: 'K-2026-0002', Judul: 'SOP Perpustakaan' }),
      line('4', { Berkas: 'K-2026-0003', Keadaan: 'dicabut' }),
    ]);
    const titles = (q: string) => {
      const page = openPage(registry, { p: 'katalog', q });
      return page.page === 'katalog' ? page.documents.map(({ number }) => number) : null;
    };
    expect(titles('')).toEqual(['003/SOP', '002/SOP']);
    expect(titles('  kelahiran AKTA ')).toEqual(['002/SOP']);
    expect(titles('perpustakaan kependudukan')).toEqual(['003/SOP']);
    expect(titles('tidak ada')).toEqual([]);
  });

  it('say of a printed version whether it is still in force', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    registry.store.tabs.set('katalog', [
      line('1'),
      line('2'),
      line('4', { Berkas: 'K-2026-0003', Keadaan: 'dicabut' }),
    ]);
    const verdict = (k: string) => {
      const page = openPage(registry, { p: 'periksa', k });
      return page.page === 'periksa' ? page : null;
    };
    expect(verdict('kode-2')).toMatchObject({ verdict: 'berlaku', hash: '2'.repeat(64) });
    expect(verdict('kode-1')).toMatchObject({
      verdict: 'digantikan',
      message: VERIFICATION_TEXTS.digantikan('15 Februari 2026'),
      hash: '1'.repeat(64),
      pdf: '',
    });
    expect(verdict('kode-4')).toMatchObject({ verdict: 'dicabut', pdf: '' });
    for (const code of ['', 'kode-9', '=1+1', '__proto__'])
      expect(verdict(code)).toMatchObject({ verdict: 'tidak-dikenal', facts: [], hash: '' });
  });
});
