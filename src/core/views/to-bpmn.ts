import type { Box, DrawnPage, Drawing, Point } from '../flowchart/drawing.ts';
import { VIEWS } from '../messages/views.ts';
import type { Sop } from '../sop/sop.ts';
import { type LaneTree, laneTree, HEADING, laneBoxes } from './lane-tree.ts';
import { type BpmnFlow, type BpmnModel, bpmnModel, type BpmnNode } from './bpmn-model.ts';
import { bpmnRooms, type Rooms } from './bpmn-rooms.ts';
import { BpmnWays } from './bpmn-ways.ts';
import { edge, element, shape, writeXml, type XmlElement } from './bpmn-xml.ts';
import { IdMaker } from './id-maker.ts';
import { sopTitle, stepDetails, stepName } from './step-text.ts';

const NAMESPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
} as const;
/** Upper left corner of the pool on the canvas, as bpmn.io places a new one. */
const ORIGIN: Point = [160, 80];
/** Free space under the headings and above the lower edge, pixels. */
const MARGIN = 24;
const EMPTY_POOL = { width: 600, height: 250 };

interface Parts {
  readonly sop: Sop;
  readonly model: BpmnModel;
  readonly lanes: readonly LaneTree[];
  readonly rooms: Rooms;
}

/**
 * The SOP as BPMN 2.0 with diagram interchange: one pool, a vertical lane per pelaksana, laid out as the SOP page.
 * @param drawing of the same SOP with the target 'sheet': one endless page. Throws for any other.
 */
export function toBpmn(sop: Sop, drawing: Drawing): string {
  const [page] = drawing.pages;
  if (page === undefined || drawing.pages.length > 1 || page.symbols.some(({ kind }) => kind === 'connector'))
    throw new Error('BPMN is made from a drawing on one endless page');
  const ids = new IdMaker();
  const lanes = laneTree(sop, ids);
  const model = bpmnModel(sop, ids);
  const parts = { sop, model, lanes, rooms: bpmnRooms(model, page) };
  return writeXml(
    element(
      'bpmn:definitions',
      { ...NAMESPACES, id: 'Definitions', targetNamespace: 'urn:lajur:sop', exporter: 'Lajur' },
      element(
        'bpmn:collaboration',
        { id: 'Collaboration' },
        element('bpmn:participant', { id: 'Pool', name: sopTitle(sop), processRef: 'Process' }),
      ),
      processElement(parts),
      diagramElement(parts, page),
    ),
  );
}

function processElement({ sop, model, lanes, rooms }: Parts): XmlElement {
  const nodes = [...model.stacks.values()].flatMap((stack) => stack.nodes);
  const laneSet =
    lanes.length === 0 ? [] : [laneSetElement('bpmn:laneSet', 'LaneSet', lanes, { model, rooms })];
  return element(
    'bpmn:process',
    { id: 'Process', name: sopTitle(sop), isExecutable: false },
    ...documentation(processNotes(sop)),
    ...laneSet,
    ...nodes.map((node) => nodeElement(node, model.flows)),
    ...model.flows.map(({ id, name, from, to }) =>
      element('bpmn:sequenceFlow', {
        id,
        ...(name === '' ? {} : { name }),
        sourceRef: from.id,
        targetRef: to.id,
      }),
    ),
    ...model.notes.flatMap(({ id, associationId, text, task }) => [
      element('bpmn:textAnnotation', { id }, element('bpmn:text', {}, text)),
      element('bpmn:association', {
        id: associationId,
        associationDirection: 'None',
        sourceRef: task.id,
        targetRef: id,
      }),
    ]),
  );
}

/** What no node can hold: the SOP's number, and rows without a symbol. */
function processNotes(sop: Sop): string[] {
  const number = sop.identity.number.trim();
  const lost = sop.activities.flatMap((activity, index) =>
    activity.symbols.length > 0 || activity.text.trim() === ''
      ? []
      : [VIEWS.withoutSymbol(stepName(sop, index)), ...stepDetails(sop, index)],
  );
  return [...(number === '' ? [] : [VIEWS.sopNumber(number)]), ...lost];
}

function documentation(lines: readonly string[]): XmlElement[] {
  return lines.length === 0 ? [] : [element('bpmn:documentation', {}, lines.join('\n'))];
}

function laneSetElement(
  name: 'bpmn:laneSet' | 'bpmn:childLaneSet',
  id: string,
  lanes: readonly LaneTree[],
  { model, rooms }: Pick<Parts, 'model' | 'rooms'>,
): XmlElement {
  return element(
    name,
    { id },
    ...lanes.map((lane) => {
      const refs = [...model.stacks.values()]
        .filter(({ symbol }) => {
          const position = rooms.rooms.get(symbol.id)?.lane ?? -1;
          return lane.first <= position && position <= lane.last;
        })
        .flatMap(({ nodes }) => nodes.map((node) => element('bpmn:flowNodeRef', {}, node.id)));
      const inner =
        lane.inner.length === 0
          ? []
          : [laneSetElement('bpmn:childLaneSet', `${lane.id}_inner`, lane.inner, { model, rooms })];
      return element('bpmn:lane', { id: lane.id, name: lane.name }, ...refs, ...inner);
    }),
  );
}

function nodeElement(node: BpmnNode, flows: readonly BpmnFlow[]): XmlElement {
  return element(
    `bpmn:${node.kind}`,
    { id: node.id, ...(node.name === '' ? {} : { name: node.name }) },
    ...documentation(node.documentation),
    ...flows.filter(({ to }) => to === node).map(({ id }) => element('bpmn:incoming', {}, id)),
    ...flows.filter(({ from }) => from === node).map(({ id }) => element('bpmn:outgoing', {}, id)),
  );
}

function diagramElement({ model, lanes, rooms }: Parts, page: DrawnPage): XmlElement {
  const depth = lanes.some(({ inner }) => inner.length > 0) ? 3 : 2;
  const [x, y] = ORIGIN;
  const top = y + depth * HEADING + MARGIN;
  const size =
    rooms.width === 0 ? EMPTY_POOL : { width: rooms.width, height: top - y + rooms.height + MARGIN };
  const move = (box: Box): Box => ({ ...box, x: box.x + x, y: box.y + top });
  const moveLabel = (box: Box | null) => (box === null ? null : move(box));
  const movePoints = (points: readonly Point[]) =>
    points.map((point): Point => [point[0] + x, point[1] + top]);
  const ways = new BpmnWays(model, page, rooms);
  const vertical = { isHorizontal: false };
  const laneXs = [...page.lanes.map((lane) => x + rooms.mapX(lane.x)), x + rooms.width];
  return element(
    'bpmndi:BPMNDiagram',
    { id: 'Diagram' },
    element(
      'bpmndi:BPMNPlane',
      { id: 'Plane', bpmnElement: 'Collaboration' },
      shape('Pool', { x, y, ...size }, { attributes: vertical }),
      ...laneBoxes(lanes, laneXs, y + HEADING, y + size.height).map(({ lane, box }) =>
        shape(lane.id, box, { attributes: vertical }),
      ),
      ...[...rooms.nodes.values()].map(({ node, box, label }) =>
        shape(node.id, move(box), {
          label: moveLabel(label),
          attributes: node.kind === 'exclusiveGateway' ? { isMarkerVisible: true } : {},
        }),
      ),
      ...model.notes.flatMap((note) => {
        const box = ways.ofNote(note).label;
        return box === null ? [] : [shape(note.id, move(box))];
      }),
      ...model.flows.map((flow) => {
        const way = ways.ofFlow(flow);
        return edge(flow.id, movePoints(way.points), flow.name === '' ? null : moveLabel(way.label));
      }),
      ...model.notes.map((note) => edge(note.associationId, movePoints(ways.ofNote(note).points), null)),
    ),
  );
}
