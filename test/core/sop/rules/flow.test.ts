import { describe, expect, it } from 'vitest';
import { findingsOf, flows, mended, onlyFinding, row, SOUND, withRow, withTable } from './sample-sop.ts';

const START = row('1', 'Menerima berkas', 'L1:start');
const PROCESS = row('2', 'Memproses berkas', 'L2:process');
const END = row('3', 'Mengarsipkan berkas', 'L1:end');
const withFlows = (text: string) => ({ ...SOUND, flows: flows(text) });
const CHAIN = '1.L1 > 1.L1#2; 1.L1#2 > 2.L2; 2.L2 > 1.L1#2 Tidak; 2.L2 > 3.L3 Ya; 3.L3 > 4.L1';

describe('S01 start and end', () => {
  const plain = withTable(
    [row('1', 'Menerima', 'L1:process'), PROCESS, row('3', 'Mengarsipkan', 'L1:process')],
    '1.L1 > 2.L2; 2.L2 > 3.L1',
  );
  it('makes capsules of the first and the last box', () => {
    const [start, end] = findingsOf('S01', plain);
    if (start === undefined || end === undefined) throw new Error('two findings');
    expect([start.severity, start.place]).toEqual([
      'error',
      { kind: 'activity', activity: 0, field: 'text' },
    ]);
    const once = mended(plain, start);
    const twice = mended(once, end);
    expect(twice.activities.map(({ symbols }) => symbols[0]?.kind)).toEqual(['start', 'process', 'end']);
    expect(twice.flows).toEqual(plain.flows);
    expect(findingsOf('S01', twice)).toEqual([]);
  });
  it('offers nothing where the first box is a decision or is returned to', () => {
    const decision = withTable([row('1', 'Memeriksa', 'L1:decision'), END], '1.L1 > 2.L1 Ya');
    expect(onlyFinding('S01', decision).mend).toBeUndefined();
    expect(findingsOf('S01', SOUND)).toEqual([]);
  });
});

describe('S02 connected', () => {
  it('joins a box that nothing reaches to the open one above', () => {
    const sop = withFlows(CHAIN.replace('; 3.L3 > 4.L1', ''));
    const [lost, open] = findingsOf('S02', sop);
    expect([lost?.place, open?.place]).toEqual([
      { kind: 'symbol', activity: 3, lane: 'L1' },
      { kind: 'symbol', activity: 2, lane: 'L3' },
    ]);
    if (lost === undefined || open === undefined) throw new Error('two findings');
    expect([lost.mend, open.mend]).toEqual([
      'Sambungkan dari kegiatan nomor 3',
      'Sambungkan ke kegiatan nomor 4',
    ]);
    expect(mended(sop, lost)).toEqual(SOUND);
    expect(mended(sop, open)).toEqual(SOUND);
  });
  it('makes the last open box an end', () => {
    const sop = withTable([START, row('2', 'Mengarsipkan', 'L2:process')], '1.L1 > 2.L2');
    const finding = onlyFinding('S02', sop);
    expect(finding.mend).toBe('Ubah menjadi Selesai');
    expect(mended(sop, finding).activities[1]?.symbols[0]?.kind).toBe('end');
  });
  it('only reminds of a side box in the same row', () => {
    const sop = withTable(
      [START, row('2', 'Mengirim berkas', 'L2:process L3:process'), END],
      '1.L1 > 2.L2; 2.L2 > 2.L3; 2.L2 > 3.L1',
    );
    expect(onlyFinding('S02', sop).severity).toBe('info');
    expect(findingsOf('S04', sop)).toEqual([]);
  });
  it('takes a joint row as one, and reports an island once', () => {
    const joint = withTable(
      [
        START,
        row('2', 'Membahas berkas', 'L1:process L2:process L3:process', {
          joint: true,
        }),
        END,
      ],
      '1.L1 > 2.L2; 2.L2 > 3.L1',
    );
    expect(findingsOf('S02', joint)).toEqual([]);
    const island = withTable(
      [START, row('2', 'a', 'L2:process'), row('3', 'b', 'L2:process'), END],
      '1.L1 > 4.L1; 2.L2 > 3.L2; 3.L2 > 4.L1',
    );
    expect(findingsOf('S02', island).map(({ place }) => place)).toEqual([
      { kind: 'symbol', activity: 1, lane: 'L2' },
    ]);
  });
});

describe('S03 decision', () => {
  it.each([
    ['2.L2 > 3.L3 Ya', 'jalan keluar', undefined],
    ['2.L2 > 1.L1#2; 2.L2 > 3.L3 Ya', 'belum berlabel', 'Tidak'],
    ['2.L2 > 1.L1#2 TIDAK; 2.L2 > 3.L3', 'belum berlabel', 'YA'],
    ['2.L2 > 1.L1#2; 2.L2 > 3.L3', 'belum berlabel', 'Tidak'],
    ['2.L2 > 1.L1#2 Ya; 2.L2 > 3.L3 ya.', 'lebih dari satu', 'Tidak'],
    ['2.L2 > 3.L3; 2.L2 > 4.L1', 'belum berlabel', undefined],
  ])('%s', (arrows, word, label) => {
    const sop = withFlows(`1.L1 > 1.L1#2; 1.L1#2 > 2.L2; ${arrows}; 3.L3 > 4.L1`);
    const finding = onlyFinding('S03', sop);
    expect([finding.severity, finding.place]).toEqual(['error', { kind: 'symbol', activity: 1, lane: 'L2' }]);
    expect(finding.message).toContain(word);
    if (label === undefined) expect(finding.mend).toBeUndefined();
    else expect(mended(sop, finding).flows.map((flow) => flow.label)).toContain(label);
  });
  it('allows one label into several lanes of one row', () => {
    const sop = withTable(
      [
        START,
        row('2', 'Memeriksa', 'L2:decision'),
        row('3', 'a', 'L1:process L3:process'),
        row('4', 'b', 'L1:end'),
      ],
      '1.L1 > 2.L2; 2.L2 > 3.L1 Ya; 2.L2 > 3.L3 Ya; 2.L2 > 4.L1 Tidak; 3.L1 > 4.L1; 3.L3 > 4.L1',
    );
    expect(findingsOf('S03', sop)).toEqual([]);
  });
  it('judges the exits of joint decisions together', () => {
    const sop = withTable(
      [START, row('2', 'Memeriksa', 'L2:decision L3:decision', { joint: true }), END],
      '1.L1 > 2.L2; 2.L2 > 3.L1 Ya; 2.L3 > 1.L1 Tidak',
    );
    expect(findingsOf('S03', sop)).toEqual([]);
  });
});

describe('S04 process', () => {
  it('becomes a decision where its exits are answers', () => {
    const sop = withRow(1, {
      symbols: [{ id: '2.L2', lane: 'L2', kind: 'process' }],
    });
    const finding = onlyFinding('S04', sop);
    expect(finding).toMatchObject({
      severity: 'warning',
      mend: 'Ubah menjadi Keputusan',
    });
    expect(mended(sop, finding)).toEqual(SOUND);
  });
  it('may fork into one row, not into two', () => {
    const rows = [START, row('2', 'a', 'L1:process L2:process'), row('3', 'b', 'L1:end')];
    expect(findingsOf('S04', withTable(rows, '1.L1 > 2.L1; 1.L1 > 2.L2; 2.L1 > 3.L1; 2.L2 > 3.L1'))).toEqual(
      [],
    );
    const finding = onlyFinding('S04', withTable(rows, '1.L1 > 2.L1; 1.L1 > 3.L1; 2.L1 > 2.L2; 2.L2 > 3.L1'));
    expect([finding.place, finding.mend]).toEqual([{ kind: 'symbol', activity: 0, lane: 'L1' }, undefined]);
  });
});

describe('S05 ends of flows', () => {
  it('redirects to the one symbol of the row that was meant', () => {
    const sop = withFlows(CHAIN.replace('3.L3 > 4.L1', '3.L3 > 4.L2'));
    const finding = onlyFinding('S05', sop);
    expect(finding).toMatchObject({
      severity: 'error',
      place: { kind: 'activity', activity: 2, field: 'alur' },
      mend: 'Arahkan ke kegiatan nomor 4',
    });
    expect(mended(sop, finding)).toEqual(SOUND);
  });
  it.each([
    ['3.L3 > 9.L1', { kind: 'activity', activity: 2, field: 'alur' }],
    ['9.L1 > 3.L3', { kind: 'activity', activity: 2, field: 'alur' }],
    ['8.L1 > 9.L1', { kind: 'sop' }],
  ])('removes %s', (arrow, place) => {
    const sop = withFlows(`${CHAIN}; ${arrow}`);
    const finding = onlyFinding('S05', sop);
    expect(finding.place).toEqual(place);
    expect(finding.mend).toBe('Hapus panah itu');
    expect(mended(sop, finding)).toEqual(SOUND);
  });
});

describe('S10 first and last', () => {
  it('reports a start below and an end above', () => {
    const sop = withTable([START, row('2', 'a', 'L2:start L3:end'), END], '1.L1 > 2.L3; 2.L2 > 3.L1');
    expect(findingsOf('S10', sop).map(({ place }) => place)).toEqual([
      { kind: 'symbol', activity: 1, lane: 'L2' },
      { kind: 'symbol', activity: 1, lane: 'L3' },
    ]);
    expect(findingsOf('S10', SOUND)).toEqual([]);
  });
});

describe('S12 cycles', () => {
  it('reports a cycle that nothing leaves, once', () => {
    const sop = withTable(
      [START, PROCESS, row('3', 'b', 'L2:process'), END],
      '1.L1 > 2.L2; 2.L2 > 3.L2; 3.L2 > 2.L2',
    );
    const finding = onlyFinding('S12', sop);
    expect([finding.severity, finding.place]).toEqual(['error', { kind: 'symbol', activity: 1, lane: 'L2' }]);
    expect(finding.message).toContain('kegiatan nomor 2 dan kegiatan nomor 3');
    expect(findingsOf('S12', SOUND)).toEqual([]);
  });
});

describe('S14 four exits', () => {
  it('cannot be drawn', () => {
    const rows = [
      START,
      row('2', 'Memeriksa', 'L2:decision'),
      ...['3', '4', '5', '6'].map((n) => row(n, 'a', 'L1:end')),
    ];
    const arrows = '1.L1 > 2.L2; 2.L2 > 3.L1 A; 2.L2 > 4.L1 B; 2.L2 > 5.L1 C';
    expect(findingsOf('S14', withTable(rows, arrows))).toEqual([]);
    expect(onlyFinding('S14', withTable(rows, `${arrows}; 2.L2 > 6.L1 D`))).toMatchObject({
      severity: 'error',
      place: { kind: 'symbol', activity: 1, lane: 'L2' },
    });
  });
});

describe('S16 capsules', () => {
  it('splits a start that is returned to', () => {
    const sop = withTable(
      [row('1', 'Menerima berkas', 'L1:start(Email)'), row('2', 'Memeriksa berkas', 'L2:decision'), END],
      '1.L1 > 2.L2; 2.L2 > 1.L1 Tidak; 2.L2 > 3.L1 Ya',
    );
    const finding = onlyFinding('S16', sop);
    expect(finding.mend).toBe('Pisahkan menjadi Mulai dan Proses');
    const done = mended(sop, finding);
    expect(done.activities[0]?.symbols).toEqual([
      { id: '1.L1', lane: 'L1', kind: 'start', caption: 'Email' },
      { id: '1.L1#2', lane: 'L1', kind: 'process' },
    ]);
    expect(done.flows).toEqual(flows('1.L1 > 1.L1#2; 1.L1#2 > 2.L2; 2.L2 > 1.L1#2 Tidak; 2.L2 > 3.L1 Ya'));
    expect(done.activities.slice(1)).toEqual(sop.activities.slice(1));
  });
  it('makes a process of an end that leads to another, and of no other', () => {
    const rows = [START, row('2', 'Menerima hasil', 'L2:end L1:end')];
    const sop = withTable(rows, '1.L1 > 2.L2; 2.L2 > 2.L1');
    const finding = onlyFinding('S16', sop);
    expect(finding.place).toEqual({ kind: 'symbol', activity: 1, lane: 'L2' });
    expect(mended(sop, finding).activities[1]?.symbols.map(({ kind }) => kind)).toEqual(['process', 'end']);
    const alone = withTable(
      [START, row('2', 'a', 'L2:end'), row('3', 'b', 'L1:process')],
      '1.L1 > 2.L2; 2.L2 > 3.L1',
    );
    expect(onlyFinding('S16', alone).mend).toBeUndefined();
  });
});

describe('S20 no flow at all', () => {
  it('chains the rows', () => {
    const sop = withTable([START, row('2', 'a', 'L2:process L3:process', { joint: true }), END], '');
    const finding = onlyFinding('S20', sop);
    expect([finding.severity, finding.mend]).toEqual(['error', 'Sambungkan berurutan']);
    expect(mended(sop, finding).flows).toEqual(flows('1.L1 > 2.L2; 2.L2 > 3.L1'));
    expect(findingsOf('S02', sop)).toEqual([]);
  });
  it('does not chain through an end', () => {
    expect(onlyFinding('S20', withTable([START, row('2', 'a', 'L1:end'), END], '')).mend).toBeUndefined();
  });
});

describe('S24 idle flows', () => {
  it.each(['2.L2 > 3.L3 ya', '3.L3 > 3.L3'])('removes %s', (arrow) => {
    const sop = withFlows(`${CHAIN}; ${arrow}`);
    expect(mended(sop, onlyFinding('S24', sop))).toEqual(SOUND);
  });
});
