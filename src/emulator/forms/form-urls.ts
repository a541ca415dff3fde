import type { AnswerValue, FormData } from './form-data.ts';

const START = 'https://docs.google.com/forms/d/e/';

export function publishedUrl(form: FormData): string {
  return `${START}${form.publicId}/viewform`;
}

export function editResponseUrl(form: FormData, editKey: string): string {
  return `${publishedUrl(form)}?edit2=${editKey}`;
}

/** A link that opens the form with answers filled in; whoever opens it may change them. */
export function prefilledUrl(form: FormData, answers: Readonly<Record<string, AnswerValue>>): string {
  const pairs = Object.entries(answers).flatMap(([id, value]) =>
    [value].flat().map((text) => `&entry.${id}=${encodeURIComponent(text)}`),
  );
  return `${publishedUrl(form)}?usp=pp_url${pairs.join('')}`;
}

/** What a link for respondents says: the form's public id, filled-in answers by item id, and the key of an edit. */
export function readFormUrl(url: string): {
  publicId: string;
  answers: Record<string, AnswerValue>;
  editKey: string | null;
} {
  const { pathname, searchParams } = new URL(url);
  const answers: Record<string, AnswerValue> = {};
  for (const [name, value] of searchParams) {
    const id = /^entry\.(\d+)$/.exec(name)?.[1];
    if (id === undefined) continue;
    const before = answers[id];
    answers[id] = before === undefined ? value : [...[before].flat(), value];
  }
  const publicId = /^\/forms\/d\/e\/([^/]+)\//.exec(pathname)?.[1] ?? '';
  return { publicId, answers, editKey: searchParams.get('edit2') };
}
