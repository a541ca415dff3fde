import { measureArimo } from '../text/measure-arimo.ts';
import { wrapText } from '../text/wrap-text.ts';
import { HOLDER_SIZE, LINE_HEIGHT } from './blocks.ts';
import type { CellBlock, List, ListItem, Paragraph } from './document.ts';
import { LIST_INDENT, listTextIndent } from './list-geometry.ts';
import { printableText } from './printable-text.ts';

/** Google Docs sets text in cells up to a tenth wider than its metrics say; what fits so narrow fits everywhere. */
const SPARE_WIDTH = 0.93;

/** Points that blocks take in a cell of that width; never less than what any program needs. */
export function blocksHeight(blocks: readonly CellBlock[], width: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, width), 0);
}

function blockHeight(block: CellBlock, width: number): number {
  switch (block.kind) {
    case 'paragraph':
      return block.before + block.after + paragraphLines(block, width).length * block.size * LINE_HEIGHT;
    case 'list':
      return (
        block.items.reduce((sum, item) => sum + itemLines(item, block, width).length, 0) * listLine(block)
      );
    case 'picture':
      return block.before + block.height + block.after + HOLDER_SIZE * LINE_HEIGHT;
    case 'gap':
      return Math.max(block.height, HOLDER_SIZE * LINE_HEIGHT);
  }
}

export function listLine(list: List): number {
  return list.size * LINE_HEIGHT;
}

function paragraphLines(block: Paragraph, width: number): readonly string[] {
  return lines(block.text, width - 2 * block.indent, block.size, block.bold);
}

/** The item as it will be broken, one line at least. */
export function itemLines(item: ListItem, list: List, width: number): readonly string[] {
  return lines(item.text, width - listTextIndent(list) - LIST_INDENT, list.size, false);
}

function lines(text: string, width: number, size: number, bold: boolean): readonly string[] {
  const wrapped = wrapText(
    printableText(text),
    Math.max(size, width * SPARE_WIDTH),
    { size, bold },
    measureArimo,
  );
  return wrapped.length > 0 ? wrapped : [''];
}
