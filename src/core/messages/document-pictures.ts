type SymbolKind = 'start' | 'process' | 'decision' | 'end' | 'connector';

/** Descriptions of the document's pictures, for screen readers and for whoever opens "Teks alternatif". */
interface AltText {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

const SYMBOL_WORDS: Readonly<Record<SymbolKind, string>> = {
  start: 'mulai',
  process: 'proses',
  decision: 'keputusan',
  end: 'selesai',
  connector: 'penghubung halaman',
};

export interface DescribedArrow {
  /** Empty for an arrow without a label. */
  readonly label: string;
  /** "langkah 5", or "baris 6" where no number or a repeated one is printed. */
  readonly step: string;
  readonly lane: string;
  /** Which symbol of its cell it leads to, from 1; 0 where there is only one. */
  readonly place: number;
}

export interface DescribedSymbol {
  readonly kind: SymbolKind;
  /** The symbols of its row act together. */
  readonly joint: boolean;
  readonly caption: string;
  /** Where a connector leads, such as "ke hal. 3". */
  readonly note: string;
  readonly arrows: readonly DescribedArrow[];
}

export interface DescribedTile {
  readonly step: string;
  readonly lanes: readonly string[];
  readonly symbols: readonly DescribedSymbol[];
}

/**
 * "Langkah 5, Sekda: keputusan. Panah Ya ke langkah 6 (Bupati), Tidak ke langkah 4 (Kabag)." Several lanes stand in quotation
 * marks. The import of .docx reads these sentences.
 */
export function tileAltText({ step, lanes, symbols }: DescribedTile): AltText {
  const names = lanes.length > 1 ? lanes.map((lane) => `"${lane}"`) : lanes;
  const place = `${step.charAt(0).toUpperCase()}${step.slice(1)}, ${names.join(' dan ')}`;
  const words = symbols.map(symbolSentence).join(' ');
  return {
    name: `Alur ${step}`,
    title: place,
    description: words === '' ? `${place}: garis alur melintas.` : `${place}: ${words}`,
  };
}

function symbolSentence({ kind, joint, caption, note, arrows }: DescribedSymbol): string {
  const word = joint ? `${SYMBOL_WORDS[kind]} bersama` : SYMBOL_WORDS[kind];
  const name = caption === '' ? word : `${word} "${caption}"`;
  const subject = note === '' ? `${name}.` : `${name}, ${note}.`;
  if (arrows.length === 0) return subject;
  return `${subject} Panah ${arrows.map(arrowWords).join(', ')}.`;
}

function arrowWords({ label, step, lane, place }: DescribedArrow): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ?!/-]*$/u.test(label) && !/(?:^|\s)ke\s/.test(label);
  const answer = label === '' ? '' : `${isPlain ? label : `"${label}"`} `;
  return `${answer}ke ${step} (${lane}${place === 0 ? '' : `, simbol ke-${place}`})`;
}

/** One picture of a page's whole flow: the steps one after another. */
export function pageAltText(page: number, tiles: readonly DescribedTile[]): AltText {
  const steps = tiles
    .filter(({ symbols }) => symbols.length > 0)
    .map((tile) => tileAltText(tile).description);
  return {
    name: `Alur halaman ${page}`,
    title: `Bagan alur, bagian ${page}`,
    description: `Bagan alur, bagian ${page}. ${steps.join(' ')}`.trim(),
  };
}

export function logoAltText(government: string): AltText {
  const office = government.replace(/\s+/g, ' ').trim();
  return {
    name: 'Logo',
    title: 'Logo',
    description: office === '' ? 'Logo instansi.' : `Logo ${office}.`,
  };
}

export function qrAltText(text: string): AltText {
  return {
    name: 'Kode QR',
    title: 'Kode QR pengesahan',
    description: `Kode QR untuk memeriksa keabsahan dokumen ini: ${text}`,
  };
}
