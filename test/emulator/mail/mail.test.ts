import { describe, expect, it } from 'vitest';
import { bench, officeFixture, pngOf, blobText, USER } from '../harness.ts';

const DIRECTORY = officeFixture();
const SEKDA = 'sekda@contoh.go.id';
const office = (options: object = {}) => bench({ directory: DIRECTORY, ...options });

describe('MailApp', () => {
  it('delivers to everybody named, keeps a copy among the sent, and counts recipients', () => {
    const { world, run } = office();
    run(`MailApp.sendEmail({ to: 'Sekda <${SEKDA}>', cc: 'asisten@contoh.go.id', bcc: 'arsip@contoh.go.id', subject: 'Mohon\\nperiksa', htmlBody: '<p>Yth.</p><p>Bapak &amp; Ibu <img src="cid:gambar"></p>', name: 'Bagian Organisasi', replyTo: 'org+sop-1@contoh.go.id',
      attachments: [Utilities.newBlob('isi', 'text/plain', 'sop.txt')], inlineImages: { gambar: ${blobText(pngOf(2, 2), 'image/png', 'alur.png')} } });
      MailApp.sendEmail('${SEKDA}', 'Satu', 'isi'); MailApp.sendEmail('${SEKDA}', 'balas@contoh.go.id', 'Dua', 'isi'); MailApp.sendEmail('${SEKDA}', 'Tiga', 'isi', { noReply: false });`);
    const [mail] = world.mail.inbox(SEKDA);
    expect(mail).toMatchObject({
      from: `Bagian Organisasi <${USER}>`,
      subject: 'Mohon periksa',
      plain: 'Yth.\nBapak & Ibu',
      bcc: '',
      replyTo: 'org+sop-1@contoh.go.id',
      files: [{ name: 'sop.txt' }, { name: 'alur.png', cid: 'gambar' }],
    });
    expect(world.mail.inbox('arsip@contoh.go.id')).toHaveLength(1);
    expect(world.mail.sent(USER).map((one) => [one.subject, one.replyTo])).toEqual([
      ['Mohon periksa', 'org+sop-1@contoh.go.id'],
      ['Satu', ''],
      ['Dua', 'balas@contoh.go.id'],
      ['Tiga', ''],
    ]);
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(94);
    const eml = world.mail.eml(mail as never);
    expect(eml).toContain('Content-Type: multipart/mixed;');
    expect(eml).toContain('Content-ID: <gambar>');
    expect(eml.split('\r\n\r\n')[0]).not.toMatch(/\n(?![A-Z])/);
  });

  it('refuses in Google’s words', () => {
    const { run } = office();
    const send = (options: string) => () => run(`MailApp.sendEmail(${options})`);
    expect(send("{ subject: 'x', body: 'y' }")).toThrow('Failed to send email: no recipient');
    expect(send("{ to: 'bukan alamat', body: 'y' }")).toThrow('Invalid email: bukan alamat');
    expect(send(`{ to: Array(51).fill('a@b.id').join(','), body: 'y' }`)).toThrow(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(send("{ to: 'a@b.id', body: 'x'.repeat(201 * 1024) }")).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
    expect(
      send("{ to: 'a@b.id', body: 'x', attachments: [Utilities.newBlob('x'.repeat(26 * 1024 * 1024))] }"),
    ).toThrow('Limit Exceeded: Email Total Attachments Size.');
    expect(send("{ to: 'a@b.id', body: 'x', attachments: Array(251).fill(Utilities.newBlob('x')) }")).toThrow(
      'Limit Exceeded: Email Attachments Per Message.',
    );
    expect(send("{ to: 'a@b.id', body: 'x', noReply: true }")).toThrow('noReply');
    expect(send("'a@b.id'")).toThrow("don't match the method signature for MailApp.sendEmail");
    expect(() => bench().run("MailApp.sendEmail('a@b.id', 's', 'b')")).toThrow(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: (https://www.googleapis.com/auth/script.send_mail || https://mail.google.com/)',
    );
    run(
      "for (let i = 0; i < 2; i += 1) MailApp.sendEmail({ to: Array(50).fill(0).map((_x, n) => n + '@b.id').join(','), subject: 's', body: 'b' })",
    );
    expect(send("{ to: 'a@b.id', body: 'x' }")).toThrow('Service invoked too many times for one day: email.');
  });

  it('gives Workspace accounts more, and an address that takes no answer', () => {
    const { world, run } = office();
    world.addAccount(USER, 'workspace');
    run(`MailApp.sendEmail({ to: '${SEKDA}', subject: 's', body: 'b', noReply: true })`);
    expect(world.mail.inbox(SEKDA)[0]?.from).toBe('noreply@contoh.go.id');
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(1499);
    world.wait(86_400_000);
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(1500);
  });

  it('sends once for each call, and not when the call is made to fail', () => {
    const { world, run, project } = office();
    project.failOn({ on: 'sendEmail' });
    expect(() => run(`MailApp.sendEmail('${SEKDA}', 's', 'b')`)).toThrow('Service unavailable: MailApp');
    expect(world.mail.inbox(SEKDA)).toEqual([]);
    project.failOn({ on: 'MailApp.sendEmail', nth: 2, effect: 'end' });
    expect(() =>
      run(`MailApp.sendEmail('${SEKDA}', '1', 'b'); MailApp.sendEmail('${SEKDA}', '2', 'b')`),
    ).toThrow('ended by an injected fault');
    expect(world.mail.inbox(SEKDA).map((one) => one.subject)).toEqual(['1']);
    expect(project.calls.count('MailApp.sendEmail')).toBe(3);
  });
});

describe('mailboxes', () => {
  it('keep threads together, and answer from either side', () => {
    const { world, run } = office();
    run(
      `MailApp.sendEmail({ to: '${SEKDA}', subject: '[SOP-1] Persetujuan', body: 'Mohon putusan', replyTo: 'penyusun+sop1@contoh.go.id' })`,
    );
    const [mail] = world.mail.inbox(SEKDA);
    world.mail.reply(SEKDA, mail?.id ?? '', 'SETUJU');
    expect(
      run(`const [thread] = GmailApp.search('to:penyusun+sop1@contoh.go.id in:inbox'); const [sent, answer] = thread.getMessages();
        thread.reply('Terima kasih'); answer.replyAll('Salinan', { cc: 'x@contoh.go.id' }); answer.forward('arsip@contoh.go.id');
        return [thread.getMessageCount(), sent.getSubject(), answer.getSubject(), answer.getPlainBody().split('\\n')[0], answer.getFrom(), answer.getReplyTo(), answer.getHeader('in-reply-to') === sent.getHeader('Message-ID'),
          thread.getFirstMessageSubject(), sent.getTo(), answer.isUnread(), sent.isInInbox(), answer.getThread().getId() === thread.getId(), thread.getPermalink().includes(thread.getId()), answer.getBcc(), answer.getDate() <= new Date(), thread.getLastMessageDate() <= new Date()]`),
    ).toEqual([
      5,
      '[SOP-1] Persetujuan',
      'Re: [SOP-1] Persetujuan',
      'SETUJU',
      SEKDA,
      '',
      true,
      '[SOP-1] Persetujuan',
      SEKDA,
      true,
      false,
      true,
      true,
      '',
      true,
      true,
    ]);
    expect(world.mail.inbox(SEKDA).map((one) => [one.subject, one.threadId === mail?.threadId])).toEqual([
      ['[SOP-1] Persetujuan', true],
      ['Re: [SOP-1] Persetujuan', true],
      ['Re: [SOP-1] Persetujuan', true],
    ]);
    expect(world.mail.inbox('arsip@contoh.go.id')[0]?.subject).toBe('Fwd: Re: [SOP-1] Persetujuan');
    world.mail.write(SEKDA, { to: USER, subject: 'Re: Lain', text: 'x' });
    expect(run("return GmailApp.search('subject:lain').length")).toBe(1);
    expect(() => world.mail.reply(SEKDA, 'tiada', 'x')).toThrow('no mail with id tiada');
  });

  it('say what the receiving server found, above whatever the sender wrote', () => {
    const { world, run } = office();
    world.mail.receive({
      from: `"Sekda" <${SEKDA}>`,
      to: USER,
      subject: 'Re: SOP',
      text: 'SETUJU',
      headers: [['Authentication-Results', 'mx.google.com; dmarc=pass header.from=contoh.go.id']],
      authentication: { spf: 'softfail', dkim: 'none', dmarc: 'fail' },
    });
    const [header, raw] = run(
      `const message = GmailApp.search('from:sekda')[0].getMessages()[0]; return [message.getHeader('Authentication-Results'), message.getRawContent()]`,
    ) as [string, string];
    expect(header).toMatch(/^mx\.google\.com;\s+spf=softfail .*dmarc=fail/);
    expect(header).not.toContain('dkim=');
    expect(raw.indexOf('dmarc=fail')).toBeLessThan(raw.indexOf('dmarc=pass'));
    run(`MailApp.sendEmail('${USER}', 'Untuk sendiri', 'x')`);
    expect(
      run(
        "const m = GmailApp.search('subject:sendiri in:inbox')[0].getMessages(); return [m.length, m[0].getHeader('Authentication-Results'), m[0].isInInbox()]",
      ),
    ).toEqual([1, '', true]);
    world.mail.write(SEKDA, {
      to: USER,
      subject: 'Jujur',
      text: 'x',
      files: [{ name: 'a.pdf', contentType: 'application/pdf', bytes: new Uint8Array([1]) }],
    });
    expect(
      run("return GmailApp.search('subject:jujur')[0].getMessages()[0].getHeader('Authentication-Results')"),
    ).toMatch(/dkim=pass header\.i=@contoh\.go\.id .*spf=pass.*dmarc=pass/);
    world.mail.receive({
      from: 'x@y.id',
      to: 'p.e.n+z@gmail.com',
      subject: 's',
      text: 't',
      authentication: null,
    });
    expect(world.mail.inbox('pen@gmail.com')[0]?.trace.map(([name]) => name)).toEqual([
      'Delivered-To',
      'Received',
    ]);
  });

  it('are searched as Gmail is', () => {
    const { world, run } = office();
    const letters = [
      { from: 'a@dinas.id', subject: 'Laporan bulanan', text: 'tiga halaman', cc: 'b@dinas.id' },
      { from: 'b@dinas.id', subject: 'Undangan rapat', text: 'besok pagi' },
      {
        from: 'c@luar.id',
        subject: 'Laporan tahunan',
        text: 'lampiran',
        files: [{ name: 'Laporan.PDF', contentType: 'application/pdf', bytes: new Uint8Array([1]) }],
      },
    ];
    for (const letter of letters) {
      world.mail.receive({ to: USER, ...letter });
      world.wait(86_400_000);
    }
    run(
      `GmailApp.createLabel('Kotak Masuk/SOP').addToThread(GmailApp.search('rapat')[0]); GmailApp.search('tahunan')[0].moveToTrash(); GmailApp.search('rapat')[0].markRead()`,
    );
    const found = (query: string) =>
      run(
        `return GmailApp.search(${JSON.stringify(query)}).map((thread) => thread.getFirstMessageSubject().split(' ')[1])`,
      );
    const expectations: Record<string, string[]> = {
      laporan: ['bulanan'],
      'laporan in:anywhere': ['tahunan', 'bulanan'],
      'from:dinas.id': ['rapat', 'bulanan'],
      'from:(a@dinas.id)': ['bulanan'],
      'to:b@dinas.id': ['bulanan'],
      'cc:b@dinas.id': ['bulanan'],
      'subject:"undangan rapat"': ['rapat'],
      '"besok pagi"': ['rapat'],
      '-from:a@dinas.id': ['rapat'],
      '-(from:a@dinas.id)': ['rapat'],
      'from:a@dinas.id OR subject:rapat': ['rapat', 'bulanan'],
      '{from:a@dinas.id from:b@dinas.id} pagi': ['rapat'],
      'in:trash has:attachment': ['tahunan'],
      'in:trash filename:pdf': ['tahunan'],
      'is:unread': ['bulanan'],
      'is:read': ['rapat'],
      'label:kotak-masuk-sop': ['rapat'],
      'after:2026/01/06': ['rapat'],
      'before:2026/01/06': ['bulanan'],
      'newer_than:50h': ['rapat'],
      'older_than:60h': ['bulanan'],
      'in:sent': [],
      'bcc:x': [],
      [`deliveredto:${USER} rapat`]: ['rapat'],
      'is:starred': [],
    };
    for (const [query, subjects] of Object.entries(expectations))
      expect([query, found(query)]).toEqual([query, subjects]);
    expect(
      run(
        "const mailId = GmailApp.getInboxThreads()[0].getMessages()[0].getHeader('Message-ID'); return GmailApp.search('rfc822msgid:' + mailId).length",
      ),
    ).toBe(1);
    expect(() => run("GmailApp.search('x', 0, 501)")).toThrow('less than or equal to 500');
  });
});

describe('GmailApp', () => {
  it('sends from its own addresses only, and by way of drafts', () => {
    const { world, run } = office();
    expect(() => run(`GmailApp.sendEmail('${SEKDA}', 's', 'b', { from: 'walikota@contoh.go.id' })`)).toThrow(
      'Invalid argument: walikota@contoh.go.id',
    );
    world.mail.addAlias(USER, 'organisasi@contoh.go.id');
    expect(
      run(`GmailApp.sendEmail('${SEKDA}', 's', 'b', { from: 'organisasi@contoh.go.id', name: 'Bagian, Organisasi' });
        const draft = GmailApp.createDraft('${SEKDA}', 'Konsep', 'isi'); const before = [GmailApp.getDrafts().length, draft.getMessage().isDraft(), GmailApp.getDraft(draft.getId()).getMessageId() === draft.getMessageId()];
        const sent = draft.send(); GmailApp.createDraft('${SEKDA}', 'Batal', 'isi').deleteDraft();
        return [...before, GmailApp.getDrafts().length, sent.isDraft(), GmailApp.getAliases(), sent.getId().length]`),
    ).toEqual([1, true, true, 0, false, ['organisasi@contoh.go.id'], 16]);
    expect(world.mail.inbox(SEKDA).map((one) => one.from)).toEqual([
      '"Bagian, Organisasi" <organisasi@contoh.go.id>',
      USER,
    ]);
  });

  it('marks, labels and moves what came', () => {
    const { world, run } = office();
    world.mail.write(SEKDA, {
      to: USER,
      subject: 'Satu',
      text: 'isi',
      html: '<b>isi</b>',
      files: [{ name: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array([65]) }],
    });
    expect(
      run(`const [thread] = GmailApp.getInboxThreads(); const [message] = GmailApp.getMessagesForThread(thread); const label = GmailApp.createLabel('SOP');
        const unread = GmailApp.getInboxUnreadCount(); label.addToThreads([thread]); message.star(); GmailApp.markMessageRead(message);
        const [file] = message.getAttachments(); const kept = DriveApp.createFile(file);
        const first = [unread, GmailApp.getInboxUnreadCount(), thread.getLabels().map((one) => one.getName()), label.getThreads().length, label.getUnreadCount(), message.isStarred(), GmailApp.getStarredThreads().length, message.getBody(), file.getName(), file.getSize(), kept.getBlob().getDataAsString()];
        GmailApp.markMessageUnread(message); thread.markRead(); label.removeFromThread(thread); GmailApp.moveThreadToArchive(thread); const archived = thread.isInInbox(); thread.moveToInbox(); message.unstar(); message.moveToTrash();
        return [...first, thread.getLabels().length, archived, thread.isInTrash(), GmailApp.getTrashThreads().length, thread.hasStarredMessages(), GmailApp.getUserLabels().length, GmailApp.getUserLabelByName('tiada'), GmailApp.getThreadById('tiada'), GmailApp.getMessageById(message.getId()).isInTrash(), message.getCc()]`),
    ).toEqual([
      1,
      0,
      ['SOP'],
      1,
      0,
      true,
      1,
      '<b>isi</b>',
      'a.txt',
      1,
      'A',
      0,
      false,
      true,
      1,
      false,
      1,
      null,
      null,
      true,
      '',
    ]);
    run("GmailApp.deleteLabel(GmailApp.getUserLabelByName('SOP'))");
    expect(run('return GmailApp.getUserLabels().length')).toBe(0);
    expect(() => run("GmailApp.getMessageById('tiada')")).toThrow('Invalid argument: tiada');
    expect(() => bench().run("GmailApp.search('x')")).toThrow(
      'Required permissions: https://mail.google.com/',
    );
    expect(() => run('GmailApp.getPriorityInboxThreads()')).toThrow('emulator does not have');
  });
});
