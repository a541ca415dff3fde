/** Sentences about the sum of the column Waktu. */

/** 31.733 as "31,7"; whole numbers without decimals. */
export function decimalComma(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

export const WAKTU_TEXTS = {
  /** "238 jam ≈ 31,7 hari kerja (7,5 jam) ≈ 6 minggu 1,7 hari" */
  sum: (hours: string, days: string, hoursPerDay: number, weeks: string): string =>
    `${hours} jam ≈ ${days} hari kerja (${decimalComma(hoursPerDay)} jam)${weeks === '' ? '' : ` ≈ ${weeks}`}`,
  none: '0 jam',
  weeksAndDays: (weeks: number, days: number): string =>
    days === 0 ? `${weeks} minggu` : `${weeks} minggu ${decimalComma(days)} hari`,
  range: (least: string, most: string): string => (least === most ? least : `${least}–${most}`),
  hari: (hoursPerDay: number): string => `1 hari kerja dihitung ${decimalComma(hoursPerDay)} jam.`,
  kalender: (daysPerWeek: number): string =>
    `Hari kalender (juga “1 x 24 jam”) dihitung ${daysPerWeek}/7 hari kerja.`,
  minggu: (daysPerWeek: number): string => `1 minggu dihitung ${daysPerWeek} hari kerja.`,
  bulan: (days: number): string =>
    `1 bulan dihitung ${decimalComma(days)} hari kerja (52 minggu dibagi 12 bulan).`,
  triwulan: '1 triwulan dihitung 3 bulan.',
  semester: '1 semester dihitung 6 bulan.',
  tahun: '1 tahun dihitung 52 minggu.',
  ranges: 'Rentang seperti “3-5 hari” dihitung dari yang tersingkat sampai yang terlama.',
  merged: 'Waktu dalam sel gabungan dihitung satu kali.',
  shared: 'Waktu kegiatan dengan beberapa pelaksana dihitung penuh pada setiap pelaksana.',
  per: 'Waktu per berkas atau per satuan dihitung untuk satu satuan.',
  loops: 'Pengulangan karena keputusan “Tidak” tidak dihitung.',
} as const;

/** Why a Waktu could not be counted. */
export const UNCOUNTED_TEXTS = {
  moment: 'menyebut saat, bukan lamanya',
  phrase: 'tidak menyebut angka',
  bare: 'angka tanpa satuan',
  none: 'berisi tanda “-”',
  empty: 'kosong',
} as const;
