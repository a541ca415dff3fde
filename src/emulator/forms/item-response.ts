import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { AnswerValue } from './form-data.ts';
import type { ItemHandle } from './form-handle.ts';

/** `ItemResponse`: one answer, of a response that was given or is being made. */
export class ItemResponseObject extends ServiceObject {
  readonly interfaceName = 'Forms.ItemResponse';
  readonly item: ItemHandle;
  readonly value: AnswerValue;

  constructor(run: Execution, item: ItemHandle, value: AnswerValue) {
    super(run);
    this.item = item;
    this.value = value;
  }

  getItem = (): ItemHandle => this.item;
  getResponse = (): AnswerValue => this.value;
}
