import { AlignmentType, LevelFormat } from 'docx';
import type { List, ListMark } from './document.ts';
import { twips } from './docx-units.ts';
import { LIST_INDENT, markWidth } from './list-geometry.ts';

type Definition = ReturnType<typeof definition>;

/** Every list gets a numbering of its own: lists that share one run on, or restart wrongly, in Docs and in Word. */
export class DocxLists {
  readonly definitions: Definition[] = [];

  constructor(private readonly prefix: string) {}

  /** The reference under which the list's paragraphs are numbered; its marks are set in Arial unless `ownFont` is false. */
  define(list: List, ownFont: boolean): string {
    const reference = `${this.prefix}-${this.definitions.length + 1}`;
    this.definitions.push(definition(reference, list, this.indentOf(list), ownFont));
    return reference;
  }

  /** Points from the cell's edge to the item's text, and how far before it the mark begins. */
  indentOf(list: List): { left: number; hanging: number } {
    if (list.mark === 'plain') return { left: LIST_INDENT, hanging: 0 };
    const hanging = markWidth(list);
    return { left: LIST_INDENT + list.level * hanging + hanging, hanging };
  }
}

const FORMATS: Readonly<
  Record<Exclude<ListMark, 'plain'>, { format: 'decimal' | 'lowerLetter' | 'bullet'; text: string }>
> = {
  decimal: { format: 'decimal', text: '%1.' },
  letter: { format: 'lowerLetter', text: '%1.' },
  bullet: { format: 'bullet', text: '•' },
  dash: { format: 'bullet', text: '-' },
};

function definition(
  reference: string,
  list: List,
  indent: { left: number; hanging: number },
  ownFont: boolean,
) {
  const { format, text } = FORMATS[list.mark === 'plain' ? 'bullet' : list.mark];
  const formats = {
    decimal: LevelFormat.DECIMAL,
    lowerLetter: LevelFormat.LOWER_LETTER,
    bullet: LevelFormat.BULLET,
  };
  return {
    reference,
    levels: [
      {
        level: 0,
        format: formats[format],
        text,
        alignment: AlignmentType.LEFT,
        start: format === 'bullet' ? 1 : list.start,
        style: {
          paragraph: {
            indent: {
              left: twips(indent.left),
              hanging: twips(indent.hanging),
            },
          },
          run: ownFont ? { font: 'Arial', size: list.size * 2 } : {},
        },
      },
    ],
  };
}
