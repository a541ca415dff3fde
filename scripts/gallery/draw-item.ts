import { drawFlowchart, type DrawTarget } from '../../src/core/flowchart/draw-flowchart.ts';
import { type DrawingMeasures, measureDrawing } from '../../src/core/flowchart/measure-drawing.ts';
import { pageToSvg } from '../../src/core/picture/page-to-svg.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';

export type TargetKind = DrawTarget['kind'];

export const TARGETS: Readonly<Record<TargetKind, DrawTarget>> = {
  paper: { kind: 'paper' },
  sheet: {
    kind: 'sheet',
    columnWidths: { number: 40, activity: 250, kelengkapan: 140, waktu: 80, output: 140, keterangan: 120 },
    fontSize: 10,
  },
};

export interface Picture {
  /** `page-1`, … or `sheet`, as the files of the accepted drawings are named. */
  readonly key: string;
  readonly svg: string;
}

export interface ItemDrawing {
  readonly pictures: readonly Picture[];
  readonly measures: Readonly<Record<TargetKind, DrawingMeasures>>;
}

/** Pages and sheet picture of an SOP as `profile` prints it. Runs in Node, for what the page opens with, and in the page. */
export function drawItem(sop: Sop, profile: string): ItemDrawing {
  const draw = (kind: TargetKind) => {
    const options = { profile: findProfile(profile), measure: measureArimo, target: TARGETS[kind] };
    const drawing = drawFlowchart(sop, options);
    const pictures = drawing.pages.map((page) => {
      const key = kind === 'paper' ? `page-${page.number}` : 'sheet';
      return { key, svg: pageToSvg(page, { title: `${sop.identity.title}, ${key}` }) };
    });
    return { pictures, measures: measureDrawing(sop, drawing) };
  };
  const paper = draw('paper');
  const sheet = draw('sheet');
  return {
    pictures: [...paper.pictures, ...sheet.pictures],
    measures: { paper: paper.measures, sheet: sheet.measures },
  };
}
