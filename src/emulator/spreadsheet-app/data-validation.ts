import type { Emulates } from '../runtime/emulates.ts';
import { NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { areaToA1, quoteSheetName } from '../spreadsheet/a1.ts';
import type { ValidationRule } from '../spreadsheet/spreadsheet-data.ts';
import type { RangeObject } from './range.ts';

/** Criteria of Apps Script → condition of the Sheets API. */
const CONDITIONS: Readonly<Record<string, string>> = {
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
  CHECKBOX: 'BOOLEAN',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
};

type Members = 'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText';

/** `DataValidation`: a finished rule. */
export class DataValidationObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Spreadsheet.DataValidation, Members>
{
  readonly interfaceName: string = 'Spreadsheet.DataValidation';
  protected rule: ValidationRule;

  constructor(run: Execution, rule: ValidationRule) {
    super(run);
    this.rule = rule;
  }

  stored(): ValidationRule {
    return this.rule;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.run, structuredClone(this.rule));
  }

  getAllowInvalid(): boolean {
    return this.rule.strict !== true;
  }

  getCriteriaType(): EnumValue {
    const found = Object.entries(CONDITIONS).find(([, condition]) => condition === this.rule.condition.type);
    return enumValue('Spreadsheet.DataValidationCriteria', found?.[0] ?? 'CUSTOM_FORMULA');
  }

  getCriteriaValues(): unknown[] {
    const values = (this.rule.condition.values ?? []).map((value) => value.userEnteredValue);
    return this.rule.condition.type === 'ONE_OF_LIST' ? [values, this.rule.showCustomUi !== false] : values;
  }

  getHelpText(): string | null {
    return this.rule.inputMessage ?? null;
  }
}

/** The rule behind a `DataValidation` that a script hands in. */
export function ruleOf(validation: DataValidationObject): ValidationRule {
  return validation.stored();
}

/** `DataValidationBuilder`. Without `setAllowInvalid(false)` a wrong value only gets a warning, as in the editor. */
export class DataValidationBuilder extends DataValidationObject {
  override readonly interfaceName = 'Spreadsheet.DataValidationBuilder';

  private require(criteria: string, values: readonly string[], showCustomUi?: boolean): this {
    const type = CONDITIONS[criteria];
    if (type === undefined) throw new NotEmulatedError(`DataValidationCriteria.${criteria}`);
    this.rule = {
      ...this.rule,
      condition: {
        type,
        values: values.map((value) => ({ userEnteredValue: value })),
      },
      ...(showCustomUi === undefined ? {} : { showCustomUi }),
    };
    return this;
  }

  build(): DataValidationObject {
    if (this.rule.condition.type === '')
      throw new ScriptException('Data validation rule requires a criteria.');
    return new DataValidationObject(this.run, structuredClone(this.rule));
  }

  setAllowInvalid(allow: boolean): this {
    this.rule = { ...this.rule, strict: !allow };
    return this;
  }

  setHelpText(text: string): this {
    this.rule = { ...this.rule, inputMessage: text };
    return this;
  }

  requireValueInList(values: readonly string[], showDropdown = true): this {
    // Wording certain.
    if (values.length > 500)
      throw new ScriptException(
        'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: RangeObject, showDropdown = true): this {
    const reference = `=${quoteSheetName(range.sheet.title)}!${areaToA1(range.area)}`;
    return this.require('VALUE_IN_RANGE', [reference], showDropdown);
  }

  requireCheckbox(...values: readonly unknown[]): this {
    return this.require('CHECKBOX', values.map(String));
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [String(start), String(end)]);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', [String(number)]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', [String(number)]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [String(number)]);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', [String(number)]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [String(number)]);
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', [text]);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', [text]);
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', [text]);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL', []);
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula]);
  }

  withCriteria(criteria: EnumValue, args: readonly unknown[]): this {
    const flat = args.flatMap((arg) =>
      Array.isArray(arg) ? arg.map(String) : typeof arg === 'boolean' ? [] : [String(arg)],
    );
    return this.require(criteria.name, flat);
  }
}

/** An unfinished rule. */
export function newDataValidation(run: Execution): DataValidationBuilder {
  return new DataValidationBuilder(run, {
    condition: { type: '' },
    strict: false,
    showCustomUi: true,
  });
}
