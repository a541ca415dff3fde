import {
  AlignmentType,
  Paragraph as DocxParagraph,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { HOLDER_SIZE, LINE_HEIGHT } from './blocks.ts';
import type { Align, Gap, List, ListItem, PageStart, Paragraph, Picture } from './document.ts';
import type { DocxLists } from './docx-lists.ts';
import { twips } from './docx-units.ts';
import { LIST_INDENT } from './list-geometry.ts';
import { printableText } from './printable-text.ts';

/** Pixels of the library, 96 to the inch, in a point. */
const PIXELS_PER_POINT = 96 / 72;
const EMUS_PER_POINT = 12_700;

/** Collects what a .docx keeps outside of its text: list definitions, styles in use, picture ids. */
export interface DocxContext {
  readonly lists: DocxLists;
  readonly styles: Set<string>;
  /** Lists take this style and type size, which a template already has, instead of Lajur's own. */
  readonly listStyle: { readonly id: string; readonly size: number } | null;
  pictures: number;
}

/** Id of the paragraph style that carries a size: Google Docs ignores a size on the paragraph mark alone. */
export function styleId(size: number, bold: boolean): string {
  return `Lajur${Math.round(size * 10)}${bold ? 'Tebal' : ''}`;
}

function useStyle(context: DocxContext, size: number, bold: boolean): string {
  const id = styleId(size, bold);
  context.styles.add(id);
  return id;
}

function alignment(align: Align) {
  return {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
  }[align];
}

/** Never exact line spacing: Docs has none, and it clips pictures elsewhere. */
function spacing(before: number, after: number) {
  return {
    before: twips(before),
    after: twips(after),
    line: 240,
    lineRule: LineRuleType.AUTO,
  };
}

export function docxParagraph(block: Paragraph, context: DocxContext): DocxParagraph {
  return new DocxParagraph({
    style: useStyle(context, block.size, block.bold),
    alignment: alignment(block.align),
    spacing: spacing(block.before, block.after),
    indent: { left: twips(block.indent), right: twips(block.indent) },
    children: textRuns(block.text, block),
  });
}

function textRuns(text: string, { bold = false, underline = false }): TextRun[] {
  return printableText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(underline ? { underline: {} } : {}),
        }),
    );
}

export function docxList(source: List, context: DocxContext): DocxParagraph[] {
  const { listStyle } = context;
  const list = listStyle === null ? source : { ...source, size: listStyle.size };
  const numbering = list.mark === 'plain' ? undefined : context.lists.define(list, listStyle === null);
  return list.items.map((item) => listParagraph(item, list, numbering, context));
}

function listParagraph(
  item: ListItem,
  list: List,
  reference: string | undefined,
  context: DocxContext,
): DocxParagraph {
  const { left, hanging } = context.lists.indentOf(list);
  const marked = reference !== undefined && !item.continued;
  return new DocxParagraph({
    style: context.listStyle?.id ?? useStyle(context, list.size, false),
    alignment: AlignmentType.LEFT,
    spacing: spacing(0, 0),
    indent: {
      left: twips(left),
      right: twips(LIST_INDENT),
      ...(marked ? { hanging: twips(hanging) } : {}),
    },
    ...(marked ? { numbering: { reference, level: 0 } } : {}),
    children: textRuns(item.text, {}),
  });
}

/** An empty paragraph of exactly that height, or the lowest there is. */
export function docxGap(gap: Gap, context: DocxContext): DocxParagraph {
  return holderParagraph(context, {
    before: Math.max(0, gap.height - HOLDER_SIZE * LINE_HEIGHT),
  });
}

/** The lowest paragraph that formats allow, where one is needed: beside tables, in empty cells, at page starts. */
export function holderParagraph(
  context: DocxContext,
  options: {
    before?: number;
    pageBreakBefore?: boolean;
    children?: readonly ImageRun[];
  } = {},
): DocxParagraph {
  return new DocxParagraph({
    style: useStyle(context, HOLDER_SIZE, false),
    spacing: spacing(options.before ?? 0, 0),
    ...(options.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    ...(options.children === undefined ? {} : { children: options.children }),
  });
}

export function docxPicture(picture: Picture, context: DocxContext): DocxParagraph {
  return new DocxParagraph({
    style: useStyle(context, HOLDER_SIZE, false),
    alignment: alignment(picture.align),
    spacing: spacing(picture.before, picture.after),
    indent: { left: 0, right: 0 },
    children: [new ImageRun(imageOptions(picture, context))],
  });
}

export function docxPageStart(start: PageStart, context: DocxContext, first: boolean): DocxParagraph {
  const { background } = start;
  const children = background === undefined ? [] : [backgroundRun(background, context)];
  return holderParagraph(context, { pageBreakBefore: !first, children });
}

function backgroundRun(picture: NonNullable<PageStart['background']>, context: DocxContext): ImageRun {
  return new ImageRun({
    ...imageOptions(picture, context),
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        offset: Math.round(picture.x * EMUS_PER_POINT),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: Math.round(picture.y * EMUS_PER_POINT),
      },
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

function imageOptions(picture: Picture, context: DocxContext) {
  context.pictures += 1;
  const { name, title, description } = picture.alt;
  return {
    type: picture.format,
    data: picture.bytes,
    transformation: {
      width: picture.width * PIXELS_PER_POINT,
      height: picture.height * PIXELS_PER_POINT,
    },
    altText: {
      id: String(context.pictures),
      name: printableText(name),
      title: printableText(title),
      description: printableText(description),
    },
  };
}
