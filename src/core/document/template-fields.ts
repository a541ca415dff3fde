import { SECTION_IDS } from '../sop/sop.ts';
import type { ComposeContext } from './compose-context.ts';
import { type Block, SECTION_PLACEHOLDERS, type TemplateFields } from './document.ts';
import { logoPicture } from './identity-block.ts';
import { sectionLists } from './identity-pages.ts';
import { printedDate } from './printed-date.ts';
import { signaturePlace } from './signature-blocks.ts';

/** Points of the square in which a template's `{{logo}}` stands. */
const LOGO_BOX = 66;

/** The values that an office's own template may ask for. */
export function templateFields(
  context: ComposeContext,
  flow: readonly Block[],
  service: readonly Block[],
): TemplateFields {
  const { identity } = context.sop;
  const { approver } = identity;
  const date = (iso: string | null) => printedDate(iso, context.profile.emptyDate);
  const size = context.profile.fontSize.body + 1;
  const { logo } = context.options;
  const picture = logo === undefined ? null : logoPicture(logo, LOGO_BOX, identity.government);
  const sections = SECTION_IDS.map(
    (id) => [SECTION_PLACEHOLDERS[id], sectionLists(id, context, size)] as const,
  );
  return {
    texts: {
      judul: identity.title,
      nomor: identity.number,
      pemerintah: identity.government,
      unit: identity.unit,
      tanggal_pembuatan: date(identity.createdOn),
      tanggal_revisi: date(identity.revisedOn),
      tanggal_efektif: date(identity.effectiveOn),
      jabatan: approver.position,
      nama: approver.name,
      pangkat: approver.rank,
      nip: approver.nip,
    },
    blocks: {
      ...Object.fromEntries(sections),
      tabel_alur: flow,
      standar_pelayanan: service,
      logo: picture === null ? [] : [picture],
      qr: [signaturePlace(context)],
    },
  };
}
