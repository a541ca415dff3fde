/** Words that Lajur itself adds to a printed document. */

export const MONTHS: readonly string[] = [
	"Januari",
	"Februari",
	"Maret",
	"April",
	"Mei",
	"Juni",
	"Juli",
	"Agustus",
	"September",
	"Oktober",
	"November",
	"Desember",
];

export const FOOTER_WORDS = { page: "Halaman ", of: " dari " } as const;

/** Behind the heading of a section that goes on from the page before. */
export const CONTINUED = "(lanjutan)";

export const NIP_LABEL = "NIP. ";

/** Heading of the second column of the service page. */
export const SERVICE_COLUMNS = {
	component: "Komponen",
	text: "Uraian",
} as const;
