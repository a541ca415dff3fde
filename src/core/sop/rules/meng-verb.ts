/** Roots that keep or take an initial against the general rule. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sahkan: 'mengesahkan',
  cek: 'mengecek',
  cap: 'mengecap',
  lem: 'mengelem',
  tes: 'mengetes',
  tik: 'mengetik',
  kaji: 'mengkaji',
  ketahui: 'mengetahui',
  punyai: 'mempunyai',
  tertibkan: 'menertibkan',
};

/** Roots with per- as part of the root, not as a prefix: their p melts. */
const PER_ROOTS = /^(periksa|perintah|perlu|peras|perban|perang|perangk|perbantuk)/;

/**
 * The active me- verb of a root that may carry a suffix (`periksa` → `memeriksa`, `setujui` → `menyetujui`,
 * `persiapkan` → `mempersiapkan`).
 */
export function mengVerb(root: string): string {
  const known = IRREGULAR[root];
  if (known !== undefined) return known;
  if (/^per/.test(root) && !PER_ROOTS.test(root)) return `mem${root}`;
  if (/^(pr|pl|ps|bl|b|f|v)/.test(root)) return `mem${root}`;
  if (/^p/.test(root)) return `mem${root.slice(1)}`;
  if (/^(tr|ts|st|sp|sk|sl|sw|sy|sr|d|c|j|z)/.test(root)) return `men${root}`;
  if (/^t/.test(root)) return `men${root.slice(1)}`;
  if (/^s/.test(root)) return `meny${root.slice(1)}`;
  if (/^(kr|kl|kh|kw|g|h|[aiueo]|x|q)/.test(root)) return `meng${root}`;
  if (/^k/.test(root)) return `meng${root.slice(1)}`;
  return `me${root}`;
}
