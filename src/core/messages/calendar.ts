import { quoted } from './rule-text.ts';

export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Sentences about the office's hours and holidays. */
export const CALENDAR_TEXTS = {
  hours: (text: string): string =>
    `Jam kerja ${quoted(text)} tidak terbaca. Tulis seperti “07.30-12.00, 13.00-16.00”, atau kosongkan bila libur.`,
  overlap: (text: string): string =>
    `Jam kerja ${quoted(text)} tumpang tindih atau tidak berurutan. Tulis dari jam paling awal, dan jam selesai sesudah jam mulai.`,
  noHours: (): string =>
    'Tidak ada jam kerja pada hari apa pun, sehingga batas waktu tidak dapat dihitung. Isi jam kerja sekurang-kurangnya satu hari.',
  date: (text: string): string =>
    `Tanggal ${quoted(text)} tidak terbaca. Tulis seperti “17 Agustus 2026” atau “17/08/2026”.`,
  range: (from: string, to: string): string =>
    `Masa ${quoted(`${from} sampai ${to}`)} terbalik. Tanggal selesai harus sesudah tanggal mulai.`,
  zone: (text: string): string => `Zona waktu ${quoted(text)} tidak dikenal. Pilih WIB, WITA, atau WIT.`,
  instant: (weekday: string, date: string, time: string, zone: string): string =>
    `${weekday}, ${date} pukul ${time} ${zone}`,
} as const;
