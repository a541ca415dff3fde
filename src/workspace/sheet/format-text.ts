const texts = new WeakMap<object, string>();

/** A cell's format as JSON, made once: a world replaces formats and never changes them in place. */
export function formatText(format: object): string {
  const text = texts.get(format) ?? JSON.stringify(format);
  texts.set(format, text);
  return text;
}
