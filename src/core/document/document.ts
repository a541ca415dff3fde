import type { SectionId } from '../sop/sop.ts';

/**
 * The official document as data: what is on each page, in points (1/72 inch), before any file format.
 * The whole document is one section; a page begins where, and only where, a {@link PageStart} stands.
 */

export interface PageSetup {
  /** As printed: a landscape page is wider than high. */
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** Distance of the footer's lower edge from the paper's lower edge. */
  readonly footerDistance: number;
}

export type Align = 'left' | 'center' | 'right';

/** Begins a page; the first block of every document. */
export interface PageStart {
  readonly kind: 'pageStart';
  /** Drawn on the page behind its text; x and y from the paper's upper left corner. */
  readonly background?: Picture & { readonly x: number; readonly y: number };
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `\n` is a line break inside the paragraph. */
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly align: Align;
  readonly before: number;
  readonly after: number;
  /** Distance of the text from the left and right edge of its cell or page. */
  readonly indent: number;
}

/** `dash` is the hyphen that offices type; `plain` has no mark and no hanging indent. */
export type ListMark = 'decimal' | 'letter' | 'bullet' | 'dash' | 'plain';

export interface ListItem {
  readonly text: string;
  /** The rest of an item that began on the page before: no mark, same indent. */
  readonly continued: boolean;
}

/** A list of its own numbering, always with a hanging indent. */
export interface List {
  readonly kind: 'list';
  readonly mark: ListMark;
  /** Number of the first item that is not `continued`. */
  readonly start: number;
  /** 0, or 1 for a list under an item of another. */
  readonly level: number;
  readonly size: number;
  readonly items: readonly ListItem[];
}

/** Pictures are described in Indonesian, for screen readers and for the Doc's alt text. */
export interface AltText {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** A paragraph that holds nothing but a picture, in type so small that the line is as high as the picture. */
export interface Picture {
  readonly kind: 'picture';
  readonly format: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly align: Align;
  readonly before: number;
  readonly after: number;
  readonly alt: AltText;
}

/** Empty room of an exact height. */
export interface Gap {
  readonly kind: 'gap';
  readonly height: number;
}

export type CellBlock = Paragraph | List | Picture | Gap;

export interface Cell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly verticalAlign: 'top' | 'center';
  /** Text that reads from bottom to top, in a row of exact height; Google Docs sets it level. */
  readonly turn?: 'up';
  /** `#RRGGBB` or empty. */
  readonly fill: string;
  /** None for an empty cell. */
  readonly blocks: readonly CellBlock[];
}

export interface Row {
  /** A cell that spans rows stands in its first row only. */
  readonly cells: readonly Cell[];
  readonly height: number;
  /** `exact` where the content is known to be lower than the row, so that pictures of neighbouring rows meet. */
  readonly heightRule: 'exact' | 'atLeast';
  /** Repeated at the top of the next page, should a program break the table. */
  readonly header: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** Distance of the table from the left margin. */
  readonly indent: number;
  readonly borders: boolean;
}

export type Block = PageStart | Table | CellBlock;

export interface Footer {
  readonly size: number;
  readonly parts: readonly (string | { readonly field: 'page' | 'pages' })[];
}

/** What the placeholders of an office's own template stand for, by name without braces. */
export interface TemplateFields {
  readonly texts: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
}

export interface OfficialDocument {
  readonly title: string;
  readonly author: string;
  readonly font: string;
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
  readonly footer: Footer;
  readonly template: TemplateFields;
}

/** Placeholder of each section in a template. */
export const SECTION_PLACEHOLDERS: Readonly<Record<SectionId, string>> = {
  dasarHukum: 'dasar_hukum',
  kualifikasiPelaksana: 'kualifikasi_pelaksana',
  keterkaitan: 'keterkaitan',
  peralatan: 'peralatan',
  peringatan: 'peringatan',
  pencatatan: 'pencatatan',
};
