import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOLDEN_FOLDER, goldenDrawings } from '../../../scripts/golden-drawings.ts';

const changedName = (name: string) => name.replace(/(\.\w+)$/, '-changed$1');

/** Compares one file with what was accepted; a different one is written beside it, to be looked at. */
function isAsAccepted(name: string, content: string): boolean {
  const [accepted, changed] = [new URL(name, GOLDEN_FOLDER), new URL(changedName(name), GOLDEN_FOLDER)];
  if (existsSync(accepted) && readFileSync(accepted, 'utf8') === content) {
    rmSync(changed, { force: true });
    return true;
  }
  writeFileSync(changed, content);
  return false;
}

describe('drawings of the real SOPs', () => {
  const files = goldenDrawings();

  it('look as accepted (else look at the -changed files, then run scripts/golden.ts)', () => {
    const changed = [...files]
      .filter(([name, content]) => !isAsAccepted(name, content))
      .map(([name]) => name);
    expect(changed).toEqual([]);
  });

  it('leave no accepted file behind', () => {
    const known = [...files.keys()].flatMap((name) => [name, changedName(name)]);
    expect(readdirSync(GOLDEN_FOLDER).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are free of defects', () => {
    const measures: Record<string, { defects: number }> = JSON.parse(files.get('measures.json') ?? '{}');
    expect(Object.keys(measures)).toHaveLength(24);
    expect(Object.entries(measures).filter(([, { defects }]) => defects > 0)).toEqual([]);
  });
});
