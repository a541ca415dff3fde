import { drawFlowchart } from '../../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../../src/core/flowchart/measure-drawing.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';
import { ALL_DECIDE, STRESS_DENSITIES } from '../bench/stress-density.ts';
import { stressSize, stressSop } from '../bench/stress-sop.ts';
import { readRealCases } from '../bench/real-cases.ts';
import { TARGETS, type TargetKind } from '../gallery/draw-item.ts';
import { HARD_CASES } from '../gallery/hard-cases.ts';
import type { Judgement, SweepJob, TargetJudgement } from './sweep-job.ts';

/** Draws a graph for the sheet and on paper and judges both by their data; what is thrown is part of the judgement. */
export function judgeGraph(job: SweepJob): Judgement {
  const sop = sopOf(job);
  const targets = (['sheet', 'paper'] as const).map((target) => judgeTarget(sop, target));
  const { maxRSS } = process.resourceUsage();
  return {
    job,
    rows: sop.activities.length,
    lanes: sop.lanes.length,
    targets,
    memory: Math.round(maxRSS / 1024),
  };
}

function sopOf(job: SweepJob): Sop {
  if (job.kind === 'seed') {
    const density = [...STRESS_DENSITIES, ALL_DECIDE].find(({ id }) => id === job.set);
    if (density === undefined) throw new Error(`No density "${job.set}"`);
    return stressSop(job.seed, density, job.size ?? stressSize(job.seed));
  }
  const found = (job.set === 'hard' ? HARD_CASES : readRealCases()).find(({ id }) => id === job.id);
  if (found === undefined) throw new Error(`No case "${job.id}"`);
  return withoutLooseFlows(found.sop);
}

/** A flow to a symbol that does not exist is never drawn: one hard case is about that. */
function withoutLooseFlows(sop: Sop): Sop {
  const ids = new Set(sop.activities.flatMap((row) => row.symbols.map(({ id }) => id)));
  return { ...sop, flows: sop.flows.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

function judgeTarget(sop: Sop, target: TargetKind): TargetJudgement {
  const options = {
    profile: findProfile(sop.profile),
    measure: measureArimo,
    target: TARGETS[target],
  };
  const start = performance.now();
  try {
    const drawing = drawFlowchart(sop, options);
    const time = performance.now() - start;
    const { crossings, labels, flows, pages, defects } = measureDrawing(sop, drawing);
    return {
      target,
      time,
      crossings,
      labels,
      flows,
      pages,
      defects: defects.map(({ kind, page, detail }) => ({ kind, detail: `page ${page}: ${detail}` })),
    };
  } catch (error) {
    return {
      target,
      time: performance.now() - start,
      crossings: 0,
      labels: 0,
      flows: 0,
      pages: 0,
      defects: [],
      thrown: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
