import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Writes down what Apps Script has, so that the emulator can tell "not emulated" from "no such member".
 *
 * Reads the typings of Apps Script and the API types of `googleapis`; writes
 * `src/emulator/generated/{members,sheets-schema,drive-schema}.json`. Run it after updating either package.
 *
 * A parameter list is text: `i` Integer, `n` number, `s` string, `b` boolean, `d` Date, `o` object, `f` function,
 * `*` anything, `0` null, `#E` an enum, other names a class; `[]` an array, `|` a union (in brackets when it is an array's element), `?` optional, `...` rest.
 */

const TYPINGS = 'node_modules/@types/google-apps-script';
const OUTPUT = 'src/emulator/generated';

interface Members {
  /** The typings the list was read from. */
  source: string;
  /** Global name → interface. */
  globals: Record<string, string>;
  /** Globals that exist only when the manifest enables the advanced service. */
  advanced: Record<string, string>;
  /** Interface → member → overloads of a method, or the type of a property. */
  interfaces: Record<string, Record<string, readonly string[] | string>>;
  enums: Record<string, readonly string[]>;
}

const KEYWORDS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 's',
  [ts.SyntaxKind.NumberKeyword]: 'n',
  [ts.SyntaxKind.BooleanKeyword]: 'b',
  [ts.SyntaxKind.AnyKeyword]: '*',
  [ts.SyntaxKind.UnknownKeyword]: '*',
  [ts.SyntaxKind.ObjectKeyword]: 'o',
  [ts.SyntaxKind.VoidKeyword]: '0',
  [ts.SyntaxKind.NullKeyword]: '0',
  [ts.SyntaxKind.UndefinedKeyword]: '0',
};

const KNOWN_NAMES: Readonly<Record<string, string>> = {
  Integer: 'i',
  Byte: 'i',
  Char: 's',
  Date: 'd',
  Record: 'o',
  Object: 'o',
  BigNumber: '*',
  Function: 'f',
};

function shortName(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  return checker.getFullyQualifiedName(symbol).replace(/^GoogleAppsScript\./, '');
}

function listOf(element: string): string {
  return element.includes('|') ? `(${element})[]` : `${element}[]`;
}

function encodeReference(checker: ts.TypeChecker, node: ts.TypeReferenceNode): string {
  const text = node.typeName.getText();
  const known = KNOWN_NAMES[text.replace(/^.*\./, '')];
  if (known !== undefined) return known;
  if (text === 'Array' && node.typeArguments?.[0]) return listOf(encodeType(checker, node.typeArguments[0]));
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  if (!symbol || symbol.flags & ts.SymbolFlags.TypeParameter) return '*';
  const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
  if (alias) return encodeType(checker, alias.type);
  const name = shortName(checker, symbol);
  const ours = checker.getFullyQualifiedName(symbol).startsWith('GoogleAppsScript.');
  return symbol.flags & ts.SymbolFlags.Enum ? `#${name}` : ours ? name : 'o';
}

function encodeType(checker: ts.TypeChecker, node: ts.TypeNode | undefined): string {
  if (!node) return '*';
  if (ts.isParenthesizedTypeNode(node)) return encodeType(checker, node.type);
  if (ts.isTypeOperatorNode(node)) return encodeType(checker, node.type);
  if (ts.isArrayTypeNode(node)) return listOf(encodeType(checker, node.elementType));
  if (ts.isFunctionTypeNode(node)) return 'f';
  if (ts.isTypeLiteralNode(node)) return 'o';
  if (ts.isUnionTypeNode(node))
    return [...new Set(node.types.map((part) => encodeType(checker, part)))].join('|');
  if (ts.isLiteralTypeNode(node)) {
    if (node.literal.kind === ts.SyntaxKind.NullKeyword) return '0';
    return ts.isStringLiteral(node.literal) ? 's' : ts.isNumericLiteral(node.literal) ? 'n' : 'b';
  }
  if (ts.isTypeReferenceNode(node)) return encodeReference(checker, node);
  if (ts.isTypeQueryNode(node)) {
    const symbol = checker.getSymbolAtLocation(node.exprName);
    return symbol ? `#${shortName(checker, symbol)}` : '*';
  }
  return KEYWORDS[node.kind] ?? '*';
}

function encodeParameter(checker: ts.TypeChecker, parameter: ts.ParameterDeclaration): string {
  const rest = parameter.dotDotDotToken ? '...' : '';
  const optional = parameter.questionToken ? '?' : '';
  return `${rest}${encodeType(checker, parameter.type)}${optional}`;
}

function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol): Record<string, readonly string[] | string> {
  const found: Record<string, readonly string[] | string> = {};
  for (const member of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))) {
    const declarations = member.declarations ?? [];
    const methods = declarations.filter(ts.isMethodSignature);
    if (methods.length > 0) {
      const lists = methods.map((m) => m.parameters.map((p) => encodeParameter(checker, p)).join(','));
      found[member.name] = [...new Set(lists)];
    } else {
      const property = declarations.find(ts.isPropertySignature);
      found[member.name] = encodeType(checker, property?.type);
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of the advanced services only these two are emulated; the others are known by name. */
const ADVANCED_EMULATED = /^(Sheets|Drive_v3\.Drive\.V3|Drive_v3)(\.Collection.*|\.Drive)?$/;

function collect(checker: ts.TypeChecker, scope: ts.Symbol, members: Members): void {
  for (const symbol of checker.getExportsOfModule(scope)) {
    const name = shortName(checker, symbol);
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
    const parent = name.replace(/\.[^.]*$/, '');
    const wanted =
      !/\/(apis|addons)\//.test(file) || ADVANCED_EMULATED.test(parent) || ADVANCED_EMULATED.test(name);
    if (symbol.flags & ts.SymbolFlags.Enum && wanted)
      members.enums[name] = checker.getExportsOfModule(symbol).map((value) => value.name);
    if (symbol.flags & ts.SymbolFlags.Interface && wanted && !/\.Schema\./.test(name))
      members.interfaces[name] = membersOf(checker, symbol);
    if (symbol.flags & ts.SymbolFlags.Module) collect(checker, symbol, members);
  }
}

function collectGlobals(program: ts.Program, checker: ts.TypeChecker, members: Members): void {
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.includes('@types/google-apps-script')) continue;
    const list = source.fileName.includes('/apis/') ? members.advanced : members.globals;
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) {
        const type = encodeType(checker, declaration.type).replace('|0', '').replace('#', '');
        list[declaration.name.getText()] = type;
      }
    }
  }
}

function readMembers(): Members {
  const version: unknown = JSON.parse(readFileSync(`${TYPINGS}/package.json`, 'utf8'));
  const members: Members = {
    source: `@types/google-apps-script ${(version as { version: string }).version}`,
    globals: {},
    advanced: {},
    interfaces: {},
    enums: {},
  };
  const program = ts.createProgram([`${TYPINGS}/index.d.ts`], {
    types: [],
    lib: ['lib.es2022.d.ts'],
  });
  const checker = program.getTypeChecker();
  const root = checker.resolveName('GoogleAppsScript', undefined, ts.SymbolFlags.Namespace, false);
  if (!root) throw new Error(`No namespace GoogleAppsScript in ${TYPINGS}`);
  collect(checker, root, members);
  collectGlobals(program, checker, members);
  return members;
}

function encodeSchemaType(node: ts.TypeNode | undefined): string {
  if (!node) return '*';
  if (ts.isUnionTypeNode(node)) return encodeSchemaType(node.types[0]);
  if (ts.isArrayTypeNode(node)) return `${encodeSchemaType(node.elementType)}[]`;
  if (ts.isTypeReferenceNode(node)) return node.typeName.getText().replace('Schema$', '');
  if (ts.isTypeLiteralNode(node)) return 'o';
  return KEYWORDS[node.kind] ?? '*';
}

/** Message name → field → type, from the types that googleapis generates out of the discovery document. */
function readSchema(api: string): Record<string, Record<string, string>> {
  const path = `node_modules/googleapis/build/src/apis/${api}.d.ts`;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const schema: Record<string, Record<string, string>> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text.startsWith('Schema$')) {
      const fields = node.members.filter(ts.isPropertySignature);
      schema[node.name.text.slice('Schema$'.length)] = Object.fromEntries(
        fields.map((field) => [field.name.getText(), encodeSchemaType(field.type)]),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return schema;
}

/** One line per entry of the second level: small, and still readable in a diff. */
function compactJson(value: object): string {
  const lines = Object.entries(value).map(([key, entry]) => {
    if (typeof entry !== 'object') return `${JSON.stringify(key)}: ${JSON.stringify(entry)}`;
    const inner = Object.entries(entry as object).map(
      ([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`,
    );
    return `${JSON.stringify(key)}: {\n${inner.join(',\n')}\n}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

mkdirSync(OUTPUT, { recursive: true });
writeFileSync(`${OUTPUT}/members.json`, compactJson(readMembers()));
writeFileSync(`${OUTPUT}/sheets-schema.json`, compactJson({ messages: readSchema('sheets/v4') }));
writeFileSync(`${OUTPUT}/drive-schema.json`, compactJson({ messages: readSchema('drive/v3') }));
