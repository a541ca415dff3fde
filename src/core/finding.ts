import type { CellRef } from './sop/sheet-grid.ts';
import type { SectionId } from './sop/sop.ts';

/** `error` blocks a document, `warning` should be mended, `info` is advice. */
export type Severity = 'error' | 'warning' | 'info';

export type IdentityField =
  | 'government'
  | 'unit'
  | 'number'
  | 'title'
  | 'createdOn'
  | 'revisedOn'
  | 'effectiveOn'
  | 'approver.position'
  | 'approver.name'
  | 'approver.rank'
  | 'approver.nip';

export type ActivityField = 'number' | 'text' | 'kelengkapan' | 'waktu' | 'output' | 'keterangan' | 'alur';

/** Where in an SOP a finding belongs; a sheet reading turns it into a cell. Activities are zero-based positions. */
export type Place =
  | { readonly kind: 'sop' }
  | { readonly kind: 'identity'; readonly field: IdentityField }
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'lane'; readonly lane: string }
  | {
      readonly kind: 'activity';
      readonly activity: number;
      readonly field: ActivityField;
    }
  | {
      readonly kind: 'symbol';
      readonly activity: number;
      readonly lane: string;
    }
  | ({ readonly kind: 'cell' } & CellRef);

/** A user's mistake, as data. `code` is stable; `message` is the Indonesian sentence that says what is wrong and how to mend it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  /** Position in the sheet, where the SOP came from one. */
  readonly cell?: CellRef;
  /** Label of the mend ("Perbaiki") that is on offer for this finding, in Indonesian. */
  readonly mend?: string;
}

/** A mistake in an office's settings (holidays, hours, number patterns): no SOP is at fault, so there is no place in one. */
export interface SettingFault {
  /** Stable name of the setting. */
  readonly setting: string;
  /** Which of several entries, from zero. */
  readonly entry: number;
  /** Indonesian: what is wrong and how to mend it. */
  readonly message: string;
}
