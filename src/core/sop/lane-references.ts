import { foldText, isTypoOf } from './fold-text.ts';
import type { Lane } from './sop.ts';

type Matcher = (text: string, lane: FoldedLane, index: number) => boolean;

interface FoldedLane {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly words: readonly string[];
}

function containsWords(text: string, words: readonly string[]): boolean {
  return text.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/** From the exact to the generous; the first that fits any lane decides. */
const MATCHERS: readonly Matcher[] = [
  (text, _lane, index) => text === `lajur ${index + 1}` || text === `kolom ${index + 1}`,
  (text, lane) => text === lane.name || (lane.group !== '' && text === `${lane.group} ${lane.name}`.trim()),
  (text, lane) => text === lane.id,
  (text, lane) => lane.name.startsWith(text),
  (text, lane) =>
    lane.group !== '' &&
    text.startsWith(`${lane.group} `) &&
    containsWords(text.slice(lane.group.length + 1), lane.words),
  (text, lane) => containsWords(text, lane.words),
  (text, lane) => isTypoOf(text, lane.name),
];

/** Finds the lane that people mean by a name, a short form, `kelompok/nama`, an id or `lajur 3`. */
export class LaneReferences {
  private readonly folded: readonly FoldedLane[];
  private readonly cache = new Map<string, readonly number[]>();

  constructor(lanes: readonly Lane[]) {
    this.folded = lanes.map((lane) => ({
      id: lane.id.toLowerCase(),
      name: foldText(lane.name),
      group: foldText(lane.group ?? ''),
      words: foldText(lane.name).split(' '),
    }));
  }

  /** Positions of the lanes that fit best; several when the name is ambiguous. */
  find(text: string): readonly number[] {
    const known = this.cache.get(text);
    if (known) return known;
    const plain = foldText(text);
    let found: number[] = [];
    for (const matches of MATCHERS) {
      if (plain === '') break;
      found = this.folded.flatMap((lane, index) => (matches(plain, lane, index) ? [index] : []));
      if (found.length > 0) break;
    }
    this.cache.set(text, found);
    return found;
  }
}
