import { quoted } from './rule-text.ts';

/** Words of the tab Pengumpulan. */
export const PERIOD_STATES = {
  belum: 'belum',
  sudah: 'sudah',
  ditutup: 'ditutup',
} as const;

/** Sentences about starting a collection. */
export const PERIOD_TEXTS = {
  noService: (code: string): string =>
    `Layanan ${quoted(code)} tidak ada atau tidak aktif pada tab Layanan. Periksa kodenya.`,
  notForUnits: (name: string): string =>
    `Layanan ${quoted(name)} tidak diajukan oleh unit, sehingga tidak dapat dikumpulkan.`,
  noForm: (name: string): string =>
    `Formulir layanan ${quoted(name)} belum ada. Jalankan “siapkan” lebih dahulu.`,
  deadline: (text: string): string =>
    `Tenggat ${quoted(text)} tidak terbaca. Tulis seperti “30 September 2026” atau “30/09/2026”.`,
  past: (date: string): string => `Tenggat ${date} sudah lewat. Pilih hari yang akan datang.`,
  noUnits: (): string => 'Belum ada unit aktif pada tab Unit. Isi unit dan surel kontaknya lebih dahulu.',
  unknownUnit: (code: string): string =>
    `Unit ${quoted(code)} tidak ada atau tidak aktif pada tab Unit. Periksa kodenya.`,
  noContact: (name: string): string =>
    `Unit ${quoted(name)} tidak mempunyai surel kontak yang benar, sehingga tidak diundang. Lengkapi tab Unit, lalu mulai lagi.`,
  nothingPlanned: (): string =>
    'Belum ada rencana pengumpulan. Pada tab Pengumpulan, tulis Kode Layanan dan Tenggat dalam satu baris baru (Kode Unit boleh dikosongkan untuk semua unit), lalu jalankan lagi.',
  started: (service: string, units: number, deadline: string): string =>
    `Pengumpulan ${quoted(service)} dimulai untuk ${units} unit dengan tenggat ${deadline}. Undangan segera dikirim.`,
  already: (service: string): string =>
    `Semua unit itu sudah diundang untuk ${quoted(service)}; tidak ada undangan baru.`,
  reminded: (units: number): string =>
    units === 0
      ? 'Semua unit sudah mengajukan; tidak ada yang perlu diingatkan.'
      : `Pengingat untuk ${units} unit yang belum mengajukan segera dikirim.`,
} as const;

/** Names of what a unit finds in its folder. */
export const INVITATION_TEXTS = {
  sheet: (unit: string): string => `SOP baru - ${unit}`,
  tab: 'SOP',
} as const;
