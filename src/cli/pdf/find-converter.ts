import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CLI } from '../../core/messages/cli.ts';
import { hasBundledChromium } from './bundled-chromium.ts';

/** A program on this computer that turns a .docx into a PDF. */
export type PdfConverter =
  | { readonly kind: 'libreoffice'; readonly program: string }
  | { readonly kind: 'chromium'; readonly program: string }
  /** The Chromium that ships inside a package of this project; unpacked on first use. */
  | { readonly kind: 'bundled-chromium' };

export interface ConverterSearch {
  /** Null when nothing on this computer can make a PDF. */
  readonly converter: PdfConverter | null;
  /** Why not, in Indonesian; empty when there is one. */
  readonly reason: string;
}

const LIBREOFFICE_NAMES = ['soffice', 'libreoffice'];
const LIBREOFFICE_PATHS = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];
const CHROMIUM_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const CHROMIUM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * LibreOffice if it is installed with Writer and a font as wide as Arial, else Chrome or Chromium, else the bundled
 * Chromium. `LAJUR_PDF=libreoffice|chromium` in `env` forces one kind.
 */
export function findPdfConverter(env: NodeJS.ProcessEnv): ConverterSearch {
  const forced = env.LAJUR_PDF?.trim().toLowerCase() ?? '';
  if (forced !== '' && forced !== 'libreoffice' && forced !== 'chromium')
    return { converter: null, reason: CLI.pdfUnknownForce(forced) };
  if (forced !== 'chromium') {
    const program = findProgram(LIBREOFFICE_NAMES, LIBREOFFICE_PATHS, env);
    if (program !== null && (forced === 'libreoffice' || printsFaithfully(program)))
      return { converter: { kind: 'libreoffice', program }, reason: '' };
    if (forced === 'libreoffice') return { converter: null, reason: CLI.pdfNoLibreOffice };
  }
  const program = findProgram(CHROMIUM_NAMES, CHROMIUM_PATHS, env);
  if (program !== null) return { converter: { kind: 'chromium', program }, reason: '' };
  if (hasBundledChromium()) return { converter: { kind: 'bundled-chromium' }, reason: '' };
  return { converter: null, reason: CLI.pdfNoConverter };
}

function findProgram(
  names: readonly string[],
  paths: readonly string[],
  env: NodeJS.ProcessEnv,
): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...paths];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without Writer there is no .docx filter; without a font of Arial's widths the pages would break elsewhere than planned. */
function printsFaithfully(program: string): boolean {
  if (process.platform !== 'linux') return true;
  const folders = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', join(program, '..')];
  const hasWriter = folders.some((folder) => existsSync(join(folder, 'libswlo.so')));
  if (!hasWriter && folders.some((folder) => existsSync(join(folder, 'soffice.bin')))) return false;
  const match = spawnSync('fc-match', ['-f', '%{family}', 'Arial'], {
    encoding: 'utf8',
  });
  return match.status === 0 && /arial|liberation sans|arimo/i.test(match.stdout);
}
