import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryRegistry } from '../application/registry/memory-registry.ts';
import { ARCHIVE_SCENARIOS } from './registry/archive-scenarios.ts';
import { FORM_SCENARIOS } from './registry/forms-scenarios.ts';
import { buildAdapters, openRegistry, removeAdapters } from './registry/google-registry.ts';
import type { Scenarios } from './registry/scenario.ts';
import {
  MAILBOX_SCENARIOS,
  POST_SCENARIOS,
  SIGNING_SCENARIOS,
  TRIGGER_SCENARIOS,
  TURN_SCENARIOS,
  VAULT_SCENARIOS,
} from './registry/small-scenarios.ts';
import { STORE_SCENARIOS } from './registry/store-scenarios.ts';

/** Each port with its suite, as `registry/adapters.js` names it. */
const SUITES: readonly (readonly [name: string, suite: Scenarios<MemoryRegistry>])[] = [
  ['store', on(STORE_SCENARIOS, ({ store }) => store)],
  ['archive', on(ARCHIVE_SCENARIOS, ({ archive }) => archive)],
  ['forms', on(FORM_SCENARIOS, ({ forms }) => forms)],
  ['post', on(POST_SCENARIOS, ({ post }) => post)],
  ['mailbox', on(MAILBOX_SCENARIOS, ({ post }) => post)],
  ['triggers', on(TRIGGER_SCENARIOS, ({ triggers }) => triggers)],
  ['vault', on(VAULT_SCENARIOS, ({ vault }) => vault)],
  ['signing', on(SIGNING_SCENARIOS, (registry) => registry)],
  ['turns', on(TURN_SCENARIOS, (registry) => registry)],
];

function on<Port>(
  scenarios: Scenarios<Port>,
  portOf: (registry: MemoryRegistry) => Port,
): Scenarios<MemoryRegistry> {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, { run, gives }]) => [
      name,
      { run: (registry: MemoryRegistry) => run(portOf(registry)), gives },
    ]),
  );
}

let folder = '';
beforeAll(async () => {
  folder = await buildAdapters(['https://mail.google.com/']);
});
afterAll(() => removeAdapters(folder));

describe.each(SUITES)('%s', (suite, scenarios) => {
  describe('in memory', () => {
    it.each(Object.entries(scenarios))('%s', (_name, { run, gives }) => {
      const registry = new MemoryRegistry();
      registry.readsMail = true;
      expect(run(registry)).toEqual(gives);
    });
  });

  describe("on Google's services", () => {
    it.each(Object.entries(scenarios))('%s', (name, { gives }) => {
      const { project } = openRegistry(folder);
      expect(project.call('run', suite, name)).toEqual(gives);
      expect(project.notEmulated).toEqual([]);
    });
  });
});
