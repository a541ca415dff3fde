import { findArea } from './a1.ts';
import { type Formula, parseFormula } from './formula-parser.ts';
import { cellAt } from './grid.ts';
import type { ExtendedValue, SheetData, SpreadsheetData } from './spreadsheet-data.ts';

type Scalar = number | string | boolean | undefined;

class FormulaError extends Error {
  readonly type: string;
  readonly shown: string;

  constructor(type: string, shown: string) {
    super(shown);
    this.type = type;
    this.shown = shown;
  }
}

/**
 * Computes the value of a cell.
 *
 * A small set of formulas is computed (arithmetic, `&`, comparisons, SUM, AVERAGE, MIN, MAX, COUNT, COUNTA,
 * CONCATENATE, IF); any other function is `#NAME?`, so that text which slipped in as a formula is seen.
 */
export function effectiveValue(
  data: SpreadsheetData,
  sheet: SheetData,
  place: { row: number; column: number },
  visiting: ReadonlySet<string> = new Set(),
): ExtendedValue | undefined {
  const cell = cellAt(sheet, place.row, place.column);
  const entered = cell?.userEnteredValue;
  const source = entered?.formulaValue;
  if (source === undefined) return entered;
  const key = `${sheet.id}!${place.row},${place.column}`;
  try {
    if (visiting.has(key)) throw new FormulaError('REF', '#REF!');
    const formula = parseFormula(source);
    if (!formula) throw new FormulaError('ERROR', '#ERROR!');
    return toExtended(new Evaluator(data, sheet, new Set([...visiting, key])).scalar(formula));
  } catch (error) {
    const unknown = error instanceof FormulaError && (error.type === 'NAME' || error.type === 'ERROR');
    if (unknown && cell?.importedResult) return cell.importedResult;
    if (error instanceof FormulaError) return { errorValue: { type: error.type, message: error.shown } };
    throw error;
  }
}

function toExtended(value: Scalar): ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value === undefined ? { numberValue: 0 } : { stringValue: value };
}

class Evaluator {
  private readonly data: SpreadsheetData;
  private readonly sheet: SheetData;
  private readonly visiting: ReadonlySet<string>;

  constructor(data: SpreadsheetData, sheet: SheetData, visiting: ReadonlySet<string>) {
    this.data = data;
    this.sheet = sheet;
    this.visiting = visiting;
  }

  scalar(formula: Formula): Scalar {
    switch (formula.kind) {
      case 'literal':
        return formula.value;
      case 'reference':
        return this.cells(formula.text)[0];
      case 'unary':
        return this.unary(formula.operator, this.number(formula.operand));
      case 'binary':
        return this.binary(formula);
      case 'call':
        return this.call(formula.name, formula.args);
    }
  }

  private unary(operator: string, value: number): number {
    if (operator === '%') return value / 100;
    return operator === '-' ? -value : value;
  }

  private binary({ operator, left, right }: Extract<Formula, { kind: 'binary' }>): Scalar {
    if (operator === '&') return this.text(left) + this.text(right);
    if (/[=<>]/.test(operator)) return compare(operator, this.scalar(left), this.scalar(right));
    const [a, b] = [this.number(left), this.number(right)];
    if (operator === '+') return a + b;
    if (operator === '-') return a - b;
    if (operator === '*') return a * b;
    if (operator === '^') return a ** b;
    if (b === 0) throw new FormulaError('DIVIDE_BY_ZERO', '#DIV/0!');
    return a / b;
  }

  private call(name: string, args: readonly Formula[]): Scalar {
    const all = (): Scalar[] => args.flatMap((arg) => this.list(arg));
    const numbers = (): number[] => all().filter((value): value is number => typeof value === 'number');
    switch (name) {
      case 'SUM':
        return numbers().reduce((sum, value) => sum + value, 0);
      case 'AVERAGE':
        if (numbers().length === 0) throw new FormulaError('DIVIDE_BY_ZERO', '#DIV/0!');
        return numbers().reduce((sum, value) => sum + value, 0) / numbers().length;
      case 'MIN':
        return Math.min(...numbers());
      case 'MAX':
        return Math.max(...numbers());
      case 'COUNT':
        return numbers().length;
      case 'COUNTA':
        return all().filter((value) => value !== undefined).length;
      case 'CONCATENATE':
        return all().map(asText).join('');
      case 'IF':
        return this.choose(args);
      default:
        throw new FormulaError('NAME', '#NAME?');
    }
  }

  private choose([condition, yes, no]: readonly Formula[]): Scalar {
    if (!condition || !yes) throw new FormulaError('N_A', '#N/A');
    if (this.scalar(condition)) return this.scalar(yes);
    return no ? this.scalar(no) : false;
  }

  private list(formula: Formula): Scalar[] {
    return formula.kind === 'reference' ? this.cells(formula.text) : [this.scalar(formula)];
  }

  private cells(text: string): Scalar[] {
    const found = findArea(this.data, text, this.sheet);
    if (!found) throw new FormulaError('REF', '#REF!');
    const { sheet, area } = found;
    const values: Scalar[] = [];
    for (let row = area.startRow; row < area.endRow; row += 1)
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        const value = effectiveValue(this.data, sheet, { row, column }, this.visiting);
        if (value?.errorValue) throw new FormulaError(value.errorValue.type, value.errorValue.message);
        values.push(value?.numberValue ?? value?.boolValue ?? value?.stringValue);
      }
    return values;
  }

  private number(formula: Formula): number {
    const value = this.scalar(formula);
    const number = typeof value === 'string' ? Number(value === '' ? Number.NaN : value) : Number(value ?? 0);
    if (Number.isNaN(number)) throw new FormulaError('VALUE', '#VALUE!');
    return number;
  }

  private text(formula: Formula): string {
    return asText(this.scalar(formula));
  }
}

function asText(value: Scalar): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

function compare(operator: string, left: Scalar, right: Scalar): boolean {
  const [a, b] = [
    typeof left === 'string' ? left.toLowerCase() : (left ?? 0),
    typeof right === 'string' ? right.toLowerCase() : (right ?? 0),
  ];
  if (operator === '=') return a === b;
  if (operator === '<>') return a !== b;
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}
