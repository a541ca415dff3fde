import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import type { FormData, FormItemData } from './form-data.ts';

/** Something that stands for (a part of) a form; it holds ids only. */
export abstract class FormHandle extends ServiceObject {
  readonly id: string;

  constructor(run: Execution, id: string) {
    super(run);
    this.id = id;
  }

  get form(): FormData {
    const form = this.run.world.store.get(this.id)?.form;
    if (!form)
      throw new ScriptException(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    return form;
  }

  /** Changes the form's data and notes the time. */
  protected change(changes: Partial<FormData>): this {
    Object.assign(this.form, changes);
    this.run.world.store.touch(this.run.world.record(this.id));
    return this;
  }
}

/** Something that stands for one item of a form. */
export abstract class ItemHandle extends FormHandle {
  readonly itemId: number;

  constructor(run: Execution, id: string, itemId: number) {
    super(run, id);
    this.itemId = itemId;
  }

  get item(): FormItemData {
    const item = this.form.items.find((candidate) => candidate.id === this.itemId);
    if (!item) throw new ScriptException('Invalid data updating form.');
    return item;
  }

  protected set(changes: Partial<FormItemData>): this {
    Object.assign(this.item, changes);
    return this.change({});
  }
}
