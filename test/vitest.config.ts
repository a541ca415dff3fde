import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';
import { LONG_TESTS } from './long-tests.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...LONG_TESTS],
    globalSetup: ['test/build-once.ts'],
    provide: { everyBlow: false },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled is on its way; on a busy machine that may take long.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', new ClosingLine()],
    pool: 'forks',
    maxWorkers: 2,
  },
});
