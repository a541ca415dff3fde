import { describe, expect, it } from 'vitest';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { escapeMermaid, toMermaid } from '../../../src/core/views/to-mermaid.ts';
import { randomSop } from '../../generators/random-sop.ts';
import { CASES, caseNamed, row, sopOf } from './sops.ts';

const NODE = /^\s*(Step_\w+)(?:\(\["(.*)"\]\)|\["(.*)"\]|\{"(.*)"\})$/;
const ARROW = /^\s*(Step_\w+) (-->|---)(?:\|"(.*)"\|)? (Step_\w+)$/;
const LANE = /^\s*subgraph (Lane_\w+)\["(.*)"\]$/;

/** Reads the text line by line; a line of no known kind is a fault. */
function read(text: string) {
  const [open, title, close, first, ...lines] = text.trimEnd().split('\n');
  expect([open, close, first]).toEqual(['---', '---', 'flowchart TD']);
  const nodes = new Map<string, { lane: string; text: string }>();
  const arrows: (readonly [string, string, string, string])[] = [];
  const lanes: { id: string; name: string; depth: number }[] = [];
  const stack: string[] = [];
  for (const line of lines) {
    const [lane, node, arrow] = [LANE.exec(line), NODE.exec(line), ARROW.exec(line)];
    if (lane) {
      lanes.push({ id: lane[1] ?? '', name: lane[2] ?? '', depth: stack.length });
      stack.push(lane[1] ?? '');
    } else if (line.trim() === 'end') expect(stack.pop()).toBeDefined();
    else if (node) {
      expect(nodes.has(node[1] ?? '')).toBe(false);
      nodes.set(node[1] ?? '', {
        lane: stack[stack.length - 1] ?? '',
        text: node[2] ?? node[3] ?? node[4] ?? '',
      });
    } else if (arrow) arrows.push([arrow[1] ?? '', arrow[2] ?? '', arrow[3] ?? '', arrow[4] ?? '']);
    else throw new Error(`unknown line: ${line}`);
  }
  expect(stack).toEqual([]);
  for (const [from, , , to] of arrows) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  return { title, nodes, arrows, lanes };
}

function expectWhole(sop: Sop): void {
  const { nodes, arrows, lanes } = read(toMermaid(sop));
  const symbols = sop.activities.flatMap((activity) => activity.symbols);
  expect(nodes.size).toBe(new Set(symbols.map(({ id }) => id)).size);
  expect([...nodes.values()].every(({ lane }) => lane !== '')).toBe(true);
  expect(arrows.filter(([, kind]) => kind === '-->')).toHaveLength(sop.flows.length);
  const bars = sop.activities.filter(({ joint }) => joint).flatMap(({ symbols: all }) => all.slice(1));
  expect(arrows.filter(([, kind]) => kind === '---')).toHaveLength(bars.length);
  expect(lanes.filter(({ id }) => !id.startsWith('Lane_group'))).toHaveLength(sop.lanes.length);
}

describe('toMermaid', () => {
  it.each(CASES)('holds every symbol, flow and lane of %s', (_, sop) => {
    expectWhole(sop);
  });

  it('holds every symbol, flow and lane of generated SOPs', () => {
    for (let seed = 0; seed < 100; seed++)
      expectWhole(randomSop(seed, { rows: 4 + (seed % 15), lanes: 1 + (seed % 7), joint: 0.3, rare: 0.3 }));
  });

  it('gives each kind of symbol its shape, and answers their words', () => {
    const text = toMermaid(caseNamed('R18b'));
    expect(text).toContain('Step_1_L1(["1#46; Pemohon menyampaikan pengaduan langsung kepada petugas"])');
    expect(text).toMatch(/Step_2_L2\["2#46; /);
    expect(text).toMatch(/Step_3_L2\{"3#46; /);
    expect(text).toContain('Step_3_L2 -->|"Tidak"| Step_4_L3');
  });

  it('nests lanes under their common heading', () => {
    const { lanes } = read(toMermaid(caseNamed('R11')));
    expect(lanes.map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 0, 1, 1, 1]);
    expect(lanes[0]?.name).toBe('Satker Penerima');
  });

  it('keeps ids when a text changes', () => {
    const sop = caseNamed('R05');
    const changed = { ...sop, activities: sop.activities.map((activity) => ({ ...activity, text: 'Lain' })) };
    expect([...read(toMermaid(changed)).nodes.keys()]).toEqual([...read(toMermaid(sop)).nodes.keys()]);
  });

  it('escapes what Mermaid, HTML and Markdown would read', () => {
    const sop = sopOf(
      [{ id: 'L1', name: 'A"] end\nB' }],
      [
        row('', '- x "y" `z` <script>\u0000 #35; 😀', [{ id: 'end', lane: 'L1', kind: 'start' }]),
        row('', '', [{ id: '"', lane: 'nowhere', kind: 'end' }]),
      ],
      [
        { from: 'end', to: '"', label: '|"]' },
        { from: 'end', to: 'gone' },
      ],
    );
    const { nodes, arrows, lanes } = read(toMermaid(sop));
    expect([...nodes.values()]).toEqual([
      { lane: 'Lane_L1', text: '#45; x #34;y#34; #96;z#96; #60;script#62; #35;35; 😀' },
      { lane: '', text: ' ' },
    ]);
    expect(arrows.map(([, , label]) => label)).toEqual(['#124;#34;#93;']);
    expect(lanes.map(({ name }) => name)).toEqual(['A#34;#93; end B']);
  });

  it.each([
    ['12. Menulis', '12#46; Menulis'],
    ['3) Menulis', '3#41; Menulis'],
    ['* Menulis', '#42; Menulis'],
    ['Rp. 5.000', 'Rp. 5.000'],
  ])('does not let %s begin a list', (text, escaped) => {
    expect(escapeMermaid(text)).toBe(escaped);
  });
});
