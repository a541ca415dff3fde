import type { FormAnswer } from '../../application/registry/ports.ts';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** Reads answers of one form; the titles of its questions are asked for once. */
export function answerReader(form: Form, emailVerified: boolean): (response: FormResponse) => FormAnswer {
  const formId = form.getId();
  const titles = new Map(form.getItems().map((item) => [item.getId(), item.getTitle()]));
  return (response) => {
    const given = response.getItemResponses();
    const email = response.getRespondentEmail();
    return {
      formId,
      responseId: response.getId(),
      at: timeOf(response).toISOString(),
      email: email.toLowerCase(),
      emailVerified: emailVerified && email !== '',
      answers: Object.fromEntries(
        given
          .filter((each) => !isUpload(each))
          .map((each) => [titles.get(each.getItem().getId()) ?? '', textOf(each.getResponse())]),
      ),
      fileIds: given.filter(isUpload).flatMap((each) => [each.getResponse()].flat(2).map(String)),
    };
  };
}

/** The typings say `Base.Date`, which is the script's own `Date`. */
export function timeOf(response: FormResponse): Date {
  return response.getTimestamp() as unknown as Date;
}

function isUpload(each: ItemResponse): boolean {
  return each.getItem().getType() === FormApp.ItemType.FILE_UPLOAD;
}

/** Several choices are one text, divided by commas; a grid has a line for each of its rows. */
function textOf(response: string | string[] | string[][]): string {
  if (typeof response === 'string') return response;
  return response.map((part) => (typeof part === 'string' ? part : part.join(', '))).join(', ');
}
