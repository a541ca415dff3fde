import { openUi, type UiObject } from '../base/ui-service.ts';
import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { MIME } from '../world/mime-types.ts';
import { newForm } from './form-data.ts';
import { FormObject } from './form.ts';
import {
  CheckboxValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from './validation.ts';

/** `FormApp`. */
export class FormAppService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Forms.FormApp, 'create' | 'openById' | 'openByUrl'>
{
  readonly interfaceName = 'Forms.FormApp';
  createTextValidation = (): TextValidationBuilder => new TextValidationBuilder(this.run);
  createParagraphTextValidation = (): ParagraphTextValidationBuilder =>
    new ParagraphTextValidationBuilder(this.run);
  createCheckboxValidation = (): CheckboxValidationBuilder => new CheckboxValidationBuilder(this.run);

  /** Gives the file its name and leaves the form's own title empty, as the live service does. */
  create(name: string, isPublished = false): FormObject {
    const { world, user } = this.run;
    const record = world.store.create({ owner: user, name, mimeType: MIME.form });
    record.form = newForm(`1FAIpQLS${world.newId()}`);
    record.form.published = isPublished;
    return new FormObject(this.run, record.id);
  }

  openById(id: string): FormObject {
    const { store } = this.run.world;
    const record = store.get(id);
    if (!record?.form || record.trashed || !store.mayOpen(record, this.run.user, true))
      throw new ScriptException(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    return new FormObject(this.run, id);
  }

  openByUrl(url: string): FormObject {
    const id = /\/forms\/d\/(?!e\/)([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptException('Invalid argument: url');
    return this.openById(id);
  }

  getActiveForm(): FormObject | null {
    const { container, mode, world } = this.run.setup;
    if (container === undefined || mode === 'headless') return null;
    return world.store.get(container)?.form ? new FormObject(this.run, container) : null;
  }

  getUi(): UiObject {
    return openUi(this.run, 'FormApp');
  }
}
