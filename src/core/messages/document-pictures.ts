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
  /** Number of the step it leads to, as printed. */
  readonly step: string;
  readonly lane: string;
}

export interface DescribedSymbol {
  readonly kind: SymbolKind;
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

/** "Langkah 5, Sekda: keputusan. Panah Ya ke langkah 6 (Bupati), Tidak ke langkah 4 (Kabag)." */
export function tileAltText({ step, lanes, symbols }: DescribedTile): AltText {
  const place = `Langkah ${step}, ${lanes.join(' dan ')}`;
  const words = symbols.map(symbolSentence).join(' ');
  return {
    name: `Alur langkah ${step}`,
    title: place,
    description: words === '' ? `${place}: garis alur melintas.` : `${place}: ${words}`,
  };
}

function symbolSentence({ kind, caption, note, arrows }: DescribedSymbol): string {
  const name = caption === '' ? SYMBOL_WORDS[kind] : `${SYMBOL_WORDS[kind]} "${caption}"`;
  const subject = note === '' ? `${name}.` : `${name}, ${note}.`;
  if (arrows.length === 0) return subject;
  const targets = arrows.map(
    ({ label, step, lane }) => `${label === '' ? '' : `${label} `}ke langkah ${step} (${lane})`,
  );
  return `${subject} Panah ${targets.join(', ')}.`;
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
