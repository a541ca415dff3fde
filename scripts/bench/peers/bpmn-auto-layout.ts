import { type BenchBox, type BenchGraph, type BenchPoint, fixedBox } from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Shown {
  readonly bpmnElement: { readonly id: string };
  readonly bounds?: BenchBox;
  readonly waypoint?: readonly Place[];
}

interface Layout {
  readonly layoutProcess: (xml: string) => Promise<string>;
}

interface Moddle {
  readonly BpmnModdle: new () => {
    readonly fromXML: (xml: string) => Promise<{
      readonly rootElement: {
        readonly diagrams: readonly { readonly plane: { planeElement: readonly Shown[] } }[];
      };
    }>;
  };
}

const ELEMENTS = { start: 'startEvent', end: 'endEvent', process: 'task', decision: 'exclusiveGateway' };

/** BPMN in, BPMN with places out; it knows no lanes. */
export const bpmnAutoLayout: BenchRouter = {
  id: 'bpmn-auto-layout',
  load: async () => {
    const { layoutProcess } = await loadPeer<Layout>('bpmn-auto-layout');
    const { BpmnModdle } = await loadPeer<Moddle>('bpmn-moddle');
    return async (graph) => {
      const xml = await layoutProcess(bpmnOf(graph));
      const { rootElement } = await new BpmnModdle().fromXML(xml);
      return drawingOf(graph, rootElement.diagrams[0]?.plane.planeElement ?? []);
    };
  },
  bundle: "export { layoutProcess } from 'bpmn-auto-layout';",
};

function bpmnOf({ symbols, edges }: BenchGraph): string {
  const nodes = symbols.map(({ kind }, index) => {
    const flows = edges.flatMap(({ from, to }, edge) => [
      ...(to === index ? [`<incoming>e${edge}</incoming>`] : []),
      ...(from === index ? [`<outgoing>e${edge}</outgoing>`] : []),
    ]);
    return `<${ELEMENTS[kind]} id="n${index}">${flows.join('')}</${ELEMENTS[kind]}>`;
  });
  const flows = edges.map(
    ({ from, to }, edge) => `<sequenceFlow id="e${edge}" sourceRef="n${from}" targetRef="n${to}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://bpmn.io/schema/bpmn">',
    '<process id="p">',
    ...nodes,
    ...flows,
    '</process></definitions>',
  ].join('');
}

/** Symbols are measured with the sizes that the library gives them. */
function drawingOf(graph: BenchGraph, shown: readonly Shown[]): BenchDrawing {
  const byId = new Map(shown.map((element) => [element.bpmnElement.id, element]));
  return {
    boxes: graph.symbols.map((symbol, index) => byId.get(`n${index}`)?.bounds ?? fixedBox(symbol)),
    lines: graph.edges.map((_, index) =>
      (byId.get(`e${index}`)?.waypoint ?? []).map(({ x, y }): BenchPoint => [x, y]),
    ),
    laneBorders: [],
    rowBorders: [],
  };
}
