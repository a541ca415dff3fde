import { canonicalJson } from '../process/ledger/canonical-json.ts';
import type { Hash } from '../process/ledger/ledger-entry.ts';
import type { Severity } from '../finding.ts';
import type { Sop } from '../sop/sop.ts';

/** A file that came along with a submission. */
export interface SnapshotFile {
  readonly id: string;
  readonly name: string;
  /** Empty where none is known. */
  readonly md5: string;
}

/** What is decided about, at one revision. Its hash is that of its canonical JSON; a changed content is a new revision. */
export interface Snapshot {
  readonly format: 'lajur.berkas/1';
  readonly service: string;
  /** Code of the unit; null where somebody submits for themselves. */
  readonly unit: string | null;
  readonly title: string;
  /** What was written into the form, by question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly sop: Sop | null;
  readonly files: readonly SnapshotFile[];
}

/** What the check found in the submitted sheet: a line of the lembar verifikasi. */
export interface SnapshotFinding {
  readonly code: string;
  readonly severity: Severity;
  /** As staff know it ("F12"); empty where it concerns the whole. */
  readonly cell: string;
  /** Where it belongs in words, such as "Langkah 5, Waktu". */
  readonly where: string;
  readonly message: string;
}

/** The file that is kept for a revision: content, what the check said of it, and where it came from. */
export interface KeptSnapshot {
  readonly snapshot: Snapshot;
  readonly hash: string;
  readonly findings: readonly SnapshotFinding[];
  /** Score of the check in percent; null where nothing was checked. */
  readonly score: number | null;
  /** The sheet it was read from; null for words alone. */
  readonly source: { readonly id: string; readonly name: string } | null;
}

export function hashOfSnapshot(snapshot: Snapshot, hash: Hash): string {
  return hash(canonicalJson(snapshot));
}
