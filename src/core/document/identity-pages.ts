import type { SectionId } from '../sop/sop.ts';
import type { ComposeContext } from './compose-context.ts';
import { HOLDER_SIZE, LINE_HEIGHT } from './blocks.ts';
import type { Block, List, ListMark } from './document.ts';
import { type FlowRow, paginateRows } from './flow-rows.ts';
import { identityColumns, identityRows } from './identity-block.ts';
import { itemLists, plainList } from './item-lists.ts';

/** Text of the identity page against that of the flow table, and the sizes tried to keep it one page. */
const LARGER = 1;
const SMALLEST = 8;
const STEP = 0.5;

/** Shares of the left half that are tried: it holds Dasar Hukum, the longest section of most SOPs. */
const LEFT_SHARES = [0.48, 0.54, 0.6] as const;

/** The pages with the identity, and where their content ends on the last one, points from the paper's upper edge. */
export interface IdentityPages {
  readonly blocks: readonly Block[];
  readonly end: number;
}

/**
 * The identity block with the six sections in pairs below it, on one page where type of at least 8 pt allows it.
 * Sections that do not fit go on, under their headings, on as many further pages as they need, in the usual size:
 * where a page ends is decided here and nowhere else.
 */
export function identityPages(context: ComposeContext): IdentityPages {
  const usual = context.profile.fontSize.body + LARGER;
  for (let size = usual; size >= SMALLEST; size -= STEP) {
    for (const share of LEFT_SHARES) {
      const pages = identityTables(context, size, share);
      if (pages.length === 1) return joined(context, pages);
    }
  }
  return joined(context, identityTables(context, usual, LEFT_SHARES[0]));
}

interface IdentityPage {
  readonly blocks: readonly Block[];
  /** Points that its table takes at most. */
  readonly height: number;
}

function joined({ page }: ComposeContext, pages: readonly IdentityPage[]): IdentityPages {
  const last = pages[pages.length - 1];
  return {
    blocks: pages.flatMap(({ blocks }) => blocks),
    end: page.margins.top + HOLDER_SIZE * LINE_HEIGHT + (last?.height ?? 0),
  };
}

function identityTables(context: ComposeContext, size: number, share: number): readonly IdentityPage[] {
  const { profile, room } = context;
  const columns = identityColumns(room.width, share);
  const block = identityRows(context, columns, size);
  const pages = paginateRows(
    profile.sectionPairs.map((pair) => sectionPair(pair, context, size)),
    {
      columns: [
        { width: columns.left, span: 1 },
        { width: columns.label + columns.value, span: 2 },
      ],
      headingPlace: 'above',
      size,
      headingFill: profile.headerFill,
    },
    room.height - block.height,
    room.height,
  );
  return pages.map(({ rows, height }, index) => ({
    blocks: [
      { kind: 'pageStart' },
      {
        kind: 'table',
        columns: [columns.left, columns.label, columns.value],
        rows: index === 0 ? [...block.rows, ...rows] : rows,
        indent: 0,
        borders: true,
      },
    ],
    height: index === 0 ? block.height + height : height,
  }));
}

function sectionPair(pair: readonly [SectionId, SectionId], context: ComposeContext, size: number): FlowRow {
  return {
    headings: pair.map((id) => context.profile.sections[id]),
    contents: pair.map((id) => sectionLists(id, context, size)),
  };
}

/** A section as lists; an empty one prints what the profile prints for it. */
export function sectionLists(id: SectionId, { sop, profile }: ComposeContext, size: number): readonly List[] {
  const mark: ListMark = profile.marks[id] ?? profile.sectionMarks;
  const lists = itemLists(sop.sections[id], mark, size);
  return lists.length > 0 ? lists : [plainList(profile.emptySection, size)];
}
