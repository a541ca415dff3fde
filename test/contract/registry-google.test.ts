import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormAnswer, FormState, IncomingMail } from '../../src/application/registry/ports.ts';
import { PLAN } from './registry/forms-scenarios.ts';
import {
  buildAdapters,
  type GoogleRegistry,
  openRegistry,
  OWNER,
  removeAdapters,
} from './registry/google-registry.ts';

const MARK = { owner: 'sop', part: 'formulir' };
const UNIT = 'dinas@contoh.go.id';

let plain = '';
let reading = '';
beforeAll(async () => {
  plain = await buildAdapters();
  reading = await buildAdapters(['https://mail.google.com/']);
});
afterAll(() => {
  removeAdapters(plain);
  removeAdapters(reading);
});

/** Names of the calls that the work made to one kind of service. */
function callsOf({ project }: GoogleRegistry, service: RegExp, work: () => unknown): readonly string[] {
  project.calls.reset();
  work();
  return project.calls.log.map(({ name }) => name).filter((name) => service.test(name));
}

function spreadsheetOf({ world }: GoogleRegistry): string {
  return world.files().find(({ mimeType }) => mimeType.endsWith('.spreadsheet'))?.id ?? '';
}

describe('the store', () => {
  const append = { kind: 'append', tab: 'mesin', rows: [['a', '1']] };

  it('reads and writes with one call each', () => {
    const registry = openRegistry(plain);
    const sheets = (work: () => unknown) => callsOf(registry, /^sheets/i, work);
    expect(sheets(() => registry.use('store.write', [append, { ...append, tab: 'libur' }]))).toEqual([
      'sheets.spreadsheets.batchUpdate',
    ]);
    const ranges = [{ tab: 'mesin' }, { tab: 'unit' }, { tab: 'berkas', rows: { from: 0, to: null } }];
    expect(sheets(() => registry.use('store.read', ranges))).toEqual(['sheets.spreadsheets.values.batchGet']);
  });

  it('tells the name of a tab that somebody has renamed', () => {
    const registry = openRegistry(plain);
    registry.project.call('rename', spreadsheetOf(registry), 'Kotak Keluar', 'Kotak Lama');
    expect(() => registry.use('store.read', [{ tab: 'mesin' }, { tab: 'kotakKeluar' }])).toThrow(
      'Tab “Kotak Keluar” tidak ditemukan dalam spreadsheet registri.',
    );
  });

  it('finds a tab that was deleted and made anew', () => {
    const registry = openRegistry(plain);
    registry.project.call('replace', spreadsheetOf(registry), 'Mesin');
    registry.use('store.write', [append]);
    const { sheets } = registry.world.spreadsheet(spreadsheetOf(registry));
    expect(sheets.find(({ title }) => title === 'Mesin')?.texts[0]).toEqual(['a', '1']);
  });

  it('waits and tries again when Google counts too many calls, and does not after another failure', () => {
    const registry = openRegistry(plain);
    const message =
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'";
    registry.project.failOn({ on: 'batchUpdate', message });
    registry.use('store.write', [append]);
    registry.project.failOn({ on: 'batchUpdate' });
    expect(() => registry.use('store.write', [append])).toThrow();
    expect(registry.use('store.read', [{ tab: 'mesin' }])).toEqual([[['a', '1']]]);
  });
});

describe('the archive', () => {
  const mark = (part: string) => ({ owner: 'registri', part });

  it('shares with exactly these people, quietly', () => {
    const registry = openRegistry(plain);
    const { id } = registry.use('archive.folder', '01 Pengajuan', null, mark('f')) as { id: string };
    registry.use('archive.share', id, 'writer', ['A@contoh.go.id', 'b@contoh.go.id']);
    registry.use('archive.share', id, 'reader', ['c@contoh.go.id']);
    registry.use('archive.share', id, 'writer', ['b@contoh.go.id', 'c@contoh.go.id']);
    const { editors, viewers, link } = registry.world.file(id);
    expect([editors, viewers, link]).toEqual([['b@contoh.go.id', 'c@contoh.go.id'], [], undefined]);
    expect(registry.world.mail.inbox('b@contoh.go.id')).toEqual([]);
  });

  it('opens a file to whoever has the link, once', () => {
    const registry = openRegistry(plain);
    const { id } = registry.use('archive.folder', 'Terbit', null, mark('f')) as { id: string };
    registry.use('archive.shareByLink', id);
    registry.use('archive.shareByLink', id);
    expect(registry.world.file(id).link).toEqual({ access: 'ANYONE_WITH_LINK', permission: 'VIEW' });
  });

  it('makes a trashed folder anew', () => {
    const registry = openRegistry(plain);
    const { id } = registry.use('archive.folder', 'F', null, mark('f')) as { id: string };
    const inner = registry.use('archive.folder', 'G', id, mark('g')) as { id: string };
    registry.world.record(id).trashed = true;
    expect(registry.use('archive.file', inner.id)).toBeNull();
    expect((registry.use('archive.folder', 'F', null, mark('f')) as { id: string }).id).not.toBe(id);
  });

  it('goes through all pages of a search', () => {
    const registry = openRegistry(plain);
    for (let at = 0; at < 130; at += 1)
      Object.assign(
        registry.world.record(
          registry.world.createFile({ owner: OWNER, name: `f${at}`, mimeType: 'text/plain' }),
        ),
        { appProperties: { lajurMilik: 'K-1', lajurBagian: `p${at}` } },
      );
    const names = (registry.use('archive.marked', 'K-1') as { name: string }[]).map(({ name }) => name);
    expect([names.length, names[0], names[129]]).toEqual([130, 'f0', 'f129']);
  });

  it('fills a sheet that a dead run had only made', () => {
    const registry = openRegistry(plain);
    const { id: folder } = registry.use('archive.folder', 'F', null, mark('f')) as { id: string };
    const save = () =>
      registry.use(
        'archive.saveSheet',
        'SOP',
        'SOP',
        {
          name: '',
          rows: [['=1']],
          merges: [],
          roles: [],
          validations: [],
          notes: [],
          columnWidths: [40],
          hiddenColumns: [],
          frozenRows: 0,
        },
        folder,
        mark('s'),
      ) as { id: string };
    registry.project.failOn({ on: 'batchUpdate', effect: 'end' });
    expect(save).toThrow();
    const { id } = save();
    const made = registry.world.files().filter(({ appProperties }) => appProperties.lajurBagian === 's');
    expect(made.map((file) => file.id)).toEqual([id]);
    expect(registry.world.spreadsheet(id).sheets.map(({ title, texts }) => [title, texts[0]?.[0]])).toEqual([
      ['SOP', '=1'],
    ]);
  });
});

describe('forms', () => {
  function withForm(email: 'terverifikasi' | 'diketik' = 'terverifikasi') {
    const registry = openRegistry(plain);
    const { id } = registry.use('forms.ensure', null, { ...PLAN, email }, MARK) as FormState;
    return { ...registry, id };
  }
  const given = { Unit: 'Dinas A', Judul: '=HYPERLINK("x")' };

  it('tell what was answered, by whom, and whether Google vouches for it', () => {
    const { world, use, id } = withForm();
    const { responseId } = world.forms.submit(UNIT, id, given);
    expect(use('forms.answer', id, responseId)).toEqual({
      formId: id,
      responseId,
      at: expect.stringMatching(/^2026-01-05T03:/),
      email: UNIT,
      emailVerified: true,
      answers: given,
      fileIds: [],
    });
  });

  it('take a typed address for what it is', () => {
    const { world, use, id } = withForm('diketik');
    const { responseId } = world.forms.submit(null, id, given, 'siapa@contoh.go.id');
    const answer = use('forms.answer', id, responseId) as FormAnswer;
    expect([answer.email, answer.emailVerified]).toEqual(['siapa@contoh.go.id', false]);
  });

  it('take files of a question that was added by hand, and keep that question', () => {
    const { world, use, id } = withForm();
    world.forms.addUploadItem(id, 'Berkas');
    use('forms.ensure', id, PLAN, MARK);
    const file = { name: 'sop.xlsx', mimeType: 'text/plain', bytes: Uint8Array.of(1) };
    const { responseId } = world.forms.submit(UNIT, id, { ...given, Berkas: [file] });
    const answer = use('forms.answer', id, responseId) as FormAnswer;
    expect(answer.answers).toEqual(given);
    expect(answer.fileIds.map((fileId) => world.file(fileId).name)).toEqual([`sop - ${UNIT}.xlsx`]);
  });

  it('give answers from an instant on, oldest first', () => {
    const { world, use, id } = withForm();
    world.forms.submit(UNIT, id, { ...given, Judul: 'Satu' });
    world.wait(60_000);
    const since = world.now().toISOString();
    for (const Judul of ['Dua', 'Tiga']) {
      world.forms.submit(UNIT, id, { ...given, Judul });
      world.wait(1_000);
    }
    const titles = (at: string | null) =>
      (use('forms.answersSince', id, at) as FormAnswer[]).map(({ answers }) => answers.Judul);
    expect([titles(null), titles(since)]).toEqual([
      ['Satu', 'Dua', 'Tiga'],
      ['Dua', 'Tiga'],
    ]);
  });

  it('open a link with the unit filled in, and leave out a unit that is no choice', () => {
    const { world, use, id } = withForm();
    const open = (Unit: string) =>
      world.forms.open(UNIT, use('forms.prefilledUrl', id, { Unit, Judul: 'A & B' }) as string).prefilled;
    expect(open('Dinas B')).toEqual({ Unit: 'Dinas B', Judul: 'A & B' });
    expect(open('Dinas Z')).toEqual({ Judul: 'A & B' });
  });

  it('keep the unit list in step, and write nothing where all is as planned', () => {
    const { world, project, use, id } = withForm();
    const [unit, ...others] = PLAN.questions;
    const questions = [{ ...unit, choices: ['Dinas C'] }, ...others];
    use('forms.ensure', id, { ...PLAN, questions }, MARK);
    expect(world.forms.open(UNIT, (use('forms.state', id) as FormState).publicUrl).questions).toMatchObject([
      { title: 'Unit', choices: ['Dinas C'], required: true },
      { title: 'Judul' },
      { title: 'Catatan', type: 'PARAGRAPH_TEXT' },
      { title: 'Surel lain' },
    ]);
    project.calls.reset();
    use('forms.ensure', id, { ...PLAN, questions }, MARK);
    expect(project.calls.log.filter(({ name, kind }) => kind === 'write' && /Form/.test(name))).toEqual([]);
  });

  it('adopt a form that a dead run had only made', () => {
    const registry = openRegistry(plain);
    registry.project.failOn({ on: 'drive.files.update', effect: 'end' });
    const ensure = () => registry.use('forms.ensure', null, PLAN, MARK) as FormState;
    expect(ensure).toThrow();
    const { id } = ensure();
    const forms = registry.world.files().filter(({ mimeType }) => mimeType.endsWith('.form'));
    expect(forms.map((file) => file.id)).toEqual([id]);
    expect(forms[0]?.parents).toEqual(registry.world.file(spreadsheetOf(registry)).parents);
  });
});

describe('a form that a dead run has begun', () => {
  it('is finished by the next one, whichever change was the last', () => {
    const whole = openRegistry(plain);
    const calls = callsOf(whole, /^/, () => whole.use('forms.ensure', null, PLAN, MARK));
    const changes = whole.project.calls.log.flatMap(({ kind }, at) => (kind === 'write' ? [at + 1] : []));
    for (const nth of changes) {
      const { project, world, use } = openRegistry(plain);
      project.failOn({ nth, effect: 'end-after' });
      expect(() => use('forms.ensure', null, PLAN, MARK)).toThrow('ended by an injected fault');
      const { id } = use('forms.ensure', null, PLAN, MARK) as FormState;
      const titles = world.record(id).form?.items.map(({ title }) => title);
      expect(titles, `ended behind call ${nth}: ${calls[nth - 1]}`).toEqual(
        PLAN.questions.map(({ title }) => title),
      );
    }
  }, 120_000);
});

describe('mail', () => {
  const letter = {
    to: ['sekda@contoh.go.id'],
    subject: '[K-2026-0001 r1] Mohon persetujuan',
    text: 'Isi',
    html: '<p>Isi <img src="cid:alur"></p>',
    pictures: [{ name: 'alur', png: Uint8Array.of(137, 80) }],
    attachments: [{ name: 'draf.pdf', bytes: Uint8Array.of(37, 80), mimeType: 'application/pdf' }],
    senderName: 'Bagian Organisasi',
  };

  it('goes out with its picture and attachment, and needs no right to read', () => {
    const { world, use, project } = openRegistry(plain);
    use('post.send', letter);
    const [mail] = world.mail.inbox('sekda@contoh.go.id');
    expect(mail?.from).toBe(`Bagian Organisasi <${OWNER}>`);
    expect(mail?.files.map(({ name, cid }) => [name, cid])).toEqual([
      ['draf.pdf', undefined],
      ['alur.png', 'alur'],
    ]);
    expect(() => project.call('use', 'post.mailbox.incoming', '2026-01-01T00:00:00Z')).toThrow();
  });

  it('comes in as answers to our letters, from an instant on', () => {
    const { world, use } = openRegistry(reading);
    use('post.send', letter);
    const [mail] = world.mail.inbox('sekda@contoh.go.id');
    world.wait(3_600_000);
    world.mail.reply('sekda@contoh.go.id', mail?.id ?? '', 'SETUJU');
    world.mail.receive({ from: 'iklan@contoh.com', to: OWNER, subject: '[K-2026-0001 r1] Iklan', text: 'x' });
    const incoming = (at: string) => use('post.mailbox.incoming', at) as IncomingMail[];
    const [answer] = incoming('2026-01-05T03:30:00.000Z');
    expect(answer?.plain.split('\n')[0]?.trim()).toBe('SETUJU');
    expect(answer?.rawHeader).toMatch(/^Authentication-Results: mx\.google\.com/im);
    expect(answer?.rawHeader).toMatch(/^In-Reply-To: </im);
    expect(incoming('2026-01-05T03:30:00.000Z')).toHaveLength(1);
    expect(incoming('2026-01-05T06:00:00.000Z')).toEqual([]);
  });
});

describe('triggers', () => {
  const every = { handler: 'sapu', kind: 'every', minutes: 10 };

  it('are made anew one by one: a run that dies at it leaves no function without its trigger', () => {
    const plans = [every, { handler: 'harian', kind: 'daily', hour: 6 }];
    const names = ({ world }: GoogleRegistry) =>
      world.triggers.list().map(({ functionName }) => functionName);
    const start = () => {
      const registry = openRegistry(plain);
      registry.use('triggers.ensure', plans);
      return registry;
    };
    const whole = start();
    const before = whole.world.triggers.list().map(({ id }) => id);
    const calls = callsOf(whole, /^/, () => whole.use('triggers.ensure', plans, true));
    expect(names(whole)).toEqual(['sapu', 'harian']);
    expect(whole.world.triggers.list().filter(({ id }) => before.includes(id))).toEqual([]);
    for (let nth = 1; nth <= calls.length; nth += 1) {
      const registry = start();
      registry.project.failOn({ nth, effect: 'end-after' });
      expect(() => registry.use('triggers.ensure', plans, true)).toThrow('ended by an injected fault');
      expect(new Set(names(registry)), calls[nth - 1]).toEqual(new Set(['sapu', 'harian']));
      registry.use('triggers.ensure', plans);
      expect(names(registry).sort(), calls[nth - 1]).toEqual(['harian', 'sapu']);
    }
  }, 120_000);

  it('are never doubled, and wait but once', () => {
    const { world, use } = openRegistry(plain);
    use('triggers.ensure', [every]);
    use('triggers.ensure', [every]);
    for (let time = 0; time < 3; time += 1) use('triggers.soon', 'lanjutkan');
    expect(world.triggers.list().map(({ functionName }) => functionName)).toEqual(['sapu', 'lanjutkan']);
    world.wait(120_000);
    use('triggers.soon', 'lanjutkan');
    expect(world.triggers.list().map(({ functionName }) => functionName)).toEqual(['sapu', 'lanjutkan']);
    world.wait(120_000);
    const runs = world.triggers.runs.filter(({ trigger }) => trigger.functionName === 'lanjutkan');
    expect(runs).toHaveLength(2);
  });

  it('mend what is doubled by hand, dead or foreign', () => {
    const { world, use } = openRegistry(plain);
    use('triggers.ensure', [every, { handler: 'harian', kind: 'daily', hour: 6 }]);
    const [sapu] = world.triggers.list();
    world.triggers.remove(sapu?.id ?? '');
    world.state.triggers.push(...world.triggers.list().map((trigger) => ({ ...trigger, id: 'tangan' })));
    expect(use('triggers.ensure', [every, { handler: 'harian', kind: 'daily', hour: 6 }])).toBe(2);
    expect(world.triggers.list().map(({ functionName }) => functionName)).toEqual(['harian', 'sapu']);
  });

  it('listen to forms', () => {
    const { world, use } = openRegistry(plain);
    const { id } = use('forms.ensure', null, PLAN, MARK) as FormState;
    const plan = { handler: 'saatFormulirDikirim', kind: 'form', formId: id };
    use('triggers.ensure', [plan]);
    expect(use('triggers.list')).toEqual([plan]);
    world.forms.submit(UNIT, id, { Unit: 'Dinas A', Judul: 'x' });
    expect(world.triggers.runs.map(({ trigger }) => trigger.functionName)).toEqual(['saatFormulirDikirim']);
  });
});

describe('who is there', () => {
  it('is told by Google for a sound token', () => {
    const { world, use } = openRegistry(plain);
    const issuedAt = new Date('2026-01-05T03:00:00Z');
    const token = world.identityToken({ email: UNIT, scriptId: 'buku-kerja', issuedAt });
    expect(use('readIdentityToken', token)).toEqual({
      email: UNIT,
      emailVerified: true,
      audience: world.clientId('buku-kerja'),
      expiresAt: '2026-01-05T04:00:00.000Z',
    });
  });

  it('is nobody for any other text', () => {
    const { world, use } = openRegistry(plain);
    const old = world.identityToken({
      email: UNIT,
      scriptId: 'x',
      issuedAt: new Date('2026-01-05T01:00:00Z'),
    });
    for (const token of [
      '',
      'a.b.c',
      'x'.repeat(9_000),
      old,
      `${world.identityToken({ email: UNIT, scriptId: 'x' })}x`,
    ])
      expect(use('readIdentityToken', token)).toBeNull();
  });
});

describe('turns', () => {
  it('count requests for some minutes only', () => {
    const { world, use } = openRegistry(plain);
    const ask = () => use('allowed', 'tautan:a', 2, 10);
    expect([ask(), ask(), ask()]).toEqual([true, true, false]);
    world.wait(11 * 60_000);
    expect(ask()).toBe(true);
  });

  it('write no address and no token into the log', () => {
    const { project, use } = openRegistry(plain);
    const token = `K-1.${'a1'.repeat(32)}`;
    const id = use('log', 'putuskan', {
      message: `Surel sekda@contoh.go.id ditolak, ${token}`,
      stack: 'di x.js:1',
    });
    const [line] = project.console;
    expect(JSON.stringify(line)).toContain(`[${String(id)}] putuskan: Surel (alamat) ditolak`);
    expect(JSON.stringify(line)).not.toMatch(/sekda|a1a1a1a1/);
  });
});
