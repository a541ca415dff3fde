/** Kinds of form items that the emulator has; `FILE_UPLOAD` exists only when a person added it by hand. */
export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'DATE'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'FILE_UPLOAD';

export interface ChoiceData {
  value: string;
  /** `CONTINUE`, `RESTART`, `SUBMIT` or `GO_TO_PAGE`; absent when the choice does not steer. */
  navigation?: string;
  /** Id of the page break that `GO_TO_PAGE` goes to. */
  page?: number;
}

export interface ValidationData {
  /** Method of the builder that made it, e.g. `requireNumberBetween`. */
  rule: string;
  values: (string | number)[];
  helpText: string;
}

export interface FormItemData {
  readonly id: number;
  type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceData[];
  otherOption: boolean;
  includesYear: boolean;
  validation: ValidationData | null;
  /** Of a page break: where the page before it leads. */
  navigation: string;
  page: number | null;
}

/** Texts; several for checkboxes; Drive file ids for uploads; `YYYY-MM-DD` for dates. */
export type AnswerValue = string | string[];

export interface FormResponseData {
  readonly id: string;
  /** Part of the link by which anyone may edit the answer. */
  readonly editKey: string;
  /** ISO 8601, of the last submission. */
  timestamp: string;
  /** Empty when the form collects none; only a claim unless the form verifies it. */
  email: string;
  answers: Record<string, AnswerValue>;
}

export interface FormData {
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  emailCollection: 'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT';
  responseEdits: boolean;
  oneResponse: boolean;
  progressBar: boolean;
  respondAgain: boolean;
  summary: boolean;
  shuffle: boolean;
  quiz: boolean;
  /** Who may answer; empty means everybody with the link. */
  readers: string[];
  /** Id in the link for respondents. */
  publicId: string;
  destination: { spreadsheetId: string; sheetId: number; rows: Record<string, number> } | null;
  items: FormItemData[];
  responses: FormResponseData[];
}

/** A form as `FormApp.create` leaves it: its own title is empty, and it is not published. */
export function newForm(publicId: string): FormData {
  return {
    title: '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    published: false,
    accepting: true,
    emailCollection: 'DO_NOT_COLLECT',
    responseEdits: false,
    oneResponse: false,
    progressBar: false,
    respondAgain: true,
    summary: false,
    shuffle: false,
    quiz: false,
    readers: [],
    publicId,
    destination: null,
    items: [],
    responses: [],
  };
}

/** Choice items begin with one empty choice, as on the live service. */
export function newItem(id: number, type: ItemType): FormItemData {
  const choices = ['LIST', 'MULTIPLE_CHOICE', 'CHECKBOX'].includes(type) ? [{ value: '' }] : [];
  return {
    id,
    type,
    title: '',
    helpText: '',
    required: false,
    choices,
    otherOption: false,
    includesYear: true,
    validation: null,
    navigation: 'CONTINUE',
    page: null,
  };
}

/** Items that take an answer. */
export function isQuestion(item: FormItemData): boolean {
  return item.type !== 'SECTION_HEADER' && item.type !== 'PAGE_BREAK';
}
