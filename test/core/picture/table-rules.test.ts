import { describe, expect, it } from 'vitest';
import { tableRules } from '../../../src/core/picture/table-rules.ts';
import { samplePage } from './sample-page.ts';

const upright = (x: number) => tableRules(samplePage).filter((rule) => rule.x1 === x && rule.x2 === x);
const level = (y: number) => tableRules(samplePage).filter((rule) => rule.y1 === y && rule.y2 === y);

describe('tableRules', () => {
  it('draws the frame in one piece on each side', () => {
    expect(upright(20)).toEqual([{ x1: 20, y1: 20, x2: 20, y2: 340 }]);
    expect(level(340)).toEqual([{ x1: 20, y1: 340, x2: 500, y2: 340 }]);
  });

  it('leaves out the rules inside merged cells', () => {
    expect(level(40)).toEqual([{ x1: 165, y1: 40, x2: 405, y2: 40 }]);
    expect(level(130)).toEqual([{ x1: 20, y1: 130, x2: 405, y2: 130 }]);
    expect(level(200)).toEqual([{ x1: 20, y1: 200, x2: 500, y2: 200 }]);
    expect(upright(245)).toEqual([{ x1: 245, y1: 40, x2: 245, y2: 340 }]);
  });

  it('draws the whole grid where a page has no cells', () => {
    const rules = tableRules({ ...samplePage, cells: [] });
    expect(rules).toHaveLength(samplePage.columns.length + samplePage.rows.length);
  });

  it('draws nothing without a table', () => {
    expect(tableRules({ ...samplePage, cells: [], rows: [20] })).toEqual([]);
  });
});
