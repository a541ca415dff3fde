import type { Approver } from './sop.ts';

const NIP = /\bN\.?\s?I\.?\s?P\b\.?\s*[:.]?\s*([\d][\d\s.-]{6,}\d)?/i;
const RANK =
  /^(?:pangkat\b.*|(?:pembina|penata|pengatur|juru)\b(?:\s+(?:utama|madya|muda|tingkat|tk\.?|i|1|iv|iii|ii)\b\.?)*[\s,(/]*.{0,14})$/i;
const POSITION =
  /^(?:plt|plh|pj|pjs|a\.?n|u\.?b|an|ub)\b\.?|^(?:kepala|ka|wakil|sekretaris|sekda|asisten|bupati|wali\s?kota|gubernur|camat|lurah|direktur|inspektur|ketua|kabag|kadis|deputi|rektor|dekan|pimpinan|komandan|menteri)\b/i;
const NO_NAME = /^[\s(]*(?:ttd|tanda tangan|stempel|cap)?[\s).]*$|^[.…_\s-]+$/i;

/** Lines of a text; a NIP behind a name on one line begins a line of its own. */
function linesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.replace(/\s+(?=NIP\b\.?\s*:?\s*\d)/gi, '\n').split('\n'))
    .map((line) => line.trim())
    .filter((line) => !NO_NAME.test(line));
}

/** True for a line that ends a signature: "NIP. 1970…". */
export function isNipLine(line: string): boolean {
  return /^\s*N\.?\s?I\.?\s?P\b/i.test(line);
}

export function isRankLine(line: string): boolean {
  return line.length <= 50 && RANK.test(line);
}

function nameIndex(
  lines: readonly string[],
  hasNip: boolean,
  stacked: boolean,
  hasRoomToSign: boolean,
): number {
  const last = lines.length - 1;
  if (last < 0) return -1;
  const line = lines[last] ?? '';
  if (last === 0) return hasNip && !POSITION.test(line) ? 0 : -1;
  if (stacked || hasNip || (hasRoomToSign && !POSITION.test(line))) return last;
  const looksLikeName =
    /,\s*[A-Z][A-Za-z]*\.?\s?[A-Z]?/.test(line) || /^(?:dr|drs|dra|ir|h|hj|prof)\.?\s/i.test(line);
  return looksLikeName && !POSITION.test(line) ? last : -1;
}

/**
 * Reads what stands under "Disahkan oleh": position, name, rank, NIP, in one cell or in several under each other.
 * @param texts cells from top to bottom
 */
export function readApprover(texts: readonly string[]): Approver {
  const filled = texts.filter((text) => text !== '');
  const stacked = filled.length > 1;
  const rest: string[] = [];
  let rank = '';
  let nip = '';
  let hasNip = false;
  for (const line of linesOf(filled)) {
    if (isNipLine(line)) {
      hasNip = true;
      nip = nip || (NIP.exec(line)?.[1] ?? line.replace(NIP, '')).trim();
    } else if (rank === '' && rest.length > 0 && isRankLine(line))
      rank = line.replace(/^pangkat\s*:?\s*/i, '');
    else rest.push(line);
  }
  const hasRoomToSign = filled.some((text) => /\S\s*\n[^\S\n]*\n\s*\S/.test(text));
  const at = nameIndex(rest, hasNip, stacked, hasRoomToSign);
  return {
    position: rest.filter((_line, index) => index !== at).join('\n'),
    name: at < 0 ? '' : (rest[at] ?? ''),
    rank,
    nip,
  };
}
