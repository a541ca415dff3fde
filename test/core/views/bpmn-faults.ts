import type { Sop } from '../../../src/core/sop/sop.ts';
import type { BpmnElement, BpmnFile, Bounds } from './read-bpmn.ts';

/** Everything that is wrong with a file as BPMN, as a picture, or as a copy of the SOP's flows. */
export function bpmnFaults(sop: Sop, file: BpmnFile): string[] {
  return [
    ...file.warnings,
    ...idFaults(file),
    ...flowFaults(sop, file),
    ...linkFaults(file),
    ...laneFaults(file),
    ...shapeFaults(file),
    ...edgeFaults(file),
  ];
}

const NC_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

function all(file: BpmnFile): BpmnElement[] {
  return [file.pool, ...file.lanes, ...file.nodes, ...file.flows, ...file.notes, ...file.associations];
}

function idFaults(file: BpmnFile): string[] {
  const ids = [...all(file), ...file.diagrams].map(({ id }) => id);
  return [
    ...ids.filter((id) => !NC_NAME.test(id)).map((id) => `${id} is no NCName`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
  ];
}

/** Flows that can be drawn, and do not stay inside a joint row. */
function expectedFlows(sop: Sop): { index: number; label: string }[] {
  const lanes = new Set(sop.lanes.map(({ id }) => id));
  const rowOf = new Map<string, number>();
  sop.activities.forEach(({ symbols }, row) => {
    for (const { id, lane } of symbols) if (lanes.has(lane) && !rowOf.has(id)) rowOf.set(id, row);
  });
  return sop.flows.flatMap(({ from, to, label }, index) => {
    const [source, target] = [rowOf.get(from), rowOf.get(to)];
    if (source === undefined || target === undefined) return [];
    if (source === target && from !== to && sop.activities[source]?.joint === true) return [];
    return [{ index, label: (label ?? '').replace(/\s+/g, ' ').trim() }];
  });
}

function flowFaults(sop: Sop, file: BpmnFile): string[] {
  const drawn = file.flows.filter(({ id }) => id.startsWith('Flow_'));
  const expected = expectedFlows(sop);
  const faults = drawn.length === expected.length ? [] : [`${drawn.length} flows for ${expected.length}`];
  for (const { index, label } of expected) {
    const same = drawn.filter(({ id }) => id === `Flow_${index + 1}`);
    if (same.length !== 1) faults.push(`flow ${index + 1} is there ${same.length} times`);
    if ((same[0]?.name ?? '') !== label) faults.push(`flow ${index + 1} is named ${same[0]?.name}`);
  }
  return faults;
}

function linkFaults({ flows, nodes }: BpmnFile): string[] {
  const faults: string[] = [];
  for (const { id, sourceRef, targetRef } of flows) {
    const source = nodes.find((node) => node === sourceRef);
    const target = nodes.find((node) => node === targetRef);
    if (!source || !target) faults.push(`${id} lacks an end`);
    if (source && source.outgoing?.filter((flow) => flow.id === id).length !== 1)
      faults.push(`${source.id} does not send ${id}`);
    if (target && target.incoming?.filter((flow) => flow.id === id).length !== 1)
      faults.push(`${target.id} does not receive ${id}`);
  }
  for (const { id, $type, incoming = [], outgoing = [] } of nodes) {
    if ($type === 'bpmn:StartEvent' && incoming.length > 0) faults.push(`${id} is entered`);
    if ($type === 'bpmn:EndEvent' && outgoing.length > 0) faults.push(`${id} is left`);
    if ($type === 'bpmn:ParallelGateway' && (incoming.length === 0 || outgoing.length === 0))
      faults.push(`${id} hangs loose`);
  }
  return faults;
}

function boundsOf(file: BpmnFile, element: BpmnElement): Bounds {
  return file.diagrams.find(({ bpmnElement }) => bpmnElement === element)?.bounds ?? NOWHERE;
}

const NOWHERE: Bounds = { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN };

function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function laneFaults(file: BpmnFile): string[] {
  const pool = boundsOf(file, file.pool);
  const leaves = file.lanes.filter(({ childLaneSet }) => childLaneSet === undefined);
  const faults = file.lanes
    .filter((lane) => !contains(pool, boundsOf(file, lane)))
    .map(({ id }) => `${id} is not in the pool`);
  for (const lane of file.lanes)
    for (const inner of lane.childLaneSet?.lanes ?? []) {
      if (!contains(boundsOf(file, lane), boundsOf(file, inner)))
        faults.push(`${inner.id} is not in ${lane.id}`);
      for (const node of inner.flowNodeRef ?? [])
        if (!lane.flowNodeRef?.includes(node)) faults.push(`${lane.id} does not know ${node.id}`);
    }
  for (const node of file.nodes) {
    const holders = leaves.filter(({ flowNodeRef = [] }) => flowNodeRef.includes(node));
    const [lane] = holders;
    if (holders.length !== 1 || !lane) faults.push(`${node.id} is in ${holders.length} lanes`);
    else if (!contains(boundsOf(file, lane), boundsOf(file, node)))
      faults.push(`${node.id} is drawn outside ${lane.id}`);
  }
  return faults;
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function shapeFaults(file: BpmnFile): string[] {
  const faults: string[] = [];
  for (const element of all(file)) {
    const count = file.diagrams.filter(({ bpmnElement }) => bpmnElement === element).length;
    if (count !== 1) faults.push(`${element.id} is drawn ${count} times`);
  }
  for (const { id, isHorizontal } of file.diagrams.filter(({ bpmnElement }) =>
    ['bpmn:Lane', 'bpmn:Participant'].includes(bpmnElement.$type),
  ))
    if (isHorizontal !== false) faults.push(`${id} is horizontal`);
  file.nodes.forEach((node, index) => {
    for (const other of file.nodes.slice(index + 1))
      if (overlap(boundsOf(file, node), boundsOf(file, other))) faults.push(`${node.id} lies on ${other.id}`);
  });
  const boxes = file.nodes.map((node) => ({ node, bounds: boundsOf(file, node) }));
  for (const { id, label } of file.diagrams) {
    if (label?.bounds === undefined) continue;
    for (const { node, bounds } of boxes)
      if (overlap(label.bounds, bounds)) faults.push(`the name of ${id} lies on ${node.id}`);
  }
  return faults;
}

function onBorder({ x, y, width, height }: Bounds, point: { x: number; y: number }): boolean {
  const across = point.x >= x && point.x <= x + width;
  const along = point.y >= y && point.y <= y + height;
  const sides = point.x === x || point.x === x + width;
  const ends = point.y === y || point.y === y + height;
  return (sides && along) || (ends && across);
}

function edgeFaults(file: BpmnFile): string[] {
  const faults: string[] = [];
  const boxes = file.nodes.map((node) => ({ node, bounds: boundsOf(file, node) }));
  for (const flow of file.flows) {
    const points = file.diagrams.find(({ bpmnElement }) => bpmnElement === flow)?.waypoint ?? [];
    const [first, last] = [points[0], points[points.length - 1]];
    const { sourceRef: source, targetRef: target } = flow;
    if (points.length < 2 || !first || !last || !source || !target) {
      faults.push(`${flow.id} has no line`);
      continue;
    }
    if (!onBorder(boundsOf(file, source), first)) faults.push(`${flow.id} does not begin at ${source.id}`);
    if (!onBorder(boundsOf(file, target), last)) faults.push(`${flow.id} does not end at ${target.id}`);
    points.slice(1).forEach((to, index) => {
      const from = points[index] ?? to;
      if (from.x !== to.x && from.y !== to.y) faults.push(`${flow.id} is slanted`);
      const run = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      };
      for (const { node, bounds } of boxes)
        if (overlap(run, shrunk(bounds))) faults.push(`${flow.id} runs through ${node.id}`);
      for (const { id, label } of file.diagrams)
        if (label?.bounds && overlap(run, label.bounds))
          faults.push(`${flow.id} runs through the name of ${id}`);
    });
  }
  return faults;
}

function shrunk(box: Bounds): Bounds {
  return { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
}
