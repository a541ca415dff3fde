import type { BenchRouter } from '../compare/router.ts';
import { bpmnAutoLayout } from './bpmn-auto-layout.ts';
import { dagre } from './dagre.ts';
import { elbow } from './elbow.ts';
import { elkInteractive, elkPartition } from './elk.ts';
import { graphvizDot, graphvizNeato } from './graphviz.ts';
import { jointManhattan, jointRightAngle } from './jointjs.ts';
import { lajur } from './lajur.ts';
import { libavoidDefaults, libavoidTuned } from './libavoid.ts';
import { maxGraph } from './maxgraph.ts';
import { webcola } from './webcola.ts';

/** Ours first, then routers that keep the cells, then layouts that choose the places themselves. */
export const ALL_ROUTERS: readonly BenchRouter[] = [
  lajur,
  libavoidTuned,
  libavoidDefaults,
  graphvizNeato,
  webcola,
  jointManhattan,
  jointRightAngle,
  maxGraph,
  elbow,
  elkInteractive,
  elkPartition,
  dagre,
  graphvizDot,
  bpmnAutoLayout,
];
