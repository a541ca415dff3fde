import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which areas an area may import from; the first matching prefix of a path is its area. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core'],
  'src/examples': ['src/examples', 'src/core'],
  'src/application': ['src/application', 'src/core', 'src/examples'],
  'src/google': ['src/google', 'src/application', 'src/core'],
  'src/entrypoints': ['src/entrypoints', 'src/google', 'src/application', 'src/core', 'src/examples'],
  'src/emulator': ['src/emulator'],
  'src/cli': ['src/cli', 'src/core', 'src/examples', 'src/emulator'],
  'src/workspace': ['src/workspace', 'src/core/messages', 'src/examples', 'src/emulator', 'src/cli/pdf'],
};

/** Packages that pure code may use: they name no platform and run in a bare V8. */
const PURE_PACKAGES = ['docx', 'fflate', 'qrcode-generator', 'fast-xml-parser'];
const PURE_AREAS = ['src/core', 'src/examples', 'src/application'];

/** Inside core, knowledge flows one way too. */
const CORE_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core/text': ['src/core/text'],
  'src/core/sop': [
    'src/core/sop',
    'src/core/messages',
    'src/core/profile',
    'src/core/finding.ts',
    'src/core/dates.ts',
  ],
  'src/core/profile': ['src/core/profile', 'src/core/sop'],
  'src/core/flowchart': [
    'src/core/flowchart',
    'src/core/sop',
    'src/core/profile',
    'src/core/text',
    'src/core/messages',
  ],
  'src/core/document': [
    'src/core/document',
    'src/core/picture',
    'src/core/sop',
    'src/core/profile',
    'src/core/text',
    'src/core/messages',
    'src/core/finding.ts',
    'src/core/dates.ts',
    'src/core/flowchart/drawing.ts',
  ],
  'src/core/views': [
    'src/core/views',
    'src/core/flowchart',
    'src/core/picture',
    'src/core/sop',
    'src/core/profile',
    'src/core/text',
    'src/core/messages',
  ],
  'src/core/calendar': [
    'src/core/calendar',
    'src/core/sop/waktu.ts',
    'src/core/messages',
    'src/core/finding.ts',
    'src/core/dates.ts',
  ],
  'src/core/process': [
    'src/core/process',
    'src/core/calendar',
    'src/core/sop',
    'src/core/profile',
    'src/core/messages',
    'src/core/finding.ts',
    'src/core/dates.ts',
  ],
  'src/core/messages': ['src/core/messages', 'src/core/sop', 'src/core/finding.ts'],
  'src/core/picture': ['src/core/picture', 'src/core/flowchart/drawing.ts', 'src/core/text'],
};

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : sourceFiles(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"\n]+)\1|\bimport\(\s*(['"])([^'"\n]+)\3\s*\)/gm,
  );
  return [...statements].map((match) => match[2] ?? match[4] ?? '');
}

function offences(rules: Readonly<Record<string, readonly string[]>>): string[] {
  const found: string[] = [];
  for (const [area, allowed] of Object.entries(rules)) {
    for (const file of sourceFiles(area)) {
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith('.')) continue;
        const target = relative('.', resolve(dirname(file), specifier));
        if (!allowed.some((prefix) => target.startsWith(prefix))) found.push(`${file} imports ${target}`);
      }
    }
  }
  return found;
}

describe('architecture', () => {
  it('sees what is imported', () => {
    expect(importsOf('test/architecture.test.ts')).toEqual(['node:fs', 'node:path', 'vitest']);
    expect(importsOf('src/core/finding.ts')).toEqual(['./sop/sheet-grid.ts', './sop/sop.ts']);
  });

  it('lets imports point one way between areas', () => {
    expect(offences(ALLOWED)).toEqual([]);
  });

  it('lets knowledge flow one way inside core', () => {
    expect(offences(CORE_ALLOWED)).toEqual([]);
  });

  it('keeps platform packages out of pure code', () => {
    const found = PURE_AREAS.flatMap((area) =>
      sourceFiles(area).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !specifier.startsWith('.') && !PURE_PACKAGES.includes(specifier))
          .map((specifier) => `${file} imports ${specifier}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('keeps clock and chance out of pure code', () => {
    const found = PURE_AREAS.flatMap((area) =>
      sourceFiles(area).filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readFileSync(file, 'utf8')),
      ),
    );
    expect(found).toEqual([]);
  });
});
