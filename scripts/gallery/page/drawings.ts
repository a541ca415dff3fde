import { type ItemDrawing, drawItem } from '../draw-item.ts';
import type { GalleryItem } from '../gallery-data.ts';

/** Drawings by profile: those with an SOP's own profile came with the page, the others are drawn when first asked for. */
export class Drawings {
  readonly #made = new Map<string, ItemDrawing>();

  /** Null when it has yet to be drawn. */
  known(item: GalleryItem, profile: string): ItemDrawing | null {
    if (profile === '' || profile === item.sop.profile) return item.drawing;
    return this.#made.get(`${profile} ${item.id}`) ?? null;
  }

  of(item: GalleryItem, profile: string): ItemDrawing {
    const known = this.known(item, profile);
    if (known !== null) return known;
    const made = drawItem(item.sop, profile);
    this.#made.set(`${profile} ${item.id}`, made);
    return made;
  }
}
