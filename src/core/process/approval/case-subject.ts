import { SUBJECT_TEXTS } from '../../messages/process-approval.ts';

/** "[K-2026-0012 r2] Mohon persetujuan": a subject that a reply brings back. */
export function caseSubject(caseId: string, revision: number, text: string): string {
  return `${SUBJECT_TEXTS.caseMark(caseId, revision)} ${text}`.replace(/[\r\n]+/g, ' ').trim();
}

/** The case that a subject names, whatever "Re:", "Bls:" or "Fwd:" was put before it; null where it names none, or two. */
export function readCaseSubject(
  subject: string,
): { readonly caseId: string; readonly revision: number } | null {
  const marks = [...subject.replace(/\s+/g, ' ').matchAll(/\[([A-Za-z0-9][\w./-]{0,40}) r(\d{1,4})\]/g)];
  const [mark] = marks;
  if (mark === undefined || marks.some((other) => other[0] !== mark[0])) return null;
  return { caseId: mark[1] ?? '', revision: Number(mark[2]) };
}
