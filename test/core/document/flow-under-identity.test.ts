import { describe, expect, it } from 'vitest';
import { composeDocument, flowPlace, plannedPages } from '../../../src/core/document/compose-document.ts';
import type { Block } from '../../../src/core/document/document.ts';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import type { FlowStart, Profile } from '../../../src/core/profile/profile.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { DOT, readCase } from './sample.ts';

const [name, full] = ['Prosedur Penyusunan', readCase('R16-sop-pelayanan-sibolga')];
/** With sections of one line each, as many short SOPs have them. */
const SHORT: Sop = {
  ...full,
  sections: {
    ...full.sections,
    dasarHukum: ['UU 25/2009'],
    keterkaitan: [],
    kualifikasiPelaksana: ['Kepala Dinas'],
    peralatan: ['ATK'],
  },
};

function make(sop: Sop, flowStart: FlowStart, changes: Partial<Profile> = {}) {
  const profile: Profile = { ...findProfile(sop.profile), flowStart, ...changes };
  const drawing = drawFlowchart(sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    ...flowPlace(sop, { profile }),
  });
  const document = composeDocument(sop, drawing, { profile, strategy: 'tiles', renderTile: () => DOT });
  return { drawing, document, pages: pagesOf(document.blocks) };
}

function pagesOf(blocks: readonly Block[]): readonly (readonly Block['kind'][])[] {
  const pages: Block['kind'][][] = [];
  for (const { kind } of blocks) {
    if (kind === 'pageStart') pages.push([]);
    pages[pages.length - 1]?.push(kind);
  }
  return pages;
}

describe('a flow table under the identity', () => {
  it('stands on the page of the identity, parted from it, with the title of the flow between', () => {
    const { drawing, document, pages } = make(SHORT, 'underIdentity');
    expect(pages[0]).toEqual(['pageStart', 'table', 'gap', 'paragraph', 'table']);
    expect(document.blocks[3]).toMatchObject({ bold: true, text: expect.stringContaining(name) });
    expect(plannedPages(document)).toBe(pages.length);
    expect(drawing.pages[0]?.activities.length).toBeGreaterThanOrEqual(2);
    const notes = drawing.pages.flatMap((page) => page.symbols.flatMap(({ note }) => note ?? []));
    expect(notes).toContain('ke hal. 2');
  });

  it('stands there without a title too', () => {
    const { pages } = make(SHORT, 'underIdentity', { flowTitle: '' });
    expect(pages[0]).toEqual(['pageStart', 'table', 'gap', 'table']);
  });

  it('has a page of its own in profiles that want it so, and where the identity leaves no room', () => {
    expect(make(SHORT, 'ownPage').pages[0]).toEqual(['pageStart', 'table']);
    const many = Array.from({ length: 14 }, (_, index) => `Peraturan nomor ${index}`);
    const long = { ...full, sections: { ...full.sections, dasarHukum: many } };
    expect(make(long, 'underIdentity').pages[0]).toEqual(['pageStart', 'table']);
  });

  it('has a page of its own behind a service page', () => {
    const sop = readCase('R18a-konsultasi-sop-pekalongan');
    const profile: Profile = { ...findProfile(sop.profile), flowStart: 'underIdentity' };
    expect(flowPlace(sop, { profile }).startsAt).toBeUndefined();
  });

  it('leaves the signature its place under the last rows', () => {
    const { pages } = make(SHORT, 'underIdentity');
    expect(pages[1]).toEqual(['pageStart', 'table', 'gap', 'table']);
    expect(pages).toHaveLength(2);
  });
});
