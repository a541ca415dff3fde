import { describe, expect, it } from 'vitest';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { toBpmn } from '../../../src/core/views/to-bpmn.ts';
import { randomSop, seededRandom } from '../../generators/random-sop.ts';
import { bpmnFaults } from './bpmn-faults.ts';
import { type BpmnFile, readBpmn } from './read-bpmn.ts';
import { CASES, caseNamed, drawEndless, row, sopOf } from './sops.ts';

const fileOf = (sop: Sop) => readBpmn(toBpmn(sop, drawEndless(sop)));
const names = (elements: readonly { readonly name?: string }[]) => elements.map(({ name }) => name);
const ofType = (file: BpmnFile, type: string) => file.nodes.filter(({ $type }) => $type === `bpmn:${type}`);
const LANES = [
  { id: 'L1', name: 'Pemohon' },
  { id: 'L2', name: 'Petugas' },
  { id: 'L3', name: 'Kepala' },
];

describe('toBpmn on real SOPs', () => {
  it.each(CASES)('%s is sound BPMN: every flow once, every shape in its lane', async (_, sop) => {
    expect(bpmnFaults(sop, await fileOf(sop))).toEqual([]);
  });

  it('keeps the kinds of symbols, with the texts of their rows', async () => {
    const file = await fileOf(caseNamed('R01'));
    expect(names(ofType(file, 'StartEvent'))).toEqual([
      '1. Menerima surat Masuk (Langsung ke Kantor)',
      '1. Menerima surat Masuk (Via Email)',
    ]);
    expect(ofType(file, 'EndEvent')).toHaveLength(3);
    expect(names(ofType(file, 'ExclusiveGateway'))).toContain(
      '5. Memeriksa klasifikasi keamanan dan akses surat masuk (Perlu disposisi?)',
    );
    expect(file.pool.name).toBe('Pengelolaan Surat Masuk');
  });

  it('nests lanes with a common heading', async () => {
    const file = await fileOf(caseNamed('R11'));
    const outer = file.lanes.filter(({ childLaneSet }) => childLaneSet !== undefined);
    expect(names(outer)).toEqual(['Satker Penerima', 'Satker Pengirim']);
    expect(outer.map(({ childLaneSet }) => childLaneSet?.lanes.length)).toEqual([3, 3]);
  });

  it('puts a parallel gateway behind a process with several outputs', async () => {
    const file = await fileOf(caseNamed('R11'));
    const [fork, ...more] = ofType(file, 'ParallelGateway');
    expect(more).toEqual([]);
    expect(fork?.incoming?.map(({ sourceRef }) => sourceRef?.id)).toEqual(['Step_16_L3']);
    expect(fork?.outgoing).toHaveLength(2);
  });

  it('gives a start that work returns to a task, and an end that work leaves too', async () => {
    const file = await fileOf(caseNamed('R05'));
    expect(ofType(file, 'StartEvent').map(({ id, outgoing }) => [id, outgoing?.[0]?.targetRef?.id])).toEqual([
      ['Start_1_L1', 'Step_1_L1'],
    ]);
    expect(ofType(file, 'EndEvent').map(({ id }) => id)).toEqual(['Step_12_L1']);
  });

  it('makes one task of a joint row, with a note at each of the others', async () => {
    const file = await fileOf(caseNamed('R16'));
    const tasks = file.nodes.filter(({ id }) => id.startsWith('Step_3'));
    expect(tasks).toHaveLength(1);
    expect(file.notes.map(({ text }) => text)).toHaveLength(2);
    expect(file.notes.every(({ text }) => text?.startsWith('Bersama: '))).toBe(true);
    expect(file.associations.map(({ sourceRef }) => sourceRef?.id)).toEqual([tasks[0]?.id, tasks[0]?.id]);
    expect(tasks[0]?.documentation?.[0]?.text).toContain('Pelaksana: ');
  });

  it('keeps mutu baku as documentation, also that of a merged cell', async () => {
    const file = await fileOf(caseNamed('R01'));
    const texts = file.nodes
      .filter(({ id }) => id === 'Step_5_L4')
      .map(({ documentation }) => documentation?.[0]?.text);
    expect(texts[0]).toContain('Kelengkapan: Portal Pintar, File surat masuk');
    expect(texts[0]).toContain('Waktu: 3 menit');
    expect(texts[0]).toContain('Rahasia (R);\nTerbatas (T);');
  });
});

describe('bpmnFaults', () => {
  const sop = caseNamed('R08');
  const xml = toBpmn(sop, drawEndless(sop));

  it.each([
    ['a node outside its lane', /(bpmnElement="Step_3_L2">\s*<dc:Bounds x=")\d+/, '$14', 'is drawn outside'],
    [
      'a line that ends elsewhere',
      /(<di:waypoint x="\d+" y=")\d+("\/>\s*<\/bpmndi:BPMNEdge>)/,
      '$17$2',
      'does not end at',
    ],
    ['a node without lane', /<bpmn:flowNodeRef>[^<]+<\/bpmn:flowNodeRef>/, '', 'is in 0 lanes'],
    [
      'a bent flow',
      /(<bpmn:sequenceFlow id="Flow_2"[^>]* sourceRef=")[^"]+/,
      '$1Step_9_L1',
      'does not send Flow_2',
    ],
    ['a wrong name', /name="tidak"/, 'name="ya"', 'is named'],
    ['an id that is no NCName', /"Pool_di"/, '"1 Pool"', 'illegal ID'],
  ])('sees %s', async (_, part, instead, fault) => {
    const broken = xml.replace(part, instead);
    expect(broken).not.toBe(xml);
    expect(bpmnFaults(sop, await readBpmn(broken)).join('\n')).toContain(fault);
  });
});

describe('toBpmn on generated SOPs', () => {
  it.each(Array.from({ length: 10 }, (_, group) => group))('group %i is sound BPMN', async (group) => {
    for (let seed = group * 10; seed < group * 10 + 10; seed++) {
      const options = { rows: 4 + (seed % 17), lanes: 1 + (seed % 8), joint: 0.25, rare: 0.25 };
      const sop = randomSop(seed, options);
      expect(bpmnFaults(sop, await fileOf(sop)), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('toBpmn on generated SOPs with flows anywhere', () => {
  it.each([0, 1, 2, 3])(
    'group %i is sound BPMN: forks, flows into starts, out of ends, into joint rows',
    async (group) => {
      for (let seed = group * 15; seed < group * 15 + 15; seed++) {
        const sop = withMoreFlows(
          randomSop(seed, { rows: 4 + (seed % 12), lanes: 1 + (seed % 6), joint: 0.4, rare: 0.3 }),
          seed,
        );
        // Only in such thickets may a line pass under another line's answer.
        const faults = bpmnFaults(sop, await fileOf(sop)).filter(
          (fault) => !/runs through the name of Flow/.test(fault),
        );
        expect(faults, `seed ${seed}`).toEqual([]);
      }
    },
  );
});

/** Five flows more, between any two symbols. */
function withMoreFlows(sop: Sop, seed: number): Sop {
  const random = seededRandom(seed * 7 + 1);
  const ids = sop.activities.flatMap(({ symbols }) => symbols.map(({ id }) => id));
  const anyId = () => ids[Math.floor(random() * ids.length)] ?? '';
  const more = Array.from({ length: 5 }, () => ({
    from: anyId(),
    to: anyId(),
    ...(random() < 0.3 ? { label: 'Ya' } : {}),
  }));
  return { ...sop, flows: [...sop.flows, ...more] };
}

describe('toBpmn on what people also write', () => {
  it('joins the branches of a fork before the symbol that needs them all', async () => {
    const sop = sopOf(
      LANES,
      [
        row('1', 'Mulai', [{ id: 'a', lane: 'L2', kind: 'start' }]),
        row('2', 'Membagi', [{ id: 'b', lane: 'L2', kind: 'process' }]),
        row('3', 'Kerja', [
          { id: 'c', lane: 'L1', kind: 'process' },
          { id: 'd', lane: 'L3', kind: 'process' },
        ]),
        row('4', 'Menggabung', [{ id: 'e', lane: 'L2', kind: 'process' }]),
        row('5', 'Selesai', [{ id: 'f', lane: 'L2', kind: 'end' }]),
      ],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'b', to: 'd' },
        { from: 'c', to: 'e' },
        { from: 'd', to: 'e' },
        { from: 'e', to: 'f' },
      ],
    );
    const file = await fileOf(sop);
    expect(bpmnFaults(sop, file)).toEqual([]);
    expect(
      ofType(file, 'ParallelGateway').map(({ id, incoming, outgoing }) => [
        id,
        incoming?.length,
        outgoing?.length,
      ]),
    ).toEqual([
      ['Fork_b', 1, 2],
      ['Join_e', 2, 1],
    ]);
  });

  it('survives ids, texts and lanes that XML and BPMN do not allow', async () => {
    const strange = '<b> "x" & \u0000\u0007\uD800 😀 \uFFFE\nbaris';
    const sop: Sop = {
      ...sopOf(
        [
          { id: '1 é', name: strange },
          { id: '1_é', name: '' },
        ],
        [
          row('1.', strange, [{ id: '😀', lane: '1 é', kind: 'start', caption: strange }]),
          row('', '', [
            { id: '1.L1#2', lane: '1 é', untilLane: '1_é', kind: 'decision' },
            { id: '1.L1_2', lane: '1_é', kind: 'process' },
          ]),
          row('2', 'Di luar tabel', [{ id: 'lost', lane: 'L9', kind: 'process' }]),
          row('3', 'Tanpa simbol', []),
          row('4', 'Selesai', [{ id: '<', lane: '1_é', kind: 'end' }]),
        ],
        [
          { from: '😀', to: '1.L1#2' },
          { from: '1.L1#2', to: '1.L1_2', label: strange },
          { from: '1.L1#2', to: '<', label: ']]>' },
          { from: '1.L1_2', to: 'lost' },
          { from: 'nowhere', to: '<' },
        ],
      ),
      identity: { ...sopOf([], [], []).identity, title: strange },
    };
    const file = await fileOf(sop);
    expect(file.warnings).toEqual([]);
    expect(file.flows).toHaveLength(3);
    expect(file.nodes).toHaveLength(4);
    expect(file.pool.name).toBe('<b> "x" &  😀  baris');
    expect(file.process.documentation?.[0]?.text).toContain('Kegiatan tanpa simbol: 3. Tanpa simbol');
    expect(
      bpmnFaults({ ...sop, flows: [] }, { ...file, flows: [] }).filter((fault) => /NCName|twice/.test(fault)),
    ).toEqual([]);
  });

  it('draws a decision whose answers repeat as inclusive, dead ends as they are', async () => {
    const sop = sopOf(
      LANES,
      [
        row('1', 'Memeriksa', [{ id: 'a', lane: 'L2', kind: 'decision' }]),
        row('2', 'Satu', [{ id: 'b', lane: 'L1', kind: 'process' }]),
        row('3', 'Dua', [{ id: 'c', lane: 'L3', kind: 'process' }]),
      ],
      [
        { from: 'a', to: 'b', label: 'Ya' },
        { from: 'a', to: 'c', label: 'ya' },
      ],
    );
    const file = await fileOf(sop);
    expect(bpmnFaults(sop, file)).toEqual([]);
    expect(file.nodes.map(({ $type }) => $type)).toEqual(['bpmn:InclusiveGateway', 'bpmn:Task', 'bpmn:Task']);
  });

  it.each([
    ['no row', sopOf(LANES, [], [])],
    ['no lane', sopOf([], [row('1', 'Menerima', [{ id: 'a', lane: 'L1', kind: 'start' }])], [])],
  ])('writes a pool for an SOP with %s', async (_, sop) => {
    const file = await fileOf(sop);
    expect(file.warnings).toEqual([]);
    expect(file.nodes).toEqual([]);
    expect(file.diagrams.length).toBeGreaterThan(0);
    expect(file.diagrams.every(({ bounds }) => (bounds?.width ?? 0) > 0 && (bounds?.height ?? 0) > 0)).toBe(
      true,
    );
  });

  it('refuses a drawing on several pages', () => {
    const sop = caseNamed('R01');
    const [page] = drawEndless(sop).pages;
    if (!page) throw new Error('nothing drawn');
    expect(() => toBpmn(sop, { format: 'lajur.drawing/1', unit: 'pt', pages: [page, page] })).toThrow(
      /endless/,
    );
  });
});
