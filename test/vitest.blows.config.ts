import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Every call of every operation of the registry struck in every way: `npm run sweep:blows`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['test/sweeps/registry-blows-*.test.ts'],
      testTimeout: 3_600_000,
      provide: { everyBlow: true },
    },
  }),
);
