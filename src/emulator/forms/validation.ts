import type { Emulates } from '../runtime/emulates.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { ValidationData } from './form-data.ts';

/** A finished rule for one kind of question. */
export class FormValidation extends ServiceObject {
  readonly interfaceName: string;
  readonly data: ValidationData;

  constructor(run: Execution, interfaceName: string, data: ValidationData) {
    super(run);
    this.interfaceName = interfaceName;
    this.data = data;
  }
}

/** What the three builders share: one rule at a time, the last one counts. */
abstract class ValidationBuilder extends ServiceObject {
  protected abstract readonly made: string;
  private rule = '';
  private values: (string | number)[] = [];
  private helpText = '';

  protected set(rule: string, ...values: (string | number)[]): this {
    this.rule = rule;
    this.values = values;
    return this;
  }

  setHelpText(text: string): this {
    this.helpText = text;
    return this;
  }

  build(): FormValidation {
    const { rule, values, helpText } = this;
    return new FormValidation(this.run, this.made, { rule, values: [...values], helpText });
  }
}

/** Rules that short and long text have alike. */
abstract class AnyTextBuilder extends ValidationBuilder {
  requireTextContainsPattern = (p: string): this => this.set('requireTextContainsPattern', p);
  requireTextDoesNotContainPattern = (p: string): this => this.set('requireTextDoesNotContainPattern', p);
  requireTextMatchesPattern = (p: string): this => this.set('requireTextMatchesPattern', p);
  requireTextDoesNotMatchPattern = (p: string): this => this.set('requireTextDoesNotMatchPattern', p);
  requireTextLengthGreaterThanOrEqualTo = (n: number): this =>
    this.set('requireTextLengthGreaterThanOrEqualTo', n);
  requireTextLengthLessThanOrEqualTo = (n: number): this => this.set('requireTextLengthLessThanOrEqualTo', n);
}

type TextBuilder = GoogleAppsScript.Forms.TextValidationBuilder;

/** `TextValidationBuilder`. */
export class TextValidationBuilder
  extends AnyTextBuilder
  implements Emulates<TextBuilder, Exclude<keyof TextBuilder, 'copy'>>
{
  readonly interfaceName = 'Forms.TextValidationBuilder';
  protected readonly made = 'Forms.TextValidation';
  requireNumber = (): this => this.set('requireNumber');
  requireWholeNumber = (): this => this.set('requireWholeNumber');
  requireNumberBetween = (a: number, b: number): this => this.set('requireNumberBetween', a, b);
  requireNumberNotBetween = (a: number, b: number): this => this.set('requireNumberNotBetween', a, b);
  requireNumberEqualTo = (n: number): this => this.set('requireNumberEqualTo', n);
  requireNumberNotEqualTo = (n: number): this => this.set('requireNumberNotEqualTo', n);
  requireNumberGreaterThan = (n: number): this => this.set('requireNumberGreaterThan', n);
  requireNumberGreaterThanOrEqualTo = (n: number): this => this.set('requireNumberGreaterThanOrEqualTo', n);
  requireNumberLessThan = (n: number): this => this.set('requireNumberLessThan', n);
  requireNumberLessThanOrEqualTo = (n: number): this => this.set('requireNumberLessThanOrEqualTo', n);
  requireTextIsEmail = (): this => this.set('requireTextIsEmail');
  requireTextIsUrl = (): this => this.set('requireTextIsUrl');
}

type ParagraphBuilder = GoogleAppsScript.Forms.ParagraphTextValidationBuilder;

/** `ParagraphTextValidationBuilder`. */
export class ParagraphTextValidationBuilder
  extends AnyTextBuilder
  implements Emulates<ParagraphBuilder, Exclude<keyof ParagraphBuilder, 'copy'>>
{
  readonly interfaceName = 'Forms.ParagraphTextValidationBuilder';
  protected readonly made = 'Forms.ParagraphTextValidation';
}

type CheckboxBuilder = GoogleAppsScript.Forms.CheckboxValidationBuilder;

/** `CheckboxValidationBuilder`. */
export class CheckboxValidationBuilder
  extends ValidationBuilder
  implements Emulates<CheckboxBuilder, Exclude<keyof CheckboxBuilder, 'copy'>>
{
  readonly interfaceName = 'Forms.CheckboxValidationBuilder';
  protected readonly made = 'Forms.CheckboxValidation';
  requireSelectAtLeast = (n: number): this => this.set('requireSelectAtLeast', n);
  requireSelectAtMost = (n: number): this => this.set('requireSelectAtMost', n);
  requireSelectExactly = (n: number): this => this.set('requireSelectExactly', n);
}
