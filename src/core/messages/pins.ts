import type { FlowSide } from '../sop/sop.ts';

/** Why a side or a place that staff pinned cannot be had. */
export type PinReason = 'bar' | 'entered' | 'left' | 'answer' | 'joint' | 'together' | 'blocked' | 'place';

export const SIDE_NAMES: Readonly<Record<FlowSide, string>> = {
  N: 'atas',
  E: 'kanan',
  S: 'bawah',
  W: 'kiri',
};

export const PIN_REASONS: Readonly<Record<PinReason, string>> = {
  bar: 'sisi itu sudah dipakai garis kegiatan bersama',
  entered: 'di sisi itu ada panah lain yang masuk',
  left: 'di sisi itu ada panah lain yang keluar',
  answer: 'sisi itu sudah dipakai jawaban yang lain',
  joint: 'panah ini masuk ke simbol lain pada baris yang dikerjakan bersama',
  together: 'panah ini masuk bersama panah lain dari halaman sebelumnya',
  blocked: 'dari sisi itu tidak ada jalan yang bebas dari simbol dan garis lain',
  place: 'di sana ada simbol, garis, atau teks lain, atau letaknya terlalu jauh dari panahnya',
};
