import { RULE_TEXTS } from './rules.ts';

export type Grade = 'ready' | 'minor' | 'poor' | 'blocked';

/** What the grade of an SOP is called. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  ready: 'Layak diajukan',
  minor: 'Layak dengan perbaikan kecil',
  poor: 'Perlu banyak perbaikan',
  blocked: 'Belum layak: ada kesalahan yang harus diperbaiki',
};

/** "S03 Keputusan memiliki … : 2 temuan, nilai berkurang 24." */
export function sayReason(code: string, count: number, points: number): string {
  const text = Object.entries(RULE_TEXTS).find(([known]) => known === code)?.[1];
  return `${text?.title ?? `Pemeriksaan ${code}`}: ${count} temuan, nilai berkurang ${points}.`;
}
