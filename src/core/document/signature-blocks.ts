import { qrAltText } from '../messages/document-pictures.ts';
import { NIP_LABEL } from '../messages/document-words.ts';
import { POINTS_PER_MM, paragraph } from './blocks.ts';
import type { ComposeContext } from './compose-context.ts';
import type { CellBlock } from './document.ts';
import { LIST_INDENT } from './list-geometry.ts';
import { qrPicture } from './qr-picture.ts';

/** Side of the QR or stamp that an e-signature service sets under `Disahkan oleh`. */
const PLACE = 25 * POINTS_PER_MM;

/** The place of the signature: free, or with the QR of the verification page. */
export function signaturePlace({ options }: ComposeContext): CellBlock {
  if (options.qrText === undefined || options.qrText === '') return { kind: 'gap', height: PLACE };
  const picture = qrPicture(options.qrText);
  return {
    kind: 'picture',
    format: 'png',
    bytes: picture,
    width: PLACE,
    height: PLACE,
    align: 'center',
    before: 0,
    after: 0,
    alt: qrAltText(options.qrText),
  };
}

/** Name underlined, rank, NIP; what is missing leaves no line. */
export function signerLines({ sop }: ComposeContext, size: number): readonly CellBlock[] {
  const { name, rank, nip } = sop.identity.approver;
  const centred = { size, align: 'center', indent: LIST_INDENT } as const;
  const number = nip.trim().replace(/^nip\.?\s*:?\s*/i, '');
  return [
    ...(name.trim() === '' ? [] : [paragraph(name.trim(), { ...centred, bold: true, underline: true })]),
    ...(rank.trim() === '' ? [] : [paragraph(rank.trim(), centred)]),
    ...(number === '' ? [] : [paragraph(`${NIP_LABEL}${number}`, centred)]),
  ];
}
