import type { ColumnId, SectionId } from '../sop/sop.ts';

/** Millimetres, portrait as sold; `landscape` turns it. */
export interface Paper {
  readonly name: 'A4' | 'F4' | 'Legal' | 'Letter';
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
}

export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  /** Folio as printers know it, 8.5 × 13 inches. */
  F4: { width: 215.9, height: 330.2 },
  Legal: { width: 215.9, height: 355.6 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

/** `dash` is a typed hyphen; `plain` prints paragraphs. */
export type SectionMark = 'decimal' | 'bullet' | 'dash' | 'plain';

export type FlowStart = 'ownPage' | 'underIdentity';

/** Headings of the service page, as the national service catalogue (SIPPN) prints them. */
export interface ServiceLabels {
  readonly nomorSk: string;
  readonly persyaratan: string;
  readonly prosedur: string;
  readonly waktuPenyelesaian: string;
  readonly biaya: string;
  readonly produk: string;
  readonly pengaduan: string;
}

export interface IdentityLabels {
  readonly number: string;
  readonly createdOn: string;
  readonly revisedOn: string;
  readonly effectiveOn: string;
  readonly approver: string;
  readonly title: string;
}

/**
 * How one office prints its SOPs: paper, labels, order of blocks. Data only; a new office is a new value, not new code.
 */
export interface Profile {
  readonly id: string;
  /** Name shown in Pengaturan. */
  readonly name: string;
  readonly paper: Paper;
  /** Millimetres. The bottom keeps 18 mm free for the e-signature stamp (domain: 343 of 348 signed SOPs carry one). */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly identity: IdentityLabels;
  /** `inside`: title is a row of the right column of the block (BPS, Sibolga); `fullWidth`: a row under it (Tangerang). */
  readonly titleRow: 'inside' | 'fullWidth';
  readonly sections: Readonly<Record<SectionId, string>>;
  /** Pairs left | right in print order. */
  readonly sectionPairs: readonly (readonly [SectionId, SectionId])[];
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Order of the columns behind the lanes; a column that is left out is not printed. */
  readonly columnOrder: readonly ('kelengkapan' | 'waktu' | 'output' | 'keterangan')[];
  /** Heading over the lanes; empty for none. */
  readonly pelaksanaHeading: string;
  readonly mutuBakuHeading: string;
  /** A row "1 2 3 …" under the header. */
  readonly columnNumbers: boolean;
  /** How a list is marked where the source has no mark of its own. */
  readonly sectionMarks: 'decimal' | 'bullet';
  /** Sections that are marked otherwise. */
  readonly marks: Readonly<Partial<Record<SectionId, SectionMark>>>;
  /** Printed for a date, section or cell without a value. */
  readonly emptyDate: '' | '-';
  readonly emptySection: '' | '-';
  /** Where the signer's name, rank and NIP stand: under `Disahkan oleh`, or in a block behind the flow table. */
  readonly signer: 'identity' | 'closing';
  /** Lines over the place of the signature in the closing block, see `fillLine`. */
  readonly closing: readonly string[];
  /** Form of a printed number: `1` or `1.`. */
  readonly numberSuffix: '' | '.';
  /** Grey fill of header cells, `#RRGGBB`, or empty. */
  readonly headerFill: string;
  /**
   * Whether the flow table begins on a page of its own, or under the identity where two rows of it have room: of 348
   * signed SOPs of one office 132 have both on one page.
   */
  readonly flowStart: FlowStart;
  /** Line over the flow table, see `fillLine`; empty for none. */
  readonly flowTitle: string;
  /** Heading page before the identity block, lines for `fillLine`; empty for none. */
  readonly cover: readonly string[];
  /** The service page (persyaratan … pengaduan) is printed when the SOP has a `service`. */
  readonly servicePage: boolean;
  /** Lines over the title of the service page, see `fillLine`. */
  readonly serviceHeader: readonly string[];
  readonly service: ServiceLabels;
  readonly fontSize: {
    readonly body: number;
    readonly header: number;
    readonly caption: number;
  };
}
