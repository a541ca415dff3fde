import { quoted } from './rule-text.ts';

/** Sentences of setting up, checking and mending the registry. */
export const REGISTRY_TEXTS = {
  missingTab: (tab: string): string =>
    `Tab ${quoted(tab)} tidak ditemukan dalam spreadsheet registri. Kembalikan namanya, atau jalankan “siapkan” agar tab itu dibuat lagi.`,
} as const;
