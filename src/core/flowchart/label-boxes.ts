import type { Box } from './drawing.ts';
import { firstBand, lastBand, overlaps } from './label-ground.ts';
import { remember } from './remember.ts';

/** The boxes of labels that have a place, by their lines. */
export interface LabelBoxes {
  readonly put: (line: number, box: Box) => void;
  /** Those of other lines that a label within `reach` of these pieces could meet. */
  readonly near: (pieces: readonly Box[], reach: number, line: number) => readonly Box[];
}

export function labelBoxes(): LabelBoxes {
  const boxes: Box[] = [];
  /** Lines whose labels reach, or did once, into each band of the page. */
  const bands = new Map<number, Set<number>>();
  return {
    put: (line, box) => {
      boxes[line] = box;
      for (let band = firstBand(box, 0); band <= lastBand(box, 0); band++)
        remember(bands, band, () => new Set()).add(line);
    },
    near: (pieces, reach, line) => {
      const found = new Set<Box>();
      for (const piece of pieces)
        for (let band = firstBand(piece, reach); band <= lastBand(piece, reach); band++)
          bands.get(band)?.forEach((other) => {
            const box = boxes[other];
            if (box !== undefined && other !== line && overlaps(box, piece, reach)) found.add(box);
          });
      return [...found];
    },
  };
}
