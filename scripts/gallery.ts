/** `npm run gallery`: draws every case, example, hard case and seeded graph into one page, `out/gallery/index.html`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawSources, gallerySources } from './gallery/collect-items.ts';
import { galleryPage } from './gallery/gallery-page.ts';

const folder = new URL('../out/gallery/', import.meta.url);
const items = drawSources(gallerySources());
const page = await galleryPage(items);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('index.html', folder), page);

const defects = items.map(({ id, drawing: { measures } }) => ({
  id,
  count: measures.paper.defects.length + measures.sheet.defects.length,
}));
const bad = defects.filter(({ count }) => count > 0);
const changed = items.filter(({ changes }) => changes.length > 0);
for (const { id, count } of bad) console.log(`${id}: ${count} cacat`);
console.log(
  `${items.length} SOP, ${bad.length} dengan cacat, ${changed.length} berubah, ${(page.length / 1024 / 1024).toFixed(1)} MB`,
);
console.log(new URL('index.html', folder).pathname);
