import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findProfile } from '../../src/core/profile/profiles.ts';
import type { Sop } from '../../src/core/sop/sop.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { GOLDEN_FOLDER, goldenDrawings } from '../golden-drawings.ts';
import { crowdedTables } from './crowded-tables.ts';
import { drawItem } from './draw-item.ts';
import type { Change, GalleryItem, Group } from './gallery-data.ts';
import { HARD_CASES } from './hard-cases.ts';
import { randomFamilies } from './random-families.ts';

const CASES = new URL('../../test/fixtures/cases/', import.meta.url);

type Source = Pick<GalleryItem, 'id' | 'group' | 'title' | 'sop'>;

/** Everything the gallery shows, not drawn yet: real cases, examples, hard cases, seeded graphs. */
export function gallerySources(): readonly Source[] {
  const cases = readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return [
    ...cases.map((name): Source => {
      const sop: Sop = JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));
      return { id: name.replace(/\.json$/, ''), group: 'kasus', title: sop.identity.title, sop };
    }),
    ...EXAMPLES.map(({ id, title, sop }) => source('contoh', id, title, sop)),
    ...HARD_CASES.map(({ id, title, sop }) => source('sulit', id, title, sop)),
    ...crowdedTables().map(({ id, title, sop }) => source('sulit', id, title, sop)),
    ...randomFamilies().map(({ id, title, sop }) => source('acak', id, title, sop)),
  ];
}

const source = (group: Group, id: string, title: string, sop: Sop): Source => ({ group, id, title, sop });

/** Draws `sources` and sets what differs from the accepted drawings beside them. */
export function drawSources(sources: readonly Source[]): readonly GalleryItem[] {
  const hasCases = sources.some(({ group }) => group === 'kasus');
  const golden = hasCases ? acceptedDrawings() : new Map<string, string>();
  const changes = goldenChanges(hasCases ? goldenDrawings() : new Map(), golden);
  const measures: Record<string, Record<string, number>> = JSON.parse(golden.get('measures.json') ?? '{}');
  const accepted = (id: string): GalleryItem['accepted'] => ({
    paper: measures[`${id} paper`] ?? {},
    sheet: measures[`${id} sheet`] ?? {},
  });
  return sources.map((item) => ({
    ...item,
    drawing: drawItem(item.sop, findProfile(item.sop.profile).id),
    changes: item.group === 'kasus' ? (changes.get(item.id) ?? []) : [],
    accepted: item.group === 'kasus' ? accepted(item.id) : {},
  }));
}

function acceptedDrawings(): ReadonlyMap<string, string> {
  if (!existsSync(GOLDEN_FOLDER)) return new Map();
  const names = readdirSync(GOLDEN_FOLDER).filter((name) => !name.includes('-changed.'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, GOLDEN_FOLDER), 'utf8')]));
}

/** By case, the pictures that are not the same in `now` and `accepted`, files named `<case>-<picture>.svg`. */
export function goldenChanges(
  now: ReadonlyMap<string, string>,
  accepted: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const name of new Set([...now.keys(), ...accepted.keys()])) {
    const [, item, key] = /^(.+)-(page-\d+|sheet)\.svg$/.exec(name) ?? [];
    if (item === undefined || key === undefined || now.get(name) === accepted.get(name)) continue;
    const change = { key, before: accepted.get(name) ?? null, after: now.get(name) ?? null };
    changes.set(item, [...(changes.get(item) ?? []), change]);
  }
  return changes;
}
