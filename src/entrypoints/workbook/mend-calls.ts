import type { Answer } from '../../application/answer.ts';
import type { CheckView } from '../../application/check-sheet.ts';
import * as mend from '../../application/mend-sheet.ts';
import { runFromPage } from '../../google/run-safely.ts';
import { googleWorkplace } from '../../google/workplace.ts';

export function mendFinding(request: { readonly sheetId: number; readonly key: string }): Answer<CheckView> {
  return runFromPage('mendFinding', () => mend.mendFinding(googleWorkplace, request.sheetId, request.key));
}

export function mendAllFindings(request: { readonly sheetId: number }): Answer<CheckView> {
  return runFromPage('mendAllFindings', () => mend.mendAllFindings(googleWorkplace, request.sheetId));
}
