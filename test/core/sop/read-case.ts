import { readdirSync, readFileSync } from 'node:fs';
import type { Sop } from '../../../src/core/sop/sop.ts';

const folder = new URL('../../fixtures/cases/', import.meta.url);

export const CASE_NAMES = readdirSync(folder);

export function readCase(name: string): Sop {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sop;
}

export function readSeed(name: string): string {
  return readFileSync(new URL(`../../fixtures/seeds/${name}`, import.meta.url), 'utf8');
}
