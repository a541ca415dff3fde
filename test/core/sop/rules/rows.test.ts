import { describe, expect, it } from 'vitest';
import { checkSop } from '../../../../src/core/sop/check-sop.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import {
  findingsOf,
  flows,
  mended,
  onlyFinding,
  OPTIONS,
  row,
  SOUND,
  withRow,
  withTable,
} from './sample-sop.ts';

const numbered = (numbers: readonly string[]): Sop => ({
  ...SOUND,
  activities: SOUND.activities.map((activity, index) => ({
    ...activity,
    number: numbers[index] ?? '',
  })),
});

describe('S07 lanes', () => {
  it('must be used, if only under a symbol that spans them', () => {
    const lanes = [...SOUND.lanes, { id: 'L4', name: 'KPA' }];
    expect(onlyFinding('S07', { ...SOUND, lanes })).toMatchObject({
      severity: 'warning',
      place: { kind: 'lane', lane: 'L4' },
    });
    const spanning = withRow(2, {
      symbols: [{ id: '3.L3', lane: 'L3', untilLane: 'L4', kind: 'process' }],
    });
    expect(findingsOf('S07', { ...spanning, lanes })).toEqual([]);
  });
});

describe('S08 numbers', () => {
  it.each([
    [['1', '2', '4', '5'], 2],
    [['1', '', '2', '3'], 1],
    [['1', '-', '2', '3'], 1],
    [['1', '2', '2', '3'], 2],
    [['2', '3', '4', '5'], 0],
    [['1', 'b', '2', '3'], 1],
    [['1', '2', '2c', '3'], 2],
  ])('%j is at fault in one place', (numbers, activity) => {
    const sop = numbered(numbers);
    const finding = onlyFinding('S08', sop);
    expect([finding.severity, finding.place]).toEqual([
      'warning',
      { kind: 'activity', activity, field: 'number' },
    ]);
    expect(mended(sop, finding)).toEqual(SOUND);
  });
  it.each([
    [['1.', '2.', '3.', '4.']],
    [['1', '2', '2a', '2b']],
    [['1', '2a', '2b', '3']],
    [['1', 'a', 'b', '2']],
    [['1)', '2)', '3)', '4)']],
  ])('accepts %j', (numbers) => {
    expect(findingsOf('S08', numbered(numbers))).toEqual([]);
  });
});

describe('S11 shuffled rows', () => {
  it('are put back in the order of their numbers, flows and all', () => {
    const [one, two, three, four] = SOUND.activities;
    if (!one || !two || !three || !four) throw new Error('four rows');
    const shuffled: Sop = {
      ...SOUND,
      activities: [
        {
          ...three,
          symbols: three.symbols.map((symbol) => ({ ...symbol, id: '1.L3' })),
        },
        {
          ...one,
          symbols: one.symbols.map((symbol, k) => ({
            ...symbol,
            id: k === 0 ? '2.L1' : '2.L1#2',
          })),
        },
        four,
        two,
      ].map((activity, index) =>
        index < 2
          ? activity
          : {
              ...activity,
              symbols: activity.symbols.map((symbol) => ({
                ...symbol,
                id: `${index + 1}.${symbol.lane}`,
              })),
            },
      ),
      flows: flows('2.L1 > 2.L1#2; 2.L1#2 > 4.L2; 4.L2 > 2.L1#2 Tidak; 4.L2 > 1.L3 Ya; 1.L3 > 3.L1'),
    };
    const finding = onlyFinding('S11', shuffled);
    expect(finding.place).toEqual({
      kind: 'activity',
      activity: 0,
      field: 'number',
    });
    expect(findingsOf('S08', shuffled)).toEqual([]);
    expect(mended(shuffled, finding)).toEqual(SOUND);
  });
});

describe('S09 one executor', () => {
  const sop = withRow(2, {
    symbols: [
      { id: '3.L3', lane: 'L3', kind: 'process' },
      { id: '3.L2', lane: 'L2', kind: 'process' },
    ],
  });
  it('is off unless turned on', () => {
    expect(findingsOf('S09', sop, OPTIONS)).toEqual([]);
    expect(onlyFinding('S09', sop).message).toContain('Sekda dan Kepala Bagian');
  });
});

describe('S13 joint', () => {
  it('needs two symbols', () => {
    const sop = withRow(2, { joint: true });
    expect(mended(sop, onlyFinding('S13', sop))).toEqual(SOUND);
  });
});

describe('S15 symbol ids', () => {
  it('are rebuilt when they do not name their place', () => {
    const sop: Sop = {
      ...withRow(2, { symbols: [{ id: 'x', lane: 'L3', kind: 'process' }] }),
    };
    const linked = {
      ...sop,
      flows: sop.flows.map(({ from, to, ...rest }) => ({
        ...rest,
        from: from === '3.L3' ? 'x' : from,
        to: to === '3.L3' ? 'x' : to,
      })),
    };
    const finding = onlyFinding('S15', linked);
    expect([finding.severity, finding.place]).toEqual(['error', { kind: 'symbol', activity: 2, lane: 'L3' }]);
    expect(mended(linked, finding)).toEqual(SOUND);
  });
  it('are told apart when used twice, and what hung together by mistake is judged as separate', () => {
    const sop = withRow(2, {
      symbols: [{ id: '2.L2', lane: 'L3', kind: 'process' }],
    });
    const finding = onlyFinding('S15', sop);
    expect(finding.message).toContain('lebih dari sekali');
    expect(findingsOf('S02', sop).length).toBeGreaterThan(0);
    expect(mended(sop, finding).activities).toEqual(SOUND.activities);
  });
});

describe('S17 and S18 lane names', () => {
  it('differ inside a group', () => {
    const lanes = (groups: readonly string[]) =>
      SOUND.lanes.map((lane, index) => ({
        ...lane,
        name: index < 2 ? 'Operator' : lane.name,
        group: groups[index] ?? '',
      }));
    expect(onlyFinding('S17', { ...SOUND, lanes: lanes(['A', 'A']) }).place).toEqual({
      kind: 'lane',
      lane: 'L2',
    });
    expect(findingsOf('S17', { ...SOUND, lanes: lanes(['A', 'B']) })).toEqual([]);
  });
  it('are not empty', () => {
    const lanes = SOUND.lanes.map((lane, index) => (index === 1 ? { ...lane, name: ' ' } : lane));
    const finding = onlyFinding('S18', { ...SOUND, lanes });
    expect([finding.severity, finding.place]).toEqual(['error', { kind: 'lane', lane: 'L2' }]);
    expect(finding.message).toContain('ke-2');
  });
});

describe('S19 the table', () => {
  it('has rows and lanes', () => {
    const empty = { ...SOUND, activities: [], lanes: [], flows: [] };
    expect(findingsOf('S19', empty).map(({ severity, place }) => [severity, place])).toEqual([
      ['error', { kind: 'sop' }],
      ['error', { kind: 'sop' }],
    ]);
    expect(findingsOf('S19', SOUND)).toEqual([]);
  });
});

describe('S21 rows', () => {
  it('have a symbol', () => {
    const sop = withTable(
      [...SOUND.activities.slice(0, 1), row('2', 'Tahap Persiapan', '')],
      '1.L1 > 1.L1#2',
    );
    expect(onlyFinding('S21', sop).place).toEqual({
      kind: 'activity',
      activity: 1,
      field: 'text',
    });
    expect(findingsOf('S21', SOUND)).toEqual([]);
  });
});

describe('S22 merged cells', () => {
  const good = { column: 'waktu', from: '1', to: '2' } as const;
  it('name rows that exist, downwards', () => {
    const sop = {
      ...SOUND,
      mergedCells: [good, { column: 'output', from: '3', to: '2' } as const],
    };
    const finding = onlyFinding('S22', sop);
    expect(finding.place).toEqual({
      kind: 'activity',
      activity: 2,
      field: 'output',
    });
    expect(mended(sop, finding)).toEqual({ ...SOUND, mergedCells: [good] });
    const only = {
      ...SOUND,
      mergedCells: [{ column: 'output', from: '8', to: '9' } as const],
    };
    expect(onlyFinding('S22', only).place).toEqual({ kind: 'sop' });
    expect(mended(only, onlyFinding('S22', only))).toEqual(SOUND);
  });
});

describe('S23 lanes of symbols', () => {
  it('exist', () => {
    const lost = withRow(2, {
      symbols: [{ id: '3.L9', lane: 'L9', kind: 'process' }],
    });
    const finding = onlyFinding('S23', lost);
    expect([finding.severity, finding.place]).toEqual([
      'error',
      { kind: 'activity', activity: 2, field: 'text' },
    ]);
    const wide = withRow(2, {
      symbols: [{ id: '3.L3', lane: 'L3', untilLane: 'L9', kind: 'process' }],
    });
    expect(mended(wide, onlyFinding('S23', wide))).toEqual(SOUND);
  });
});

describe('texts and mutu baku', () => {
  it('T02: a decision says what is decided', () => {
    const sop = withRow(1, { text: 'Mengirim berkas' });
    expect(onlyFinding('T02', sop)).toMatchObject({
      severity: 'info',
      place: { activity: 1, field: 'text' },
    });
    for (const text of [
      'Meneliti berkas',
      'Apakah berkas lengkap?',
      'Menentukan media',
      'Penandatanganan berkas',
    ])
      expect(findingsOf('T02', withRow(1, { text }))).toEqual([]);
    const asked = {
      text: 'Mengirim',
      symbols: [{ id: '2.L2', lane: 'L2', kind: 'decision', caption: 'Setuju?' }],
    } as const;
    expect(findingsOf('T02', withRow(1, asked))).toEqual([]);
  });
  it('T03, T04: lengths', () => {
    expect(findingsOf('T03', withRow(0, { text: `Menerima ${'x'.repeat(191)}` }))).toEqual([]);
    expect(onlyFinding('T03', withRow(0, { text: `Menerima ${'x'.repeat(192)}` })).message).toContain('201');
    expect(findingsOf('T04', withRow(0, { keterangan: 'x'.repeat(400) }))).toEqual([]);
    expect(onlyFinding('T04', withRow(0, { keterangan: 'x'.repeat(401) })).place).toEqual({
      kind: 'activity',
      activity: 0,
      field: 'keterangan',
    });
  });
  it('T05: a row with symbols has a text', () => {
    expect(onlyFinding('T05', withRow(1, { text: ' ' })).place).toMatchObject({
      activity: 1,
      field: 'text',
    });
  });
  it('M02: blanks one by one, a blank column once, a merged or unprinted one never', () => {
    expect(onlyFinding('M02', withRow(1, { output: '' })).place).toEqual({
      kind: 'activity',
      activity: 1,
      field: 'output',
    });
    const blank = {
      ...SOUND,
      activities: SOUND.activities.map((activity) => ({
        ...activity,
        kelengkapan: '',
      })),
    };
    expect(onlyFinding('M02', blank).message).toContain('semua kegiatan');
    const merged = {
      ...withRow(1, { waktu: '' }),
      mergedCells: [{ column: 'waktu', from: '1', to: '2' } as const],
    };
    expect(findingsOf('M02', merged)).toEqual([]);
    const profile = {
      ...OPTIONS.profile,
      columnOrder: ['waktu', 'output'] as const,
    };
    expect(findingsOf('M02', blank, { profile })).toEqual([]);
  });
  it('M02: not in a row that only heads others', () => {
    const heading = { symbols: [], kelengkapan: '', waktu: '', output: '' };
    expect(findingsOf('M02', withRow(1, heading))).toEqual([]);
    expect(findingsOf('S21', withRow(1, heading)).length).toBe(1);
    expect(findingsOf('M02', withRow(1, { ...heading, waktu: '1 jam' })).length).toBe(2);
  });
  it('M03: outputs are used, “sda” included', () => {
    const unused = withRow(1, { output: '- Nota dinas' });
    expect(onlyFinding('M03', unused)).toMatchObject({
      severity: 'info',
      place: { activity: 1, field: 'output' },
    });
    expect(onlyFinding('M03', unused).message).toContain('“Nota dinas”');
    expect(
      findingsOf('M03', {
        ...unused,
        activities: withKelengkapan(unused, 2, 'Nota dinas, Agenda'),
      }),
    ).toEqual([]);
    const ditto = {
      ...unused,
      activities: withKelengkapan(unused, 1, 'Nota dinas'),
    };
    const sda = { ...ditto, activities: withKelengkapan(ditto, 2, '- Sda') };
    expect(findingsOf('M03', sda)).toEqual([]);
    expect(findingsOf('M03', withRow(3, { output: 'Apa saja' }))).toEqual([]);
  });
});

function withKelengkapan(sop: Sop, position: number, kelengkapan: string): Sop['activities'] {
  return sop.activities.map((activity, index) =>
    index === position ? { ...activity, kelengkapan } : activity,
  );
}

describe('names in sentences', () => {
  it('tell lanes of one name by their group, and symbols of one cell by their order', () => {
    const lanes = SOUND.lanes.map((lane, index) => ({
      ...lane,
      name: 'Operator',
      group: `Satker ${index + 1}`,
    }));
    const sop = { ...SOUND, lanes, flows: SOUND.flows.slice(0, 2) };
    const messages = findingsOf('S02', sop).map(({ message }) => message);
    expect(messages[0]).toContain('Kegiatan nomor 3, kolom “Satker 3: Operator”:');
    const split = findingsOf('S02', { ...SOUND, flows: SOUND.flows.slice(2) });
    expect(split.some(({ message }) => message.includes('kolom “Staf”, simbol ke-1:'))).toBe(true);
  });
  it('name a row without number by its place', () => {
    expect(onlyFinding('T05', withRow(1, { text: '', number: ' ' })).message).toContain(
      'Kegiatan baris ke-2',
    );
  });
});

describe('a report', () => {
  it('holds all at once, errors first', () => {
    const sop = {
      ...withRow(1, { text: 'Validasi berkas', output: '' }),
      flows: flows('1.L1 > 1.L1#2; 1.L1#2 > 2.L2'),
    };
    const { findings } = checkSop(sop, OPTIONS);
    const order = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['S02', 'S03', 'T01', 'M02', 'R01']));
  });
  it('leaves out what is turned off', () => {
    const sop = withRow(1, { text: 'Validasi berkas' });
    expect(findingsOf('T01', sop, { ...OPTIONS, off: ['T01'] })).toEqual([]);
  });
});
