import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { CLI } from '../core/messages/cli.ts';
import { readDocxTables } from '../core/sop/import/docx-tables.ts';
import { parsePastedText } from '../core/sop/parse-pasted-text.ts';
import { readSheet } from '../core/sop/read-sheet.ts';
import { readSopJson } from '../core/sop/read-sop-json.ts';
import type { SheetGrid } from '../core/sop/sheet-grid.ts';
import type { SheetMap, SheetReading } from '../core/sop/sheet-map.ts';
import type { Sop } from '../core/sop/sop.ts';
import { decodeText } from './decode-text.ts';
import { errorCode } from './write-atomically.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** One SOP of an input file. */
export interface InputSop {
  /** As it was named on the command line. */
  readonly file: string;
  /** The sheet's name where the file holds several SOPs, else null. */
  readonly sheet: string | null;
  /** File, with the sheet's name where the file holds several SOPs; for messages. */
  readonly name: string;
  /** Stem of the output files: the input's name without its extension, and `-<sheet>` where there are several. */
  readonly base: string;
  readonly sop: Sop;
  /** What the reader noticed. */
  readonly findings: readonly Finding[];
  /** Where things stand in the sheet; null for JSON. */
  readonly map: SheetMap | null;
}

export interface Input {
  readonly file: string;
  readonly sops: readonly InputSop[];
  /** Why nothing could be read, in Indonesian, one sentence per entry; empty when `sops` is not. */
  readonly problems: readonly string[];
}

const LARGEST = 10 * 1024 * 1024;
const EXTENSIONS = ['.sop.json', '.json', '.xlsx', '.tsv', '.txt', '.docx'];
/** First bytes of the old Office formats, which encrypted files of the new ones use too. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads every SOP of a file. A file that cannot be used gives its reason, never an exception. */
export async function readInput(file: string, cwd: string, profile?: string): Promise<Input> {
  const extension = EXTENSIONS.find((known) => file.toLowerCase().endsWith(known));
  const opened = await openFile(file, resolve(cwd, file), extension);
  if (typeof opened === 'string') return { file, sops: [], problems: [opened] };
  const stem = basename(file).slice(0, -(extension ?? '').length || undefined);
  switch (extension) {
    case '.xlsx': {
      const { grids, problem } = await readXlsx(opened, file);
      return problem === null
        ? fromGrids(file, stem, grids, [], profile)
        : { file, sops: [], problems: [problem] };
    }
    case '.docx': {
      const { grids, findings } = readDocxTables(opened, stem);
      return fromGrids(file, stem, grids, findings, profile);
    }
    case '.tsv':
    case '.txt':
      return fromText(file, opened, (text) =>
        fromGrids(file, stem, [parsePastedText(text, stem)], [], profile),
      );
    default:
      return fromText(file, opened, (text) => fromJson(file, stem, text, profile));
  }
}

/** The bytes, or why not. */
async function openFile(
  file: string,
  path: string,
  extension: string | undefined,
): Promise<Uint8Array | string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return CLI.fileIsFolder(file);
    if (extension === undefined) return CLI.unknownExtension(file);
    if (found.size > LARGEST) return CLI.fileTooLarge(file, found.size / (1024 * 1024));
    if (found.size === 0) return CLI.fileEmpty(file);
    const bytes = await readFile(path);
    return wrongContent(file, extension, bytes) ?? bytes;
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? CLI.fileMissing(file) : CLI.fileNotReadable(file, code);
  }
}

function wrongContent(file: string, extension: string, bytes: Buffer): string | null {
  if (extension !== '.xlsx' && extension !== '.docx') return null;
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) return CLI.passwordProtected(file);
    return extension === '.xlsx' ? CLI.oldExcel(file) : CLI.oldWord(file);
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? null : CLI.wrongContent(file, extension);
}

function fromText(file: string, bytes: Uint8Array, read: (text: string) => Input): Input {
  const text = decodeText(bytes);
  if (text.includes('\0')) return { file, sops: [], problems: [CLI.notText(file)] };
  if (text.trim() === '') return { file, sops: [], problems: [CLI.fileEmpty(file)] };
  return read(text);
}

function fromJson(file: string, stem: string, text: string, profile: string | undefined): Input {
  const { sop, findings } = readSopJson(text, file);
  if (sop === null) return { file, sops: [], problems: sentences(file, findings) };
  const chosen = profile === undefined ? sop : { ...sop, profile };
  return {
    file,
    sops: [{ file, sheet: null, name: file, base: stem, sop: chosen, findings, map: null }],
    problems: [],
  };
}

/** Sheets without a flow table are passed over as long as another one has it. */
function fromGrids(
  file: string,
  stem: string,
  grids: readonly SheetGrid[],
  findings: readonly Finding[],
  profile: string | undefined,
): Input {
  const readings = withIdentityTab(
    grids.map((grid) => ({
      grid,
      reading: readSheet(grid, profile === undefined ? {} : { profile }),
    })),
  );
  const hasTable = readings.some(({ reading }) => (reading.sop?.activities.length ?? 0) > 0);
  const isUsed = ({ sop }: SheetReading) => sop !== null && (!hasTable || hasOwnContent(sop));
  const several = readings.filter(({ reading }) => isUsed(reading)).length > 1;
  const sops = readings.flatMap(({ grid, reading }, index): InputSop[] => {
    if (reading.sop === null || !isUsed(reading)) return [];
    const tab = safeName(grid.name) || String(index + 1);
    return [
      {
        file,
        sheet: several ? grid.name : null,
        name: several ? `${file} (${grid.name})` : file,
        base: several ? `${stem}-${tab}` : stem,
        sop: profile === undefined ? reading.sop : { ...reading.sop, profile },
        findings: [...findings, ...reading.findings],
        map: reading.map,
      },
    ];
  });
  if (sops.length > 0) return { file, sops, problems: [] };
  const reasons = [...findings, ...readings.flatMap(({ reading }) => reading.findings)];
  return {
    file,
    sops: [],
    problems: reasons.length > 0 ? sentences(file, reasons) : [CLI.noSopFound(file)],
  };
}

interface GridReading {
  readonly grid: SheetGrid;
  readonly reading: SheetReading;
}

/** One sheet with the identity and the sections, another with the table: together they are one SOP. */
function withIdentityTab(readings: readonly GridReading[]): readonly GridReading[] {
  const tables = readings.filter(({ reading }) => (reading.sop?.activities.length ?? 0) > 0);
  const blocks = readings.filter(
    ({ reading }) => reading.sop !== null && !tables.some((one) => one.reading === reading),
  );
  const [table, block] = [tables[0], blocks[0]];
  const [sop, head] = [table?.reading.sop, block?.reading.sop];
  if (!table || !sop || !head || tables.length > 1 || blocks.length > 1) return readings;
  const isFilled = Object.values(sop.sections).some((items) => items.length > 0);
  if (sop.identity.title !== '' || sop.identity.number !== '' || isFilled) return readings;
  const joined = { ...sop, identity: head.identity, sections: head.sections };
  return [{ grid: table.grid, reading: { ...table.reading, sop: joined } }];
}

/** Not a cover or a register of SOPs, which names no more than a title and a number. */
function hasOwnContent({ activities, lanes, sections, service }: Sop): boolean {
  const isFilled = Object.values(sections).some((items) => items.length > 0);
  return activities.length > 0 || lanes.length > 0 || isFilled || service !== undefined;
}

function sentences(file: string, findings: readonly Finding[]): string[] {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const told = (errors.length > 0 ? errors : findings).map((finding) => `${file}: ${finding.message}`);
  return [...new Set(told)];
}

/** A sheet's name as part of a file name, on any system. */
function safeName(name: string): string {
  return name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
}
