import { drawFlowchart } from '../../src/core/flowchart/draw-flowchart.ts';
import type { Drawing } from '../../src/core/flowchart/drawing.ts';
import { type DrawingMeasures, measureDrawing } from '../../src/core/flowchart/measure-drawing.ts';
import { encodePng } from '../../src/core/picture/encode-png.ts';
import { rasterizePage } from '../../src/core/picture/rasterize-page.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';
import { calibrate, type Timing, textTable, timeAll } from './median-time.ts';
import { TARGETS, type TargetKind } from '../gallery/draw-item.ts';
import { randomSop } from './random-sop.ts';

/** Sizes of the published comparison: rows, lanes and graphs; seeds on which nothing was tuned. */
const SETS = [
  { rows: 11, lanes: 7, count: 20 },
  { rows: 30, lanes: 6, count: 20 },
  { rows: 60, lanes: 8, count: 10 },
  { rows: 200, lanes: 10, count: 5 },
  { rows: 500, lanes: 12, count: 2 },
] as const;
const FIRST_SEED = 90_001;

function draw(sop: Sop, target: TargetKind): Drawing {
  return drawFlowchart(sop, {
    profile: findProfile(sop.profile),
    measure: measureArimo,
    target: TARGETS[target],
  });
}

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);

/** The unit is taken anew for each row, because other work on the machine comes and goes. */
function timeCells(timing: Timing): string[] {
  return [
    timing.first.toFixed(1),
    timing.median.toFixed(1),
    timing.worst.toFixed(1),
    (timing.median / calibrate()).toFixed(2),
  ];
}

function layoutRow(set: (typeof SETS)[number], target: TargetKind): string[] {
  const sops = Array.from({ length: set.count }, (_, index) =>
    randomSop(FIRST_SEED + index, { rows: set.rows, lanes: set.lanes }),
  );
  const drawings: Drawing[] = [];
  const timing = timeAll(sops.map((sop, index) => () => (drawings[index] = draw(sop, target))));
  const measures = sops.flatMap((sop, index) => {
    const drawing = drawings[index];
    return drawing === undefined ? [] : [measureDrawing(sop, drawing)];
  });
  const counts = (of: (one: DrawingMeasures) => number) => mean(measures.map(of));
  return [
    `${set.rows} rows × ${set.lanes} lanes, ${target}`,
    ...timeCells(timing),
    counts((one) => one.pages),
    counts((one) => one.crossings),
    counts((one) => one.bends),
    counts((one) => one.length / 1000),
    String(measures.reduce((sum, one) => sum + one.defects.length, 0)),
  ];
}

function pictureRows(): string[][] {
  const [page] = draw(randomSop(FIRST_SEED, { rows: 11, lanes: 7 }), 'sheet').pages;
  if (!page) return [];
  const scale = Math.min(1000 / page.width, 600 / page.height);
  const region = { x: 0, y: 0, width: 1000 / scale, height: 600 / scale };
  const raster = () => rasterizePage(page, { scale, layer: 'strip', region });
  const pixels = raster();
  const rounds = 25;
  const rastering = timeAll(Array.from({ length: rounds }, () => raster));
  const encoding = timeAll(Array.from({ length: rounds }, () => () => encodePng(pixels)));
  const size = `${pixels.width} × ${pixels.height}`;
  return [
    [`raster ${size}`, ...timeCells(rastering)],
    [`PNG ${size}, ${(encodePng(pixels).length / 1024).toFixed(1)} KiB`, ...timeCells(encoding)],
  ];
}

/** Whole drawings and pictures: their times, as milliseconds and as ratios to a fixed piece of work, and what was drawn. */
export function benchDrawings(): string {
  const heading = [
    'whole drawing',
    'first ms',
    'median ms',
    'worst ms',
    '× unit',
    'pages',
    'crossings',
    'bends',
    'length',
    'defects',
  ];
  const rows = SETS.flatMap((set) => (['sheet', 'paper'] as const).map((target) => layoutRow(set, target)));
  return [
    `Unit: sorting 200,000 numbers, ${calibrate().toFixed(1)} ms now. Counts are means per SOP (length in thousands of points), defects the sum.`,
    '',
    textTable([heading, ...rows, ...pictureRows()]),
  ].join('\n');
}
