import { describe, expect, it } from 'vitest';
import { checkPrint } from '../../../src/core/drawing-rules/check-print.ts';
import {
  releaseAllPins,
  releaseAllUnkept,
  releaseUnkept,
} from '../../../src/core/drawing-rules/release-pins.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { FlowPin, Sop } from '../../../src/core/sop/sop.ts';
import { flows, placed, row, SOUND } from '../sop/rules/sample-sop.ts';

const profile = findProfile('umum');

const BASE: Sop = {
  ...SOUND,
  activities: placed([
    row('1', 'Menerima berkas', 'L1:start'),
    row('2', 'Memeriksa berkas', 'L1:process L2:process', { joint: true }),
    row('3', 'Meneliti berkas', 'L2:decision'),
    row('4', 'Menyimpan berkas', 'L3:end'),
  ]),
  flows: flows('1.L1 > 2.L1; 2.L2 > 3.L2; 3.L2 > 4.L3 Ya; 3.L2 > 2.L1 Tidak'),
};

const pinned = (pins: Readonly<Record<number, FlowPin>>): Sop => ({
  ...BASE,
  flows: BASE.flows.map((flow, index) => (pins[index] === undefined ? flow : { ...flow, pin: pins[index] })),
});

const told = (sop: Sop) =>
  checkPrint(sop, profile).map(({ code, severity, place, message, mend }) => ({
    code,
    severity,
    place,
    message,
    mend,
  }));

describe('P03: pins that the printed pages do not keep', () => {
  it('says nothing of pins that are kept', () => {
    expect(told(pinned({ 1: { leave: 'S', enter: 'N' } }))).toEqual([]);
  });

  it('names the flow, the side and the bar that has it, with the cell of Alur and a mend', () => {
    expect(told(pinned({ 0: { enter: 'E' } }))).toEqual([
      {
        code: 'P03',
        severity: 'warning',
        place: { kind: 'activity', activity: 0, field: 'alur' },
        message: expect.stringContaining('sisi kanan, tetapi sisi itu sudah dipakai garis kegiatan bersama'),
        mend: 'Lepas sematan',
      },
    ]);
    expect(told(pinned({ 0: { enter: 'E' } }))[0]?.message).toMatch(
      /^Kegiatan nomor 1: panah ke kegiatan nomor 2 \(/,
    );
  });

  it('tells of Ya and Tidak at one corner, and of a way in where a way out is', () => {
    expect(told(pinned({ 2: { leave: 'E' }, 3: { leave: 'E' } })).map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '“Tidak”) disematkan keluar dari sisi kanan, tetapi sisi itu sudah dipakai jawaban',
      ),
    ]);
    expect(told(pinned({ 1: { enter: 'W' }, 3: { leave: 'W' } })).map(({ message }) => message)).toEqual([
      expect.stringContaining('keluar dari sisi kiri, tetapi di sisi itu ada panah lain yang masuk'),
    ]);
  });

  it('tells of a label that was wanted on a symbol', () => {
    expect(told(pinned({ 2: { label: { x: 0, y: 0 } } })).map(({ message }) => message)).toEqual([
      expect.stringContaining('tempat teks “Ya”'),
    ]);
  });

  it('says nothing of pins of flows that lead nowhere', () => {
    const gone = pinned({});
    const sop = {
      ...gone,
      flows: [...gone.flows, { from: '1.L1', to: '9.L9', pin: { leave: 'E' as const } }],
    };
    expect(told(sop).filter(({ code }) => code === 'P03')).toEqual([]);
  });
});

describe('releasing', () => {
  const sop = pinned({ 0: { leave: 'S', enter: 'E' }, 2: { leave: 'E', label: { x: 0, y: 0 } } });

  it('takes the one wish away that a finding tells of', () => {
    const [first] = checkPrint(sop, profile);
    const after = releaseUnkept(sop, profile, ({ message }) => message === first?.message);
    expect(after?.flows.map(({ pin }) => pin)).toEqual([
      { leave: 'S' },
      undefined,
      { leave: 'E', label: { x: 0, y: 0 } },
      undefined,
    ]);
    expect(releaseUnkept(sop, profile, () => false)).toBeNull();
  });

  it('takes all those away, and leaves nothing to tell', () => {
    const { sop: after, released } = releaseAllUnkept(sop, profile);
    expect(released).toBe(2);
    expect(after.flows.map(({ pin }) => pin)).toEqual([{ leave: 'S' }, undefined, { leave: 'E' }, undefined]);
    expect(checkPrint(after, profile)).toEqual([]);
    expect(releaseAllUnkept(BASE, profile)).toEqual({ sop: BASE, released: 0 });
  });

  it('takes every pin away', () => {
    expect(releaseAllPins(sop)).toEqual(BASE);
  });
});
