/** `npm run bench -- <subject>`; without a subject, all of them. */
import { benchLayout } from './layout.ts';
import { benchLoad } from './load.ts';

const SUBJECTS: Readonly<Record<string, () => string>> = {
  layout: benchLayout,
  load: benchLoad,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => SUBJECTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`Unknown subject ${unknown.join(', ')}; known: ${Object.keys(SUBJECTS).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(SUBJECTS)) console.log(SUBJECTS[name]?.());
}
