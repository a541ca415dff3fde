import { FORM_TEXTS } from '../messages/registry-form.ts';
import type { RegistryUnit } from './registry-settings.ts';
import type { Service } from './service.ts';

interface QuestionText {
  readonly key: string;
  /** Answers are found by it, so it is unique in its form. */
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
}

/** A choice out of a list, or free text. */
export type FormQuestion =
  | (QuestionText & { readonly kind: 'text' | 'paragraph' | 'email' })
  | (QuestionText & { readonly kind: 'list'; readonly choices: readonly string[] });

export interface FormPlan {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly questions: readonly FormQuestion[];
  /** `terverifikasi`: Google tells who is signed in; `diketik`: the answerer types an address. */
  readonly email: 'terverifikasi' | 'diketik';
}

/** Where a unit hands in. */
export interface UnitFolderLink {
  readonly unit: string;
  readonly url: string;
}

/**
 * The form of one service. A service of units asks for a verified address: whoever answers must be a contact of the unit. What the
 * public may hand in asks for no account.
 */
export function planForm(
  service: Service,
  units: readonly RegistryUnit[],
  sender: string,
  folders: readonly UnitFolderLink[],
): FormPlan {
  return {
    title: FORM_TEXTS.title(service.name, sender),
    description: FORM_TEXTS.description(sender),
    confirmation: FORM_TEXTS.confirmation(folders),
    email: service.applicants === 'unit' ? 'terverifikasi' : 'diketik',
    questions: [
      ...(service.applicants === 'unit' ? [unitQuestion(units)] : []),
      ask('name', 'text', true),
      ask('subject', 'text', true),
      ...(service.content === 'sop' ? [ask('sheet', 'text', false)] : [ask('question', 'paragraph', true)]),
      ask('note', 'paragraph', false),
      ask('caseId', 'text', false),
    ],
  };
}

type TextKey = 'unit' | 'name' | 'subject' | 'sheet' | 'question' | 'note' | 'caseId';

function ask(key: TextKey, kind: 'text' | 'paragraph', required: boolean): FormQuestion {
  return { kind, key, required, ...FORM_TEXTS[key] };
}

function unitQuestion(units: readonly RegistryUnit[]): FormQuestion {
  const names = [...new Set(units.filter(({ active }) => active).map(({ name }) => name))];
  return {
    kind: 'list',
    key: 'unit',
    required: true,
    ...FORM_TEXTS.unit,
    choices: names.length === 0 ? [FORM_TEXTS.noUnits] : names,
  };
}
