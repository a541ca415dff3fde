import type { FlowContext } from './default-flows.ts';
import { spokenAlur } from './spoken-alur.ts';

/** A place that `Alur` names; `lane` and `k` only where they are written. */
export interface AlurTarget {
  /** Rows that carry the number; several when it is repeated, none when there is no such number. */
  readonly rows: readonly number[];
  readonly lane?: string;
  readonly k?: number;
}

export interface AlurSource {
  readonly lane: string;
  readonly k?: number;
}

export interface AlurItem {
  readonly source?: AlurSource;
  readonly label?: string;
  /** Undefined for `-`: no (further) exit. */
  readonly target?: AlurTarget;
  /** Position of the item before it in the same breath, whose source an unnamed `-` shares. */
  readonly after?: number;
  readonly text: string;
}

export interface AlurReading {
  readonly joint: boolean;
  readonly items: readonly AlurItem[];
  /** Parts that could not be read. */
  readonly unread: readonly string[];
}

/** Cuts at every separator that stands outside quotation marks. */
function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && separator.test(text[i] ?? '')) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unquote(text: string): string | undefined {
  const inner = /^"((?:[^"]|"")*)"$/.exec(text.trim())?.[1];
  return inner?.replace(/""/g, '"');
}

function withoutCount(text: string): { name: string; k?: number } {
  const count = /^(.*?)\s*#(\d{1,2})$/s.exec(text);
  return count ? { name: count[1] ?? '', k: Number(count[2]) } : { name: text };
}

/** The row that ends the flow; none where there are several. */
function endingRows(context: FlowContext): readonly number[] {
  const rows = context.activities.flatMap(({ symbols }, row) =>
    symbols.some(({ kind }) => kind === 'end') ? [row] : [],
  );
  return rows.length === 1 ? rows : [];
}

/** `7`, `7.Sekda`, `7.Sekda#2`, `5+1`, `baris 6`; a lane alone is a symbol of the same row. */
function readTarget(
  text: string,
  row: number,
  context: FlowContext,
  laneAlone: boolean,
): AlurTarget | undefined {
  const reference = context.rowReferences.read(text);
  if (reference) {
    const { rows } = reference;
    const { name, k } = withoutCount(reference.rest);
    const count = k === undefined ? {} : { k };
    if (/^\s*[.)]?\s*$/.test(name)) return { rows, ...count };
    const lane = /^(?:\s*[./]\s*|\s+)(\S.*)$/s.exec(name)?.[1];
    if (lane === undefined) return undefined;
    const plain = unquote(lane) ?? lane.trim();
    const isKnown = context.laneReferences.find(plain).length > 0;
    const isNamed = laneAlone || /^\s*\./.test(name);
    if (!isKnown && (!isNamed || /[,;:=→]|->|\s(?:dan|\/)\s/.test(plain))) return undefined;
    return { rows, lane: plain, ...count };
  }
  const { name, k } = withoutCount(text);
  const plain = unquote(name) ?? name;
  if (context.laneReferences.find(plain).length === 0) {
    const rows = /^selesai$/i.test(text) ? endingRows(context) : context.rowReferences.named(text);
    return rows.length > 0 ? { rows } : undefined;
  }
  if (!laneAlone) return undefined;
  return { rows: [row], lane: plain, ...(k === undefined ? {} : { k }) };
}

const FILLER =
  /(?:^|\s+)(?:(?:kembali|lanjut|menuju|balik)(?:\s+ke)?|ke)?(?:\s*(?:langkah|nomor|no\.?|kegiatan|tahap))?$/i;

/** The label in front of a target: null where the text cannot be one. */
function readLabel(text: string): string | undefined | null {
  const quoted = unquote(text);
  if (quoted !== undefined) return quoted;
  const plain = text
    .trim()
    .replace(FILLER, '')
    .replace(/^(?:jika|bila|apabila|kalau)\s+/i, '')
    .trim();
  if (plain === '') return undefined;
  return /[,;:"→]|\s\/\s|\sdan$|^dan\s|->/.test(plain) ? null : plain;
}

type Piece = Pick<AlurItem, 'label' | 'target'>;

function readPiece(text: string, row: number, context: FlowContext): Piece | undefined {
  if (/^[-–—]$|^tidak ada$/i.test(text)) return {};
  const arrow = /^("(?:[^"]|"")*"|[^"]*?)\s*(?:→|->|=>|–>|=|:)\s*(.+)$/s.exec(text);
  if (arrow) {
    const label = readLabel(arrow[1] ?? '');
    const plain = (arrow[2] ?? '').replace(/^ke\s+/i, '');
    const target = readTarget(plain, row, context, true);
    if (label === null || !target) return undefined;
    return label === undefined ? { target } : { label, target };
  }
  const whole = readTarget(text, row, context, false);
  if (whole) return { target: whole };
  for (const gap of text.matchAll(/\s+/g)) {
    const from = gap.index + gap[0].length;
    const target = readTarget(text.slice(from), row, context, false);
    if (!target) continue;
    const label = readLabel(text.slice(0, gap.index));
    if (label === null) return undefined;
    return label === undefined ? { target } : { label, target };
  }
  return undefined;
}

/** Reads `Ya 7, Tidak 5` piece by piece; a lane's name may hold commas, so the longest piece that makes sense is taken. */
function readPieces(
  text: string,
  row: number,
  context: FlowContext,
  unread: string[],
): (Piece & { text: string })[] {
  const pieces: (Piece & { text: string })[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const ends = [rest.length];
    for (const gap of rest.matchAll(/,|\s\/\s|\s+dan\s+|\s*&\s*/g)) ends.push(gap.index);
    ends.sort((a, b) => b - a);
    let taken: number | undefined;
    for (const end of ends) {
      const part = rest.slice(0, end).trim();
      const piece = readPiece(part, row, context);
      if (!piece) continue;
      pieces.push({ ...piece, text: part });
      taken = end;
      break;
    }
    const end = taken ?? ends[ends.length - 1] ?? rest.length;
    if (taken === undefined && rest.slice(0, end).trim() !== '') unread.push(rest.slice(0, end).trim());
    rest = rest
      .slice(end)
      .replace(/^(?:,|\s\/\s|\s+dan\s+|\s*&\s*)/, '')
      .trim();
  }
  return pieces;
}

function readSource(clause: string, context: FlowContext): { source: AlurSource; rest: string } | undefined {
  const parts = splitOutsideQuotes(clause, /:/);
  if (parts.length < 2) return undefined;
  const head = (parts[0] ?? '').trim();
  const { name, k } = withoutCount(head);
  const lane = unquote(name) ?? name;
  if (context.laneReferences.find(lane).length === 0) return undefined;
  return {
    source: { lane, ...(k === undefined ? {} : { k }) },
    rest: clause.slice((parts[0] ?? '').length + 1),
  };
}

const NOTHING: AlurReading = { joint: false, items: [], unread: [] };

/** Reads one cell of the column Alur of the row at that position. */
export function readAlur(text: string, row: number, context: FlowContext): AlurReading {
  if (text === '') return NOTHING;
  const items: AlurItem[] = [];
  const unread: string[] = [];
  let joint = false;
  let source: AlurSource | undefined;
  for (const raw of splitOutsideQuotes(text, /[;\n]/)) {
    const clause = spokenAlur(raw.trim());
    if (clause === '') continue;
    if (/^bersama(?:-sama)?$/i.test(clause)) {
      joint = true;
      continue;
    }
    const named = readSource(clause, context);
    if (named) source = named.source;
    const first = items.length;
    let label: string | undefined;
    for (const piece of readPieces(named?.rest ?? clause, row, context, unread)) {
      if (piece.target) label = piece.label ?? label;
      items.push({
        ...piece,
        ...(label !== undefined && piece.target ? { label } : {}),
        ...(source ? { source } : {}),
        ...(items.length > first ? { after: items.length - 1 } : {}),
      });
    }
  }
  return { joint, items, unread };
}
