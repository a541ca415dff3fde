/**
 * Accepts the drawings as they are now: rewrites test/golden/drawings, and docs/pemeriksaan.md. Look at the `-changed.svg` files first.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { checksGuide } from '../src/core/drawing-rules/checks-guide.ts';
import { GOLDEN_FOLDER, goldenDrawings } from './golden-drawings.ts';

const files = goldenDrawings();
mkdirSync(GOLDEN_FOLDER, { recursive: true });
for (const name of readdirSync(GOLDEN_FOLDER)) {
  if (!files.has(name)) rmSync(new URL(name, GOLDEN_FOLDER));
}
for (const [name, content] of files) writeFileSync(new URL(name, GOLDEN_FOLDER), content);
console.log(`${files.size} files in test/golden/drawings`);
writeFileSync(new URL('../docs/pemeriksaan.md', import.meta.url), checksGuide());
