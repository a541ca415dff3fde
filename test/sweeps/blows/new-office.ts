import { addressOf, OTHER_UNIT, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { TABS } from '../../../src/core/registry/tab-layout.ts';
import { createWorld, type ScriptProject, type World } from '../../../src/emulator/index.ts';
import type { Act, Stage } from './act.ts';
import { registryOf } from './outcome.ts';

const POSTS = ['Kepala Bagian Organisasi', 'Analis Kebijakan', 'Sekretaris Daerah', 'Wali Kota'];

/** A registry as its owner has pushed it: nothing is set up yet. */
export class NewOffice implements Stage {
  constructor(
    readonly world: World,
    readonly project: ScriptProject,
  ) {}

  static open(): NewOffice {
    const world = createWorld({ now: () => new Date('2026-01-05T01:00:00Z') });
    return new NewOffice(world, world.openProject({ directory: 'dist/registry', user: OWNER }));
  }

  fork(): NewOffice {
    const world = this.world.fork();
    return new NewOffice(world, world.scripts.projectOf(this.project.scriptId, OWNER));
  }

  type(tab: string, rows: readonly (readonly string[])[]): void {
    const block = rows.map((row) => [...row]);
    this.world.sheets.edit(OWNER, registryOf(this.world)?.id ?? '', { sheet: tab, a1: 'A2' }, block);
  }
}

/** "Siapkan" builds everything from nothing, then what the filled tabs ask for. */
export function setUps(): readonly Act<NewOffice>[] {
  return [
    siapkan('“Siapkan” in an empty account', () => {}),
    siapkan('“Siapkan” when posts and units are filled in', (office) => {
      const posts = POSTS.map((post) => [post, `Pejabat ${post}`, addressOf(post), 'Definitif']);
      office.type(TABS.jabatan.name, posts);
      office.type(
        TABS.unit.name,
        [UNIT, OTHER_UNIT].map(({ code, name, contact }) => [code, name, contact, 'ya']),
      );
    }),
  ];
}

function siapkan(name: string, before: (office: NewOffice) => void): Act<NewOffice> {
  return {
    name,
    prepare: (office) => {
      before(office);
      return (stage) => (stage.project.call('siapkan') as { readonly ok: boolean }).ok;
    },
  };
}
