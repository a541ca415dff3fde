import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function sop(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/sop.ts', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('npm run sop', () => {
  it('writes results to standard output and ends with the code of the command', () => {
    const { status, stdout, stderr } = sop('check', 'src/examples/sibolga.sop.json', '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('writes wrong use to standard error, code 2', () => {
    const { status, stdout, stderr } = sop('draw');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Sebutkan sedikitnya satu berkas SOP. Lihat: npm run -s sop -- draw --help\n');
  });
});
