import { describe, it } from 'vitest';
import { STORIES } from '../../src/cli/registry/story-plans.ts';
import { expectStory } from '../stories/registry/played-story.ts';

describe('the services of the sources', () => {
  it.each(STORIES)('$id goes from its letter to its end', async (plan) => {
    await expectStory(plan);
  });
});
