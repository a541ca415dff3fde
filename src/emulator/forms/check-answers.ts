import type { AnswerValue, FormData, FormItemData, ValidationData } from './form-data.ts';
import { reachedItems } from './reached-items.ts';

/** What the form's page would show beside a question, by the question's title; empty when all is well. */
export function answerProblems(
  form: FormData,
  answers: Readonly<Record<string, AnswerValue>>,
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const item of reachedItems(form, answers)) {
    const problem = problemOf(item, answers[item.id]);
    if (problem !== undefined) problems[item.title] = problem;
  }
  return problems;
}

/** Wording of required questions certain, of the others after the form's default sentences. */
function problemOf(item: FormItemData, answer: AnswerValue | undefined): string | undefined {
  const texts = answer === undefined ? [] : [answer].flat();
  if (texts.every((text) => text === '')) return item.required ? 'This is a required question' : undefined;
  if (item.choices.length > 0 && !item.otherOption) {
    const known = item.choices.map((choice) => choice.value);
    if (texts.some((text) => !known.includes(text))) return 'Not one of the choices';
  }
  if (item.type !== 'CHECKBOX' && item.type !== 'FILE_UPLOAD' && texts.length > 1) return 'Only one answer';
  if (item.type === 'DATE' && !/^\d{4}-\d{2}-\d{2}$/.test(texts[0] ?? '')) return 'Invalid date';
  if (item.type === 'TEXT' && /[\r\n]/.test(texts[0] ?? '')) return 'Must be one line';
  const { validation } = item;
  return validation && !obeys(validation, texts) ? validation.helpText || 'Invalid answer' : undefined;
}

function obeys({ rule, values }: ValidationData, texts: readonly string[]): boolean {
  const text = texts[0] ?? '';
  const number = Number(text.replace(',', '.'));
  const [first = '', second = ''] = values;
  const isNumber = text.trim() !== '' && Number.isFinite(number);
  const pattern = (whole: boolean): boolean =>
    new RegExp(whole ? `^(?:${first})$` : String(first), 'u').test(text);
  switch (rule.replace(/^require/, '')) {
    case 'Number':
      return isNumber;
    case 'WholeNumber':
      return isNumber && Number.isInteger(number);
    case 'NumberBetween':
      return isNumber && number >= Number(first) && number <= Number(second);
    case 'NumberNotBetween':
      return isNumber && (number < Number(first) || number > Number(second));
    case 'NumberEqualTo':
      return isNumber && number === Number(first);
    case 'NumberNotEqualTo':
      return isNumber && number !== Number(first);
    case 'NumberGreaterThan':
      return isNumber && number > Number(first);
    case 'NumberGreaterThanOrEqualTo':
      return isNumber && number >= Number(first);
    case 'NumberLessThan':
      return isNumber && number < Number(first);
    case 'NumberLessThanOrEqualTo':
      return isNumber && number <= Number(first);
    case 'TextIsEmail':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TextIsUrl':
      return /^https?:\/\/\S+$/.test(text);
    case 'TextLengthGreaterThanOrEqualTo':
      return text.length >= Number(first);
    case 'TextLengthLessThanOrEqualTo':
      return text.length <= Number(first);
    case 'TextContainsPattern':
      return pattern(false);
    case 'TextDoesNotContainPattern':
      return !pattern(false);
    case 'TextMatchesPattern':
      return pattern(true);
    case 'TextDoesNotMatchPattern':
      return !pattern(true);
    case 'SelectAtLeast':
      return texts.length >= Number(first);
    case 'SelectAtMost':
      return texts.length <= Number(first);
    case 'SelectExactly':
      return texts.length === Number(first);
    default:
      return true;
  }
}
