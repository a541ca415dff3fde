import type { Registry } from '../../application/registry/ports.ts';
import { googleForeignFiles } from '../foreign-files.ts';
import { fromBase64 } from '../bytes.ts';
import { allowed } from './allowed.ts';
import { googleArchive } from './archive.ts';
import { exclusively } from './exclusively.ts';
import { googleForms } from './forms.ts';
import { readIdentityToken } from './identity.ts';
import { logFault } from './log-fault.ts';
import { googlePost } from './post.ts';
import { googleSheetNotes } from './sheet-notes.ts';
import { hmacSha256, random, sha256, sha256Bytes } from './signing.ts';
import { googleStore } from './store.ts';
import { googleTriggers } from './triggers.ts';
import { googleVault } from './vault.ts';
import { webAppUrl } from './web-app-url.ts';

/** Apps Script evaluates this file anew for every run. */
const BEGAN = Date.now();

/** The registry on Google's services, in the account that owns the script. */
export const googleRegistry: Registry = {
  store: googleStore,
  archive: googleArchive,
  foreignFiles: googleForeignFiles,
  sheetNotes: googleSheetNotes,
  forms: googleForms,
  post: googlePost,
  triggers: googleTriggers,
  vault: googleVault,
  hash: sha256,
  hashBytes: sha256Bytes,
  fromBase64,
  hmac: hmacSha256,
  random,
  now: () => new Date().toISOString(),
  elapsed: () => Date.now() - BEGAN,
  exclusively,
  webAppUrl,
  readIdentityToken,
  allowed,
  log: logFault,
};
