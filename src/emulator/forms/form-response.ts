import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import type { AnswerValue, FormResponseData } from './form-data.ts';
import { isQuestion } from './form-data.ts';
import { FormHandle, type ItemHandle } from './form-handle.ts';
import { GenericItem } from './form-items.ts';
import { editResponseUrl, prefilledUrl } from './form-urls.ts';
import { ItemResponseObject } from './item-response.ts';
import { storeResponse } from './store-response.ts';

type Members =
  | 'getEditResponseUrl'
  | 'getId'
  | 'getRespondentEmail'
  | 'getTimestamp'
  | 'submit'
  | 'toPrefilledUrl'
  | 'withItemResponse';

/** `FormResponse`: one that was given (it has an id), or one that the script is making. */
export class FormResponseObject
  extends FormHandle
  implements Emulates<GoogleAppsScript.Forms.FormResponse, Members>
{
  readonly interfaceName = 'Forms.FormResponse';
  private readonly responseId: string | undefined;
  private readonly draft: Record<string, AnswerValue> = {};

  constructor(run: Execution, id: string, responseId?: string) {
    super(run, id);
    this.responseId = responseId;
  }

  private get stored(): FormResponseData | undefined {
    return this.form.responses.find((response) => response.id === this.responseId);
  }

  private get answers(): Readonly<Record<string, AnswerValue>> {
    return this.stored?.answers ?? this.draft;
  }

  getId(): string {
    return this.responseId ?? '';
  }

  getTimestamp(): GoogleAppsScript.Base.Date | null {
    const { stored } = this;
    return stored ? (new Date(stored.timestamp) as unknown as GoogleAppsScript.Base.Date) : null;
  }

  getRespondentEmail(): string {
    return this.stored?.email ?? '';
  }

  getEditResponseUrl(): string {
    const { stored } = this;
    if (!stored)
      throw new ScriptException('Cannot get the edit response URL of a response that was not submitted.');
    return editResponseUrl(this.form, stored.editKey);
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form, this.answers);
  }

  /** Answers in the order of the form; questions without an answer are left out. */
  getItemResponses(): ItemResponseObject[] {
    return this.form.items.filter(isQuestion).flatMap((item) => {
      const value = this.answers[item.id];
      return value === undefined || value === '' || value.length === 0
        ? []
        : [new ItemResponseObject(this.run, new GenericItem(this.run, this.id, item.id), value)];
    });
  }

  getResponseForItem(item: ItemHandle): ItemResponseObject | null {
    const value = this.answers[item.itemId];
    return value === undefined ? null : new ItemResponseObject(this.run, item, value);
  }

  withItemResponse(response: unknown): this {
    const { item, value } = response as ItemResponseObject;
    this.draft[item.itemId] = value;
    return this;
  }

  /** As a script submits: no trigger fires. */
  submit(): FormResponseObject {
    const { form } = this;
    if (!form.published || !form.accepting)
      throw new ScriptException('This form is not currently accepting responses.');
    const { response } = storeResponse(this.run.world, this.id, { answers: this.draft, email: '' });
    return new FormResponseObject(this.run, this.id, response.id);
  }
}
