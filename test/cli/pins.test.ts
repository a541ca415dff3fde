import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Drawing } from '../../src/core/flowchart/drawing.ts';
import type { FlowPin, Sop } from '../../src/core/sop/sop.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { capturedIo } from './captured-io.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lajur-pins-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const io = capturedIo(folder);
  const code = await runCli(args, io);
  return { code, ...io.written };
}

function write(name: string, to: string, pin: FlowPin): Sop {
  const sop = EXAMPLES.find(({ id }) => id === 'sibolga')?.sop;
  if (sop === undefined) throw new Error('no example');
  const flows = sop.flows.map((flow) => (flow.to === to ? { ...flow, pin } : flow));
  const pinned = { ...sop, flows };
  writeFileSync(join(folder, name), JSON.stringify(pinned));
  return pinned;
}

function drawn(name: string): Drawing {
  return JSON.parse(readFileSync(join(folder, 'out', `${name}.drawing.json`), 'utf8')) as Drawing;
}

describe('pins in an SOP file', () => {
  it('are kept by draw, and come back from the .xlsx that it writes', async () => {
    const sop = write('semat.sop.json', '7.L2', { leave: 'S', enter: 'N', label: { x: 1.3, y: 1.2 } });
    const { code } = await run('draw', 'semat.sop.json', '--out', 'out', '--format', 'json,xlsx,sop');
    expect(code).toBe(0);
    const [page] = drawn('semat').pages;
    const flow = sop.flows.findIndex(({ to }) => to === '7.L2');
    const line = page?.lines.find((each) => each.flow === flow);
    const source = page?.symbols.find(({ id }) => id === sop.flows[flow]?.from);
    expect(line?.points[0]).toEqual([
      (source?.x ?? 0) + (source?.width ?? 0) / 2,
      (source?.y ?? 0) + (source?.height ?? 0),
    ]);
    const again = await run('draw', 'out/semat.xlsx', '--out', 'out/kedua', '--format', 'sop');
    expect(again.code).toBe(0);
    const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Sop;
    expect(read('out/kedua/semat.sop.json').flows).toEqual(sop.flows);
    expect(read('out/semat.sop.json').flows).toEqual(sop.flows);
  });

  it('that the pages do not keep are a warning of check, with its mend', async () => {
    write('lepas.sop.json', '3.L4', { enter: 'W' });
    const { code, out } = await run('check', 'lepas.sop.json');
    expect(code).toBe(0);
    expect(out).toMatch(
      /peringatan\s+P03 .*sisi kiri, tetapi sisi itu sudah dipakai garis kegiatan bersama.*Lepas sematan/,
    );
  });
});
