import { describe, expect, it } from 'vitest';
import { STORIES } from '../../../src/cli/registry/story-plans.ts';
import { expectStory } from './played-story.ts';

/** The shortest one; all six are played by `npm run test:long`. */
describe('a service, from submission to its end', () => {
  it('is played on the built bundle', async () => {
    const plan = STORIES.find(({ id }) => id === 'pekalongan-pengaduan');
    if (plan === undefined) throw new Error('The story is gone.');
    await expectStory(plan);
    expect(plan.choices).toEqual({ '3': 'Tidak' });
  });
});
