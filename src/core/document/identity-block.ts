import { logoAltText } from '../messages/document-pictures.ts';
import { cell, paragraph, row } from './blocks.ts';
import type { ComposeContext, Logo } from './compose-context.ts';
import type { Cell, CellBlock, Picture, Row } from './document.ts';
import { blocksHeight } from './estimate-height.ts';
import { LIST_INDENT } from './list-geometry.ts';
import { printedDate } from './printed-date.ts';
import { signaturePlace, signerLines } from './signature-blocks.ts';

/** Left half, labels and values of the identity page; widths in points, sum = the page's width. */
export interface IdentityColumns {
  readonly left: number;
  readonly label: number;
  readonly value: number;
}

/** Higher than the text needs: these rows are filled by hand where a value is missing. */
const LINE_ROW = 18;
const LOGO_BOX = 66;
/** Width of a wide logo, such as a name in letters, in heights of its place. */
const WIDEST_LOGO = 2.4;
const LABEL_SHARE = 0.15;
const PADDING: CellBlock = { kind: 'gap', height: 3 };

/** `share` of the width is the left half: more than half when its sections are the longer ones. */
export function identityColumns(width: number, share: number): IdentityColumns {
  const left = Math.round((width * share) / 3) * 3;
  const label = Math.round((width * LABEL_SHARE) / 3) * 3;
  return { left, label, value: width - left - label };
}

/** The rows of the identity block and the points that they take at most. */
export function identityRows(
  context: ComposeContext,
  columns: IdentityColumns,
  size: number,
): { rows: readonly Row[]; height: number } {
  const { profile, sop } = context;
  const { identity: labels } = profile;
  const date = (iso: string | null) => printedDate(iso, profile.emptyDate);
  const { number, createdOn, revisedOn, effectiveOn, title } = sop.identity;
  const right: [label: string, value: readonly CellBlock[]][] = [
    [labels.number, valueText(number, size)],
    [labels.createdOn, valueText(date(createdOn), size)],
    [labels.revisedOn, valueText(date(revisedOn), size)],
    [labels.effectiveOn, valueText(date(effectiveOn), size)],
    [labels.approver, approverBlocks(context, size)],
  ];
  const titleBlocks = [PADDING, paragraph(title, { size, bold: true, indent: LIST_INDENT }), PADDING];
  if (profile.titleRow === 'inside') right.push([labels.title, titleBlocks]);
  const left = officeBlocks(context, size);
  const rows = right.map(([label, value], index) =>
    row(
      [
        ...(index === 0 ? [cell(left, { rowSpan: right.length, verticalAlign: 'center' })] : []),
        labelCell(label, size),
        cell(value, { verticalAlign: 'center' }),
      ],
      { height: LINE_ROW },
    ),
  );
  const rightHeight = right.reduce((sum, [, value]) => sum + lineHeight(value, columns.value), 0);
  const height = Math.max(rightHeight, blocksHeight(left, columns.left));
  if (profile.titleRow === 'inside') return { rows, height };
  const fullRow = row(
    [labelCell(labels.title, size), cell(titleBlocks, { columnSpan: 2, verticalAlign: 'center' })],
    {
      height: LINE_ROW,
    },
  );
  return {
    rows: [...rows, fullRow],
    height: height + lineHeight(titleBlocks, columns.label + columns.value),
  };
}

function lineHeight(blocks: readonly CellBlock[], width: number): number {
  return Math.max(LINE_ROW, blocksHeight(blocks, width)) + 1;
}

function labelCell(text: string, size: number): Cell {
  return cell([paragraph(text, { size, indent: LIST_INDENT })], {
    verticalAlign: 'center',
  });
}

function valueText(text: string, size: number): readonly CellBlock[] {
  return [paragraph(text, { size, indent: LIST_INDENT })];
}

function approverBlocks(context: ComposeContext, size: number): readonly CellBlock[] {
  const { position } = context.sop.identity.approver;
  if (context.profile.signer === 'closing') return [PADDING, ...valueText(position, size), PADDING];
  return [
    PADDING,
    paragraph(position, { size, align: 'center' }),
    signaturePlace(context),
    ...signerLines(context, size),
    PADDING,
  ];
}

function officeBlocks({ options, sop }: ComposeContext, size: number): readonly CellBlock[] {
  const name = { align: 'center', bold: true, size: size + 2 } as const;
  const logo =
    options.logo === undefined ? null : logoPicture(options.logo, LOGO_BOX, sop.identity.government);
  return [
    ...(logo === null ? [] : [{ ...logo, after: 6 }]),
    paragraph(sop.identity.government, name),
    paragraph(sop.identity.unit, { ...name, before: 2 }),
  ];
}

/** The logo at most `box` points high, and wider where it is a wide one; null for bytes that are neither PNG nor JPEG. */
export function logoPicture(logo: Logo, box: number, government: string): Picture | null {
  const format = pictureFormat(logo.bytes);
  if (format === null || !(logo.width > 0) || !(logo.height > 0)) return null;
  const scale = Math.min(box / logo.height, (WIDEST_LOGO * box) / logo.width);
  return {
    kind: 'picture',
    format,
    bytes: logo.bytes,
    width: logo.width * scale,
    height: logo.height * scale,
    align: 'center',
    before: 0,
    after: 0,
    alt: logoAltText(government),
  };
}

function pictureFormat(bytes: Uint8Array): 'png' | 'jpg' | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : null;
}
