import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bench, FIXTURE, USER } from '../harness.ts';

const UNIT = 'dinas@contoh.go.id';

/** The owner's script, and the same script as a unit runs it. */
function both() {
  const made = bench();
  const unit = made.world.openProject({ directory: FIXTURE, user: UNIT, scriptId: made.project.scriptId });
  return { ...made, asUnit: (body: string) => unit.call('run', body) };
}

describe('sharing', () => {
  it('opens folders to people by role, and what lies in them', () => {
    const { run, asUnit, world } = both();
    const [folderId, fileId] =
      run(`const folder = DriveApp.createFolder('Dinas A'); const file = folder.createFolder('01 Pengajuan').createFile('sop.txt', 'isi');
      return [folder.getId(), file.getId()]`) as [string, string];
    expect(() => asUnit(`DriveApp.getFolderById('${folderId}')`)).toThrow(
      'No item with the given ID could be found.',
    );
    run(`DriveApp.getFolderById('${folderId}').addViewer('${UNIT}')`);
    expect(asUnit(`return DriveApp.getFileById('${fileId}').getBlob().getDataAsString()`)).toBe('isi');
    for (const body of [
      "createFile('x.txt', 'x')",
      "createFolder('x')",
      "addEditor('a@b.id')",
      "setName('x')",
      `createShortcut('${fileId}')`,
    ])
      expect(() => asUnit(`DriveApp.getFolderById('${folderId}').${body}`)).toThrow(
        'Access denied: DriveApp.',
      );
    run(
      `DriveApp.getFolderById('${folderId}').addEditor('${UNIT.toUpperCase()}').setShareableByEditors(false)`,
    );
    expect(
      asUnit(
        `const made = DriveApp.getFolderById('${folderId}').createFile('x.txt', 'x'); return made.getOwner().getEmail()`,
      ),
    ).toBe(UNIT);
    expect(() => asUnit(`DriveApp.getFolderById('${folderId}').addEditor('a@b.id')`)).toThrow(
      'Access denied: DriveApp.',
    );
    expect(() => asUnit(`DriveApp.getFolderById('${folderId}').setShareableByEditors(true)`)).toThrow(
      'Access denied: DriveApp.',
    );
    expect(
      run(`const folder = DriveApp.getFolderById('${folderId}'); const file = DriveApp.getFileById('${fileId}'); file.addCommenter('k@contoh.go.id').addCommenters(['l@contoh.go.id']);
        return [folder.isShareableByEditors(), folder.getEditors().map((one) => one.getEmail()), folder.getViewers().length, String(folder.getAccess('${UNIT}')), String(file.getAccess('${UNIT}')), String(file.getAccess('k@contoh.go.id')), String(file.getAccess('${USER}')), String(file.getAccess('asing@contoh.go.id'))]`),
    ).toEqual([false, [UNIT], 0, 'EDIT', 'EDIT', 'COMMENT', 'OWNER', 'NONE']);
    run(
      `DriveApp.getFileById('${fileId}').removeCommenter('k@contoh.go.id'); DriveApp.getFolderById('${folderId}').revokePermissions('${UNIT}')`,
    );
    expect(() => asUnit(`DriveApp.getFileById('${fileId}')`)).toThrow('No item');
    expect(world.mail.inbox(UNIT).map((mail) => mail.subject)).toEqual(['Item shared with you: "Dinas A"']);
  });

  it('opens by link to everybody, and lists such files to nobody', () => {
    const { run, asUnit, world } = both();
    const fileId =
      run(`const file = DriveApp.createFile('umum.txt', 'isi'); const before = String(file.getSharingAccess()) + String(file.getSharingPermission());
      file.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW); if (before !== 'PRIVATENONE') throw new Error(before); return file.getId()`) as string;
    expect(
      asUnit(
        `return [String(DriveApp.getFileById('${fileId}').getSharingAccess()), DriveApp.getFilesByName('umum.txt').hasNext(), Drive.Files.list({ q: "name = 'umum.txt'" }).files.length]`,
      ),
    ).toEqual(['ANYONE_WITH_LINK', false, 0]);
    expect(() => asUnit(`DriveApp.getFileById('${fileId}').setContent('x')`)).toThrow('Access denied');
    run(`DriveApp.getFileById('${fileId}').setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.EDIT)`);
    asUnit(`DriveApp.getFileById('${fileId}').setContent('baru')`);
    run(`DriveApp.getFileById('${fileId}').setSharing(DriveApp.Access.PRIVATE, DriveApp.Permission.NONE)`);
    expect(() => asUnit(`DriveApp.getFileById('${fileId}')`)).toThrow('No item');
    const domain = `DriveApp.getFileById('${fileId}').setSharing(DriveApp.Access.DOMAIN_WITH_LINK, DriveApp.Permission.VIEW)`;
    expect(() => run(domain)).toThrow('Access denied');
    for (const email of [USER, UNIT]) world.addAccount(email, 'workspace');
    run(domain);
    expect(asUnit(`return DriveApp.getFileById('${fileId}').getName()`)).toBe('umum.txt');
  });

  it('goes over to another owner, who alone may give it on', () => {
    const { run, asUnit } = both();
    const fileId = run(
      `return DriveApp.createFile('serah.txt', 'isi').setOwner('${UNIT}').getId()`,
    ) as string;
    expect(
      run(
        `const file = DriveApp.getFileById('${fileId}'); return [file.getOwner().getEmail(), file.getEditors().map((one) => one.getEmail())]`,
      ),
    ).toEqual([UNIT, [USER]]);
    expect(() => run(`DriveApp.getFileById('${fileId}').setOwner('a@b.id')`)).toThrow('Access denied');
    asUnit(`DriveApp.getFileById('${fileId}').removeEditor('${USER}')`);
    expect(() => run(`DriveApp.getFileById('${fileId}')`)).toThrow('No item');
  });
});

describe('Drive.Permissions', () => {
  it('adds, lists, changes and removes people and links, silently when asked', () => {
    const { run, asUnit, world } = both();
    const fileId = run("return DriveApp.createFolder('Unit').getId()") as string;
    expect(
      run(`const made = Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: '${UNIT}' }, '${fileId}', { sendNotificationEmail: false });
        const link = Drive.Permissions.create({ type: 'anyone', role: 'reader' }, '${fileId}', { fields: 'id,type,role,allowFileDiscovery' });
        const list = Drive.Permissions.list('${fileId}', { fields: 'permissions(emailAddress,role)' }).permissions; const changed = Drive.Permissions.update({ role: 'reader' }, '${fileId}', made.id);
        Drive.Permissions.update({ role: 'writer' }, '${fileId}', link.id); const after = Drive.Permissions.get('${fileId}', link.id).role; Drive.Permissions.remove('${fileId}', link.id);
        const file = Drive.Files.get('${fileId}', { fields: 'shared,ownedByMe,capabilities(canEdit,canShare),permissions(role)' });
        return [made.role, link, list, changed.role, after, file]`),
    ).toEqual([
      'writer',
      { id: 'anyoneWithLink', type: 'anyone', role: 'reader', allowFileDiscovery: false },
      [{ emailAddress: USER, role: 'owner' }, { emailAddress: UNIT, role: 'writer' }, { role: 'reader' }],
      'reader',
      'writer',
      {
        shared: true,
        ownedByMe: true,
        capabilities: { canEdit: true, canShare: true },
        permissions: [{ role: 'owner' }, { role: 'reader' }],
      },
    ]);
    expect(world.mail.inbox(UNIT)).toEqual([]);
    expect(() => asUnit(`Drive.Permissions.list('${fileId}')`)).toThrow(
      'drive.permissions.list failed with error: The user does not have sufficient permissions',
    );
    const refused: Record<string, string> = {
      [`Drive.Permissions.create({ type: 'user', role: 'raja', emailAddress: 'a@b.id' }, '${fileId}')`]:
        'role is invalid',
      [`Drive.Permissions.create({ type: 'user', role: 'reader' }, '${fileId}')`]: 'email address',
      [`Drive.Permissions.create({ type: 'user', role: 'owner', emailAddress: 'a@b.id' }, '${fileId}')`]:
        'transferOwnership',
      [`Drive.Permissions.create({ peran: 'reader' }, '${fileId}')`]: 'peran',
      [`Drive.Permissions.get('${fileId}', 'tiada')`]: 'Permission not found: tiada.',
      [`Drive.Permissions.update({}, '${fileId}', Drive.Permissions.list('${fileId}').permissions[1].id)`]:
        'role is invalid',
      [`Drive.Permissions.remove('${fileId}', Drive.Permissions.list('${fileId}').permissions[0].id)`]:
        'cannot be removed',
      [`Drive.Permissions.list('${fileId}', { fields: 'raja' })`]: 'raja',
      "Drive.Permissions.list('tiada')": 'File not found: tiada.',
    };
    for (const [body, words] of Object.entries(refused)) expect(() => run(body)).toThrow(words);
    run(
      `Drive.Permissions.create({ type: 'user', role: 'commenter', emailAddress: 'k@contoh.go.id' }, '${fileId}')`,
    );
    expect(world.mail.inbox('k@contoh.go.id')).toHaveLength(1);
    run(
      `Drive.Permissions.remove('${fileId}', Drive.Permissions.list('${fileId}', { fields: 'permissions(id,role)' }).permissions.find((one) => one.role === 'commenter').id)`,
    );
    expect(run(`return Drive.Permissions.list('${fileId}').permissions.length`)).toBe(2);
  });
});

describe('shortcuts and long walks', () => {
  it('lead to their file', () => {
    const { run } = both();
    expect(
      run(`const file = DriveApp.createFile('a.txt', 'isi'); const folder = DriveApp.createFolder('F'); const link = folder.createShortcut(file.getId()); const other = Drive.Files.create({ name: 's', mimeType: MimeType.SHORTCUT, shortcutDetails: { targetId: file.getId() } });
        DriveApp.createShortcut(file.getId());
        return [link.getTargetId() === file.getId(), link.getTargetMimeType(), file.getTargetId(), link.getMimeType(), Drive.Files.get(other.id, { fields: 'shortcutDetails' }).shortcutDetails.targetMimeType, file.getDownloadUrl().includes(file.getId()),
          Drive.Files.get(file.getId(), { fields: 'md5Checksum,sha256Checksum,size' })]`),
    ).toEqual([
      true,
      'text/plain',
      null,
      'application/vnd.google-apps.shortcut',
      'text/plain',
      true,
      {
        md5Checksum: createHash('md5').update('isi').digest('hex'),
        sha256Checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        size: '3',
      },
    ]);
    expect(() => run("DriveApp.createShortcut('tiada')")).toThrow('No item');
    expect(() => run("Drive.Files.create({ name: 's', mimeType: MimeType.SHORTCUT })")).toThrow(
      'shortcut target',
    );
  });

  it('go on in a later run', () => {
    const { run } = both();
    const token = run(
      `const folder = DriveApp.createFolder('F'); for (const name of ['a', 'b', 'c']) folder.createFile(name, ''); folder.createFolder('G'); const files = folder.getFiles(); files.next(); return [files.getContinuationToken(), folder.getFolders().getContinuationToken(), folder.getId()]`,
    ) as string[];
    expect(
      run(
        `const files = DriveApp.continueFileIterator('${token[0]}'); const names = []; while (files.hasNext()) names.push(files.next().getName()); return [names, DriveApp.continueFolderIterator('${token[1]}').next().getName()]`,
      ),
    ).toEqual([['b', 'c'], 'G']);
    expect(
      run(
        `const folder = DriveApp.getFolderById('${token[2]}'); folder.setTrashed(true); return [folder.searchFiles("name = 'b'").next().getName(), folder.searchFolders("name contains 'G'").hasNext(), DriveApp.getTrashedFolders().next().getName(), DriveApp.getTrashedFiles().hasNext()]`,
      ),
    ).toEqual(['b', true, 'F', false]);
    expect(() => run(`DriveApp.getFolderById('${token[2]}').searchFiles('apa saja')`)).toThrow(
      'Invalid argument: q',
    );
  });
});
