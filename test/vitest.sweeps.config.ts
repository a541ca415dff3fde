import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Whole stories of the registry on its built bundle, and every call of its operations struck. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/sweeps/**/*.test.ts'], testTimeout: 300_000 } }),
);
