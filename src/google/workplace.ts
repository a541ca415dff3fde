import type { Workplace } from '../application/ports.ts';
import { googleDocuments } from './documents.ts';
import { googleForeignFiles } from './foreign-files.ts';
import { googlePictures } from './pictures.ts';
import { googleSettings } from './settings-store.ts';
import { googleLock } from './lock.ts';
import { googleRegistryLine } from './registry-line.ts';
import { today } from './today.ts';
import { googleTabs } from './tabs.ts';

/** The workbook that the script is bound to, with Google's services behind every need. */
export const googleWorkplace: Workplace = {
  tabs: googleTabs,
  pictures: googlePictures,
  settings: googleSettings,
  lock: googleLock,
  documents: googleDocuments,
  foreignFiles: googleForeignFiles,
  registry: googleRegistryLine,
  today,
};
