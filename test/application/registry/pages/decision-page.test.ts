import { beforeEach, describe, expect, it } from 'vitest';
import { decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { LINK_TEXTS } from '../../../../src/core/messages/process-approval.ts';
import type { MemoryRegistry } from '../memory-registry.ts';
import { bringTo, CASE, decisionOf, MAYOR, officeAt, SEKDA, ticketOf } from './page-office.ts';

const REASON = 'Waktu langkah 5 terlalu lama.';

function sendBack(registry: MemoryRegistry, address: string) {
  const { t, code } = ticketOf(registry, address);
  const remarks = [{ row: '5', column: 'Waktu', text: 'Terlalu lama.' }];
  return decideOnPage(registry, t, { choice: 'Tidak', note: REASON, remarks, code });
}

describe('the decision page', () => {
  let registry: MemoryRegistry;

  beforeEach(() => {
    registry = officeAt(SEKDA);
  });

  it('shows all that is needed to decide, and the ways to do it', () => {
    const page = decisionOf(registry, ticketOf(registry, SEKDA).t);
    expect(page.message).toBe('');
    expect(page.case).toMatchObject({
      id: CASE,
      title: 'SOP Penerbitan Akta',
      applicant: 'Dinas Contoh',
      service: 'Fasilitasi SOP',
      revision: 1,
      status: 'Menunggu langkah 6 oleh Pejabat Sekretaris Daerah, Sekretaris Daerah.',
    });
    expect(page.step).toMatchObject({
      row: '6',
      asked: 'pemeriksaan dan persetujuan',
      late: false,
      remarks: true,
    });
    expect(page.step?.choices).toEqual([
      expect.objectContaining({ value: 'Ya', label: 'Setujui', tone: 'setuju', needsReason: false }),
      expect.objectContaining({ value: 'Tidak', label: 'Kembalikan', tone: 'kembali', needsReason: true }),
    ]);
    expect(page.step?.choices[1]?.leads).toMatch(/^Kembali ke langkah 5: /);
    expect(page.content.pictures[0]?.svg).toMatch(/^<svg /);
    expect(page.content.rows).toHaveLength(10);
    expect(page.content.score).toMatch(/^\d+ dari 100$/);
    expect(page.history.at(-1)?.text).toBe('Diajukan oleh Ani');
    expect(page.case.pdf).toMatch(/^https:/);
  });

  it('tells what was recorded when the link was used, and offers nothing more', () => {
    const { t, code } = ticketOf(registry, SEKDA);
    expect(decideOnPage(registry, t, { choice: 'Ya', note: '', remarks: [], code })).toMatchObject({
      ok: true,
    });
    const page = decisionOf(registry, t);
    expect(page.step).toBeNull();
    expect(page.message).toMatch(/^Keputusan Anda “Ya” sudah tercatat pada /);
    expect(page.history[0]?.text).toBe(
      'Langkah 6: Pejabat Sekretaris Daerah, Sekretaris Daerah memilih “Ya”',
    );
  });

  it('offers nothing to whoever no longer holds the post', () => {
    const { t } = ticketOf(registry, SEKDA);
    const posts = registry.store.tabs.get('jabatan') ?? [];
    registry.store.tabs.set(
      'jabatan',
      posts.filter((row) => !row.includes(SEKDA)),
    );
    expect(decisionOf(registry, t)).toMatchObject({ step: null, message: LINK_TEXTS['not-waiting']() });
  });

  it('lets nobody decide when the content is gone', () => {
    const { t } = ticketOf(registry, SEKDA);
    for (const [id, file] of registry.archive.files)
      if (file.mark?.owner.startsWith('isi/')) registry.archive.files.delete(id);
    const page = decisionOf(registry, t);
    expect(page.step).toBeNull();
    expect(page.message).toContain('Jangan memutuskan');
  });

  it('shows why it was sent back, the remarks, and what changed since', () => {
    bringTo(registry, MAYOR);
    expect(sendBack(registry, MAYOR)).toMatchObject({ ok: true });
    runOutbox(registry);
    const page = decisionOf(registry, ticketOf(registry, SEKDA).t);
    expect(page.step?.returned).toEqual({ by: 'Pejabat Wali Kota, Wali Kota', reason: REASON });
    expect(page.notes).toMatchObject([
      { place: 'Langkah 5, Waktu', text: 'Terlalu lama.', state: 'terbuka', own: false },
    ]);
    expect(page.history[0]?.note).toBe(REASON);
  });
});
