import { type Case, outcomeOf, revisionOf } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import type { StoryOffice } from './story-office.ts';

/** An electronic signature as it is added to a PDF, without its contents. */
const SIGNATURE =
  '\n9999 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] >>\nendobj\n%%EOF\n';

/**
 * The final document of a case as it comes back from whoever signs: its own bytes, and a signature behind them. Null where the case
 * has no such document yet.
 */
export function signedCopyOf(office: StoryOffice, kase: Case): Uint8Array | null {
  const final = outcomeOf(kase, EFFECT_IDS.document(kase.id, revisionOf(kase), 'final'));
  if (final?.pdf === undefined) return null;
  const bytes = office.bytesOf(final.pdf);
  if (bytes === null) throw new Error(`The final document of ${kase.id} is gone.`);
  return Buffer.concat([bytes, Buffer.from(SIGNATURE)]);
}
