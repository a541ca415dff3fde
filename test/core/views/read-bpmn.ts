import { BpmnModdle } from 'bpmn-moddle';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element as bpmn-moddle links it; only what the tests look at. */
export interface BpmnElement {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly sourceRef?: BpmnElement;
  readonly targetRef?: BpmnElement;
  readonly incoming?: readonly BpmnElement[];
  readonly outgoing?: readonly BpmnElement[];
  readonly flowNodeRef?: readonly BpmnElement[];
  readonly childLaneSet?: { readonly lanes: readonly BpmnElement[] };
  readonly documentation?: readonly { readonly text: string }[];
  readonly text?: string;
}

interface Diagram {
  readonly bpmnElement: BpmnElement;
  readonly id: string;
  readonly bounds?: Bounds;
  readonly isHorizontal?: boolean;
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[];
  readonly label?: { readonly bounds?: Bounds };
}

interface Process extends BpmnElement {
  readonly laneSets?: readonly { readonly lanes: readonly BpmnElement[] }[];
  readonly flowElements?: readonly BpmnElement[];
  readonly artifacts?: readonly BpmnElement[];
}

export interface BpmnFile {
  readonly warnings: readonly string[];
  readonly pool: BpmnElement;
  readonly process: Process;
  /** Outer lanes, inner lanes behind each. */
  readonly lanes: readonly BpmnElement[];
  readonly nodes: readonly BpmnElement[];
  readonly flows: readonly BpmnElement[];
  readonly notes: readonly BpmnElement[];
  readonly associations: readonly BpmnElement[];
  readonly diagrams: readonly Diagram[];
}

export async function readBpmn(xml: string): Promise<BpmnFile> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const root = rootElement as {
    readonly rootElements: readonly [{ readonly participants: readonly [BpmnElement] }, Process];
    readonly diagrams: readonly [{ readonly plane: { readonly planeElement: readonly Diagram[] } }];
  };
  const [collaboration, process] = root.rootElements;
  const outer = process.laneSets?.[0]?.lanes ?? [];
  const elements = process.flowElements ?? [];
  const artifacts = process.artifacts ?? [];
  return {
    warnings: warnings.map(({ message }) => message),
    pool: collaboration.participants[0],
    process,
    lanes: outer.flatMap((lane) => [lane, ...(lane.childLaneSet?.lanes ?? [])]),
    nodes: elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow'),
    flows: elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow'),
    notes: artifacts.filter(({ $type }) => $type === 'bpmn:TextAnnotation'),
    associations: artifacts.filter(({ $type }) => $type === 'bpmn:Association'),
    diagrams: root.diagrams[0].plane.planeElement,
  };
}
