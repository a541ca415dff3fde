import type { FileStore } from '../world/file-store.ts';
import type { FileRecord } from '../world/world-state.ts';

/** A search text that Drive does not understand. */
export class InvalidQuery extends Error {}

/**
 * Reads a Drive query of the common kind: terms joined by `and`, each `name = 'x'`, `name contains 'x'`,
 * `mimeType = 'x'`, `'id' in parents`, `trashed = false`, `appProperties has { key='k' and value='v' }`,
 * `modifiedTime > '…'`; `not` before a term. `title` is the old word for `name`.
 */
export function driveQuery(query: string, store: FileStore, user: string): (file: FileRecord) => boolean {
  if (query.trim() === '') return () => true;
  const tests = splitTerms(query).map((term) => {
    const negated = /^not\s+/i.test(term);
    const test = termTest(term.replace(/^not\s+/i, '').replace(/^\((.*)\)$/s, '$1'), store, user);
    return (file: FileRecord) => test(file) !== negated;
  });
  return (file) => tests.every((test) => test(file));
}

function splitTerms(query: string): string[] {
  const masked = query.replace(/'(?:[^'\\]|\\.)*'|\{[^}]*\}/g, (part) =>
    part.replace(/ and /gi, '\uE000and\uE000'),
  );
  return masked.split(/\s+and\s+/i).map((term) => term.replace(/\uE000and\uE000/gi, ' and ').trim());
}

function termTest(term: string, store: FileStore, user: string): (file: FileRecord) => boolean {
  const inside = /^'((?:[^'\\]|\\.)*)'\s+in\s+(parents|owners|writers)$/.exec(term);
  if (inside) {
    const named = unquote(inside[1] ?? '');
    const id = named === 'root' && inside[2] === 'parents' ? store.rootOf(user).id : named;
    if (inside[2] === 'parents') return (file) => file.parents.includes(id);
    return (file) => file.owner === id || (inside[2] === 'writers' && file.editors.includes(id));
  }
  const pair =
    /^(properties|appProperties)\s+has\s+\{\s*key\s*=\s*'((?:[^'\\]|\\.)*)'\s+and\s+value\s*=\s*'((?:[^'\\]|\\.)*)'\s*\}$/.exec(
      term,
    );
  if (pair)
    return (file) =>
      file[pair[1] === 'properties' ? 'properties' : 'appProperties'][unquote(pair[2] ?? '')] ===
      unquote(pair[3] ?? '');
  const flag = /^(trashed|starred)\s*(=|!=)\s*(true|false)$/.exec(term);
  if (flag)
    return (file) =>
      (flag[1] === 'trashed' ? store.isTrashed(file) : file.starred) ===
      ((flag[3] === 'true') === (flag[2] === '='));
  const text =
    /^(name|title|mimeType|modifiedTime|createdTime)\s*(=|!=|contains|<=|>=|<|>)\s*'((?:[^'\\]|\\.)*)'$/.exec(
      term,
    );
  if (!text) throw new InvalidQuery('Invalid Value');
  const wanted = unquote(text[3] ?? '');
  const read = FIELDS[text[1] ?? ''];
  return (file) => compare(read?.(file) ?? '', text[2] ?? '=', wanted);
}

const FIELDS: Readonly<Record<string, (file: FileRecord) => string>> = {
  name: (file) => file.name,
  title: (file) => file.name,
  mimeType: (file) => file.mimeType,
  modifiedTime: (file) => file.modifiedTime,
  createdTime: (file) => file.createdTime,
};

function compare(value: string, operator: string, wanted: string): boolean {
  if (operator === '=') return value === wanted;
  if (operator === '!=') return value !== wanted;
  if (operator === 'contains') return value.toLowerCase().includes(wanted.toLowerCase());
  const [a, b] = [Date.parse(value), Date.parse(wanted)];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function unquote(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
