import { XMLValidator } from 'fast-xml-parser';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawSources, gallerySources, goldenChanges } from '../../scripts/gallery/collect-items.ts';
import { TARGETS } from '../../scripts/gallery/draw-item.ts';
import type { GalleryData } from '../../scripts/gallery/gallery-data.ts';
import { galleryPage, scriptSafeJson } from '../../scripts/gallery/gallery-page.ts';
import { HARD_CASES } from '../../scripts/gallery/hard-cases.ts';
import { drawFlowchart } from '../../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../../src/core/flowchart/measure-drawing.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';

const sources = gallerySources();
const items = drawSources(sources.filter(({ group }) => group !== 'acak'));
const page = await galleryPage(items);

const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
const data: GalleryData = JSON.parse(json);

/** The page as XML: contents of scripts and styles taken out, void elements closed. */
const markup = page
  .replace(/<!doctype html>/, '')
  .replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3')
  .replace(/<(meta|input)\b([^>]*)>/g, '<$1$2/>');

describe('what the gallery shows', () => {
  it('is every case, every example, every hard case and graphs of all sizes, each with an id of its own', () => {
    const ids = sources.map(({ id }) => id);
    const cases = readdirSync('test/fixtures/cases').map((name) => name.replace(/\.json$/, ''));
    const wanted = [...cases, ...EXAMPLES.map(({ id }) => id), ...HARD_CASES.map(({ id }) => id)];
    expect(ids).toEqual(expect.arrayContaining(wanted));
    expect(new Set(ids).size).toBe(ids.length);
    const sizes = sources.filter(({ group }) => group === 'acak').map(({ sop }) => sop.activities.length);
    expect([...new Set(sizes)]).toEqual([5, 11, 30, 60]);
  });

  it('tells changed, new and gone pictures from accepted ones', () => {
    const now = new Map([
      ['A-page-1.svg', 'new'],
      ['A-page-2.svg', 'same'],
      ['B-x-sheet.svg', 'added'],
      ['measures.json', '{}'],
    ]);
    const accepted = new Map([
      ['A-page-1.svg', 'old'],
      ['A-page-2.svg', 'same'],
      ['A-page-3.svg', 'gone'],
    ]);
    expect([...goldenChanges(now, accepted)]).toEqual([
      [
        'A',
        [
          { key: 'page-1', before: 'old', after: 'new' },
          { key: 'page-3', before: 'gone', after: null },
        ],
      ],
      ['B-x', [{ key: 'sheet', before: null, after: 'added' }]],
    ]);
  });
});

describe('the page', () => {
  it('is well-formed and holds everything it needs', () => {
    expect(XMLValidator.validate(markup)).toBe(true);
    expect(page).not.toMatch(/<(?:link|img|iframe|script)\b[^>]*\b(?:src|href)=/);
    expect(page).not.toMatch(/@import|url\((?!data:)/);
  });

  it('is not broken by texts of an SOP', () => {
    expect(page.match(/<script\b/gi)).toHaveLength(2);
    expect(page.match(/<\/script/gi)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(scriptSafeJson({ text: '</script><!--' })).toBe('{"text":"\\u003c/script>\\u003c!--"}');
  });

  it('carries every item as it is', () => {
    expect(data.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(data.items.map(({ sop }) => sop)).toEqual(items.map(({ sop }) => sop));
  });

  it('carries well-formed pictures, the sheet last', () => {
    for (const { id, drawing } of data.items) {
      const bad = drawing.pictures.filter(({ svg }) => XMLValidator.validate(svg) !== true);
      expect({ id, bad }).toEqual({ id, bad: [] });
      expect(drawing.pictures.at(-1)?.key).toBe('sheet');
      expect(drawing.pictures[0]?.key).toBe('page-1');
    }
  });

  it('carries the measures of measureDrawing', () => {
    for (const { sop, drawing } of data.items) {
      for (const kind of ['paper', 'sheet'] as const) {
        const options = { profile: findProfile(sop.profile), measure: measureArimo, target: TARGETS[kind] };
        expect(drawing.measures[kind]).toEqual(measureDrawing(sop, drawFlowchart(sop, options)));
      }
    }
  });
});
