import type { NumberPattern } from '../process/number/number-pattern.ts';

/**
 * What a service works on: `sop`: an SOP in a sheet of the unit's folder; `teks`: what was written into the form
 * (a question, a complaint).
 */
export type ContentKind = 'sop' | 'teks';

/** A service of the office: what can be submitted, by whom, and which way it goes. One row of the tab Layanan. */
export interface Service {
  /** Short and stable: part of marks and keys. */
  readonly code: string;
  readonly name: string;
  readonly content: ContentKind;
  /** Name of the tab, in the registry's spreadsheet, that holds its route. */
  readonly routeTab: string;
  /** Null for a service whose cases get no number. */
  readonly numbering: NumberPattern | null;
  readonly klasifikasi: string;
  /** The last counter that was used before the registry began; 0 for none. */
  readonly lastNumber: number;
  /** `unit`: only units submit; `umum`: anybody does. */
  readonly applicants: 'unit' | 'umum';
  /** E-mail addresses of those to whom a finished document is delivered (the province, for one). */
  readonly receivers: readonly string[];
  readonly active: boolean;
}
