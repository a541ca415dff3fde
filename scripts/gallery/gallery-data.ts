import type { Sop } from '../../src/core/sop/sop.ts';
import type { ItemDrawing, TargetKind } from './draw-item.ts';

export const GROUPS = ['kasus', 'contoh', 'sulit', 'acak'] as const;
export type Group = (typeof GROUPS)[number];

/** A picture that differs from the accepted one; null where there is none. */
export interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface GalleryItem {
  /** Unique, fit for an address. */
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly sop: Sop;
  /** With the SOP's own profile. */
  readonly drawing: ItemDrawing;
  /** What changed against `test/golden/drawings`. */
  readonly changes: readonly Change[];
  /** The numbers of `measures.json` beside the accepted drawings, by target; empty where nothing was accepted. */
  readonly accepted: Partial<Readonly<Record<TargetKind, Readonly<Record<string, number>>>>>;
}

/** What the page carries. */
export interface GalleryData {
  readonly items: readonly GalleryItem[];
}
