import { strFromU8, unzipSync } from 'fflate';
import type { Finding } from '../../finding.ts';
import { DOCX_IMPORT } from '../../messages/docx-import.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import { assembleGrids } from './assemble-grids.ts';
import { DocxBlockReader } from './docx-blocks.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { withoutPrintedExtras } from './printed-extras.ts';
import { child, parseXml } from './xml-node.ts';

export interface DocxReading {
  readonly grids: readonly SheetGrid[];
  readonly findings: readonly Finding[];
}

/** Bytes of text in a document; a thick SOP book has two or three million. */
const TEXT_LIMIT = 30_000_000;
const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';

/**
 * The tables of a .docx as sheets, one per SOP, with the text before each table above it. Lists keep the marks that Word shows,
 * merged cells are merges, flowchart shapes become symbols. A file that cannot be read gives a finding and no grid.
 */
export function readDocxTables(bytes: Uint8Array, name: string): DocxReading {
  const opened = openDocx(bytes);
  if (opened === 'not-docx') return problem('I01', DOCX_IMPORT.notDocx(name));
  if (opened === 'too-large') return problem('I02', DOCX_IMPORT.tooLarge(name));
  const document = parseXml(opened.document);
  const body = child(document ?? undefined, 'w:body');
  if (body === undefined) return problem('I01', DOCX_IMPORT.damaged(name));
  const numbering = new DocxNumbering(opened.numbering === '' ? null : parseXml(opened.numbering));
  const blocks = withoutPrintedExtras(new DocxBlockReader(numbering).read(body));
  if (!blocks.some((block) => block.kind === 'table')) return problem('I03', DOCX_IMPORT.noTable(name));
  const { grids, shapes } = assembleGrids(blocks, name);
  const findings: Finding[] =
    shapes === 0
      ? []
      : [
          {
            code: 'I04',
            severity: 'info',
            place: { kind: 'sop' },
            message: DOCX_IMPORT.symbolsFromShapes(name, shapes),
          },
        ];
  return { grids, findings };
}

function openDocx(bytes: Uint8Array): { document: string; numbering: string } | 'not-docx' | 'too-large' {
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        if (entry.name !== DOCUMENT && entry.name !== NUMBERING) return false;
        if (entry.originalSize > TEXT_LIMIT) tooLarge = true;
        return !tooLarge;
      },
    });
    if (tooLarge) return 'too-large';
    const document = files[DOCUMENT];
    const numbering = files[NUMBERING];
    if (document === undefined) return 'not-docx';
    return {
      document: strFromU8(document),
      numbering: numbering === undefined ? '' : strFromU8(numbering),
    };
  } catch {
    return 'not-docx';
  }
}

function problem(code: string, message: string): DocxReading {
  return {
    grids: [],
    findings: [{ code, severity: 'error', place: { kind: 'sop' }, message }],
  };
}
