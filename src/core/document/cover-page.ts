import { fillLine } from '../profile/fill-line.ts';
import { paragraph } from './blocks.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block, CellBlock } from './document.ts';
import { blocksHeight } from './estimate-height.ts';
import { logoPicture } from './identity-block.ts';

const LOGO_BOX = 96;
/** The office's own lines come first and are smaller than what the booklet is called. */
const OFFICE_SIZE = 16;
const TITLE_SIZE = 20;
const OFFICE_LINES = 2;

/** The cover, set in the middle of its page; nothing when the profile has none. */
export function coverPage({ sop, profile, options, room }: ComposeContext): readonly Block[] {
  if (profile.cover.length === 0) return [];
  const logo =
    options.logo === undefined ? null : logoPicture(options.logo, LOGO_BOX, sop.identity.government);
  const lines = profile.cover.map((line, index) =>
    paragraph(fillLine(line, sop), {
      size: index < OFFICE_LINES ? OFFICE_SIZE : TITLE_SIZE,
      bold: true,
      align: 'center',
      before: index === OFFICE_LINES ? 54 : 6,
    }),
  );
  const content: readonly CellBlock[] = [
    ...(logo === null ? [] : [{ ...logo, after: 18 }]),
    ...lines.filter(({ text }) => text !== ''),
  ];
  const above = Math.max(0, (room.height - blocksHeight(content, room.width)) / 2);
  return [{ kind: 'pageStart' }, { kind: 'gap', height: above }, ...content];
}
