import type { Box, Drawing, DrawnPage } from '../flowchart/drawing.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import type { PageSetup } from './document.ts';

/** Pixel size tells the proportions only; PNG and JPEG are understood. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** `tiles`: a picture in each lane cell; `page`: one picture of the flow behind the table of each page. */
export type FlowStrategy = 'tiles' | 'page';

export interface ComposeOptions {
  readonly profile: Profile;
  /** PNG of the symbols and lines inside `region` of the page, transparent elsewhere. */
  readonly renderTile: (page: DrawnPage, region: Box) => Uint8Array;
  readonly logo?: Logo | undefined;
  /** Content of the QR under `Disahkan oleh`; without it the place stays free for the signature. */
  readonly qrText?: string | undefined;
  readonly strategy: FlowStrategy;
}

/** What every part of the document is composed from. */
export interface ComposeContext {
  readonly sop: Sop;
  readonly drawing: Drawing;
  readonly options: ComposeOptions;
  readonly profile: Profile;
  readonly page: PageSetup;
  /** Width between the margins and height that a page's content may take. */
  readonly room: { readonly width: number; readonly height: number };
}
