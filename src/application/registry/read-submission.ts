import { localDate } from '../../core/calendar/working-calendar.ts';
import { FORM_TEXTS, SUBMISSION_TEXTS } from '../../core/messages/registry-form.ts';
import { dayLength } from '../../core/process/engine/step-times.ts';
import { daysPerWeek } from '../../core/calendar/working-calendar.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import type { OfficeBook, RegistryUnit } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import {
  hashOfSnapshot,
  type KeptSnapshot,
  type Snapshot,
  type SnapshotFile,
  type SnapshotFinding,
} from '../../core/registry/snapshot.ts';
import { checkSop } from '../../core/sop/check-sop.ts';
import { foldText } from '../../core/sop/fold-text.ts';
import { readSheet } from '../../core/sop/read-sheet.ts';
import { locate, type SheetReading } from '../../core/sop/sheet-map.ts';
import type { SheetGrid } from '../../core/sop/sheet-grid.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { cellName } from '../cell-name.ts';
import { driveId } from '../drive-id.ts';
import { gridsOf } from '../grids-of.ts';
import { placeName } from '../../core/registry/place-name.ts';
import type { ListedFile, Registry } from './ports.ts';
import { unitFolders } from './unit-folders.ts';

/** What somebody hands in, wherever it comes from: the form, the workbook, a page. */
export interface Handed {
  readonly service: Service;
  /** Null where somebody submits for themselves. */
  readonly unit: RegistryUnit | null;
  readonly title: string;
  /** Link or id of the sheet; empty for the only file in the unit's folder. */
  readonly sheet: string;
  /** Words, by question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly fileIds: readonly string[];
}

export type Submission =
  | { readonly kind: 'content'; readonly kept: KeptSnapshot }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Longest answer in words, in characters. */
export const LONGEST_ANSWER = 10_000;
const LONGEST_TITLE = 300;

const refused = (...reasons: readonly string[]): Submission => ({ kind: 'refused', reasons });

/**
 * Reads what was handed in, before anything is locked: the sheet, what the check says of it, and the snapshot that will be decided
 * about. Everything that is wrong is told at once.
 */
export function readSubmission(registry: Registry, book: OfficeBook, handed: Handed): Submission {
  const { service, title, answers } = handed;
  const reasons = [
    ...(title.trim() === '' ? [SUBMISSION_TEXTS.noTitle()] : []),
    ...(title.length > LONGEST_TITLE
      ? [SUBMISSION_TEXTS.tooLong(FORM_TEXTS.subject.title, LONGEST_TITLE)]
      : []),
    ...Object.entries(answers).flatMap(([question, answer]) =>
      answer.length > LONGEST_ANSWER ? [SUBMISSION_TEXTS.tooLong(question, LONGEST_ANSWER)] : [],
    ),
  ];
  if (service.content === 'teks') {
    if ((answers[FORM_TEXTS.question.title] ?? '').trim() === '') reasons.push(SUBMISSION_TEXTS.noQuestion());
    return reasons.length > 0 ? refused(...reasons) : content(registry, handed, null);
  }
  const found = findSheet(registry, book, handed);
  if (typeof found === 'string') return refused(...reasons, found);
  const read = readSheetFile(registry, book, found, title);
  if (typeof read === 'string') return refused(...reasons, read);
  return reasons.length > 0 ? refused(...reasons) : content(registry, handed, { ...read, source: found });
}

interface ReadSop {
  readonly sop: Sop;
  readonly findings: readonly SnapshotFinding[];
  readonly score: number;
  readonly source: { readonly id: string; readonly name: string } | null;
}

function content(registry: Registry, handed: Handed, read: ReadSop | null): Submission {
  return { kind: 'content', kept: keep(registry, handed, read) };
}

function keep(registry: Registry, handed: Handed, read: ReadSop | null): KeptSnapshot {
  const { service, unit, title, answers, fileIds } = handed;
  const files = fileIds.flatMap((id): SnapshotFile[] => {
    const file = registry.archive.file(id);
    return file === null ? [] : [{ id, name: file.name, md5: file.md5 }];
  });
  const snapshot: Snapshot = {
    format: 'lajur.berkas/1',
    service: service.code,
    unit: unit?.id ?? null,
    title: title.replace(/\s+/g, ' ').trim(),
    answers,
    sop: read?.sop ?? null,
    files,
  };
  const { findings = [], score = null, source = null } = read ?? {};
  const hash = hashOfSnapshot(snapshot, registry.hash);
  return { snapshot, hash, findings, score, source };
}

/** An SOP that comes as data: no sheet, so findings name no cell. */
export function keptSop(
  registry: Registry,
  book: OfficeBook,
  service: Service,
  unit: RegistryUnit | null,
  title: string,
  sop: Sop,
): KeptSnapshot {
  const handed: Handed = { service, unit, title, sheet: '', answers: {}, fileIds: [] };
  const read = { sop, ...judged(registry, book, { map: null, findings: [] }, sop), source: null };
  return keep(registry, handed, read);
}

/** The file that is meant, or the sentence that says why it cannot be told. */
function findSheet(
  registry: Registry,
  book: OfficeBook,
  { sheet, unit }: Handed,
): { readonly id: string; readonly name: string } | string {
  if (sheet.trim() !== '') {
    const id = driveId(sheet);
    return id === null ? SUBMISSION_TEXTS.badLink(sheet) : { id, name: sheet.trim() };
  }
  const year = localDate(Date.parse(registry.now()), book.office.calendar.zone).slice(0, 4);
  const files = registry.archive.list(unitFolders(registry, unit, year).pengajuan.id).filter(isReadable);
  const [only, ...others] = files;
  if (only === undefined) return SUBMISSION_TEXTS.noFile();
  return others.length === 0 ? only : SUBMISSION_TEXTS.severalFiles(files.map(({ name }) => name).join(', '));
}

function isReadable({ mimeType }: ListedFile): boolean {
  return /spreadsheet|wordprocessing|vnd\.google-apps\.document|ms-excel/.test(mimeType);
}

function readSheetFile(
  registry: Registry,
  book: OfficeBook,
  found: { readonly id: string; readonly name: string },
  title: string,
): ReadSop | string {
  const file = registry.foreignFiles.read(found.id);
  if (file.kind === 'missing') return SUBMISSION_TEXTS.missing();
  if (file.kind === 'unsupported') return SUBMISSION_TEXTS.unsupported(file.name);
  if (file.kind === 'damaged') return SUBMISSION_TEXTS.damaged(file.name);
  const sops = readSops(book, gridsOf(file).grids);
  const chosen = chooseSop(sops, title);
  if (sops.length === 0) return SUBMISSION_TEXTS.notSop(file.name);
  if (chosen === null || chosen.sop === null)
    return SUBMISSION_TEXTS.severalSops(sops.map(({ grid }) => grid.name).join(', '));
  const { sop } = chosen;
  return { sop, ...judged(registry, book, chosen, sop), source: { id: found.id, name: file.name } };
}

/** The tabs of a file that hold an SOP with at least one step. */
export function readSops({ settings }: OfficeBook, grids: readonly SheetGrid[]): readonly SheetReading[] {
  const options = settings.profile === '' ? {} : { profile: settings.profile };
  return grids
    .map((grid) => readSheet(grid, options))
    .filter(({ sop }) => sop !== null && sop.activities.length > 0);
}

/** The only one, or the one with this title; null where that does not tell which is meant. */
export function chooseSop(sops: readonly SheetReading[], title: string): SheetReading | null {
  if (sops.length === 1) return sops[0] ?? null;
  const named = sops.filter(({ sop }) => foldText(sop?.identity.title ?? '') === foldText(title));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What the reader and the checks say of a sheet, with the cell as its staff know it. */
function judged(
  registry: Registry,
  { office, settings }: OfficeBook,
  { map, findings: seen }: Pick<SheetReading, 'map' | 'findings'>,
  sop: Sop,
): { readonly findings: readonly SnapshotFinding[]; readonly score: number } {
  const report = checkSop(sop, {
    profile: findProfile(settings.profile === '' ? sop.profile : settings.profile),
    today: localDate(Date.parse(registry.now()), office.calendar.zone),
    workingHours: {
      hoursPerDay: dayLength(office.calendar) / 3_600_000,
      daysPerWeek: daysPerWeek(office.calendar),
    },
  });
  const findings = [...seen, ...report.findings].map((finding): SnapshotFinding => {
    const cell = finding.cell ?? (map === null ? undefined : locate(map, finding.place));
    return {
      code: finding.code,
      severity: finding.severity,
      cell: cell === undefined ? '' : cellName(cell),
      where: placeName(sop, finding.place),
      message: finding.message,
    };
  });
  return { findings, score: report.score.value };
}
