import type { Sop } from './sop.ts';

/** Known fields in the order in which they are written; unknown ones follow by name. */
const ORDER = [
  'format about profile identity sections service headings lanes activities flows mergedCells',
  'government unit title createdOn revisedOn effectiveOn approver position nip dasarHukum',
  'kualifikasiPelaksana keterkaitan peralatan peringatan pencatatan nomorSk persyaratan prosedur',
  'waktuPenyelesaian biaya produk pengaduan id lane untilLane kind caption name group rank number',
  'text activity symbols kelengkapan waktu output keterangan joint column from to label',
  'pin leave enter x y',
].flatMap((line) => line.split(' '));

const PLACE = new Map(ORDER.map((key, index) => [key, index]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object).sort((a, b) => {
    const order = (PLACE.get(a) ?? ORDER.length) - (PLACE.get(b) ?? ORDER.length);
    return order !== 0 ? order : a < b ? -1 : a > b ? 1 : 0;
  });
  const sorted: Record<string, unknown> = {};
  for (const key of keys)
    Object.defineProperty(sorted, key, {
      value: inOrder(object[key]),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return sorted;
}

/** The SOP as `lajur.sop/1` text: always the same text for the same SOP, indented by two spaces, with a line break at the end. */
export function writeSopJson(sop: Sop): string {
  return `${JSON.stringify(inOrder(sop), null, 2)}\n`;
}
