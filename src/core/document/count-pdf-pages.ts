import { unzlibSync } from 'fflate';
import { latin1 } from '../text/latin1.ts';

/** Object number → its text up to `stream` or `endobj`; the last definition in the file counts. */
type Objects = Map<number, string>;

const PAGES = /\/Type\s*\/Pages\b/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/;

/**
 * Number of pages of a PDF as LibreOffice, Chromium and Google write them, object streams included; null when the
 * bytes are not such a PDF (encrypted, broken off, another format).
 */
export function countPdfPages(pdf: Uint8Array): number | null {
  const text = latin1(pdf);
  if (text.indexOf('%PDF-') < 0 || text.indexOf('%PDF-') > 1024 || /\/Encrypt\s+\d+\s+\d+\s+R/.test(text))
    return null;
  const objects = readObjects(text, pdf);
  return declaredCount(text, objects) ?? (countPages(objects) || null);
}

function readObjects(text: string, pdf: Uint8Array): Objects {
  const objects: Objects = new Map();
  const header = /(\d+)\s+\d+\s+obj\b/g;
  for (let match = header.exec(text); match !== null; match = header.exec(text)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const stream = streamStart(text, start, end < 0 ? text.length : end);
    const dictionary = text.slice(start, stream?.keyword ?? (end < 0 ? text.length : end));
    objects.set(Number(match[1]), dictionary);
    if (stream === null) continue;
    const streamEnd = streamEndAt(text, stream.data, dictionary);
    if (/\/Type\s*\/ObjStm\b/.test(dictionary))
      addPacked(objects, dictionary, pdf.subarray(stream.data, streamEnd));
    header.lastIndex = streamEnd;
  }
  return objects;
}

function streamStart(text: string, start: number, end: number): { keyword: number; data: number } | null {
  const match = />>\s*stream\r?\n/g;
  match.lastIndex = start;
  const found = match.exec(text);
  if (found === null || found.index > end) return null;
  return { keyword: found.index + 2, data: found.index + found[0].length };
}

/** By the declared length when `endstream` follows there, else where `endstream` is found. */
function streamEndAt(text: string, data: number, dictionary: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary);
  const declared = length === null ? -1 : data + Number(length[1]);
  if (declared >= data && /^\s*endstream/.test(text.slice(declared, declared + 16))) return declared;
  const found = text.indexOf('endstream', data);
  return found < 0 ? text.length : found;
}

/** Objects that stand together in a compressed stream: pairs of number and offset, then the objects. */
function addPacked(objects: Objects, dictionary: string, bytes: Uint8Array): void {
  const text = inflated(dictionary, bytes);
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  if (text === null || Number.isNaN(first)) return;
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const start = first + (numbers[index + 1] ?? 0);
    const next = numbers[index + 3];
    objects.set(numbers[index] ?? 0, text.slice(start, next === undefined ? text.length : first + next));
  }
}

function inflated(dictionary: string, bytes: Uint8Array): string | null {
  if (!/\/Filter/.test(dictionary)) return latin1(bytes);
  if (!/\/FlateDecode/.test(dictionary)) return null;
  try {
    return latin1(unzlibSync(bytes));
  } catch {
    return null;
  }
}

/** `/Count` of the page tree that the last catalogue names. */
function declaredCount(text: string, objects: Objects): number | null {
  const trailers = [...text.matchAll(/\/Root\s+(\d+)\s+\d+\s+R/g)].reverse();
  for (const trailer of trailers) {
    const tree = reference(objects.get(Number(trailer[1])), 'Pages');
    const pages = tree === null ? undefined : objects.get(tree);
    const count = pages === undefined || !PAGES.test(pages) ? null : /\/Count\s+(\d+)/.exec(pages);
    if (count !== null) return Number(count[1]);
  }
  return null;
}

function reference(dictionary: string | undefined, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary ?? '');
  return found === null ? null : Number(found[1]);
}

function countPages(objects: Objects): number {
  return [...objects.values()].filter((dictionary) => PAGE.test(dictionary)).length;
}
