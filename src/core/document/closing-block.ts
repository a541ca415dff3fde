import { APPROVAL_SHEET } from '../messages/document-words.ts';
import { fillLine } from '../profile/fill-line.ts';
import { cell, paragraph, row } from './blocks.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block, CellBlock, Table } from './document.ts';
import { blocksHeight } from './estimate-height.ts';
import { LIST_INDENT } from './list-geometry.ts';
import { printedDate } from './printed-date.ts';
import { signaturePlace, signerLines } from './signature-blocks.ts';

/** Room between the flow table and the signature. */
const ABOVE = 12;
/** Share of the page's width that the block takes, at its right. */
const SHARE = 0.42;
/** Share of the labels on an approval sheet. */
const LABEL_SHARE = 0.18;

/**
 * The signature at the end, for profiles that print it there: under the last flow table where it has room, else on an
 * approval sheet of its own that says what is signed.
 */
export function closingBlock(context: ComposeContext): readonly Block[] {
  const { profile, page, room } = context;
  if (profile.signer !== 'closing') return [];
  const { size, width, content } = signature(context);
  const table: Table = {
    kind: 'table',
    columns: [room.width - width, width],
    rows: [row([cell([]), cell(content)])],
    indent: 0,
    borders: false,
  };
  const last = context.drawing.pages[context.drawing.pages.length - 1];
  const end = last?.rows[last.rows.length - 1] ?? page.height;
  const left = page.margins.top + room.height - end;
  const fits = last !== undefined && ABOVE + blocksHeight(content, width) <= left;
  if (fits) return [{ kind: 'gap', height: ABOVE }, table];
  return [{ kind: 'pageStart' }, ...approvalSheet(context, size), { kind: 'gap', height: 2 * ABOVE }, table];
}

/** Points that the signature takes under the flow table with the room above it; 0 where it stands elsewhere. */
export function closingHeight(context: ComposeContext): number {
  if (context.profile.signer !== 'closing') return 0;
  const { width, content } = signature(context);
  return ABOVE + blocksHeight(content, width);
}

function signature(context: ComposeContext) {
  const { profile, sop, room } = context;
  const size = profile.fontSize.body + 1;
  const lines = profile.closing.map((line) => fillLine(line, sop)).filter((line) => line !== '');
  const content: readonly CellBlock[] = [
    ...lines.map((text) => paragraph(text, { size, align: 'center' })),
    signaturePlace(context),
    ...signerLines(context, size),
  ];
  return { size, width: Math.round((room.width * SHARE) / 3) * 3, content };
}

/** Title, number and date of what is signed, under the profile's own labels. */
function approvalSheet({ profile, sop, room }: ComposeContext, size: number): readonly Block[] {
  const { identity: labels } = profile;
  const { title, number, effectiveOn } = sop.identity;
  const label = Math.round((room.width * LABEL_SHARE) / 3) * 3;
  const entries = [
    [labels.title, title],
    [labels.number, number],
    [labels.effectiveOn, printedDate(effectiveOn, profile.emptyDate)],
  ] as const;
  return [
    paragraph(APPROVAL_SHEET, {
      size: size + 2,
      bold: true,
      align: 'center',
      after: ABOVE,
    }),
    {
      kind: 'table',
      columns: [label, room.width - label],
      rows: entries.map((texts) =>
        row(
          texts.map((text) =>
            cell([paragraph(text, { size, indent: LIST_INDENT })], {
              verticalAlign: 'center',
            }),
          ),
          { height: 18 },
        ),
      ),
      indent: 0,
      borders: true,
    },
  ];
}
