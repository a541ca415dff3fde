import { child, attributeOf, type XmlNode } from './xml-node.ts';

interface Level {
  readonly format: string;
  /** Such as `%1.` or `%1.%2)`. */
  readonly text: string;
  readonly start: number;
}

interface List {
  /** Lists with the same key count on from each other. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Gives numbered paragraphs the mark that Word shows before them; Word keeps it out of the text. */
export class DocxNumbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();

  /** @param numbering root of `word/numbering.xml`, or null when the document has no lists */
  constructor(numbering: XmlNode | null) {
    if (numbering === null) return;
    const shapes = new Map<string, ReadonlyMap<number, Level>>();
    for (const node of numbering.children)
      if (node.name === 'w:abstractNum')
        shapes.set(node.attributes['w:abstractNumId'] ?? '', readLevels(node));
    for (const node of numbering.children)
      if (node.name === 'w:num') {
        const id = node.attributes['w:numId'] ?? '';
        const shape = attributeOf(node, 'w:abstractNumId') ?? '';
        const restarts = node.children.some((override) => child(override, 'w:startOverride') !== undefined);
        this.lists.set(id, {
          key: restarts ? `num ${id}` : shape,
          levels: shapes.get(shape) ?? new Map(),
        });
      }
  }

  /** The mark of this paragraph and a space (`2. `, `b) `, `- `), or nothing. Counts on: call once per paragraph, in order. */
  mark(paragraph: XmlNode): string {
    const properties = child(child(paragraph, 'w:pPr'), 'w:numPr');
    const list = this.lists.get(attributeOf(properties, 'w:numId') ?? '');
    if (list === undefined) return '';
    const depth = Number(attributeOf(properties, 'w:ilvl') ?? '0');
    const level = list.levels.get(depth);
    if (level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return '- ';
    const counts = this.counters.get(list.key) ?? [];
    counts.length = Math.min(counts.length, depth + 1);
    for (let above = counts.length; above < depth; above++)
      counts[above] = list.levels.get(above)?.start ?? 1;
    const before = counts[depth];
    counts[depth] = before === undefined ? level.start : before + 1;
    this.counters.set(list.key, counts);
    const mark = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const position = Number(digit) - 1;
      return written(counts[position] ?? 1, list.levels.get(position)?.format ?? 'decimal');
    });
    return mark === '' ? '' : `${mark} `;
  }
}

function readLevels(shape: XmlNode): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const node of shape.children)
    if (node.name === 'w:lvl')
      levels.set(Number(node.attributes['w:ilvl'] ?? '0'), {
        format: attributeOf(node, 'w:numFmt') ?? 'decimal',
        text: attributeOf(node, 'w:lvlText') ?? '',
        start: Number(attributeOf(node, 'w:start') ?? '1'),
      });
  return levels;
}

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Word repeats the letter after z: aa, bb. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let digits = '';
  for (const [worth, digit] of ROMAN)
    while (rest >= worth && digits.length < 20) {
      digits += digit;
      rest -= worth;
    }
  return digits;
}
