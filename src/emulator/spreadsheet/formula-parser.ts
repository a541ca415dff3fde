/** A formula of the small set that the emulator computes; anything else is shown as an error, loudly. */
export type Formula =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'reference'; readonly text: string }
  | {
      readonly kind: 'unary';
      readonly operator: string;
      readonly operand: Formula;
    }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Formula;
      readonly right: Formula;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Formula[];
    };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|((?:'(?:[^']|'')+'!|[A-Za-z_]\w*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\w(]))|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>(),;%]))/iy;

interface Token {
  readonly kind: 'text' | 'number' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

function tokenize(source: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    if (source.slice(TOKEN.lastIndex).trim() === '') break;
    const match = TOKEN.exec(source);
    if (!match) return null;
    const kinds = ['text', 'number', 'reference', 'name', 'sign'] as const;
    const index = kinds.findIndex((_kind, at) => match[at + 1] !== undefined);
    tokens.push({ kind: kinds[index] ?? 'sign', text: match[index + 1] ?? '' });
  }
  return tokens;
}

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Parses a formula with its leading `=`; null when it is no formula that Sheets would parse. */
export function parseFormula(formula: string): Formula | null {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (!tokens) return null;
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const accept = (...signs: readonly string[]): string | undefined => {
    const token = peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    at += 1;
    return token.text;
  };
  const level = (depth: number): Formula | null => {
    const signs = LEVELS[depth];
    if (!signs) return unary();
    let left = level(depth + 1);
    for (let operator = accept(...signs); left && operator; operator = accept(...signs)) {
      const right = level(depth + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return left;
  };
  const unary = (): Formula | null => {
    const operator = accept('-', '+');
    if (operator) {
      const operand = unary();
      return operand && { kind: 'unary', operator, operand };
    }
    const inner = primary();
    return inner && accept('%') ? { kind: 'unary', operator: '%', operand: inner } : inner;
  };
  const primary = (): Formula | null => {
    if (accept('(')) {
      const inner = level(0);
      return accept(')') ? inner : null;
    }
    const token = peek();
    at += 1;
    if (token?.kind === 'text')
      return {
        kind: 'literal',
        value: token.text.slice(1, -1).replace(/""/g, '"'),
      };
    if (token?.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token?.kind === 'reference') return { kind: 'reference', text: token.text };
    if (token?.kind !== 'name') return null;
    return accept('(') ? call(token.text) : nameOf(token.text);
  };
  const call = (name: string): Formula | null => {
    const args: Formula[] = [];
    if (accept(')')) return { kind: 'call', name: name.toUpperCase(), args };
    do {
      const arg = level(0);
      if (!arg) return null;
      args.push(arg);
    } while (accept(',', ';'));
    return accept(')') ? { kind: 'call', name: name.toUpperCase(), args } : null;
  };
  const result = level(0);
  return at === tokens.length ? result : null;
}

function nameOf(text: string): Formula {
  if (/^(true|false)$/i.test(text)) return { kind: 'literal', value: text.toLowerCase() === 'true' };
  return { kind: 'call', name: text, args: [] };
}
