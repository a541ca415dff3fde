import { CLI } from '../core/messages/cli.ts';
import { UsageError } from './parse-arguments.ts';

/** What is made when nobody asks for less or more. */
export const USUAL_FORMATS = ['svg', 'png', 'json', 'docx', 'pdf', 'xlsx', 'sop'] as const;
export const OUTPUT_FORMATS = [...USUAL_FORMATS, 'bpmn', 'mermaid'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Reads `svg,png`. Throws {@link UsageError}. */
export function parseFormats(list: string): ReadonlySet<OutputFormat> {
  const formats = new Set<OutputFormat>();
  for (const word of list.split(',')) {
    const name = word.trim().toLowerCase();
    if (name === '') continue;
    const format = OUTPUT_FORMATS.find((known) => known === name);
    if (format === undefined) throw new UsageError(CLI.unknownFormat(word.trim(), OUTPUT_FORMATS.join(', ')));
    formats.add(format);
  }
  if (formats.size === 0) throw new UsageError(CLI.optionNeedsValue('--format'));
  return formats;
}
