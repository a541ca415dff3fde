import type { LetterBlock, LetterCard } from './letter-block.ts';
import { oneLine, safeUrl, wordLines } from './plain-words.ts';

/** The plain part of a letter: for mail programs without HTML, for watches, and for people who read it aloud. */
export function blocksToText(blocks: readonly LetterBlock[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: LetterBlock): string {
  switch (block.block) {
    case 'paragraph':
    case 'small':
      return oneLine(block.text, 2000);
    case 'heading':
      return oneLine(block.text).toUpperCase();
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n');
    case 'lines':
      return block.lines.map((line) => oneLine(line)).join('\n');
    case 'list':
      return block.items.map((item) => `- ${oneLine(item, 600)}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${oneLine(item, 600)}`).join('\n');
    case 'quote':
      return wordLines(block.text)
        .map((line) => `   ${line}`)
        .join('\n');
    case 'cards':
      return block.cards.map(cardText).join('\n\n');
    case 'button':
      return linkText(block.label, block.url);
    case 'links':
      return block.links.map(({ label, url }) => linkText(label, url)).join('\n');
    case 'code':
      return `${block.label}: ${oneLine(block.code)}`;
    case 'picture':
      return '';
  }
}

function linkText(label: string, url: string): string {
  const safe = safeUrl(url);
  return safe === '' ? oneLine(label) : `${oneLine(label)}:\n${safe}`;
}

function cardText({ title, url, lines }: LetterCard): string {
  const safe = safeUrl(url);
  const body = lines.map((line) => `  ${oneLine(line, 600)}`);
  return [`* ${oneLine(title)}`, ...body, ...(safe === '' ? [] : [`  ${safe}`])].join('\n');
}
