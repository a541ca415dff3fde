/** Where the answered mail begins, as mail programs write it in English and Indonesian; judged on one line, or on two joined. */
const QUOTE_HEADS: readonly RegExp[] = [
  /^(?:pada|on)\b.{4,200}\b(?:menulis|wrote)\s*:?$/i,
  /^.{4,200}<[^<>\s]+@[^<>\s]+>\s*(?:menulis|wrote)\s*:?$/i,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,120}(?:menulis|wrote)?\s*:$/i,
  /^[-_\s]{2,}\s*(?:original message|pesan asli|pesan awal|pesan yang diteruskan|forwarded message|balasan asli)\s*[-_\s]{2,}$/i,
  /^_{8,}$/,
  /^\*?(?:from|dari)\s*:\*?\s.+/i,
];

/** A line that ends the words and begins a signature, or was added by a phone. */
const SIGNATURES: readonly RegExp[] = [
  /^--\s?$/,
  /^(?:sent from|dikirim dari|dikirim melalui|terkirim dari|diposting dari|get outlook for|unduh outlook|dapatkan outlook|sent with|yahoo mail:)\b/i,
];

/** What the sender wrote: lines of a reply without the answered mail, signature and phone's advertisement. */
export function ownWords(text: string): readonly string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  const end = lines.findIndex((line, index) => endsWords(line, lines[index + 1] ?? ''));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('>'));
}

function endsWords(whole: string, next: string): boolean {
  const line = whole.slice(0, 500);
  if (SIGNATURES.some((pattern) => pattern.test(line))) return true;
  if (QUOTE_HEADS.some((pattern) => pattern.test(line))) return true;
  // Gmail breaks its head before the address, or before "menulis:".
  return /^(?:pada|on)\b.{4,}/i.test(line) && /(?:menulis|wrote)\s*:?$/i.test(next) && next.length < 120;
}
