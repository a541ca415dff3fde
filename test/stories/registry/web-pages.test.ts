import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/application/answer.ts';
import type { ActResult } from '../../../src/application/registry/pages/page-action.ts';
import type { OwnPage, PageModel } from '../../../src/application/registry/pages/page-model.ts';
import type { SetUpReport } from '../../../src/application/registry/set-up.ts';
import { ACT_TEXTS } from '../../../src/core/messages/registry-acts.ts';
import type { WebPage } from '../../../src/emulator/web/web-page.ts';
import { CONTACT, fillIn, newRegistry, OWNER, type RegistryOffice } from './registry-office.ts';

const STRANGER = 'orang@lain.example';

function webOffice(): RegistryOffice & { readonly url: string } {
  const office = newRegistry();
  const url = office.world.web.deploy(office.project);
  office.run<SetUpReport>('siapkan');
  fillIn(office);
  office.run<SetUpReport>('siapkan');
  return { ...office, url };
}

/** The data that a page was served with. */
function modelOf({ body }: WebPage): PageModel {
  const literal = /const DATA = (.*);<\/script>/.exec(body)?.[1] ?? 'null';
  return JSON.parse(literal) as PageModel;
}

function linkIn({ world }: RegistryOffice, person: string): { readonly url: string; readonly code: string } {
  const mail = world.mail.inbox(person).at(-1);
  const url = /https:\/\/script\.google\.com\S*[?&]p=saya\S*/.exec(mail?.plain ?? '')?.[0] ?? '';
  return { url, code: /Kode: (\d{3} \d{3})/.exec(mail?.plain ?? '')?.[1] ?? '' };
}

describe('the web app', () => {
  it('shows the public pages to anybody, as a phone can read them', () => {
    const { world, url, project } = webOffice();
    for (const [query, page, title] of [
      ['', 'katalog', 'Katalog SOP'],
      ['?p=apa-saja', 'katalog', 'Katalog SOP'],
      ['?p=masuk', 'masuk', 'Minta tautan masuk'],
      ['?p=periksa&k=x', 'periksa', 'Pemeriksaan keaslian'],
      ['?p=putus&t=x', 'pesan', 'Registri SOP'],
      ['?p=saya', 'pesan', 'Registri SOP'],
    ] as const) {
      const shown = world.web.open(null, `${url}${query}`);
      expect([shown.status, shown.title, modelOf(shown).page]).toEqual([200, title, page]);
    }
    expect(project.notEmulated).toEqual([]);
  });

  it('sends a link to whoever is known, by which a manager starts a collection', () => {
    const office = webOffice();
    const { world, url } = office;
    const door = world.web.open(null, `${url}?p=masuk`);
    const same = { ok: true, value: ACT_TEXTS.linkSent() };
    expect(door.run('mintaTautan', STRANGER)).toEqual(same);
    expect(door.run('mintaTautan', OWNER)).toEqual(same);
    world.wait(15 * 60_000);
    expect(world.mail.inbox(STRANGER)).toEqual([]);
    const { url: own, code } = linkIn(office, OWNER);
    const page = world.web.open(null, own);
    const model = modelOf(page) as OwnPage;
    expect(model).toMatchObject({ page: 'saya', person: OWNER, desk: [], manager: { cases: [] } });
    const acts = [{ act: 'mulai-pengumpulan', service: 'SOP', deadline: '2026-01-30' }];
    const start = (typed: string) =>
      page.run('tindak', model.token, { request: 'permintaan-0001', code: typed, acts }) as Answer<ActResult>;
    expect(start('000000').ok).toBe(code === '000 000');
    expect(start(code)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(start(code)).toMatchObject({ ok: true, value: { repeated: true } });
    world.wait(15 * 60_000);
    expect(world.mail.inbox(CONTACT).map(({ subject }) => subject)).toEqual([
      'Permintaan pengajuan Fasilitasi Penyusunan SOP: Dinas Kesehatan',
    ]);
    const again = page.run('bacaHalamanSaya', model.token) as Answer<OwnPage>;
    expect(again).toMatchObject({
      ok: true,
      value: { manager: { collections: [{ answered: 0, asked: 2 }] } },
    });
  });
});
