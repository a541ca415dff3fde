import { EmulatorError } from '../runtime/errors.ts';
import { findArea } from '../spreadsheet/a1.ts';
import { RangeObject } from '../spreadsheet-app/range.ts';
import { SpreadsheetObject } from '../spreadsheet-app/spreadsheet.ts';
import { MIME } from '../world/mime-types.ts';
import type { World } from '../world/world.ts';
import { answerProblems } from './check-answers.ts';
import { type AnswerValue, type FormData, type FormItemData, isQuestion, newItem } from './form-data.ts';
import { FormObject } from './form.ts';
import { FormResponseObject } from './form-response.ts';
import { editResponseUrl, readFormUrl } from './form-urls.ts';
import { rowEvent, type StoredResponse, storeResponse } from './store-response.ts';

/** A file that a respondent puts into an upload question. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** By title (or id) of the question. */
export type GivenAnswers = Readonly<Record<string, AnswerValue | readonly UploadedFile[]>>;

export interface Submission {
  readonly responseId: string;
  /** The link to edit the answer, when the form shows one. */
  readonly editUrl: string | null;
  readonly confirmation: string;
}

/** Answers that the form's page does not take, with what it says beside each question. */
export class AnswersRefused extends EmulatorError {
  readonly problems: Readonly<Record<string, string>>;

  constructor(problems: Readonly<Record<string, string>>) {
    super(
      Object.entries(problems)
        .map(([title, problem]) => `${title}: ${problem}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}

/** What a respondent sees before answering. */
export interface FormPage {
  readonly formId: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly {
    title: string;
    helpText: string;
    type: string;
    required: boolean;
    choices: string[];
  }[];
  /** Answers that the link filled in, by title. */
  readonly prefilled: Readonly<Record<string, AnswerValue>>;
  readonly editKey: string | null;
  /** Everything on the form in order, headings and page breaks among them. */
  readonly items: readonly FormItemData[];
  /** Whether an address is asked for (`typed`), taken from the account (`account`), or not wanted (`none`). */
  readonly email: 'typed' | 'account' | 'none';
}

const EMAIL_WISH = { DO_NOT_COLLECT: 'none', VERIFIED: 'account', RESPONDER_INPUT: 'typed' } as const;

/** A form as the people outside the script see it: respondents, and an owner who edits by hand. */
export class FormDesk {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Opens a link for respondents. Throws `EmulatorError` with the page's sentence when the form is closed to them. */
  open(person: string | null, url: string): FormPage {
    const { publicId, answers, editKey } = readFormUrl(url);
    const record = this.world.store.all().find((file) => file.form?.publicId === publicId);
    if (!record?.form || record.trashed)
      throw new EmulatorError('Sorry, the file you have requested does not exist.');
    const { form } = record;
    this.admit(form, person);
    const before = form.responses.find((response) => response.editKey === editKey)?.answers ?? {};
    return {
      formId: record.id,
      title: form.title || record.name,
      description: form.description,
      questions: form.items.filter(isQuestion).map((item) => ({
        title: item.title,
        helpText: item.helpText,
        type: item.type,
        required: item.required,
        choices: item.choices.map((choice) => choice.value),
      })),
      prefilled: Object.fromEntries(
        Object.entries({ ...before, ...answers }).map(([id, value]) => [titleOf(form, id), value]),
      ),
      editKey,
      items: structuredClone(form.items),
      email: EMAIL_WISH[form.emailCollection],
    };
  }

  /** Opens a link, changes or completes what it filled in, and sends it. */
  submitFrom(person: string | null, url: string, answers: GivenAnswers, email?: string): Submission {
    const page = this.open(person, url);
    const all = { ...page.prefilled, ...answers };
    return this.send(person, page.formId, all, { email, editKey: page.editKey ?? undefined });
  }

  /**
   * Answers a form; fires the triggers of the form and of its spreadsheet.
   *
   * `email` is what the respondent types where the form asks for an address without checking it. Throws
   * `EmulatorError` with what the page would say: closed, sign in, a question left out, an answer refused.
   */
  submit(person: string | null, formId: string, answers: GivenAnswers, email?: string): Submission {
    return this.send(person, formId, answers, { email });
  }

  /** Adds an upload question, which no script can. Returns its id. */
  addUploadItem(formId: string, title: string, required = false): number {
    const form = this.formOf(formId);
    const item = newItem(100_000_000 + Math.floor(this.world.chance() * 1_900_000_000), 'FILE_UPLOAD');
    form.items.push({ ...item, title, required });
    return item.id;
  }

  private send(
    person: string | null,
    formId: string,
    given: GivenAnswers,
    extra: { email?: string | undefined; editKey?: string | undefined },
  ): Submission {
    const form = this.formOf(formId);
    this.admit(form, person);
    const isOwnEdit = form.responses.some((one) => one.editKey === extra.editKey);
    const email = this.emailOf(form, person, extra.email);
    if (form.oneResponse && !isOwnEdit && form.responses.some((one) => one.email === person))
      throw new EmulatorError('You’ve already responded');
    const answers = this.answersById(formId, form, person, given);
    const problems = answerProblems(form, answers);
    if (Object.keys(problems).length > 0) throw new AnswersRefused(problems);
    const stored = storeResponse(this.world, formId, {
      answers,
      email,
      ...(isOwnEdit ? { editKey: extra.editKey ?? '' } : {}),
    });
    this.fire(formId, form, stored);
    return {
      responseId: stored.response.id,
      editUrl: form.responseEdits ? editResponseUrl(form, stored.response.editKey) : null,
      confirmation: form.confirmationMessage || 'Your response has been recorded.',
    };
  }

  private formOf(formId: string): FormData {
    const { form, name } = this.world.record(formId);
    if (!form) throw new EmulatorError(`File ${formId} ("${name}") is not a form`);
    return form;
  }

  /** Sentences from memory; the form's own closing message goes before Google's. */
  private admit(form: FormData, person: string | null): void {
    if (!form.published) throw new EmulatorError('Sorry, this form is not published.');
    if (!form.accepting)
      throw new EmulatorError(
        form.closedMessage || `The form ${form.title} is no longer accepting responses.`,
      );
    const signIn =
      form.oneResponse ||
      form.emailCollection === 'VERIFIED' ||
      form.readers.length > 0 ||
      form.items.some((item) => item.type === 'FILE_UPLOAD');
    if (signIn && person === null) throw new EmulatorError('Sign in to continue');
    if (form.readers.length > 0 && !form.readers.includes(person ?? ''))
      throw new EmulatorError('You need permission');
  }

  private emailOf(form: FormData, person: string | null, typed: string | undefined): string {
    if (form.emailCollection === 'DO_NOT_COLLECT') return '';
    if (form.emailCollection === 'VERIFIED') return person ?? '';
    const email = typed ?? person ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new EmulatorError('Email: This is a required question');
    return email;
  }

  private answersById(
    formId: string,
    form: FormData,
    person: string | null,
    given: GivenAnswers,
  ): Record<string, AnswerValue> {
    const answers: Record<string, AnswerValue> = {};
    for (const [name, value] of Object.entries(given)) {
      const item = form.items.find(
        (one) => isQuestion(one) && (one.title === name || String(one.id) === name),
      );
      if (!item) throw new EmulatorError(`The form has no question "${name}"`);
      answers[item.id] = isFiles(value) ? this.keepFiles(formId, item, person, value) : value;
    }
    return answers;
  }

  /** Uploads lie in the Drive of the form's owner, in a folder of the form and one of the question. */
  private keepFiles(
    formId: string,
    item: FormItemData,
    person: string | null,
    files: readonly UploadedFile[],
  ): string[] {
    const { owner, name } = this.world.record(formId);
    const folder = (title: string, parent: string): string => {
      const found = this.world.store
        .childrenOf(parent)
        .find((child) => child.mimeType === MIME.folder && child.name === title);
      return (
        found ?? this.world.store.create({ owner, name: title, mimeType: MIME.folder, parents: [parent] })
      ).id;
    };
    const root = folder(`${name} (File responses)`, this.world.store.rootOf(owner).id);
    const parents = [folder(`${item.title} (File responses)`, root)];
    return files.map(({ name: fileName, mimeType, bytes }) => {
      const shown = fileName.replace(/(\.[^.]*)?$/, (ending) => ` - ${person ?? ''}${ending}`);
      return this.world.store.create({ owner, name: shown, mimeType, bytes, parents }).id;
    });
  }

  private fire(formId: string, form: FormData, { response, row }: StoredResponse): void {
    const { triggers, store } = this.world;
    triggers.fireFor(formId, 'ON_FORM_SUBMIT', 'FORMS', (run) => ({
      response: new FormResponseObject(run, formId, response.id),
      source: new FormObject(run, formId),
    }));
    if (!row) return;
    const { values, namedValues, a1 } = rowEvent(this.world, form, row);
    const data = store.get(row.spreadsheetId)?.spreadsheet;
    const sheet = data?.sheets.find((candidate) => candidate.id === row.sheetId);
    const area = data && findArea(data, a1, sheet)?.area;
    if (!area) return;
    triggers.fireFor(row.spreadsheetId, 'ON_FORM_SUBMIT', 'SPREADSHEETS', (run) => ({
      values,
      namedValues,
      range: new RangeObject(run, { id: row.spreadsheetId, sheetId: row.sheetId, area }),
      source: new SpreadsheetObject(run, row.spreadsheetId),
    }));
  }
}

function isFiles(value: AnswerValue | readonly UploadedFile[]): value is readonly UploadedFile[] {
  return Array.isArray(value) && value.some((entry) => typeof entry === 'object');
}

function titleOf(form: FormData, id: string): string {
  return form.items.find((item) => String(item.id) === id)?.title ?? id;
}
