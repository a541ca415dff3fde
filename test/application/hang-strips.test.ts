import { describe, expect, it } from 'vitest';
import type { FlowStrip } from '../../src/application/flow-strips.ts';
import { hangStrips } from '../../src/application/hang-strips.ts';
import type { PicturePlace } from '../../src/application/ports.ts';
import { FakePictures } from './fake-workplace.ts';

const describeStrip = (position: number) => `bagian ${position + 1}`;

function place(row: number, more: Partial<PicturePlace> = {}): PicturePlace {
  return {
    row,
    column: 2,
    offsetX: 0,
    offsetY: 0,
    width: 300,
    height: 200,
    ...more,
  };
}

function strip(number: number, hash: string, row = number * 10): FlowStrip {
  return {
    png: new Uint8Array([number]),
    place: place(row),
    tag: `LAJUR:7:${number}:${hash.padEnd(16, '0')}`,
  };
}

function tags(pictures: FakePictures): string[] {
  return pictures.hanging.map(({ tag }) => tag).sort();
}

describe('hangStrips', () => {
  it('puts up what is missing, with a description', () => {
    const pictures = new FakePictures();
    expect(hangStrips(pictures, 7, [strip(1, 'a'), strip(2, 'b')], describeStrip)).toEqual({
      drawn: 2,
      kept: 0,
    });
    expect(tags(pictures)).toEqual([strip(1, 'a').tag, strip(2, 'b').tag]);
    expect(pictures.hanging[1]?.description).toBe('bagian 2');
  });

  it('leaves equal strips alone and replaces the others', () => {
    const pictures = new FakePictures();
    hangStrips(pictures, 7, [strip(1, 'a'), strip(2, 'b'), strip(3, 'c')], describeStrip);
    const [first] = pictures.hanging;
    expect(hangStrips(pictures, 7, [strip(1, 'a'), strip(2, 'd')], describeStrip)).toEqual({
      drawn: 1,
      kept: 1,
    });
    expect(pictures.hanging[0]).toBe(first);
    expect(tags(pictures)).toEqual([strip(1, 'a').tag, strip(2, 'd').tag]);
    expect(pictures.moves).toBe(0);
  });

  it('brings a strip back that somebody pushed aside', () => {
    const pictures = new FakePictures();
    hangStrips(pictures, 7, [strip(1, 'a')], describeStrip);
    const [picture] = pictures.hanging;
    if (picture) picture.place = place(3, { offsetX: 40, width: 90 });
    hangStrips(pictures, 7, [strip(1, 'a')], describeStrip);
    expect(pictures.hanging.map((hanging) => hanging.place)).toEqual([place(10)]);
  });

  it('never touches a picture that is not its own', () => {
    const pictures = new FakePictures();
    for (const tag of ['', 'Logo', 'LAJUR:bukan'])
      pictures.insert(7, new Uint8Array(), place(1)).label(tag, '');
    hangStrips(pictures, 7, [strip(1, 'a')], describeStrip);
    hangStrips(pictures, 7, [], describeStrip);
    expect(tags(pictures)).toEqual(['', 'LAJUR:bukan', 'Logo']);
  });

  it('takes down what came along with a copied tab', () => {
    const pictures = new FakePictures();
    pictures.insert(7, new Uint8Array(), place(10)).label('LAJUR:3:1:00000000000000ff', '');
    hangStrips(pictures, 7, [strip(1, 'a')], describeStrip);
    expect(tags(pictures)).toEqual([strip(1, 'a').tag]);
  });

  it('does not double a strip that a broken run left without label', () => {
    const pictures = new FakePictures();
    pictures.insert(7, strip(1, 'a').png, place(10));
    hangStrips(pictures, 7, [strip(1, 'a')], describeStrip);
    expect(tags(pictures)).toEqual([strip(1, 'a').tag]);
  });
});
