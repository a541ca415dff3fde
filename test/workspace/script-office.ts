import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personOf } from '../../src/workspace/office/people.ts';
import { startWorkspace } from './open-browser.ts';

const FIXTURE = 'test/fixtures/workspace-project';

/** A workspace without the product: a spreadsheet of the staff with a small script bound to it, and a web app of the admin. */
export async function startScriptOffice() {
  const dist = mkdtempSync(join(tmpdir(), 'lajur-dist-'));
  cpSync(FIXTURE, join(dist, 'coba'), { recursive: true });
  const opened = await startWorkspace({ dist });
  const { office } = opened.workspace;
  const { world } = office;
  const [staff, admin] = [emailOf('staf'), emailOf('admin')];
  const file = world.createSpreadsheet({ owner: staff, name: 'Buku coba' });
  world.drive.share(staff, file, emailOf('dinkes'), 'editor');
  world.drive.share(staff, file, emailOf('sekda'), 'viewer');
  office.open('coba', staff, file);
  cpSync(FIXTURE, join(dist, 'web'), { recursive: true });
  const web = office.open('web', admin, null);
  const address = world.web.deploy(web);
  const form = web.call('setUp') as { readonly url: string; readonly prefilled: string; readonly id: string };
  opened.workspace.commit();
  return { ...opened, file, web, form, webAddress: address };
}

export type ScriptOffice = Awaited<ReturnType<typeof startScriptOffice>>;

export function emailOf(id: string): string {
  const person = personOf(id);
  if (!person) throw new Error(`No person ${id}`);
  return person.email;
}
