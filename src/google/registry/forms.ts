import type { FileMark, FormAnswer, FormPlan, FormState, Forms } from '../../application/registry/ports.ts';
import { MIME } from '../mime-types.ts';
import { driveApi } from '../services.ts';
import { besideRegistry, googleArchive } from './archive.ts';
import { ALL_DRIVES, findMarked, markProperties, quoted, search } from './drive-search.ts';
import { answerReader, timeOf } from './form-answers.ts';
import { ensureQuestions } from './form-questions.ts';
import { collectEmail, emailCollection, type FormResource, formResource, publish } from './forms-api.ts';

type Form = GoogleAppsScript.Forms.Form;

export const googleForms: Forms = {
  ensure(id, plan, mark): FormState {
    const formId = standing(id) ?? findMarked(mark)?.id ?? adopt(plan.title, mark);
    const form = FormApp.openById(formId);
    dress(form, plan);
    ensureQuestions(form, plan.questions);
    const resource = formResource(formId) ?? {};
    if (emailCollection(resource) !== plan.email) collectEmail(formId, plan.email);
    const { isPublished, isAcceptingResponses } = resource.publishSettings?.publishState ?? {};
    if (isPublished !== true || isAcceptingResponses !== true) publish(formId, true);
    return stateOf(formId, formResource(formId) ?? {});
  },

  state(id): FormState | null {
    const resource = standing(id) === null ? null : formResource(id);
    return resource === null ? null : stateOf(id, resource);
  },

  setAccepting: publish,

  prefilledUrl(id, answers): string {
    const form = FormApp.openById(id);
    const response = form.createResponse();
    for (const item of form.getItems()) {
      const text = answers[item.getTitle()];
      const filled = text === undefined ? null : fill(item, text);
      if (filled !== null) response.withItemResponse(filled);
    }
    return response.toPrefilledUrl();
  },

  answer(formId, responseId): FormAnswer | null {
    const form = FormApp.openById(formId);
    const response = orNone(() => form.getResponse(responseId));
    return response === null ? null : answerReader(form, isVerified(formId))(response);
  },

  answersSince(formId, at): readonly FormAnswer[] {
    const form = FormApp.openById(formId);
    const responses = at === null ? form.getResponses() : form.getResponses(new Date(at));
    if (responses.length === 0) return [];
    const read = answerReader(form, isVerified(formId));
    return [...responses].sort((a, b) => timeOf(a).getTime() - timeOf(b).getTime()).map(read);
  },
};

/** The id, when such a form is there and not in the bin. */
function standing(id: string | null): string | null {
  if (id === null || id === '') return null;
  return googleArchive.file(id)?.mimeType === MIME.form ? id : null;
}

/**
 * A form cannot be made with its mark. One of this very name without a mark, in the root folder, is what a run left that died
 * between making and marking it.
 */
function adopt(name: string, mark: FileMark): string {
  const query = `name=${quoted(name)} and mimeType=${quoted(MIME.form)} and 'root' in parents and trashed=false`;
  const left = search(query, 'createdTime', 10).find((file) => file.mark === null);
  const id = left?.id ?? FormApp.create(name).getId();
  const { parents = [] } = driveApi().get(id, { fields: 'parents', ...ALL_DRIVES }) as {
    readonly parents?: readonly string[];
  };
  const target = besideRegistry();
  const move = parents.includes(target) ? {} : { addParents: target, removeParents: parents.join(',') };
  driveApi().update({ appProperties: markProperties(mark) }, id, null as never, {
    fields: 'id',
    ...move,
    ...ALL_DRIVES,
  });
  return id;
}

/** `FormApp.create` names the file and leaves the form's own title empty. */
function dress(form: Form, { title, description, confirmation }: FormPlan): void {
  if (form.getTitle() !== title) form.setTitle(title);
  if (form.getDescription() !== description) form.setDescription(description);
  if (form.getConfirmationMessage() !== confirmation) form.setConfirmationMessage(confirmation);
}

function stateOf(id: string, resource: FormResource): FormState {
  const { isPublished = false, isAcceptingResponses = false } = resource.publishSettings?.publishState ?? {};
  return {
    id,
    editUrl: `https://docs.google.com/forms/d/${id}/edit`,
    publicUrl: resource.responderUri ?? '',
    published: isPublished,
    accepting: isAcceptingResponses,
    email: emailCollection(resource),
  };
}

function isVerified(formId: string): boolean {
  const resource = formResource(formId);
  return resource !== null && emailCollection(resource) === 'terverifikasi';
}

/** Null for a kind that cannot be filled in, and for a choice that the form does not offer. */
function fill(item: GoogleAppsScript.Forms.Item, text: string): GoogleAppsScript.Forms.ItemResponse | null {
  switch (item.getType()) {
    case FormApp.ItemType.TEXT:
      return item.asTextItem().createResponse(text);
    case FormApp.ItemType.PARAGRAPH_TEXT:
      return item.asParagraphTextItem().createResponse(text);
    case FormApp.ItemType.LIST: {
      const list = item.asListItem();
      return list.getChoices().some((choice) => choice.getValue() === text)
        ? list.createResponse(text)
        : null;
    }
    default:
      return null;
  }
}

function orNone<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (/no (form )?response|invalid argument|not found/i.test(String((error as Error).message))) return null;
    throw error;
  }
}
