import type { MeasureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Density } from './density.ts';

/** One way to set the answer of a line, or the note of a connector: its lines, letters and extent in points. */
export interface LabelForm {
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export const LABEL_LINE_HEIGHT = 1.15;
const SPARE = 0.5;
const MOST_LINES = 8;
const WIDTH_STEP = 3;
/** A label is set in one line up to that many times the width of a plain symbol. */
const WIDEST = 1.25;
/** A longer word breaks between letters. */
const LONGEST_WORD = 90;
/** Letters of a long text may shrink by so much, to no less than the last of them. */
const SHRINKS = [1, 2];
const SMALLEST = 5;

/**
 * Ways to set a text, the wished one first: in one line as long as it is short, else in as few lines as keep it narrow,
 * then in fewer and in more lines, last in smaller letters. A short text keeps its letters, a single short word its line.
 */
export function labelForms(text: string, density: Density, measure: MeasureText): readonly LabelForm[] {
  const size = density.labelSize;
  const words = text.trim().replace(/\s+/g, ' ');
  const whole = formOf([words], size, measure);
  const widest = density.box.width * WIDEST;
  const forms = wrappedForms(words, size, measure);
  if (whole.width <= widest) return [whole, ...forms.filter((form) => form.lines.length === 2)];
  const narrow = forms.filter((form) => form.width <= widest);
  const wished = narrow[0] ?? forms[forms.length - 1] ?? whole;
  const others = [whole, ...forms].filter((form) => form !== wished);
  const smaller = SHRINKS.flatMap((shrink) =>
    size - shrink < SMALLEST ? [] : wrappedForms(words, size - shrink, measure),
  );
  return [wished, ...others, ...smaller];
}

/** Ways to set the note of a connector: in one line, then in two, then in smaller letters. */
export function noteForms(text: string, density: Density, measure: MeasureText): readonly LabelForm[] {
  const size = density.labelSize;
  const smaller = SHRINKS.flatMap((shrink) =>
    size - shrink < SMALLEST ? [] : [formOf([text], size - shrink, measure)],
  );
  const two = wrappedForms(text, size, measure).filter((form) => form.lines.length === 2);
  return [formOf([text], size, measure), ...two, ...smaller];
}

/** Balanced: the narrowest setting of every number of lines, from two on. */
function wrappedForms(words: string, size: number, measure: MeasureText): LabelForm[] {
  const style = { size, bold: false };
  const longest = Math.max(...words.split(' ').map((word) => measure(word, style)));
  const least = Math.min(longest, LONGEST_WORD);
  const forms: LabelForm[] = [];
  const whole = measure(words, style);
  let fewest = Number.POSITIVE_INFINITY;
  for (let width = least; width < whole; width += WIDTH_STEP) {
    const lines = wrapText(words, width + SPARE, style, measure);
    if (lines.length < fewest && lines.length > 1 && lines.length <= MOST_LINES)
      forms.unshift(formOf(lines, size, measure));
    fewest = Math.min(fewest, lines.length);
  }
  return forms;
}

function formOf(lines: readonly string[], size: number, measure: MeasureText): LabelForm {
  const width = Math.max(...lines.map((line) => measure(line, { size, bold: false }))) + SPARE;
  return { lines, size, width, height: lines.length * size * LABEL_LINE_HEIGHT };
}
