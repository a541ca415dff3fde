import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FlowStrategy } from '../../../../src/core/document/compose-context.ts';
import { composeDocument } from '../../../../src/core/document/compose-document.ts';
import { renderDocx } from '../../../../src/core/document/render-docx.ts';
import { drawFlowchart } from '../../../../src/core/flowchart/draw-flowchart.ts';
import { encodePng } from '../../../../src/core/picture/encode-png.ts';
import { findProfile } from '../../../../src/core/profile/profiles.ts';
import { readDocxTables } from '../../../../src/core/sop/import/docx-tables.ts';
import { readSheet } from '../../../../src/core/sop/read-sheet.ts';
import { readSopJson } from '../../../../src/core/sop/read-sop-json.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../../src/core/text/measure-arimo.ts';

const CASES = new URL('../../../fixtures/cases/', import.meta.url);
const names = readdirSync(CASES).filter((name) => name.endsWith('.json'));
const TILE = encodePng({ width: 1, height: 1, data: new Uint8Array(1) });

function caseSop(name: string): Sop {
  const { sop } = readSopJson(readFileSync(new URL(name, CASES), 'utf8'), name);
  if (sop === null) throw new Error(`${name} is no SOP`);
  return sop;
}

/** The SOP that the document made from `sop` is read as, and what the reader says about it. */
function throughDocx(sop: Sop, qrText = '', strategy: FlowStrategy = 'tiles') {
  const profile = findProfile(sop.profile);
  const drawing = drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' } });
  const document = composeDocument(sop, drawing, { profile, strategy, qrText, renderTile: () => TILE });
  const { grids, findings } = readDocxTables(renderDocx(document), 'dokumen');
  const [grid] = grids;
  if (grid === undefined || grids.length > 1) throw new Error(`${grids.length} sheets`);
  const reading = readSheet(grid, { profile: sop.profile });
  return {
    sop: reading.sop,
    findings: [...findings, ...reading.findings].map(({ message }) => message),
  };
}

/** What no reader of the printed document sees: the note about the file, and which of two arrows was listed first. */
function visible(sop: Sop | null) {
  if (sop === null) return null;
  const { about, flows, ...rest } = sop;
  return { ...rest, flows: flows.map((flow) => JSON.stringify(flow)).sort() };
}

describe("Lajur's own document", () => {
  it.each(names)('reads back as the SOP that it was made from: %s', (name) => {
    const sop = caseSop(name);
    const back = throughDocx(sop);
    expect(back.findings).toEqual([]);
    expect(visible(back.sop)).toEqual(visible(sop));
  });

  it('reads back with a QR in the place of the signature', () => {
    const sop = caseSop('R11-distribusi-barang-transfer.json');
    expect(visible(throughDocx(sop, 'https://contoh.go.id/v/1').sop)).toEqual(visible(sop));
  });

  it('joins what goes on over pages: sections, items cut in two, service components', () => {
    const sop = caseSop('R18a-konsultasi-sop-pekalongan.json');
    const steps = Array.from(
      { length: 60 },
      (_, index) => `Petugas mencatat permohonan ke-${index + 1} dalam buku agenda.`,
    );
    const clauses = Array.from({ length: 30 }, (_, index) =>
      `Peraturan Wali Kota tentang tata naskah dinas nomor ${index + 1} dan perubahannya `.repeat(8).trim(),
    );
    const long: Sop = {
      ...sop,
      sections: { ...sop.sections, dasarHukum: clauses, kualifikasiPelaksana: ['Memahami SOP', 'Teliti'] },
      service: { ...sop.service, prosedur: steps },
    };
    const back = throughDocx(long);
    expect(back.findings).toEqual([]);
    expect(visible(back.sop)).toEqual(visible(long));
  });

  it('reads the same however the lanes, numbers and answers are called', () => {
    const sop = caseSop('R05-revisi-anggaran.json');
    const odd: Sop = {
      ...sop,
      lanes: sop.lanes.map((lane, index) => ({
        ...lane,
        name: ['Tim (Operator), Umum dan Aset', 'Tim', 'Tim', 'Kepala "Bagian"'][index] ?? lane.name,
      })),
      activities: sop.activities.map((activity, index) => ({
        ...activity,
        number: index % 3 === 0 ? '' : activity.number,
      })),
      flows: sop.flows.map((flow) =>
        flow.label === undefined ? flow : { ...flow, label: `${flow.label}, (ke langkah awal)` },
      ),
    };
    expect(visible(throughDocx(odd).sop)).toEqual(visible(odd));
  });
});
