import { Document, type IPatch, PatchType, patchDetector, patchDocument, TextRun } from 'docx';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Finding } from '../finding.ts';
import {
  missingFlowPlaceholder,
  otherPageSize,
  unknownPlaceholders,
  unreadableTemplate,
} from '../messages/template-findings.ts';
import { compileDocx } from './compile-docx.ts';
import type { OfficialDocument, PageSetup } from './document.ts';
import type { DocxContext } from './docx-text.ts';
import { printableText } from './printable-text.ts';
import { beginsPage, bodyStyle, holdsPage, pageMillimetres } from './read-template.ts';
import { docxBlocks, docxStyles, newDocxContext, zipParts } from './render-docx.ts';
import { runSynchronously } from './run-synchronously.ts';

export interface FilledTemplate {
  /** Null when the template could not be read. */
  readonly docx: Uint8Array | null;
  readonly findings: readonly Finding[];
}

const FLOW = 'tabel_alur';
const STYLES_PATH = 'word/styles.xml';
const DOCUMENT_PATH = 'word/document.xml';

/** Apps Script has no text coding classes; the library needs them and gets these for the time of its call. */
const TEXT_CODING = {
  TextDecoder: class {
    decode(bytes: Uint8Array): string {
      return strFromU8(bytes);
    }
  },
  TextEncoder: class {
    encode(text: string): Uint8Array {
      return strToU8(text);
    }
  },
};

/**
 * An office's own .docx with its `{{placeholders}}` filled: text in the look of the placeholder, sections as lists,
 * `{{tabel_alur}}` as the pages of the flow. Placeholders that Word split over several runs are found too; unknown ones
 * stay and are reported.
 */
export function fillTemplate(template: Uint8Array, document: OfficialDocument): FilledTemplate {
  const parts = readPackage(template);
  if (parts === null) return { docx: null, findings: [unreadableTemplate()] };
  const context = newDocxContext('lajur');
  const patches = documentPatches(document, context, parts);
  parts.set(STYLES_PATH, withStyles(parts.get(STYLES_PATH) ?? new Uint8Array(), document.font, context));
  const data = zipParts(parts);
  const found = runSynchronously(() => patchDetector({ data, trimPlaceholders: true }), TEXT_CODING);
  const patched = runSynchronously(
    () =>
      patchDocument({
        outputType: 'uint8array',
        data,
        patches,
        trimPlaceholders: true,
        numbering: { config: context.lists.definitions },
        properties: {
          title: printableText(document.title),
          creator: printableText(document.author),
        },
      }),
    TEXT_CODING,
  );
  const docx = zipParts(new Map(Object.entries(unzipSync(patched))));
  return {
    docx,
    findings: templateFindings(found, Object.keys(patches), parts, document.page),
  };
}

/** Null unless the bytes are a zip with the parts that every .docx has, and these are well-formed XML. */
function readPackage(template: Uint8Array): Map<string, Uint8Array> | null {
  try {
    const parts = new Map(Object.entries(unzipSync(template)));
    const complete = [DOCUMENT_PATH, STYLES_PATH, '[Content_Types].xml'].every((path) => parts.has(path));
    return complete && wellFormed(parts) ? parts : null;
  } catch {
    return null;
  }
}

function wellFormed(parts: ReadonlyMap<string, Uint8Array>): boolean {
  return [...parts]
    .filter(([path]) => path.endsWith('.xml') || path.endsWith('.rels'))
    .every(([, bytes]) => XMLValidator.validate(strFromU8(bytes)) === true);
}

function documentPatches(
  { template }: OfficialDocument,
  context: DocxContext,
  parts: ReadonlyMap<string, Uint8Array>,
): Record<string, IPatch> {
  const patches: Record<string, IPatch> = {};
  const listContext = {
    ...context,
    listStyle: bodyStyle(partText(parts, STYLES_PATH)),
  };
  const documentXml = partText(parts, DOCUMENT_PATH);
  for (const [name, text] of Object.entries(template.texts))
    patches[name] = { type: PatchType.PARAGRAPH, children: textRuns(text) };
  for (const [name, blocks] of Object.entries(template.blocks)) {
    const onlyLists = blocks.every(({ kind }) => kind === 'list');
    const children = docxBlocks(blocks, onlyLists ? listContext : context, !beginsPage(documentXml, name));
    patches[name] = { type: PatchType.DOCUMENT, children };
  }
  return patches;
}

function textRuns(text: string): TextRun[] {
  return printableText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  return strFromU8(parts.get(path) ?? new Uint8Array());
}

/** The template's styles and ours: the library brings only its own along with what it inserts. */
function withStyles(styles: Uint8Array, font: string, context: DocxContext): Uint8Array {
  const ours = compileDocx(new Document({ styles: docxStyles(font, context), sections: [] })).get(
    STYLES_PATH,
  );
  const wanted =
    (typeof ours === 'string' ? ours : '').match(/<w:style [^>]*w:styleId="Lajur[\s\S]*?<\/w:style>/g) ?? [];
  const text = strFromU8(styles);
  const missing = wanted.filter((style) => !text.includes(/w:styleId="[^"]*"/.exec(style)?.[0] ?? style));
  return strToU8(text.replace('</w:styles>', `${missing.join('')}</w:styles>`));
}

function templateFindings(
  found: readonly string[],
  known: readonly string[],
  parts: ReadonlyMap<string, Uint8Array>,
  page: PageSetup,
): readonly Finding[] {
  const unknown = found.filter((name) => !known.includes(name));
  return [
    ...(unknown.length === 0 ? [] : [unknownPlaceholders(unknown, known)]),
    ...(found.includes(FLOW) ? [] : [missingFlowPlaceholder()]),
    ...(found.includes(FLOW) && !holdsPage(partText(parts, DOCUMENT_PATH), page)
      ? [otherPageSize(pageMillimetres(page))]
      : []),
  ];
}
