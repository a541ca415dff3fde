import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of a converted document, as far as reading needs it. */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly style: string | null;
}

export interface DocxCell {
  readonly blocks: readonly DocxBlock[];
  /** Columns it covers, at least 1. */
  readonly colSpan: number;
  /** `restart` begins a vertical merge, `continue` lies under one. */
  readonly verticalMerge: 'restart' | 'continue' | null;
}

export interface DocxTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly DocxCell[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxDocument {
  readonly blocks: readonly DocxBlock[];
  /** Points; null when the document does not say. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: Readonly<Record<string, number>>;
  } | null;
}

type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});

/** Reads paragraphs, tables and the first page setup of a .docx. Throws when the bytes are no .docx. */
export function readDocx(bytes: Uint8Array): DocxDocument {
  const part = unzipSync(bytes, {
    filter: (file) => file.name === 'word/document.xml',
  })['word/document.xml'];
  if (!part) throw new Error('No word/document.xml in the file');
  const root = parser.parse(strFromU8(part)) as Node[];
  const document = root.find((node) => 'w:document' in node);
  const body = childrenOf(document, 'w:document').find((node) => 'w:body' in node);
  if (!body) throw new Error('No body in word/document.xml');
  const nodes = childrenOf(body, 'w:body');
  return { blocks: blocksOf(nodes), page: pageOf(nodes) };
}

function childrenOf(node: Node | undefined, name: string): Node[] {
  return (node?.[name] ?? []) as Node[];
}

function attributes(node: Node | undefined): Readonly<Record<string, string>> {
  return (node?.[':@'] ?? {}) as Record<string, string>;
}

function child(nodes: readonly Node[], name: string): Node | undefined {
  return nodes.find((node) => name in node);
}

function blocksOf(nodes: readonly Node[]): DocxBlock[] {
  return nodes.flatMap((node): DocxBlock[] => {
    if ('w:p' in node) return [paragraphOf(childrenOf(node, 'w:p'))];
    if ('w:tbl' in node) return [{ kind: 'table', rows: rowsOf(childrenOf(node, 'w:tbl')) }];
    if ('w:sdt' in node)
      return blocksOf(childrenOf(child(childrenOf(node, 'w:sdt'), 'w:sdtContent'), 'w:sdtContent'));
    return [];
  });
}

function paragraphOf(nodes: readonly Node[]): DocxParagraph {
  const properties = childrenOf(child(nodes, 'w:pPr'), 'w:pPr');
  const style = attributes(child(properties, 'w:pStyle'))['w:val'] ?? null;
  return { kind: 'paragraph', text: textOf(nodes), style };
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('#text' in node) return '';
      if ('w:t' in node)
        return childrenOf(node, 'w:t')
          .map((inner) => String(inner['#text'] ?? ''))
          .join('');
      if ('w:tab' in node) return '\t';
      if ('w:br' in node || 'w:cr' in node) return '\n';
      if ('w:noBreakHyphen' in node) return '-';
      if (
        'w:pPr' in node ||
        'w:rPr' in node ||
        'w:drawing' in node ||
        'w:del' in node ||
        'w:instrText' in node
      )
        return '';
      const [name] = Object.keys(node).filter((key) => key !== ':@');
      return name === undefined ? '' : textOf(childrenOf(node, name));
    })
    .join('');
}

function rowsOf(nodes: readonly Node[]): DocxCell[][] {
  return nodes
    .filter((node) => 'w:tr' in node)
    .map((row) =>
      childrenOf(row, 'w:tr')
        .filter((node) => 'w:tc' in node)
        .map(cellOf),
    );
}

function cellOf(node: Node): DocxCell {
  const nodes = childrenOf(node, 'w:tc');
  const properties = childrenOf(child(nodes, 'w:tcPr'), 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  return {
    blocks: blocksOf(nodes),
    colSpan: Number(attributes(child(properties, 'w:gridSpan'))['w:val'] ?? 1),
    verticalMerge: merge ? (attributes(merge)['w:val'] === 'restart' ? 'restart' : 'continue') : null,
  };
}

/** Twips to points. */
function points(value: string | undefined): number {
  return Number(value ?? 0) / 20;
}

function pageOf(nodes: readonly Node[]): DocxDocument['page'] {
  const section = childrenOf(child(nodes, 'w:sectPr'), 'w:sectPr');
  const size = attributes(child(section, 'w:pgSz'));
  const margin = attributes(child(section, 'w:pgMar'));
  if (size['w:w'] === undefined) return null;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => [side, points(margin[`w:${side}`])]);
  return {
    width: points(size['w:w']),
    height: points(size['w:h']),
    margins: Object.fromEntries(sides),
  };
}

/** All text, one line a paragraph, tables row by row. */
export function plainText(blocks: readonly DocxBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((row) => row.map((cell) => plainText(cell.blocks)).join('\n')).join('\n'),
    )
    .join('\n');
}
