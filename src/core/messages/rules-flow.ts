import type { MergedCells } from "../sop/sop.ts";
import { COLUMN_NAMES, listed, quoted, type RuleText } from "./rule-text.ts";

const FLOW = "PermenPANRB 35/2012, bagian flowchart";
const PRACTICE = "Praktik penyusunan SOP AP";

/** `row` is from rowName, `lane` the heading of the column. */
export interface Where {
	readonly row: string;
	readonly lane: string;
}

export interface BrokenFlow {
	readonly from: string;
	readonly to: string;
	readonly missing: "from" | "to" | "both";
	/** Row to which a mend would redirect the flow; empty where it can only be removed. */
	readonly redirect: string;
}

/** `target` is the row that a mend would connect to; empty for none. */
export type DeadFault = "unreachable" | "deadEnd" | "side";

const at = ({ row, lane }: Where) => `${row}, kolom ${quoted(lane)}`;

export const FLOW_RULE_TEXTS = {
	S01: {
		title: "Ada kapsul Mulai dan kapsul Selesai",
		base: FLOW,
		meaning: "Setiap alur dimulai dan diakhiri dengan kapsul (terminator).",
		say: ({ kind }: { kind: "start" | "end" }) =>
			kind === "start"
				? "Alur belum memiliki simbol Mulai (kapsul). Ubah simbol pada langkah pertama menjadi Mulai."
				: "Alur belum memiliki simbol Selesai (kapsul). Ubah simbol pada langkah terakhir menjadi Selesai.",
		mend: ({ kind }: { kind: "start" | "end" }) =>
			kind === "start"
				? "Jadikan langkah pertama Mulai"
				: "Jadikan langkah terakhir Selesai",
	},
	S02: {
		title: "Tidak ada simbol yang terputus dari alur",
		base: FLOW,
		meaning:
			"Setiap simbol selain Mulai dapat dicapai dari Mulai, dan setiap simbol selain Selesai memiliki jalan keluar. Kotak samping untuk pemberitahuan pada baris yang sama hanya diingatkan.",
		say: ({ fault, ...where }: Where & { fault: DeadFault; target: string }) =>
			fault === "unreachable"
				? `${at(where)}: simbol ini tidak dapat dicapai dari Mulai. Arahkan panah dari langkah sebelumnya ke simbol ini.`
				: fault === "deadEnd"
					? `${at(where)}: alur berhenti di sini tanpa simbol Selesai. Tulis tujuan panahnya pada kolom Alur, atau ubah simbolnya menjadi Selesai.`
					: `${at(where)}: kotak samping ini tidak memiliki jalan keluar. Biarkan bila hanya pemberitahuan atau tembusan; bila tidak, tulis tujuan panahnya pada kolom Alur.`,
		mend: ({ fault, target }: Where & { fault: DeadFault; target: string }) =>
			target === ""
				? "Ubah menjadi Selesai"
				: fault === "unreachable"
					? `Sambungkan dari ${target}`
					: `Sambungkan ke ${target}`,
	},
	S03: {
		title: "Keputusan memiliki dua jalan keluar berlabel berbeda",
		base: FLOW,
		meaning:
			"Belah ketupat memiliki sekurang-kurangnya dua jalan keluar, masing-masing berlabel (Ya/Tidak, Lengkap/Tidak, Benar/Salah, …), dan labelnya berbeda. Label yang sama hanya boleh bila menuju beberapa pelaksana pada baris yang sama.",
		say: ({
			fault,
			count,
			label,
			...where
		}: Where & {
			fault: "exits" | "unlabelled" | "same";
			count: number;
			label: string;
		}) =>
			fault === "exits"
				? `${at(where)}: keputusan ini baru memiliki ${count} jalan keluar, seharusnya sekurang-kurangnya dua. Tulis pada kolom Alur, misalnya “Ya 7; Tidak 5”.`
				: fault === "unlabelled"
					? `${at(where)}: ${count} jalan keluar keputusan ini belum berlabel. Beri label, misalnya Ya dan Tidak.`
					: `${at(where)}: label ${quoted(label)} dipakai oleh lebih dari satu jalan keluar keputusan ini. Beri label yang berbeda.`,
		mend: ({
			label,
		}: Where & {
			fault: "exits" | "unlabelled" | "same";
			count: number;
			label: string;
		}) =>
			label === ""
				? "Beri label Ya dan Tidak"
				: `Beri label ${quoted(label)} dan lawannya`,
	},
	S04: {
		title: "Proses memiliki satu jalan keluar",
		base: FLOW,
		meaning:
			"Kotak proses diteruskan ke satu langkah. Percabangan ke beberapa pelaksana pada baris yang sama diperbolehkan; pilihan harus memakai Keputusan.",
		say: ({
			count,
			decision,
			...where
		}: Where & { count: number; decision: boolean }) =>
			decision
				? `${at(where)}: proses ini memiliki ${count} jalan keluar berlabel, artinya sebuah pilihan. Ubah simbolnya menjadi Keputusan (K).`
				: `${at(where)}: proses ini memiliki ${count} jalan keluar ke baris yang berbeda. Gunakan Keputusan bila ini pilihan, atau sisakan satu panah.`,
		mend: () => "Ubah menjadi Keputusan",
	},
	S05: {
		title: "Tujuan panah ada",
		base: FLOW,
		meaning: "Setiap panah berangkat dari dan menuju simbol yang ada di tabel.",
		say: ({ from, to, missing }: BrokenFlow) =>
			missing === "to"
				? `Panah dari ${quoted(from)} menuju ${quoted(to)}, tetapi di sana tidak ada simbol. Perbaiki nomor tujuannya pada kolom Alur.`
				: missing === "from"
					? `Ada panah ke ${quoted(to)} dari ${quoted(from)}, tetapi di sana tidak ada simbol. Perbaiki kolom Alur.`
					: `Ada panah dari ${quoted(from)} ke ${quoted(to)}, tetapi kedua simbol itu tidak ada. Hapus panah itu.`,
		mend: ({ redirect }: BrokenFlow) =>
			redirect === "" ? "Hapus panah itu" : `Arahkan ke ${redirect}`,
	},
	S07: {
		title: "Setiap pelaksana dipakai",
		base: FLOW,
		meaning:
			"Kolom pelaksana tanpa satu simbol pun membingungkan pembaca dan menyempitkan tabel.",
		say: ({ lane }: { lane: string }) =>
			`Pelaksana ${quoted(lane)} tidak memiliki satu simbol pun. Hapus kolomnya, atau isi langkah yang dikerjakannya.`,
	},
	S08: {
		title: "Nomor kegiatan berurutan",
		base: FLOW,
		meaning:
			"Nomor dimulai dari 1 dan bersambung, tanpa loncat, ganda, atau kosong. Huruf (3a, 3b) diperbolehkan.",
		say: ({
			row,
			fault,
			expected,
		}: {
			row: string;
			fault: "blank" | "unreadable" | "wrong";
			expected: string;
		}) =>
			fault === "blank"
				? `${row}: nomornya kosong, seharusnya ${expected}. Nomori ulang semua kegiatan.`
				: fault === "unreadable"
					? `${row}: nomornya tidak terbaca sebagai angka, seharusnya ${expected}. Nomori ulang semua kegiatan.`
					: `${row}: nomornya tidak bersambung dengan baris di atasnya, seharusnya ${expected}. Nomori ulang semua kegiatan.`,
		mend: () => "Nomori ulang",
	},
	S09: {
		title: "Satu pelaksana tiap baris",
		base: PRACTICE,
		meaning:
			"Banyak pelatih mengajarkan satu langkah satu pelaksana. Tidak tertulis dalam peraturan, maka pemeriksaan ini mati sampai dinyalakan di Pengaturan.",
		say: ({ row, lanes }: { row: string; lanes: readonly string[] }) =>
			`${row} dikerjakan oleh ${lanes.length} pelaksana: ${listed(lanes)}. Pecah menjadi satu baris untuk tiap pelaksana.`,
	},
	S10: {
		title: "Mulai di baris pertama, Selesai di baris terakhir",
		base: FLOW,
		meaning:
			"Pembaca mencari Mulai di baris pertama dan Selesai di baris terakhir.",
		say: ({ kind, ...where }: Where & { kind: "start" | "end" }) =>
			kind === "start"
				? `${at(where)}: simbol Mulai tidak berada pada baris pertama. Pindahkan langkah ini ke atas, atau ubah simbolnya menjadi Proses.`
				: `${at(where)}: simbol Selesai tidak berada pada baris terakhir. Arahkan alur ke Selesai pada baris terakhir, atau pindahkan langkah ini.`,
	},
	S11: {
		title: "Baris menurut urutan nomor",
		base: FLOW,
		meaning:
			"Bila semua nomor ada tetapi barisnya teracak (misalnya setelah sheet diurutkan menurut kolom lain), baris dapat dikembalikan menurut nomor; panah tetap mengikuti langkahnya.",
		say: ({ row }: { row: string }) =>
			`${row} tidak berada pada tempatnya: semua nomor ada, tetapi barisnya teracak. Urutkan kembali baris menurut nomor.`,
		mend: () => "Urutkan kembali menurut nomor",
	},
	S12: {
		title: "Tidak ada putaran tanpa jalan keluar",
		base: FLOW,
		meaning:
			"Langkah-langkah yang saling kembali harus memiliki satu jalan yang menuju Selesai.",
		say: ({ rows }: { rows: readonly string[] }) =>
			`Alur berputar tanpa jalan keluar pada ${listed(rows)}. Tambahkan panah dari salah satunya ke langkah sesudahnya.`,
	},
	S13: {
		title: "Baris “bersama” memiliki lebih dari satu simbol",
		base: PRACTICE,
		meaning:
			"Tanda “bersama” hanya berarti bila sekurang-kurangnya dua pelaksana bertindak bersama.",
		say: ({ row, count }: { row: string; count: number }) =>
			`${row} ditandai “bersama”, tetapi hanya memiliki ${count} simbol. Tambahkan simbol pelaksana lain, atau hapus tanda “bersama”.`,
		mend: () => "Hapus tanda “bersama”",
	},
	S14: {
		title: "Keputusan paling banyak tiga jalan keluar",
		base: FLOW,
		meaning:
			"Belah ketupat memiliki empat sudut: satu masuk, tiga keluar. Jalan keluar keempat tidak dapat digambar.",
		say: ({ count, ...where }: Where & { count: number }) =>
			`${at(where)}: keputusan ini memiliki ${count} jalan keluar, paling banyak tiga yang dapat digambar. Pecah menjadi dua keputusan berurutan.`,
	},
	S15: {
		title: "Tanda pengenal simbol tunggal dan sesuai letaknya",
		base: "Format lajur.sop/1",
		meaning:
			"Tanda pengenal simbol adalah “baris.kolom”. Bila ganda atau tidak sesuai letak (biasanya karena berkas JSON disunting tangan), panah dapat salah sambung.",
		say: ({
			id,
			duplicate,
			...where
		}: Where & { id: string; duplicate: boolean }) =>
			duplicate
				? `${at(where)}: tanda pengenal simbol ${quoted(id)} dipakai lebih dari sekali. Susun ulang tanda pengenal, lalu periksa panah pada baris ini.`
				: `${at(where)}: tanda pengenal simbol ${quoted(id)} tidak sesuai dengan letaknya. Susun ulang tanda pengenal.`,
		mend: () => "Susun ulang tanda pengenal",
	},
	S16: {
		title: "Tidak ada panah masuk ke Mulai atau keluar dari Selesai",
		base: FLOW,
		meaning:
			"Kapsul Mulai hanya mengeluarkan panah dan kapsul Selesai hanya menerima. Kembali ke langkah pertama diarahkan ke kotak proses di bawah Mulai.",
		say: ({ kind, ...where }: Where & { kind: "start" | "end" }) =>
			kind === "start"
				? `${at(where)}: ada panah yang kembali ke simbol Mulai. Pisahkan menjadi Mulai dan Proses, lalu arahkan panah itu ke Proses.`
				: `${at(where)}: ada panah yang keluar dari simbol Selesai. Ubah simbol ini menjadi Proses, atau hapus panahnya.`,
		mend: ({ kind }: Where & { kind: "start" | "end" }) =>
			kind === "start"
				? "Pisahkan menjadi Mulai dan Proses"
				: "Ubah menjadi Proses",
	},
	S17: {
		title: "Nama pelaksana tidak ganda",
		base: FLOW,
		meaning:
			"Dua kolom dengan nama yang sama hanya dapat dibedakan bila berada di bawah judul kelompok yang berbeda.",
		say: ({ lane }: { lane: string }) =>
			`Pelaksana ${quoted(lane)} tertulis pada lebih dari satu kolom. Satukan kolomnya, bedakan namanya, atau beri judul kelompok di atasnya.`,
	},
	S18: {
		title: "Setiap kolom pelaksana bernama",
		base: FLOW,
		meaning:
			"Kolom pelaksana tanpa nama tidak menunjukkan siapa yang bertindak.",
		say: ({ position }: { position: number }) =>
			`Kolom pelaksana ke-${position} belum bernama. Tulis nama jabatannya pada kepala tabel.`,
	},
	S19: {
		title: "Tabel berisi kegiatan",
		base: FLOW,
		meaning:
			"SOP harus memiliki sekurang-kurangnya satu kegiatan dan satu pelaksana.",
		say: ({ missing }: { missing: "activities" | "lanes" }) =>
			missing === "activities"
				? "Tabel belum berisi satu kegiatan pun. Tulis langkah-langkahnya di bawah kepala tabel."
				: "Tabel belum memiliki kolom pelaksana. Tambahkan satu kolom untuk setiap pelaksana di antara Kegiatan dan Mutu Baku.",
	},
	S20: {
		title: "Alur tergambar",
		base: FLOW,
		meaning:
			"Simbol harus dihubungkan panah. Bila belum ada satu panah pun, langkah dapat disambungkan menurut urutan baris.",
		say: () =>
			"Belum ada satu panah pun di antara simbol-simbol. Isi kolom Alur, atau sambungkan langkah menurut urutannya.",
		mend: () => "Sambungkan berurutan",
	},
	S21: {
		title: "Setiap kegiatan memiliki simbol",
		base: FLOW,
		meaning:
			"Kegiatan tanpa simbol tidak memiliki pelaksana dan tidak ikut dalam alur.",
		say: ({ row }: { row: string }) =>
			`${row} belum memiliki simbol pada kolom pelaksana mana pun. Isi P, K, M atau S pada kolom pelaksananya.`,
	},
	S22: {
		title: "Sel gabungan menunjuk kegiatan yang ada",
		base: "Format lajur.sop/1",
		meaning:
			"Sel Mutu Baku yang digabung harus dimulai dan berakhir pada nomor kegiatan yang ada, dari atas ke bawah.",
		say: ({ column, from, to }: MergedCells) =>
			`Sel gabungan pada kolom ${COLUMN_NAMES[column]} dari nomor ${quoted(from)} sampai ${quoted(to)} tidak cocok dengan nomor kegiatan yang ada. Gabungkan kembali selnya.`,
		mend: () => "Lepaskan penggabungan",
	},
	S23: {
		title: "Simbol berada pada kolom yang ada",
		base: "Format lajur.sop/1",
		meaning: "Setiap simbol menunjuk kolom pelaksana yang ada di kepala tabel.",
		say: ({ row, lane }: { row: string; lane: string }) =>
			`${row}: ada simbol pada kolom pelaksana ${quoted(lane)}, tetapi kolom itu tidak ada. Pindahkan simbolnya ke kolom yang benar.`,
		mend: () => "Batasi pada kolom yang ada",
	},
	S24: {
		title: "Tidak ada panah ganda atau panah ke diri sendiri",
		base: FLOW,
		meaning:
			"Dua panah yang sama persis, atau panah dari simbol ke simbol itu sendiri, tidak memberi arti.",
		say: ({ self, ...where }: Where & { self: boolean }) =>
			self
				? `${at(where)}: ada panah yang kembali ke simbol ini sendiri. Arahkan ke langkah lain, atau hapus.`
				: `${at(where)}: ada panah yang sama tertulis lebih dari sekali. Sisakan satu.`,
		mend: () => "Hapus panah itu",
	},
} satisfies Readonly<Record<string, RuleText<never>>>;
