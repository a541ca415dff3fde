import type { Finding } from '../core/finding.ts';
import { WORKBOOK } from '../core/messages/workbook.ts';
import { parsePastedText } from '../core/sop/parse-pasted-text.ts';
import { readSheet } from '../core/sop/read-sheet.ts';
import { readSopJson } from '../core/sop/read-sop-json.ts';
import type { SheetGrid } from '../core/sop/sheet-grid.ts';
import type { Sop } from '../core/sop/sop.ts';
import { writeSopJson } from '../core/sop/write-sop-json.ts';
import { cellName } from './cell-name.ts';
import { addTab, type CreateOutcome } from './create-sop.ts';
import { draftFromService } from './draft-from-service.ts';
import { driveId } from './drive-id.ts';
import { gridsOf } from './grids-of.ts';
import type { Workplace } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';

/** Characters of pasted text; a sheet of 200 activities has about 60,000. */
const LONGEST_TEXT = 500_000;

export type ImportSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'drive'; readonly link: string };

export interface ImportFinding {
  readonly severity: Finding['severity'];
  readonly message: string;
  /** `B7` of the source's table; empty where the finding has no cell. */
  readonly cell: string;
}

/** One SOP as understood, before anything is written. */
export interface ImportCandidate {
  readonly source: string;
  readonly title: string;
  readonly lanes: readonly string[];
  readonly activities: readonly string[];
  readonly findings: readonly ImportFinding[];
  /** The SOP itself, `lajur.sop/1`, to be sent back when the user agrees. */
  readonly json: string;
}

export type ImportPreview =
  | {
      readonly kind: 'understood';
      readonly candidates: readonly ImportCandidate[];
      readonly findings: readonly ImportFinding[];
    }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly findings: readonly ImportFinding[];
    };

/** Reads pasted text or a Drive file, and says what was understood. Writes nothing. */
export function previewImport(workplace: Workplace, source: ImportSource): ImportPreview {
  const opened = source.kind === 'text' ? openText(source.text) : openLink(workplace, source.link);
  if (opened.kind === 'refused') return { ...opened, findings: [] };
  return understand(opened, readSettings(workplace));
}

/** Writes one previewed SOP into a new tab. */
export function writeImport(workplace: Workplace, json: string): CreateOutcome {
  const { sop } = readSopJson(json, WORKBOOK.pages.importSop);
  return sop === null
    ? { kind: 'refused', message: WORKBOOK.import.badSop }
    : addTab(workplace, sop, readSettings(workplace));
}

interface Opened {
  readonly kind: 'opened';
  readonly name: string;
  readonly grids: readonly SheetGrid[];
  readonly sops: readonly Sop[];
  readonly findings: readonly Finding[];
}
interface Refused {
  readonly kind: 'refused';
  readonly message: string;
}

const refused = (message: string): Refused => ({ kind: 'refused', message });

/** Pasted text is a table from a sheet, a document's running text, or an SOP as JSON. */
function openText(text: string): Opened | Refused {
  if (text.trim() === '') return refused(WORKBOOK.import.nothing);
  if (text.length > LONGEST_TEXT) return refused(WORKBOOK.import.tooLarge);
  const name = WORKBOOK.import.pastedName;
  if (text.trimStart().startsWith('{')) {
    const { sop, findings } = readSopJson(text, name);
    return {
      kind: 'opened',
      name,
      grids: [],
      sops: sop === null ? [] : [sop],
      findings,
    };
  }
  return {
    kind: 'opened',
    name,
    grids: [parsePastedText(text, name)],
    sops: [],
    findings: [],
  };
}

function openLink(workplace: Workplace, link: string): Opened | Refused {
  if (link.trim() === '') return refused(WORKBOOK.import.nothing);
  const id = driveId(link);
  if (id === null) return refused(WORKBOOK.import.badLink);
  const file = workplace.foreignFiles.read(id);
  switch (file.kind) {
    case 'missing':
      return refused(WORKBOOK.import.missing);
    case 'unsupported':
      return refused(WORKBOOK.import.unsupported(file.name));
    case 'damaged':
      return refused(WORKBOOK.import.damaged(file.name));
    case 'grids':
    case 'docx':
      return { kind: 'opened', name: file.name, sops: [], ...gridsOf(file) };
  }
}

/** A grid that is no SOP is left out when another one is; alone, its findings say why it could not be read. */
function understand(opened: Opened, settings: Settings): ImportPreview {
  const options = settings.profile === '' ? {} : { profile: settings.profile };
  const readings = opened.grids.map((grid) => ({
    name: grid.name,
    ...readSheet(grid, options),
  }));
  const candidates = [
    ...opened.sops.map((sop) => candidate(opened.name, sop, [])),
    ...readings.flatMap(({ name, sop, findings }) => (sop === null ? [] : [candidate(name, sop, findings)])),
  ];
  const findings = opened.findings.map(importFinding);
  if (candidates.length > 0) return { kind: 'understood', candidates, findings };
  return {
    kind: 'refused',
    message: WORKBOOK.import.empty(opened.name),
    findings: [...findings, ...readings.flatMap((reading) => reading.findings.map(importFinding))],
  };
}

/** A page without a table but with a procedure becomes a draft; that there is no table is then no error. */
function candidate(source: string, read: Sop, found: readonly Finding[]): ImportCandidate {
  const draft = draftFromService(read);
  const sop = draft ?? read;
  const drafted: Finding = {
    code: 'DRAFT_FROM_SERVICE',
    severity: 'info',
    place: { kind: 'sop' },
    message: WORKBOOK.import.drafted(sop.activities.length),
  };
  const findings =
    draft === null ? found : [drafted, ...found.filter(({ severity }) => severity !== 'error')];
  return {
    source,
    title: sop.identity.title,
    lanes: sop.lanes.map(({ name }) => name),
    activities: sop.activities.map(({ number, text }) => `${number} ${text}`.trim()),
    findings: findings.map(importFinding),
    json: writeSopJson(sop),
  };
}

function importFinding({ severity, message, cell }: Finding): ImportFinding {
  return { severity, message, cell: cell === undefined ? '' : cellName(cell) };
}
