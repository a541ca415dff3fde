import { defineConfig, mergeConfig } from 'vitest/config';
import { LONG_TESTS } from './long-tests.ts';
import base from './vitest.config.ts';

export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({ test: { include: [...LONG_TESTS], testTimeout: 300_000 } }),
);
