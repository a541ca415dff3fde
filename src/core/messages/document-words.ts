/** Words that Lajur itself adds to a printed document. */

export const FOOTER_WORDS = { page: 'Halaman ', of: ' dari ' } as const;

/** Behind the heading of a section that goes on from the page before. */
export const CONTINUED = '(lanjutan)';

export const NIP_LABEL = 'NIP. ';

/** Heading of the second column of the service page. */
export const SERVICE_COLUMNS = {
  component: 'Komponen',
  text: 'Uraian',
} as const;

/** Heading of the page that holds nothing but the signature, when the flow table leaves it no room. */
export const APPROVAL_SHEET = 'LEMBAR PENGESAHAN';
