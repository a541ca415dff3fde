import type { Execution } from './execution.ts';

/** Anything a script can hold that is not plain data. Only members that the typings list are visible to a script. */
export abstract class ServiceObject {
  /** Interface in `generated/members.json`, such as `Spreadsheet.Range`. */
  abstract readonly interfaceName: string;
  /** Templates let a script put values on them; every other object refuses. */
  readonly ownValues?: Map<string, unknown>;
  readonly run: Execution;

  constructor(run: Execution) {
    this.run = run;
  }
}

/** One value of an Apps Script enumeration; the same object everywhere, so `===` works. */
export class EnumValue {
  readonly enumName: string;
  readonly name: string;
  readonly ordinal: number;

  constructor(enumName: string, name: string, ordinal: number) {
    this.enumName = enumName;
    this.name = name;
    this.ordinal = ordinal;
  }
}
