import { describe, expect, it } from 'vitest';
import { openPage, readPage } from '../../../../src/application/registry/pages/open-page.ts';
import { LINK_TEXTS } from '../../../../src/core/messages/process-approval.ts';
import { MANAGER, UNIT_CONTACT } from '../small-registry.ts';
import { CASE, officeAt, ownPageOf, SEKDA, sessionOf, ticketOf } from './page-office.ts';

describe('opening', () => {
  it('writes, sends and asks for nothing, whatever page it is', () => {
    const registry = officeAt(SEKDA);
    const { t } = ticketOf(registry, SEKDA);
    const writes = registry.store.writes;
    const before = JSON.stringify([...registry.store.tabs]);
    const told = [registry.sent.length, registry.soon.length];
    for (const parameters of [
      { p: 'putus', t },
      { p: 'saya', t: sessionOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, MANAGER).t },
      { p: 'masuk' },
      { p: 'katalog', q: 'akta' },
      { p: 'periksa', k: 'x' },
      {},
    ])
      for (let time = 0; time < 3; time++) openPage(registry, parameters);
    expect(registry.store.writes).toBe(writes);
    expect(JSON.stringify([...registry.store.tabs])).toBe(before);
    expect([registry.sent.length, registry.soon.length]).toEqual(told);
    expect(registry.faults).toEqual([]);
  });

  it('needs as many reads with a thousand cases as with one', () => {
    const registry = officeAt(SEKDA);
    const reads = (parameters: Readonly<Record<string, string>>) => {
      const before = registry.store.reads;
      openPage(registry, parameters);
      return registry.store.reads - before;
    };
    const all = [
      { p: 'putus', t: ticketOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, MANAGER).t },
      { p: 'saya', t: sessionOf(registry, UNIT_CONTACT).t },
    ];
    const few = all.map(reads);
    const rows = registry.store.tabs.get('berkas') ?? [];
    const [first = []] = rows;
    for (let index = 2; index < 1000; index++) {
      const id = `K-2026-${String(index).padStart(4, '0')}`;
      rows.push(
        [id, ...first.slice(1)].map((cell) => (cell.startsWith('{') ? cell.replaceAll(CASE, id) : cell)),
      );
    }
    expect(all.map(reads)).toEqual(few);
    expect(ownPageOf(registry, SEKDA)).toMatchObject({ deskMore: true, desk: { length: 60 } });
  });

  it('says what is wrong with a link, and shows nothing else', () => {
    const registry = officeAt(SEKDA);
    const { t } = ticketOf(registry, SEKDA);
    const messageOf = (parameters: Readonly<Record<string, string>>) => {
      const answer = readPage(registry, parameters);
      return answer.ok ? answer.value.page : answer.message;
    };
    expect(messageOf({ p: 'putus', t: `${t}0` })).toBe(LINK_TEXTS.forged());
    expect(messageOf({ p: 'putus', t: 'x' })).toBe(LINK_TEXTS.malformed());
    expect(messageOf({ p: 'saya', t })).toBe(LINK_TEXTS.malformed());
    expect(messageOf({ p: 'putus', t: sessionOf(registry, SEKDA).t })).toBe(LINK_TEXTS.malformed());
    registry.wait(24 * 400);
    expect(messageOf({ p: 'putus', t })).toBe(LINK_TEXTS.expired());
    expect(messageOf({ p: '../rahasia' })).toBe('katalog');
  });

  it('turns a fault of the service into a sentence with the id of the log', () => {
    const registry = officeAt(SEKDA);
    registry.store.read = () => {
      throw new Error('Service Spreadsheets failed');
    };
    const page = openPage(registry, { p: 'katalog' });
    expect(page).toMatchObject({ page: 'pesan' });
    expect(JSON.stringify(page)).toContain('log-1');
    expect(JSON.stringify(page)).not.toContain('Spreadsheets');
  });
});
