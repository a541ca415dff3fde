import { type FlowStrip, isFlowTag } from './flow-strips.ts';
import { imageSize } from './image-size.ts';
import type { PicturePlace, Pictures, SheetPicture } from './ports.ts';

export interface HungStrips {
  readonly drawn: number;
  readonly kept: number;
}

/**
 * Makes a tab show exactly these strips. Pictures that are equal stay (and go back to their place if somebody moved
 * them), new ones are put up, and then Lajur's own old ones are taken down; no other picture is touched.
 *
 * May stop anywhere: a strip that was put up but not yet labelled is recognised by its exact place and labelled by the
 * next run, so nothing is doubled.
 */
export function hangStrips(
  pictures: Pictures,
  sheetId: number,
  strips: readonly FlowStrip[],
  describe: (position: number) => string,
): HungStrips {
  const present = [...pictures.list(sheetId)];
  const take = (wanted: (picture: SheetPicture) => boolean) => {
    const index = present.findIndex(wanted);
    return index < 0 ? undefined : present.splice(index, 1)[0];
  };
  let kept = 0;
  const missing: { readonly strip: FlowStrip; readonly position: number }[] = [];
  strips.forEach((strip, position) => {
    const same = take(({ tag }) => tag === strip.tag);
    if (same === undefined) missing.push({ strip, position });
    else {
      kept += 1;
      if (!samePlace(same.place(), strip.place)) same.move(strip.place);
    }
  });
  for (const { strip, position } of missing) {
    take((picture) => picture.tag === '' && isUnfinished(picture.place(), strip))?.remove();
    pictures.insert(sheetId, strip.png, strip.place).label(strip.tag, describe(position));
  }
  for (const picture of present) if (isFlowTag(picture.tag)) picture.remove();
  return { drawn: missing.length, kept };
}

function samePlace(a: PicturePlace, b: PicturePlace): boolean {
  return sameAnchor(a, b) && a.width === b.width && a.height === b.height;
}

function sameAnchor(a: PicturePlace, b: PicturePlace): boolean {
  return a.row === b.row && a.column === b.column && a.offsetX === b.offsetX && a.offsetY === b.offsetY;
}

/** A picture without a label exactly where this strip goes, of its size on the sheet or of its own pixels. */
function isUnfinished(place: PicturePlace, { png, place: wanted }: FlowStrip): boolean {
  if (!sameAnchor(place, wanted)) return false;
  const own = imageSize(png);
  return (
    (place.width === wanted.width || place.width === own?.width) &&
    (place.height === wanted.height || place.height === own?.height)
  );
}
