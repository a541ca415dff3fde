import { buildProjects } from '../scripts/build.ts';

/** Stories run the very bundles that are pushed, so they are built once before any test. */
export default async function buildOnce(): Promise<void> {
  await buildProjects();
}
