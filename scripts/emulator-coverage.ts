import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { members } from '../src/emulator/runtime/members.ts';
import { EMULATED_REQUESTS } from '../src/emulator/index.ts';

/**
 * Writes into `src/emulator/README.md` which members of Apps Script the emulator has, and which of them a test names.
 *
 * "Has" is asked of the compiler: the public properties of each class that carries an `interfaceName`.
 */

const README = 'src/emulator/README.md';
const START = '<!-- members: written by scripts/emulator-coverage.ts -->';
const END = '<!-- end of members -->';

function files(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** The text that a class gives as its `interfaceName`, also when it inherits the property. */
function interfaceNameOf(checker: ts.TypeChecker, type: ts.Type): string | undefined {
  const declaration = type.getProperty('interfaceName')?.declarations?.find(ts.isPropertyDeclaration);
  const initializer = declaration?.initializer;
  return initializer && ts.isStringLiteral(initializer) && checker ? initializer.text : undefined;
}

/** Interface → members that a class of the emulator has. */
function implemented(): Map<string, Set<string>> {
  const program = ts.createProgram(files('src/emulator', '.ts'), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node', 'google-apps-script'],
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) {
      const type = checker.getTypeAtLocation(node.name);
      const name = interfaceNameOf(checker, type);
      const known = name === undefined ? undefined : members.interfaces[name];
      if (name !== undefined && known) {
        const own = found.get(name) ?? new Set<string>();
        for (const property of checker.getPropertiesOfType(type))
          if (Object.hasOwn(known, property.name)) own.add(property.name);
        found.set(name, own);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (source.fileName.includes('src/emulator')) visit(source);
  return found;
}

function table(): string {
  const sources = [...files('test/emulator', '.ts'), ...files('test/fixtures/emulator-project', '.js')];
  const tests = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const isTested = (member: string): boolean => new RegExp(`\\.${member}\\b`).test(tests);
  const rows = [...implemented()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const sorted = [...own].sort();
      const list = (wanted: boolean): string =>
        sorted
          .filter((member) => isTested(member) === wanted)
          .map((member) => `\`${member}\``)
          .join(' ');
      const total = Object.keys(members.interfaces[name] ?? {}).length;
      return `| ${name.replace('Drive_v3.Drive.V3.Collection.', 'Drive v3 ')} | ${own.size} of ${total} | ${list(true)} | ${list(false)} | |`;
    });
  const requests = EMULATED_REQUESTS.map((kind) => `\`${kind}\``).join(' ');
  return [
    `From ${members.source}; enumerations are complete and not listed.`,
    '',
    '| interface | members | implemented, named in a test | implemented, in no test by name | seen live |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Request kinds of \`Sheets.Spreadsheets.batchUpdate\`: ${requests}.`,
  ].join('\n');
}

const readme = readFileSync(README, 'utf8');
const [before = '', rest = ''] = readme.split(START);
const after = rest.split(END)[1] ?? '\n';
writeFileSync(README, `${before}${START}\n\n${table()}\n\n${END}${after}`);
