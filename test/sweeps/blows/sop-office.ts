import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { addressOf, OWNER } from '../../../src/cli/registry/story-people.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { smallSop } from '../../core/process/small-sop.ts';

/** What the office is built from: the registry that only sends mail, or the one that also reads it. */
export const VARIANTS = ['dist/registry', 'dist/registry-balasan'] as const;
export type Variant = (typeof VARIANTS)[number];

export function readsMail(variant: Variant): boolean {
  return variant === 'dist/registry-balasan';
}

export const HEAD = addressOf('Kepala Bagian Organisasi');
export const ANALYST = addressOf('Analis Kebijakan');
export const SECRETARY = addressOf('Sekretaris Daerah');
export const MAYOR = addressOf('Wali Kota');

/** The office of the first service: an SOP on the way to the mayor's signature, its number, its publication and the province. */
export function sopOffice(variant: Variant): StoryOffice {
  // Reminders hang on the hour at which something is tried again; they have an act of their own.
  const reminders = { before: '0', most: '0' };
  const replies = readsMail(variant) ? { readReplies: 'ya' } : {};
  const office = new StoryOffice('kotamobagu-sop', variant, pdfOf, { ...reminders, ...replies });
  // Letters of one day must not be what ends these stories.
  office.world.addAccount(OWNER, 'workspace');
  return office;
}

/** A page without content that knows what it was made from: a document with another number is another PDF. */
export function pdfOf(docx: Uint8Array): Uint8Array {
  const text = unzipSync(docx)['word/document.xml'] ?? new Uint8Array();
  const digest = createHash('sha256').update(text).digest('hex');
  return new TextEncoder().encode(`%PDF-1.4\n%${digest}\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF`);
}

/** Three rows to hand in: many documents are made of them. */
export function sopNamed(title: string): Sop {
  const sop = smallSop(['A:M', 'B:K', 'A:S'], '1.A>2.B 2.B>3.A[Ya] 2.B>1.A[Tidak]');
  return { ...sop, identity: { ...sop.identity, title } };
}
