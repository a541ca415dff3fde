/**
 * The SOP as data, format `lajur.sop/1`: what every other part of Lajur reads.
 *
 * Fields that Lajur does not know survive a read and a write, at every level: code copies objects
 * with spread and never rebuilds them field by field.
 */

/** Four of the five symbols of PermenPANRB 35/2012; the fifth, the off-page connector, belongs to a drawing, never to an SOP. */
export type SymbolKind = 'start' | 'process' | 'decision' | 'end';

export interface Lane {
  /** `L1`, `L2`, … from the left. */
  readonly id: string;
  readonly name: string;
  /** Heading over several lanes, when the table has a two-level lane header. */
  readonly group?: string;
  /** Who acts in this lane when the SOP is run: a post (jabatan) of the office, or `pengaju`, whoever brought the case. Not printed. */
  readonly jabatan?: string;
}

export interface SopSymbol {
  /** `<row position from 1>.<lane>`, the k-th symbol of a cell (k ≥ 2) with `#k` behind it. */
  readonly id: string;
  readonly lane: string;
  /** The symbol lies over the border between `lane` and this lane (inclusive range). */
  readonly untilLane?: string;
  readonly kind: SymbolKind;
  readonly caption?: string;
  /** As in {@link Activity.actions}, for this symbol alone. */
  readonly actions?: readonly string[];
}

export interface Activity {
  /** As printed: may be empty, repeated, or carry a dot. */
  readonly number: string;
  readonly text: string;
  readonly symbols: readonly SopSymbol[];
  readonly kelengkapan: string;
  readonly waktu: string;
  readonly output: string;
  readonly keterangan: string;
  /** The symbols of the row act together (`bersama`), joined by a plain line. */
  readonly joint?: boolean;
  /** What the row's symbols do when the SOP is run (`periksa`, `tanda-tangan`, `nomori`, …: `ROUTE_ACTIONS`). Not printed. */
  readonly actions?: readonly string[];
}

/** Side of a symbol as drawn, by compass: `N` is above. */
export type FlowSide = 'N' | 'E' | 'S' | 'W';

/**
 * Middle of a label, seen from the middle of the symbol that the flow leaves, so that it stays beside the symbol whatever
 * the sizes of lanes, rows and symbols: from -1 to 1 it lies between the symbol's left and right (upper and lower) border,
 * every further 1 is 20 points outside of it.
 */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** How staff want a flow drawn. What cannot be kept without breaking a rule of the drawing is passed over and told. */
export interface FlowPin {
  /** Side at which the flow leaves its source. */
  readonly leave?: FlowSide;
  /** Side at which it enters its target. */
  readonly enter?: FlowSide;
  readonly label?: LabelPlace;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Set by hand in the preview. */
  readonly pin?: FlowPin;
}

export type MutuBakuColumn = 'kelengkapan' | 'waktu' | 'output' | 'keterangan';

/** A cell of one column merged over several rows; `from` and `to` are numbers as printed, or `#<position from 1>` where a number is empty or repeated. */
export interface MergedCells {
  readonly column: MutuBakuColumn;
  readonly from: string;
  readonly to: string;
}

export interface Approver {
  readonly position: string;
  readonly name: string;
  readonly rank: string;
  readonly nip: string;
}

/** Dates are ISO `yyyy-mm-dd` or null. */
export interface Identity {
  readonly government: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly createdOn: string | null;
  readonly revisedOn: string | null;
  readonly effectiveOn: string | null;
  readonly approver: Approver;
}

export const SECTION_IDS = [
  'dasarHukum',
  'kualifikasiPelaksana',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];
export type Sections = Readonly<Record<SectionId, readonly string[]>>;

/** The six service-delivery components of PermenPANRB 15/2014, as on a SIPPN service page. */
export interface Service {
  readonly nomorSk?: string;
  readonly persyaratan?: readonly string[];
  readonly prosedur?: readonly string[];
  readonly waktuPenyelesaian?: string;
  readonly biaya?: string;
  readonly produk?: readonly string[];
  readonly pengaduan?: readonly string[];
}

/** The columns of the table that carry a heading of their own (lanes are named by {@link Lane}). */
export type ColumnId = 'number' | 'activity' | MutuBakuColumn;

/** No longer table is read: real SOPs end at some thirty rows, so it is a register, and it could not be drawn in bounded time. */
export const MOST_ACTIVITIES = 1000;

/** Executors that fit beside each other on the smallest paper with symbols that can still be read. */
export const MOST_LANES = 20;

export interface Sop {
  readonly format: 'lajur.sop/1';
  readonly about?: string;
  readonly profile: string;
  readonly identity: Identity;
  readonly sections: Sections;
  readonly lanes: readonly Lane[];
  readonly activities: readonly Activity[];
  readonly flows: readonly Flow[];
  readonly mergedCells?: readonly MergedCells[];
  readonly service?: Service;
  /** Column headings as written in the source, where they differ from the profile's: `{ waktu: 'Waktu (hari)' }`. */
  readonly headings?: Readonly<Partial<Record<ColumnId, string>>>;
}
