import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { ComposeOptions } from '../../../src/core/document/compose-context.ts';
import { composeDocument } from '../../../src/core/document/compose-document.ts';
import type { OfficialDocument } from '../../../src/core/document/document.ts';
import { encodePng } from '../../../src/core/picture/encode-png.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { handDrawing } from './hand-drawing.ts';

const CASES = new URL('../../fixtures/cases/', import.meta.url);

export const CASE_NAMES = [
  'R01-surat-masuk',
  'R02-pengajuan-pembayaran',
  'R03-pelaporan-barang-persediaan',
  'R05-revisi-anggaran',
  'R08-layanan-pengaduan',
  'R11-distribusi-barang-transfer',
  'R15-standar-pelayanan-tangerang',
  'R16-sop-pelayanan-sibolga',
  'R17a-fasilitasi-sop-kotamobagu',
  'R17b-fasilitasi-spp-kotamobagu',
  'R18a-konsultasi-sop-pekalongan',
  'R18b-pengaduan-langsung-pekalongan',
] as const;

export function readCase(name: (typeof CASE_NAMES)[number]): Sop {
  return JSON.parse(readFileSync(new URL(`${name}.json`, CASES), 'utf8')) as Sop;
}

/** A one-pixel picture: tests of structure do not need a drawn one. */
export const DOT = encodePng({
  width: 1,
  height: 1,
  data: new Uint8Array([255]),
});

export function compose(sop: Sop, options: Partial<ComposeOptions> = {}): OfficialDocument {
  const profile = options.profile ?? findProfile(sop.profile);
  return composeDocument(sop, handDrawing(sop, profile), {
    profile,
    strategy: 'tiles',
    renderTile: () => DOT,
    ...options,
  });
}

/** The parts of a package as text, by path. */
export function readParts(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Everything that a reader of the document sees, in order, one paragraph a line. */
export function visibleLines(documentXml: string): readonly string[] {
  return (documentXml.match(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map((run) => run[1] ?? '\n').join(''),
  );
}
