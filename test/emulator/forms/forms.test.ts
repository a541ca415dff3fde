import { describe, expect, it } from 'vitest';
import { bench, officeFixture } from '../harness.ts';

const DIRECTORY = officeFixture();
const UNIT = 'dinas@contoh.go.id';

/** A form with one question of each kind, linked to the bound spreadsheet, with a trigger on either side. */
function open() {
  const made = bench({ directory: DIRECTORY });
  const formId = made.run(`
    const form = FormApp.create('Pengajuan SOP').setTitle('Pengajuan').setDescription('Isi satu per SOP').setPublished(true);
    form.setAllowResponseEdits(true).setConfirmationMessage('Terima kasih').setCustomClosedFormMessage('Pengajuan ditutup');
    form.addTextItem().setTitle('Nama').setRequired(true);
    form.addParagraphTextItem().setTitle('Uraian');
    form.addListItem().setTitle('Unit').setChoiceValues(['Dinas A', 'Dinas B']).setRequired(true);
    form.addPageBreakItem().setTitle('Halaman 2');
    form.addMultipleChoiceItem().setTitle('Jenis').setChoiceValues(['Baru', 'Ubah']).showOtherOption(true);
    form.addCheckboxItem().setTitle('Lampiran').setChoiceValues(['SK', 'Tautan']).setValidation(FormApp.createCheckboxValidation().requireSelectAtLeast(1).setHelpText('Pilih satu').build());
    form.addDateItem().setTitle('Tanggal');
    form.addSectionHeaderItem().setTitle('Penutup');
    form.addTextItem().setTitle('Jumlah').setValidation(FormApp.createTextValidation().requireNumberBetween(1, 9).setHelpText('1 sampai 9').build());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
    ScriptApp.newTrigger('note').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('note').forSpreadsheet(ss).onFormSubmit().create();
    return form.getId();`) as string;
  return { ...made, formId };
}

const noted = (run: (body: string) => unknown): Record<string, unknown>[] =>
  JSON.parse(run("return PropertiesService.getScriptProperties().getProperty('noted') || '[]'") as string);

const ANSWERS = {
  Nama: 'SOP Surat',
  Unit: 'Dinas A',
  Lampiran: ['SK', 'Tautan'],
  Tanggal: '2026-02-01',
  Jumlah: '7',
};

describe('forms', () => {
  it('are made by a script, unpublished and with an empty title at first', () => {
    const { run } = bench({ directory: DIRECTORY });
    expect(
      run(`const form = FormApp.create('Nama berkas'); const list = form.addListItem();
        return [form.getTitle(), DriveApp.getFileById(form.getId()).getName(), form.isPublished(), form.isAcceptingResponses(), form.supportsAdvancedResponderPermissions(),
          list.getChoices().map((choice) => choice.getValue()), list.getType().toString(), list.getIndex(), form.getItems().length, form.collectsEmail(), form.getPublishedUrl(), form.getEditUrl()]`),
    ).toEqual([
      '',
      'Nama berkas',
      false,
      false,
      true,
      [''],
      'LIST',
      0,
      1,
      false,
      expect.stringMatching(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS.*\/viewform$/),
      expect.stringMatching(/\/edit$/),
    ]);
    expect(() => run("FormApp.create('x').setAcceptingResponses(true)")).toThrow('must be published');
    expect(() => run("FormApp.create('x').addListItem().setChoiceValues(['a', 'a'])")).toThrow(
      'duplicate choice values',
    );
    expect(() => run("FormApp.create('x').addTextItem().asListItem")).not.toThrow();
    expect(() => run("FormApp.create('x'); FormApp.openById('tiada')")).toThrow(
      'No item with the given ID could be found',
    );
    expect(() => run('FormApp.create("x").addFileUploadItem()')).toThrow('not a function');
    expect(() => run('FormApp.create("x").addScaleItem()')).toThrow('emulator does not have');
    expect(() => bench().run("FormApp.create('x')")).toThrow(
      'Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
    );
  });

  it('take answers, write them into the spreadsheet and tell both triggers', () => {
    const { world, run, formId, fileId } = open();
    const { confirmation, editUrl, responseId } = world.forms.submit(UNIT, formId, ANSWERS);
    expect(confirmation).toBe('Terima kasih');
    expect(editUrl).toContain('edit2=');
    const tab = world.spreadsheet(fileId).sheets[0];
    expect(tab?.title).toBe('Form Responses 1');
    expect(tab?.texts[0]).toEqual([
      'Timestamp',
      'Nama',
      'Uraian',
      'Unit',
      'Jenis',
      'Lampiran',
      'Tanggal',
      'Jumlah',
    ]);
    expect(tab?.texts[1]?.slice(1)).toEqual([
      'SOP Surat',
      '',
      'Dinas A',
      '',
      'SK, Tautan',
      expect.stringContaining('2026'),
      '7',
    ]);
    const [form, sheet] = noted(run);
    expect(form).toMatchObject({ authMode: 'FULL', response: `id ${responseId}`, source: `id ${formId}` });
    expect(sheet).toMatchObject({
      namedValues: { Nama: ['SOP Surat'], Unit: ['Dinas A'] },
      source: `id ${fileId}`,
    });
    expect(sheet).toHaveProperty(['values', 1], 'SOP Surat');
    expect(
      run(`const form = FormApp.openById('${formId}'); const [one] = form.getResponses();
        return [one.getId(), one.getRespondentEmail(), one.getTimestamp().getTime() > 0, one.getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]),
          one.getResponseForItem(form.getItems()[0]).getResponse(), form.getResponse(one.getId()).getEditResponseUrl(), form.getResponses(new Date(one.getTimestamp().getTime() + 1)).length]`),
    ).toEqual([
      responseId,
      '',
      true,
      [
        ['Nama', 'SOP Surat'],
        ['Unit', 'Dinas A'],
        ['Lampiran', ['SK', 'Tautan']],
        ['Tanggal', '2026-02-01'],
        ['Jumlah', '7'],
      ],
      'SOP Surat',
      editUrl,
      0,
    ]);
  });

  it('refuse what their page refuses', () => {
    const { world, run, formId } = open();
    const submit = (answers: object) => () => world.forms.submit(UNIT, formId, { ...ANSWERS, ...answers });
    expect(submit({ Nama: '' })).toThrow('Nama: This is a required question');
    expect(submit({ Unit: 'Dinas C' })).toThrow('Unit: Not one of the choices');
    expect(submit({ Jumlah: '10' })).toThrow('Jumlah: 1 sampai 9');
    expect(submit({ Tanggal: 'besok' })).toThrow('Tanggal: Invalid date');
    expect(submit({ Nama: 'a\nb' })).toThrow('Nama: Must be one line');
    expect(submit({ Lain: 'x' })).toThrow('no question "Lain"');
    expect(submit({ Jenis: 'Lain-lain' })).not.toThrow();
    run(`FormApp.openById('${formId}').setAcceptingResponses(false)`);
    expect(submit({})).toThrow('Pengajuan ditutup');
    run(`FormApp.openById('${formId}').setPublished(false)`);
    expect(submit({})).toThrow('not published');
    expect(noted(run)).toHaveLength(2);
  });

  it('fill in answers by a link, and let anyone with the other link change them', () => {
    const { world, run, formId, fileId } = open();
    const url = run(`const form = FormApp.openById('${formId}'); const [nama, , unit] = form.getItems();
      return form.createResponse().withItemResponse(nama.asTextItem().createResponse('a & b')).withItemResponse(unit.asListItem().createResponse('Dinas B')).toPrefilledUrl()`) as string;
    const page = world.forms.open(null, url);
    expect(page).toMatchObject({ title: 'Pengajuan', prefilled: { Nama: 'a & b', Unit: 'Dinas B' } });
    expect(page.questions.map((question) => question.type)).not.toContain('PAGE_BREAK');
    const { editUrl, responseId } = world.forms.submitFrom(null, url, { Lampiran: 'SK' });
    const again = world.forms.submitFrom('orang@contoh.id', editUrl ?? '', { Nama: '=1+1' });
    expect(again.responseId).toBe(responseId);
    expect(world.spreadsheet(fileId).sheets[0]?.texts).toHaveLength(2);
    expect(world.spreadsheet(fileId).sheets[0]?.texts[1]?.slice(1, 4)).toEqual(['=1+1', '', 'Dinas B']);
    expect(noted(run)).toHaveLength(4);
    expect(() => world.forms.open(null, 'https://docs.google.com/forms/d/e/tiada/viewform')).toThrow(
      'does not exist',
    );
  });

  it('collect addresses: typed ones are a claim, verified ones need the Forms API and a sign-in', () => {
    const { world, run, formId, fileId } = open();
    run(`FormApp.openById('${formId}').setCollectEmail(true)`);
    world.forms.submit(null, formId, ANSWERS, 'mengaku@contoh.go.id');
    expect(world.spreadsheet(fileId).sheets[0]?.texts[1]?.[1]).toBe('mengaku@contoh.go.id');
    expect(() => world.forms.submit(null, formId, ANSWERS)).toThrow('Email: This is a required question');
    const rest = (path: string, body: object, token = 'ScriptApp.getOAuthToken()'): unknown =>
      run(`const answer = UrlFetchApp.fetch('https://forms.googleapis.com/v1/forms/${formId}${path}', { method: 'post', contentType: 'application/json', muteHttpExceptions: true,
        headers: { Authorization: 'Bearer ' + ${token} }, payload: JSON.stringify(${JSON.stringify(body)}) }); return [answer.getResponseCode(), JSON.parse(answer.getContentText())]`);
    const verify = {
      requests: [
        {
          updateSettings: {
            settings: { emailCollectionType: 'VERIFIED' },
            updateMask: 'emailCollectionType',
          },
        },
      ],
    };
    expect(rest(':batchUpdate', verify, "'palsu'")).toMatchObject([
      401,
      { error: { status: 'UNAUTHENTICATED' } },
    ]);
    expect(rest(':batchUpdate', { requests: [{ updateSettings: { settings: {} } }] })).toMatchObject([
      400,
      {},
    ]);
    expect(rest(':batchUpdate', verify)).toMatchObject([200, {}]);
    expect(() => world.forms.submit(null, formId, ANSWERS)).toThrow('Sign in');
    world.forms.submit(UNIT, formId, ANSWERS, 'mengaku@contoh.go.id');
    expect(
      run(`return FormApp.openById('${formId}').getResponses().map((one) => one.getRespondentEmail())`),
    ).toEqual(['mengaku@contoh.go.id', UNIT]);
    expect(
      rest(':setPublishSettings', { publishSettings: { publishState: { isPublished: true } } }),
    ).toMatchObject([400, {}]);
    expect(
      rest(':setPublishSettings', {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: false } },
      }),
    ).toMatchObject([200, { publishSettings: { publishState: { isAcceptingResponses: false } } }]);
    expect(() => world.forms.submit(UNIT, formId, ANSWERS)).toThrow('Pengajuan ditutup');
  });

  it('keep the files of an upload question that a person added by hand', () => {
    const { world, run, formId } = open();
    world.forms.addUploadItem(formId, 'Berkas');
    expect(() => world.forms.submit(null, formId, ANSWERS)).toThrow('Sign in');
    world.forms.submit(UNIT, formId, {
      ...ANSWERS,
      Berkas: [{ name: 'sop.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([37]) }],
    });
    expect(
      run(`const item = FormApp.openById('${formId}').getItems(FormApp.ItemType.FILE_UPLOAD)[0]; const [one] = FormApp.openById('${formId}').getResponses();
        const file = DriveApp.getFileById(one.getResponseForItem(item).getResponse()[0]); return [item.getTitle(), file.getName(), file.getParents().next().getName()]`),
    ).toEqual(['Berkas', `sop - ${UNIT}.pdf`, 'Berkas (File responses)']);
  });

  it('change their items, choices, places and people', () => {
    const { world, run, formId } = open();
    expect(
      run(`const form = FormApp.openById('${formId}'); const [nama, uraian, unit, page, jenis] = form.getItems();
        const choice = unit.asListItem().createChoice('Dinas Z', page.asPageBreakItem()); unit.asListItem().setChoices([choice, unit.asListItem().createChoice('Selesai', FormApp.PageNavigationType.SUBMIT)]);
        page.asPageBreakItem().setGoToPage(FormApp.PageNavigationType.RESTART).setHelpText('bantuan');
        form.moveItem(nama, 1); form.deleteItem(jenis); form.addEditor('lain@contoh.go.id').addPublishedReader('a@b.id');
        form.setShuffleQuestions(true).setProgressBar(true).setLimitOneResponsePerUser(true).setShowLinkToRespondAgain(false).setPublishingSummary(true).setIsQuiz(false);
        nama.asTextItem().clearValidation().setValidation(FormApp.createTextValidation().requireTextMatchesPattern('[A-Z].*').build());
        uraian.asParagraphTextItem().setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(5).build()).setRequired(true);
        return [form.getItems().map((item) => item.getTitle()), unit.asListItem().getChoices().map((one) => [one.getValue(), String(one.getPageNavigationType())]), unit.asListItem().getChoices()[0].getGotoPage().getTitle(),
          page.getHelpText(), String(page.asPageBreakItem().getPageNavigationType()), form.getItemById(nama.getId()).getIndex(), form.getItemById(5), form.getEditors().length, form.getPublishedReaders()[0].getEmail(),
          [form.getShuffleQuestions(), form.hasProgressBar(), form.hasLimitOneResponsePerUser(), form.hasRespondAgainLink(), form.isPublishingSummary(), form.isQuiz(), form.canEditResponse()],
          form.getDestinationId() === id, String(form.getDestinationType()), uraian.asParagraphTextItem().isRequired(), form.getConfirmationMessage(), form.getCustomClosedFormMessage(), form.getDescription()]`),
    ).toEqual([
      ['Uraian', 'Nama', 'Unit', 'Halaman 2', 'Lampiran', 'Tanggal', 'Penutup', 'Jumlah'],
      [
        ['Dinas Z', 'GO_TO_PAGE'],
        ['Selesai', 'SUBMIT'],
      ],
      'Halaman 2',
      'bantuan',
      'RESTART',
      1,
      null,
      2,
      'a@b.id',
      [true, true, true, false, true, false, true],
      true,
      'SPREADSHEET',
      true,
      'Terima kasih',
      'Pengajuan ditutup',
      'Isi satu per SOP',
    ]);
    expect(() => world.forms.submit(UNIT, formId, ANSWERS)).toThrow('You need permission');
    expect(
      run(
        `const form = FormApp.openByUrl(FormApp.openById('${formId}').getEditUrl()); form.removePublishedReader('a@b.id').removeEditor('lain@contoh.go.id').addPublishedReaders([]).removeDestination().deleteAllResponses(); return form.getEditors().length`,
      ),
    ).toBe(1);
    expect(() => run(`FormApp.openById('${formId}').getDestinationId()`)).toThrow('no response destination');
    expect(() =>
      world.forms.submit(UNIT, formId, { Nama: 'kecil', Unit: 'Selesai', Lampiran: 'SK', Uraian: 'panjang' }),
    ).toThrow('Uraian: Invalid answer\nNama: Invalid answer');
    world.forms.submit(UNIT, formId, { Nama: 'A', Unit: 'Selesai', Lampiran: 'SK', Uraian: 'baik' });
  });

  it('hold on to the tab that takes their answers', () => {
    const { run, formId } = open();
    expect(
      run(
        `const form = FormApp.openById('${formId}'); const tabs = ss.getSheets(); return [tabs[0].getFormUrl() === form.getPublishedUrl(), tabs[1].getFormUrl()]`,
      ),
    ).toEqual([true, null]);
    expect(() => run('ss.deleteSheet(ss.getSheets()[0])')).toThrow(
      "You can't delete a sheet with a linked form. Please unlink the form first.",
    );
    run(`FormApp.openById('${formId}').removeDestination(); ss.deleteSheet(ss.getSheets()[0])`);
    expect(run('return ss.getSheets().length')).toBe(1);
  });

  it('take a script’s own answer without telling a trigger', () => {
    const { run, formId } = open();
    expect(
      run(
        `const form = FormApp.openById('${formId}'); const made = form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse('x')).submit(); form.deleteResponse(made.getId()); return form.getResponses().length`,
      ),
    ).toBe(0);
    expect(noted(run)).toEqual([]);
  });

  it('take forty answers at the same moment, of which Google runs thirty triggers', () => {
    const { world, run, formId, fileId, project } = open();
    run(
      "ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); ScriptApp.newTrigger('countUp').forForm(FormApp.openById('" +
        formId +
        "')).onFormSubmit().create()",
    );
    const outcomes = world.together(() => {
      for (let i = 0; i < 40; i += 1) world.forms.submit(`unit${i}@contoh.go.id`, formId, ANSWERS);
    });
    expect(world.spreadsheet(fileId).sheets[0]?.texts).toHaveLength(41);
    expect(
      outcomes
        .filter((one) => one.error === undefined)
        .map((one) => one.result)
        .sort((a, b) => Number(a) - Number(b)),
    ).toEqual(Array.from({ length: 30 }, (_one, index) => index + 1));
    expect(world.triggers.runs.filter((one) => one.error).map((one) => one.error?.message)).toEqual(
      Array(10).fill('There are too many scripts running simultaneously for this Google user account.'),
    );
    expect(project.call('countUp')).toBe(31);
  });
});
